"""What somebody is writing: for an opening, for the pool, or to change an application.

The answers are here and nowhere else (docs/architecture.md, "Applying"), by question. A question
that was left out has the answer UNSAID.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy.orm import Session, joinedload

from store import tables
from store.applications.application_notices import POOL
from store.openings.openings import OpeningNotFoundError
from store.privacy.profiles import kept
from store.programmes.rules import UNSAID
from store.tables import Application, Document, Expert, Opening
from store.types import now

# What is about the person and not about one opening: it need not be asked twice.
PROFILE = (
    *("name", "email", "phone", "residence", "origin", "field"),
    *("education", "experience", "languages", "availability"),
)
MOTIVATION, CV, CONSENT = "motivation", "cv", "consent"
# In the order in which they are asked.
POOL_QUESTIONS = (*PROFILE, CV, CONSENT)
QUESTIONS = (*PROFILE, MOTIVATION, CV, CONSENT)
# Answers of the check that name a group and nothing that somebody could be found by.
GROUPS = frozenset({"other", "EU"})
# What one can send without.
OPTIONAL = frozenset({"phone", CV})


@dataclass(frozen=True)
class Draft:
    """What is written so far. `opening`: a reference or POOL.

    `application`: the reference of the application that it will change, if it will.
    """

    opening: str
    answers: Mapping[str, str]
    application: str | None
    document: Document | None
    updated_at: datetime


def of(session: Session, person_id: str, opening: str) -> Draft | None:
    """A person's draft for an opening (by reference) or for POOL."""
    row = session.scalar(_drafts().where(*_is_for(person_id, opening)))
    return None if row is None else _read(session, row)


def latest(session: Session, person_id: str) -> Draft | None:
    """The draft that was touched last."""
    return next(iter(of_person(session, person_id)), None)


def of_person(session: Session, person_id: str) -> list[Draft]:
    """All drafts of a person, the one that was touched last first."""
    query = (
        _drafts()
        .where(tables.Draft.person_id == person_id)
        .order_by(tables.Draft.updated_at.desc(), tables.Draft.id.desc())
    )
    return [_read(session, row) for row in session.scalars(query)]


def known_answers(session: Session, person_id: str) -> dict[str, str]:
    """What the person has told of themselves before, of PROFILE: it need not be asked again.

    As it was sent last, in an application or to the pool; what is missing there, as it was kept of
    a check.
    """
    application = session.scalar(
        select(Application)
        .where(Application.person_id == person_id)
        .order_by(Application.updated_at.desc(), Application.id.desc())
        .limit(1)
    )
    expert = session.get(Expert, person_id)
    sent = [one for one in (application, expert) if one is not None]
    sent.sort(key=lambda one: one.updated_at, reverse=True)
    sources = [one.details or {} for one in sent]
    checked = (kept(session, person_id) or {}).get("facts") or {}
    sources.append({fact: value for fact, value in checked.items() if value not in GROUPS})
    found: dict[str, str] = {}
    for source in reversed(sources):
        found |= {q: str(source[q]) for q in PROFILE if source.get(q) not in (None, UNSAID)}
    return {question: found[question] for question in PROFILE if question in found}


def keep(
    session: Session,
    person_id: str,
    opening: str,
    answers: Mapping[str, str | None],
    application: str | None = None,
) -> None:
    """Merge answers into the draft, made if need be; None takes an answer away.

    With the reference of an own `application` the draft begins with the answers of that one and
    will change it; another reference means nothing. Raises OpeningNotFoundError.
    """
    row = session.scalar(_drafts().where(*_is_for(person_id, opening)))
    if row is None:
        row = tables.Draft(
            person_id=person_id, opening_id=_opening_id(session, opening), answers={}
        )
        session.add(row)
    merged = _begun(session, row, application) | dict(answers)
    row.answers = {question: value for question, value in merged.items() if value is not None}
    row.document_id = _document_id(session, person_id, row.answers.get(CV))
    row.updated_at = now()
    session.flush()


def discard(session: Session, person_id: str, opening: str) -> None:
    """Throw a draft away; nothing to throw away is no error."""
    session.execute(delete(tables.Draft).where(*_is_for(person_id, opening)))


def missing(answers: Mapping[str, str], opening: str) -> list[str]:
    """Questions without which a draft cannot be sent, in order."""
    questions = POOL_QUESTIONS if opening == POOL else QUESTIONS
    needed = [question for question in questions if question not in OPTIONAL]
    consent = answers.get(CONSENT)
    return [q for q in needed if not answers.get(q) or (q == CONSENT and consent == UNSAID)]


def _drafts() -> Select[Any]:
    return select(tables.Draft).options(joinedload(tables.Draft.opening))


def _is_for(person_id: str, opening: str) -> list[ColumnElement[bool]]:
    own = tables.Draft.person_id == person_id
    if opening == POOL:
        return [own, tables.Draft.opening_id.is_(None)]
    wanted = select(Opening.id).where(Opening.reference == opening).scalar_subquery()
    return [own, tables.Draft.opening_id == wanted]


def _opening_id(session: Session, opening: str) -> int | None:
    if opening == POOL:
        return None
    found = session.scalar(select(Opening.id).where(Opening.reference == opening))
    if found is None:
        raise OpeningNotFoundError
    return found


def _begun(session: Session, row: tables.Draft, reference: str | None) -> dict[str, Any]:
    """The answers so far; those of the application when the draft is to change one now."""
    if reference is None or row.application_id is not None:
        return dict(row.answers)
    application = session.scalar(
        select(Application).where(
            Application.reference == reference,
            Application.person_id == row.person_id,
            Application.opening_id == row.opening_id,
        )
    )
    if application is None:
        return dict(row.answers)
    row.application_id = application.id
    return dict(application.details or {})


def _document_id(session: Session, person_id: str, document_id: str | None) -> str | None:
    """Only one's own file."""
    return session.scalar(
        select(Document.id).where(Document.id == document_id, Document.person_id == person_id)
    )


def _read(session: Session, row: tables.Draft) -> Draft:
    changes = row.application_id and session.get(Application, row.application_id)
    document = row.document_id and session.get(Document, row.document_id)
    return Draft(
        opening=row.opening.reference if row.opening else POOL,
        answers=dict(row.answers),
        application=changes.reference if changes else None,
        document=document or None,
        updated_at=row.updated_at,
    )
