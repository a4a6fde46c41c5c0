"""Who works in the console: roles, passwords, the first administrator."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store import audit
from store.accounts import lockout, second_factor, sessions
from store.audit import CONSOLE, Action
from store.missing import MissingError
from store.tables import Staff

ADMINISTRATOR = "administrator"
ROLES = frozenset({ADMINISTRATOR, "editor", "agent", "reviewer", "reader"})
FIRST_LOGIN = "admin"

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 1000

_hasher = PasswordHasher()


class NoSuchStaffError(MissingError):
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


def password_problem(password: str, login: str) -> str | None:
    """Why nobody should have this password: `short`, `long`, or `login` (it contains that)."""
    if len(password) < SHORTEST_PASSWORD:
        return "short"
    if len(password) > LONGEST_PASSWORD:
        return "long"
    return "login" if login.casefold() in password.casefold() else None


def find_credentials(session: Session, login: str) -> Credentials | None:
    """What to check the password of `login` against; None when nobody may log in with it."""
    staff = session.scalar(
        select(Staff).where(Staff.login == tidy(login), Staff.disabled_at.is_(None))
    )
    return Credentials(staff.id, staff.password_hash) if staff else None


def log_in(
    session: Session, known: Credentials | None, fits: bool, token_lookup: str
) -> str | None:
    """Open a session that wants the second factor; its stage, or None when refused."""
    staff = settle_attempt(session, known, fits)
    if staff is None:
        audit.record(session, CONSOLE, Action.LOG_IN_FAILED, known.staff_id if known else None)
        return None
    stage = sessions.SECOND_FACTOR if staff.totp_secret else sessions.ENROLMENT
    sessions.begin(session, staff, token_lookup, stage)
    audit.record(session, staff.id, Action.PASSWORD_ACCEPTED, staff.id)
    return stage


def settle_attempt(session: Session, known: Credentials | None, fits: bool) -> Staff | None:
    """Count the attempt; the staff member when the password is right.

    The row is locked, so of many guesses at once only the free ones are looked at. Failures are
    forgiven once somebody is in: the password alone gives no new guesses at the second factor.
    """
    if known is None:
        return None
    staff = session.get(Staff, known.staff_id, with_for_update=True)
    if staff is None or staff.disabled_at or lockout.is_locked(staff):
        return None
    if fits and staff.password_hash == known.password_hash:
        return staff
    lockout.count_failure(staff)
    return None


def change_password(
    session: Session, known: Credentials, fits: bool, new_hash: str, token_lookup: str
) -> bool:
    """Set a new password and end all sessions but a new one; False when the old one is refused."""
    staff = settle_attempt(session, known, fits)
    if staff is None:
        audit.record(session, known.staff_id, Action.PASSWORD_CHANGE_FAILED, known.staff_id)
        return False
    lockout.forgive(staff)
    _set_password(session, staff, new_hash)
    sessions.begin(session, staff, token_lookup, sessions.FULL)
    audit.record(session, staff.id, Action.PASSWORD_CHANGED, staff.id)
    return True


def ensure_administrator(session: Session, actor: str = CONSOLE) -> NewLogin | None:
    """Make the first administrator; None when there is any staff already."""
    if session.scalar(select(func.count()).select_from(Staff)):
        return None
    made = NewLogin(FIRST_LOGIN, _random_password())
    staff = Staff(login=made.login, password_hash=hash_password(made.password), role=ADMINISTRATOR)
    session.add(staff)
    session.flush()
    audit.record(session, actor, Action.STAFF_ADDED, staff.id, {"role": staff.role})
    return made


def reset_password(session: Session, login: str, actor: str = CONSOLE) -> NewLogin:
    """Give `login` a new random password, unlock it, end its sessions; NoSuchStaffError.

    The second factor is set up anew, too: whoever asks for this has lost one or the other.
    """
    staff = session.scalar(select(Staff).where(Staff.login == tidy(login)).with_for_update())
    if staff is None:
        raise NoSuchStaffError
    made = NewLogin(staff.login, _random_password())
    _set_password(session, staff, hash_password(made.password))
    lockout.forgive(staff)
    second_factor.forget(staff)
    audit.record(session, actor, Action.PASSWORD_RESET, staff.id)
    return made


def tidy(login: str) -> str:
    """As logins are kept."""
    # PostgreSQL takes no NUL in a text.
    return login.replace("\0", "").strip().lower()


def _random_password() -> str:
    return secrets.token_urlsafe(15)


def _set_password(session: Session, staff: Staff, password_hash: str) -> None:
    staff.password_hash = password_hash
    sessions.end_all(session, staff.id)
