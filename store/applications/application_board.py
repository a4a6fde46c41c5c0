"""Applications as staff work through them: the board by status, one in full, its next status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from store.applications.applications import (
    FOLLOWING,
    STATUSES,
    NoSuchApplicationError,
    change_status,
    history,
)
from store.applications.documents import clean_name
from store.editing import ChangedMeanwhileError, check_version
from store.missing import MissingError
from store.programmes.rules import UNSAID, number
from store.sheets.columns import tidy
from store.tables import (
    Application,
    ApplicationStep,
    Conversation,
    Document,
    Expert,
    Institution,
    Opening,
    Staff,
)

# Cards of a column; a column that is looked at alone has pages of them.
CARDS, PAGE = 20, 50
LONGEST_MESSAGE, LONGEST_NOTE = 1000, 1000


class NoSuchDocumentError(MissingError):
    """No file belongs to it."""


class UnfitTextError(Exception):
    """The message or the note is too long."""


@dataclass(frozen=True)
class Fit:
    """What of somebody's answers is as the opening asks; None where they left it open."""

    same_field: bool | None
    from_there: bool | None
    experience: int | None


@dataclass(frozen=True)
class Card:
    """An application of the board."""

    application: Application
    fit: Fit


@dataclass(frozen=True)
class Column:
    """The applications of a status, the longest unchanged first, and how many there are."""

    status: str
    total: int
    cards: list[Card]


@dataclass(frozen=True)
class Step:
    """Something that happened to it; `login` of whoever did it, None for the person."""

    what: ApplicationStep
    login: str | None


@dataclass(frozen=True)
class Detail:
    """An application in full, and to which status it can go."""

    application: Application
    fit: Fit
    document: Document | None
    steps: list[Step]
    conversation_id: str | None
    next: Sequence[str]


@dataclass(frozen=True)
class File:
    """A file that somebody sent, under a name that is safe."""

    name: str
    content: bytes = field(repr=False)


def board(session: Session, opening: str = "", status: str = "", page: int = 1) -> list[Column]:
    """All columns with their first cards; with a `status` that column alone, a page of it.

    `opening`: a reference; only applications for it.
    """
    totals = _totals(session, opening)
    wanted = [status] if status else list(STATUSES)
    cards = _cards(session, opening, wanted, PAGE if status else CARDS, page)
    return [Column(one, totals.get(one, 0), cards.get(one, [])) for one in wanted]


def openings_applied_for(session: Session) -> list[tuple[Opening, int]]:
    """Openings that somebody has applied for, the newest application first, with how many."""
    newest = func.max(Application.created_at)
    query = (
        select(Opening, func.count(Application.id))
        .join(Application, Application.opening_id == Opening.id)
        .group_by(Opening.id)
        .order_by(newest.desc(), Opening.reference)
    )
    return [(opening, count) for opening, count in session.execute(query)]


def read(session: Session, reference: str) -> Detail:
    """One application with its history; raises NoSuchApplicationError."""
    application = _find(session, reference)
    steps = history(session, application.id)
    ids = {step.staff_id for step in steps if step.staff_id}
    logins = dict(session.execute(select(Staff.id, Staff.login).where(Staff.id.in_(ids))).all())
    chat = select(Conversation.id).where(Conversation.person_id == application.person_id)
    document = application.document_id and session.get(Document, application.document_id)
    return Detail(
        application=application,
        fit=_fit(application),
        document=document or None,
        steps=[Step(step, logins.get(step.staff_id or "")) for step in steps],
        conversation_id=session.scalar(chat),
        next=[one for one in STATUSES if one in FOLLOWING[application.status]],
    )


def move(
    session: Session,
    reference: str,
    seen: str,
    status: str,
    staff_id: str,
    message: str = "",
    note: str = "",
) -> str | None:
    """Set the status of one that is as it was `seen` (its version); the person is told.

    The status before; None when that was done already. Raises NoSuchApplicationError,
    ChangedMeanwhileError, StatusChangeError and UnfitTextError.
    """
    message, note = tidy(message, lines=True), tidy(note, lines=True)
    if len(message) > LONGEST_MESSAGE or len(note) > LONGEST_NOTE:
        raise UnfitTextError
    query = select(Application).where(Application.reference == reference)
    application = session.scalars(query.with_for_update()).one_or_none()
    if application is None:
        raise NoSuchApplicationError
    before, written = application.status, (message or None, note or None)
    if status == before and (not any(written) or _did(session, application, staff_id, written)):
        return None
    check_version(application, seen)
    if not change_status(session, application.id, status, staff_id, *written):
        # What was written would be said to nobody.
        raise ChangedMeanwhileError
    return before


def _did(
    session: Session, application: Application, staff_id: str, written: tuple[str | None, ...]
) -> bool:
    """Whether the last that was done to it is the same, by the same person: a button hit twice."""
    steps = select(ApplicationStep).where(ApplicationStep.application_id == application.id)
    last = session.scalars(steps.order_by(ApplicationStep.id.desc()).limit(1)).one_or_none()
    return last is not None and (last.staff_id, last.message, last.note) == (staff_id, *written)


def file_of(session: Session, reference: str) -> File:
    """The CV of an application; raises NoSuchApplicationError and NoSuchDocumentError."""
    return _file(session, _find(session, reference).document_id)


def file_of_expert(session: Session, person_id: str) -> File:
    """The CV of somebody in the pool; raises NoSuchDocumentError."""
    expert = session.get(Expert, person_id)
    return _file(session, expert.document_id if expert else None)


def _file(session: Session, document_id: str | None) -> File:
    document = session.get(Document, document_id) if document_id else None
    if document is None:
        raise NoSuchDocumentError
    return File(clean_name(document.name, document.kind), document.content)


def _find(session: Session, reference: str) -> Application:
    with_host = joinedload(Application.opening, innerjoin=True).joinedload(
        Opening.institution, innerjoin=True
    )
    query = select(Application).options(with_host)
    application = session.scalar(query.where(Application.reference == reference))
    if application is None:
        raise NoSuchApplicationError
    return application


def _totals(session: Session, opening: str) -> Mapping[str, int]:
    query = select(Application.status, func.count(Application.id)).group_by(Application.status)
    if opening:
        query = query.join(Opening).where(Opening.reference == opening)
    return {status: count for status, count in session.execute(query)}


def _cards(
    session: Session, opening: str, statuses: Sequence[str], limit: int, page: int
) -> dict[str, list[Card]]:
    """A page of the cards of each status, in one query."""
    by_age = (Application.updated_at, Application.id)
    place = func.row_number().over(partition_by=Application.status, order_by=by_age)
    numbered = select(Application.id, place.label("place"))
    if opening:
        numbered = numbered.join(Opening).where(Opening.reference == opening)
    places = numbered.where(Application.status.in_(statuses)).subquery()
    query = (
        select(Application)
        .join(places, places.c.id == Application.id)
        .join(Application.opening)
        .join(Institution, Institution.id == Opening.institution_id)
        .options(contains_eager(Application.opening).contains_eager(Opening.institution))
        .where(places.c.place > (page - 1) * limit, places.c.place <= page * limit)
        .order_by(*by_age)
    )
    found: dict[str, list[Card]] = {}
    for application in session.scalars(query):
        found.setdefault(application.status, []).append(Card(application, _fit(application)))
    return found


def _fit(application: Application) -> Fit:
    said: Mapping[str, Any] = application.details or {}
    opening = application.opening
    years = number(str(said.get("experience") or ""))
    return Fit(
        same_field=_is(said.get("field"), opening.sector),
        from_there=_is(said.get("origin"), opening.institution.country),
        experience=years or None,
    )


def _is(said: Any, wanted: str) -> bool | None:
    return None if said in (None, "", UNSAID) else said == wanted
