"""Who works in the console: passwords, lock-out, log-ins that have not ended."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from store import audit
from store.audit import CONSOLE, Action
from store.tables import Staff, StaffSession
from store.types import now

ROLES = frozenset({"administrator", "editor", "agent", "reviewer", "reader"})
FIRST_LOGIN = "admin"

SESSION_LENGTH = timedelta(hours=12)
FREE_FAILURES = 5
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)
SHORTEST_PASSWORD = 12

_hasher = PasswordHasher()


class NoSuchStaffError(Exception):
    """Nobody has this login."""


@dataclass(frozen=True)
class NewLogin:
    """A login with the password that was made for it, which is kept nowhere."""

    login: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Credentials:
    """What a password is checked against."""

    staff_id: str
    password_hash: str = field(repr=False)


@dataclass(frozen=True)
class SignedIn:
    """The staff member of a session."""

    staff_id: str
    login: str
    role: str


def hash_password(password: str) -> str:
    """Argon2id hash; slow on purpose (some 100 ms), so never in an event loop."""
    return _hasher.hash(password)


def password_fits(known: Credentials | None, password: str) -> bool:
    """Check a password; takes as long for an unknown login (`None`). Slow like hash_password."""
    if known is None:
        hash_password(password)
        return False
    try:
        return _hasher.verify(known.password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def find_credentials(session: Session, login: str) -> Credentials | None:
    """What to check the password of `login` against; None when nobody may log in with it."""
    staff = session.scalar(
        select(Staff).where(Staff.login == _tidy(login), Staff.disabled_at.is_(None))
    )
    return Credentials(staff.id, staff.password_hash) if staff else None


def log_in(session: Session, known: Credentials | None, fits: bool, token_lookup: str) -> bool:
    """Open a session if the password fits and the login is not locked; False when refused."""
    staff = _settle_attempt(session, known, fits)
    if staff is None:
        audit.record(session, CONSOLE, Action.LOG_IN_FAILED, known.staff_id if known else None)
        return False
    session.execute(delete(StaffSession).where(StaffSession.expires_at <= now()))
    _open_session(session, staff, token_lookup)
    audit.record(session, staff.id, Action.LOG_IN, staff.id)
    return True


def change_password(
    session: Session, known: Credentials, fits: bool, new_hash: str, token_lookup: str
) -> bool:
    """Set a new password and end all sessions but a new one; False when the old one is refused."""
    staff = _settle_attempt(session, known, fits)
    if staff is None:
        audit.record(session, known.staff_id, Action.PASSWORD_CHANGE_FAILED, known.staff_id)
        return False
    _set_password(session, staff, new_hash)
    _open_session(session, staff, token_lookup)
    audit.record(session, staff.id, Action.PASSWORD_CHANGED, staff.id)
    return True


def find_session(session: Session, token_lookup: str) -> SignedIn | None:
    """Who is logged in with this token; None when it is unknown, over, or its owner disabled."""
    row = session.execute(
        select(Staff.id, Staff.login, Staff.role)
        .join(StaffSession, StaffSession.staff_id == Staff.id)
        .where(StaffSession.token_lookup == token_lookup)
        .where(StaffSession.expires_at > now(), Staff.disabled_at.is_(None))
    ).one_or_none()
    return SignedIn(*row) if row else None


def log_out(session: Session, who: SignedIn, token_lookup: str) -> None:
    """End a session."""
    end_session(session, token_lookup)
    audit.record(session, who.staff_id, Action.LOG_OUT, who.staff_id)


def end_session(session: Session, token_lookup: str) -> None:
    """End a session that another one replaces; nothing happens when there is none."""
    session.execute(delete(StaffSession).where(StaffSession.token_lookup == token_lookup))


def ensure_administrator(session: Session, actor: str = CONSOLE) -> NewLogin | None:
    """Make the first administrator; None when there is any staff already."""
    if session.scalar(select(func.count()).select_from(Staff)):
        return None
    made = NewLogin(FIRST_LOGIN, _random_password())
    staff = Staff(
        login=made.login, password_hash=hash_password(made.password), role="administrator"
    )
    session.add(staff)
    session.flush()
    audit.record(session, actor, Action.STAFF_ADDED, staff.id, {"role": staff.role})
    return made


def reset_password(session: Session, login: str, actor: str = CONSOLE) -> NewLogin:
    """Give `login` a new random password, unlock it and end its sessions; NoSuchStaffError."""
    staff = session.scalar(select(Staff).where(Staff.login == _tidy(login)).with_for_update())
    if staff is None:
        raise NoSuchStaffError
    made = NewLogin(staff.login, _random_password())
    _set_password(session, staff, hash_password(made.password))
    _forgive(staff)
    audit.record(session, actor, Action.PASSWORD_RESET, staff.id)
    return made


def _tidy(login: str) -> str:
    # PostgreSQL takes no NUL in a text.
    return login.replace("\0", "").strip().lower()


def _random_password() -> str:
    return secrets.token_urlsafe(15)


def _settle_attempt(session: Session, known: Credentials | None, fits: bool) -> Staff | None:
    """Count the attempt; the staff member when it succeeds.

    The row is locked, so of many guesses at once only the free ones are looked at.
    """
    if known is None:
        return None
    staff = session.get(Staff, known.staff_id, with_for_update=True)
    if staff is None or staff.disabled_at or _is_locked(staff):
        return None
    if fits and staff.password_hash == known.password_hash:
        _forgive(staff)
        return staff
    staff.failed_logins += 1
    if staff.failed_logins >= FREE_FAILURES:
        staff.locked_until = now() + _lock_length(staff.failed_logins)
    return None


def _is_locked(staff: Staff) -> bool:
    return staff.locked_until is not None and staff.locked_until > now()


def _lock_length(failures: int) -> timedelta:
    """A minute after the last free failure, then twice as long for each, up to the longest."""
    doublings = min(failures - FREE_FAILURES, 16)
    return min(FIRST_LOCK * 2**doublings, LONGEST_LOCK)


def _forgive(staff: Staff) -> None:
    staff.failed_logins = 0
    staff.locked_until = None


def _set_password(session: Session, staff: Staff, password_hash: str) -> None:
    staff.password_hash = password_hash
    session.execute(delete(StaffSession).where(StaffSession.staff_id == staff.id))


def _open_session(session: Session, staff: Staff, token_lookup: str) -> None:
    expires_at = now() + SESSION_LENGTH
    session.add(StaffSession(token_lookup=token_lookup, staff_id=staff.id, expires_at=expires_at))
