"""A person's applications: look-ups, withdrawing, and the status that staff set.

What becomes of one is told to the person by a notice, for it is only known here. Sending and
amending: store/applications/sending.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy.orm import Session, joinedload

from store import audit
from store.applications import application_notices as told
from store.audit import Action
from store.missing import MissingError
from store.openings.openings import is_open
from store.tables import Application, ApplicationStep, Draft, Opening
from store.types import now

RECEIVED, WITHDRAWN = "received", "withdrawn"
STATUSES = (RECEIVED, "in_review", "interview", "matched", "rejected", WITHDRAWN)
# As long as nobody has decided anything by what is in it.
AMENDABLE = frozenset({RECEIVED, "in_review"})
# The person may end it.
UNDECIDED = frozenset({*AMENDABLE, "interview"})
# To which status staff may set it; they may take a decision back, but not a withdrawal.
FOLLOWING = {
    RECEIVED: frozenset(STATUSES) - {RECEIVED},
    "in_review": frozenset({"interview", "matched", "rejected", WITHDRAWN}),
    "interview": frozenset({"in_review", "matched", "rejected", WITHDRAWN}),
    "matched": frozenset({"in_review", "interview", "rejected", WITHDRAWN}),
    "rejected": frozenset({"in_review", "interview", "matched"}),
    WITHDRAWN: frozenset[str](),
}


class ApplicationNotFoundError(MissingError):
    """This person has no application of this reference; whether somebody else has is not told."""


class NoSuchApplicationError(MissingError):
    """No application has this id, or this reference."""


class StatusChangeError(Exception):
    """This status does not follow that which it has."""


def of_person(session: Session, person_id: str) -> Sequence[Application]:
    """All applications of a person with opening and institution, newest first."""
    query = _of(person_id).order_by(Application.created_at.desc(), Application.id.desc())
    return session.scalars(query).all()


def by_reference(session: Session, person_id: str, reference: str) -> Application:
    """One of the person's own applications; raises ApplicationNotFoundError."""
    application = session.scalar(_of(person_id).where(Application.reference == reference))
    if application is None:
        raise ApplicationNotFoundError
    return application


def standing(session: Session, person_id: str, opening: str) -> Application | None:
    """The person's application for an opening (by reference) that is not withdrawn."""
    query = _of(person_id).join(Opening, Opening.id == Application.opening_id)
    return session.scalar(
        query.where(Opening.reference == opening, Application.status != WITHDRAWN)
    )


def for_opening(session: Session, opening: str) -> Sequence[Application]:
    """All applications for an opening (by reference), oldest first; for staff."""
    query = (
        _with_opening()
        .join(Opening, Opening.id == Application.opening_id)
        .where(Opening.reference == opening)
        .order_by(Application.created_at, Application.id)
    )
    return session.scalars(query).all()


def history(session: Session, application_id: int) -> Sequence[ApplicationStep]:
    """What happened to an application, oldest first; for staff."""
    query = (
        select(ApplicationStep)
        .where(ApplicationStep.application_id == application_id)
        .order_by(ApplicationStep.created_at, ApplicationStep.id)
    )
    return session.scalars(query).all()


def may_amend(application: Application, day: date) -> bool:
    """Whether the person may still change it."""
    return application.status in AMENDABLE and is_open(application.opening, day)


def withdraw(session: Session, person_id: str, reference: str) -> None:
    """The person takes an own application back; tells what became of it."""
    application = lock(session, person_id, Application.reference == reference)
    if application is None:
        told.tell(session, person_id, told.unknown(reference))
    elif application.status == WITHDRAWN:
        told.tell(session, person_id, told.withdrawn(application, now=False))
    elif application.status not in UNDECIDED:
        told.tell(session, person_id, told.decided(application))
    else:
        _set_status(session, application, WITHDRAWN, "withdrawn")
        told.tell(session, person_id, told.withdrawn(application, now=True))


def change_status(
    session: Session,
    application_id: int,
    status: str,
    staff_id: str,
    message: str | None = None,
    note: str | None = None,
) -> bool:
    """Staff set the status and the person is told once; False, and silence, when it is that.

    The person gets the `message` as it is; the `note` is for colleagues. Raises
    NoSuchApplicationError and StatusChangeError.
    """
    query = _with_opening().where(Application.id == application_id)
    application = _locked(session, query)
    if application is None:
        raise NoSuchApplicationError(str(application_id))
    if application.status == status:
        return False
    if status not in FOLLOWING[application.status]:
        raise StatusChangeError(f"{application.status} -> {status}")
    details = {"from": application.status, "to": status}
    _set_status(session, application, status, "status", staff_id, message=message, remark=note)
    audit.record(session, staff_id, Action.APPLICATION_STATUS, application.reference, details)
    told.tell(session, application.person_id, told.news(application, message))
    return True


def lock(session: Session, person_id: str, which: ColumnElement[bool]) -> Application | None:
    """An own application as it is now, which nobody else changes until the transaction ends."""
    return _locked(session, _of(person_id).where(which))


def note(
    session: Session,
    application: Application,
    what: str,
    staff_id: str | None = None,
    before: Any = None,
    *,
    message: str | None = None,
    remark: str | None = None,
) -> None:
    """Add to the history; `before`: the answers of an amendment as they were.

    `message` and `remark`: what staff wrote to the person, and to colleagues.
    """
    step = ApplicationStep(
        application_id=application.id,
        staff_id=staff_id,
        what=what,
        status=application.status,
        before=before,
        message=message,
        note=remark,
    )
    session.add(step)


def _set_status(
    session: Session,
    application: Application,
    status: str,
    what: str,
    staff_id: str | None = None,
    **written: str | None,
) -> None:
    application.status = status
    application.updated_at = now()
    note(session, application, what, staff_id, **written)
    if status not in AMENDABLE:
        # What was going to change it can do so no more.
        session.execute(delete(Draft).where(Draft.application_id == application.id))


def _with_opening() -> Select[Any]:
    return select(Application).options(
        joinedload(Application.opening, innerjoin=True).joinedload(
            Opening.institution, innerjoin=True
        )
    )


def _of(person_id: str) -> Select[Any]:
    return _with_opening().where(Application.person_id == person_id)


def _locked(session: Session, query: Select[Any]) -> Application | None:
    locked = query.with_for_update(of=Application).execution_options(populate_existing=True)
    return session.scalar(locked)
