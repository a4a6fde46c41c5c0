"""The pool of experts as staff look through it; what is matched by is in plain, the rest is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from store.applications.pool import NotInPoolError, fitting
from store.openings.openings_editing import find
from store.tables import Conversation, Document, Expert, Opening

PAGE = 50
# Of whom staff may think for one opening.
FITTING = 50


@dataclass(frozen=True)
class Page:
    """A page of experts, how many there are in all, and where they are from."""

    experts: Sequence[Expert]
    total: int
    origins: Sequence[str]


@dataclass(frozen=True)
class Detail:
    """Somebody in the pool with all that was told to it."""

    expert: Expert
    document: Document | None
    conversation_id: str | None


def list_experts(session: Session, field: str = "", origin: str = "", page: int = 1) -> Page:
    """Who joined last comes first; `page` counts from 1."""
    wanted: list[ColumnElement[bool]] = []
    if field:
        wanted.append(Expert.field == field)
    if origin:
        wanted.append(Expert.origin == origin)
    query = select(Expert).where(*wanted).order_by(Expert.agreed_at.desc(), Expert.person_id)
    experts = session.scalars(query.limit(PAGE).offset((page - 1) * PAGE)).all()
    total = session.scalar(select(func.count(Expert.person_id)).where(*wanted)) or 0
    origins = select(Expert.origin).where(Expert.origin.is_not(None)).distinct()
    return Page(experts, total, [one for one in session.scalars(origins) if one])


def read(session: Session, person_id: str) -> Detail:
    """One of them; raises NotInPoolError."""
    expert = session.get(Expert, person_id)
    if expert is None:
        raise NotInPoolError
    document = session.get(Document, expert.document_id) if expert.document_id else None
    chat = select(Conversation.id).where(Conversation.person_id == person_id)
    return Detail(expert, document, session.scalar(chat))


def for_opening(session: Session, reference: str) -> tuple[Opening, Sequence[Expert]]:
    """An opening of any status and whom staff may think of for it; raises OpeningNotFoundError."""
    opening = find(session, reference)
    return opening, fitting(session, opening, FITTING)
