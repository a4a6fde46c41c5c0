"""What administrators do with the accounts of staff.

Whoever acts is an active administrator and cannot change their own rights: so one is always left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from store import audit
from store.accounts import lockout, second_factor, sessions
from store.accounts.sessions import SignedIn
from store.accounts.staff import ADMINISTRATOR, ROLES, NoSuchStaffError, tidy
from store.audit import Action
from store.tables import Staff
from store.types import now

PAGE = 100
Details = dict[str, Any] | None


class UnknownRoleError(Exception):
    """There is no such role."""


class OwnAccountError(Exception):
    """Nobody takes rights from themselves: another administrator does."""


class NoAdministratorError(Exception):
    """Who asks for it has been an administrator until a moment ago."""


@dataclass(frozen=True)
class Account:
    """A member of the staff, as administrators see them."""

    id: str
    login: str
    role: str
    disabled_at: datetime | None
    locked_until: datetime | None
    has_second_factor: bool
    recovery_codes: int
    logged_in_at: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class AccountPage:
    """A page of the list; `next` is the login after which the next one begins, if there is one."""

    accounts: list[Account]
    next: str | None


def listed(session: Session, after: str = "", limit: int = PAGE) -> AccountPage:
    """All staff by login, the disabled ones, too."""
    rows = session.scalars(
        select(Staff).where(Staff.login > tidy(after)).order_by(Staff.login).limit(limit + 1)
    ).all()
    accounts = [_account(staff) for staff in rows[:limit]]
    return AccountPage(accounts, accounts[-1].login if len(rows) > limit else None)


def find(session: Session, staff_id: str) -> Account:
    """One of them; NoSuchStaffError."""
    staff = session.get(Staff, staff_id)
    if staff is None:
        raise NoSuchStaffError
    return _account(staff)


def change_role(session: Session, staff_id: str, role: str, who: SignedIn) -> str:
    """Give another role and end the sessions of the one before, which is returned.

    Raises UnknownRoleError; NoSuchStaffError, OwnAccountError and NoAdministratorError as all do.
    """
    if role not in ROLES:
        raise UnknownRoleError
    staff = _other(session, staff_id, who)
    before = staff.role
    if role != before:
        staff.role = role
        sessions.end_all(session, staff.id)
        _record(session, who, Action.ROLE_CHANGED, staff, {"from": before, "to": role})
    return before


def disable(session: Session, staff_id: str, who: SignedIn) -> None:
    """Log out and let in no more; can be undone."""
    staff = _other(session, staff_id, who)
    if staff.disabled_at is None:
        staff.disabled_at = now()
        sessions.end_all(session, staff.id)
        _record(session, who, Action.STAFF_DISABLED, staff)


def enable(session: Session, staff_id: str, who: SignedIn) -> None:
    """Let in again."""
    staff = _other(session, staff_id, who)
    if staff.disabled_at is not None:
        staff.disabled_at = None
        _record(session, who, Action.STAFF_ENABLED, staff)


def reset_second_factor(session: Session, staff_id: str, who: SignedIn) -> None:
    """Let it be set up anew at the next log-in."""
    staff = _other(session, staff_id, who)
    second_factor.forget(staff)
    sessions.end_all(session, staff.id)
    _record(session, who, Action.SECOND_FACTOR_RESET, staff)


def unlock(session: Session, staff_id: str, who: SignedIn) -> None:
    """End a lock-out."""
    staff = _locked(session, staff_id, who)
    lockout.forgive(staff)
    _record(session, who, Action.STAFF_UNLOCKED, staff)


def _account(staff: Staff) -> Account:
    until = staff.locked_until if lockout.is_locked(staff) else None
    return Account(
        id=staff.id,
        login=staff.login,
        role=staff.role,
        disabled_at=staff.disabled_at,
        locked_until=until,
        has_second_factor=staff.totp_secret is not None,
        recovery_codes=len(staff.recovery_codes),
        logged_in_at=staff.logged_in_at,
        created_at=staff.created_at,
    )


def _other(session: Session, staff_id: str, who: SignedIn) -> Staff:
    if staff_id == who.staff_id:
        raise OwnAccountError
    return _locked(session, staff_id, who)


def _locked(session: Session, staff_id: str, who: SignedIn) -> Staff:
    # All administrators are locked, always in the same order: of two who take the role from each
    # other at the same moment, the second one finds that it is gone.
    if who.staff_id not in session.scalars(_administrators().with_for_update()).all():
        raise NoAdministratorError
    staff = session.get(Staff, staff_id, with_for_update=True, populate_existing=True)
    if staff is None:
        raise NoSuchStaffError
    return staff


def _administrators() -> Select[str]:
    active = Staff.role == ADMINISTRATOR, Staff.disabled_at.is_(None)
    return select(Staff.id).where(*active).order_by(Staff.id)


def _record(
    session: Session, who: SignedIn, action: Action, staff: Staff, details: Details = None
) -> None:
    audit.record(session, who.staff_id, action, staff.id, details)
