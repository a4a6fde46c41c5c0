"""One's own second factor: another telephone, new recovery codes; with the password once more."""

from __future__ import annotations

from sqlalchemy.orm import Session

from store import audit
from store.accounts import lockout, second_factor
from store.accounts.second_factor import Enrolled, Outcome
from store.accounts.sessions import SignedIn
from store.accounts.staff import Credentials, settle_attempt
from store.audit import Action
from store.tables import Staff


def renew_codes(session: Session, known: Credentials, fits: bool) -> Enrolled:
    """New recovery codes; those that were left open nothing any more."""
    staff = _asked_again(session, known, fits)
    if staff is None:
        return Enrolled(Outcome.REFUSED)
    lockout.forgive(staff)
    audit.record(session, staff.id, Action.RECOVERY_CODES_MADE, staff.id)
    return Enrolled(Outcome.OPENED, second_factor.new_recovery_codes(session, staff))


def replace(
    session: Session, known: Credentials, fits: bool, secret: str, given: str, new_lookup: str
) -> Enrolled:
    """Another app takes the place of the one before, which works until the code of this one fits.

    All sessions end but a new one.
    """
    staff = _asked_again(session, known, fits)
    if staff is None:
        return Enrolled(Outcome.REFUSED)
    return second_factor.set_up(session, staff, secret, given, new_lookup)


def codes_left(session: Session, who: SignedIn) -> int:
    """How many recovery codes have not been used."""
    return len(session.get_one(Staff, who.staff_id).recovery_codes)


def _asked_again(session: Session, known: Credentials, fits: bool) -> Staff | None:
    staff = settle_attempt(session, known, fits)
    if staff is None:
        audit.record(session, known.staff_id, Action.SECOND_FACTOR_FAILED, known.staff_id)
    return staff
