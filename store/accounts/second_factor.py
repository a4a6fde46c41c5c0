"""The second factor: codes of an authenticator app (RFC 6238), and recovery codes."""

from __future__ import annotations

import base64
import secrets
import time
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from hmac import compare_digest
from io import BytesIO

import pyotp
import segno
from sqlalchemy.orm import Session

from store import audit
from store.accounts import lockout, sessions
from store.accounts.sessions import SignedIn
from store.applications.references import ALPHABET
from store.audit import Action
from store.crypto import Vault
from store.tables import Staff, StaffSession
from store.types import now

ISSUER = "CD4D console"
STEP = 30  # seconds for which a code is shown
DRIFT = 1  # steps by which a telephone's clock may be wrong
SECRET_BYTES = 20  # as RFC 4226 recommends
RECOVERY_CODES = 10
RECOVERY_LENGTH = 10
QUIET_ZONE = 4


class Outcome(StrEnum):
    """What came of a code."""

    OPENED = "opened"
    # By one of the codes that were written down.
    RECOVERED = "recovered"
    WRONG = "wrong"
    # Too many wrong ones: nothing is tried for a while.
    LOCKED = "locked"
    # The session has ended, or the same form has already opened it.
    OVER = "over"
    # The password that was asked for once more is wrong, or the login is locked.
    REFUSED = "refused"


@dataclass(frozen=True)
class Enrolled:
    """What came of setting up; the recovery codes are kept nowhere."""

    outcome: Outcome
    recovery_codes: list[str] = field(default_factory=list, repr=False)


def new_secret(vault: Vault, token: str) -> str:
    """The secret that the session with this token may set up: one for each, and kept nowhere."""
    signature = bytes.fromhex(vault.sign(f"totp:{token}"))
    return base64.b32encode(signature[:SECRET_BYTES]).decode()


def in_groups(secret: str) -> str:
    """A secret as one types it: `ABCD EFGH ...`."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def address(secret: str, login: str) -> str:
    """What an authenticator app reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=ISSUER)


def drawing(secret: str, login: str) -> bytes:
    """The QR code of that as SVG."""
    buffer = BytesIO()
    code = segno.make(address(secret, login), micro=False)
    code.save(buffer, kind="svg", border=QUIET_ZONE, light="#fff", omitsize=True)
    return buffer.getvalue()


def fitting_step(secret: str, given: str, last: int | None, at: float) -> int | None:
    """The time step whose code this is; None for a wrong code and one that was taken before."""
    current, digits = int(at) // STEP, _digits(given)
    fits = [
        step
        for step in range(current - DRIFT, current + DRIFT + 1)
        if compare_digest(pyotp.TOTP(secret).generate_otp(step), digits)
    ]
    return next((step for step in fits if last is None or step > last), None)


def enter(
    session: Session, who: SignedIn, given: str, token_lookup: str, new_lookup: str
) -> Outcome:
    """Open the session of whoever gives a right code, with a new token (session fixation)."""
    staff, refusal = _waiting(session, who, token_lookup, sessions.SECOND_FACTOR)
    if staff is None:
        return refusal
    if _take_code(staff, given):
        outcome = Outcome.OPENED
    elif _take_recovery_code(session, staff, given):
        outcome = Outcome.RECOVERED
    else:
        return _fail(session, staff)
    sessions.end(session, token_lookup)
    _open(session, staff, new_lookup)
    return outcome


def enrol(
    session: Session,
    who: SignedIn,
    secret: str,
    given: str,
    token_lookup: str,
    new_lookup: str,
) -> Enrolled:
    """Keep the secret once a code shows that the app has it; open the session as above."""
    staff, refusal = _waiting(session, who, token_lookup, sessions.ENROLMENT)
    if staff is None or staff.totp_secret is not None:
        return Enrolled(refusal)
    return set_up(session, staff, secret, given, new_lookup)


def set_up(session: Session, staff: Staff, secret: str, given: str, new_lookup: str) -> Enrolled:
    """Keep the secret if the code fits; all sessions end but a new one."""
    step = fitting_step(secret, given, None, _clock())
    if step is None:
        return Enrolled(_fail(session, staff))
    staff.totp_secret, staff.totp_step = secret, step
    audit.record(session, staff.id, Action.SECOND_FACTOR_SET_UP, staff.id)
    codes = new_recovery_codes(session, staff)
    # Somebody else with the password might be setting one up at the same time.
    sessions.end_all(session, staff.id)
    _open(session, staff, new_lookup)
    return Enrolled(Outcome.OPENED, codes)


def new_recovery_codes(session: Session, staff: Staff) -> list[str]:
    """Ten codes to write down, each of which opens once; only their hashes are kept."""
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    staff.recovery_codes = [_lookup(session, staff, code) for code in codes]
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def forget(staff: Staff) -> None:
    """Take the second factor away: it is set up anew at the next log-in."""
    staff.totp_secret, staff.totp_step, staff.recovery_codes = None, None, []


def _waiting(
    session: Session, who: SignedIn, token_lookup: str, stage: str
) -> tuple[Staff | None, Outcome]:
    """Whoever may give a code now, with their row locked; else why not."""
    staff = session.get(Staff, who.staff_id, with_for_update=True)
    row = session.get(StaffSession, token_lookup)
    if staff is None or staff.disabled_at or row is None or row.stage != stage:
        return None, Outcome.OVER
    if lockout.is_locked(staff):
        return None, Outcome.LOCKED
    return staff, Outcome.OVER


def _take_code(staff: Staff, given: str) -> bool:
    step = fitting_step(staff.totp_secret or "", given, staff.totp_step, _clock())
    if step is None:
        return False
    staff.totp_step = step
    return True


def _take_recovery_code(session: Session, staff: Staff, given: str) -> bool:
    lookup = _lookup(session, staff, _letters(given))
    if lookup not in staff.recovery_codes:
        return False
    staff.recovery_codes = [kept for kept in staff.recovery_codes if kept != lookup]
    left = {"left": len(staff.recovery_codes)}
    audit.record(session, staff.id, Action.RECOVERY_CODE_USED, staff.id, left)
    return True


def _fail(session: Session, staff: Staff) -> Outcome:
    lockout.count_failure(staff)
    audit.record(session, staff.id, Action.SECOND_FACTOR_FAILED, staff.id)
    return Outcome.WRONG


def _open(session: Session, staff: Staff, new_lookup: str) -> None:
    lockout.forgive(staff)
    staff.logged_in_at = now()
    sessions.begin(session, staff, new_lookup, sessions.FULL)
    audit.record(session, staff.id, Action.LOG_IN, staff.id)


def _clock() -> float:
    # That of the telephone, so the real one, wherever store.types.now() may be.
    return time.time()


def _digits(given: str) -> str:
    """The digits, of whichever script a keyboard types them in."""
    return "".join(str(unicodedata.decimal(one)) for one in given if one.isdecimal())


def _letters(given: str) -> str:
    return "".join(one for one in given.upper() if one in ALPHABET)


def _recovery_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(RECOVERY_LENGTH))


def _lookup(session: Session, staff: Staff, code: str) -> str:
    """The keyed hash of a recovery code, so that the table opens nothing."""
    vault: Vault = session.get_bind().dialect.vault  # type: ignore[attr-defined]
    return vault.lookup(f"recovery:{staff.id}:{code}")
