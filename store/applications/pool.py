"""The pool of experts: people without an opening whom staff may think of for one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, exists, select
from sqlalchemy.orm import Session

from store import audit, notices
from store.applications import application_notices as told
from store.applications import drafts
from store.applications.applications import WITHDRAWN
from store.applications.drafts import CONSENT, POOL
from store.audit import Action
from store.missing import MissingError
from store.notices import Notice
from store.openings.openings import by_reference, is_open
from store.programmes.rules import UNSAID
from store.tables import Application, Draft, Expert, Opening, Person, Telling
from store.types import ZONE, now
from store.wording.replies import Reply, line, opening_args, reply, topic_button


class NotInPoolError(MissingError):
    """This person is no expert of the pool, or not any more."""


class ClosedOpeningError(Exception):
    """Nobody can apply for the opening now."""


class AlreadyToldError(Exception):
    """The person was told of this opening, by staff or by an alert."""


def member(session: Session, person_id: str) -> Expert | None:
    """What the person has told the pool."""
    return session.get(Expert, person_id)


def join(session: Session, person_id: str) -> Expert | None:
    """Put a person in the pool, or change what is known there, from the draft POOL.

    Tells what became of it. None: the draft is not there, or not complete.
    """
    query = select(Draft).where(Draft.person_id == person_id, Draft.opening_id.is_(None))
    draft = session.scalar(query.with_for_update())
    expert = session.get(Expert, person_id)
    if draft is None:
        told.tell(session, person_id, _joined(again=True) if expert else told.nothing_to_send())
        return expert
    if drafts.missing(draft.answers, POOL):
        told.tell(session, person_id, reply(line("pool-incomplete"), buttons=[told.go_on(POOL)]))
        return None
    is_new = expert is None
    if expert is None:
        expert = Expert(person_id=person_id)
        session.add(expert)
    _fill(expert, draft)
    session.delete(draft)
    told.tell(session, person_id, _joined(again=not is_new))
    return expert


def leave(session: Session, person_id: str) -> None:
    """Take a person out of the pool, with all that was told to it."""
    was_in = session.get(Expert, person_id) is not None
    session.execute(delete(Expert).where(Expert.person_id == person_id))
    first = line("pool-left" if was_in else "pool-not-in")
    told.tell(session, person_id, reply(first, buttons=[topic_button("register_profile")]))


def fitting(session: Session, opening: Opening, limit: int) -> Sequence[Expert]:
    """Whom staff may think of: same field; who is from that country first, then by experience.

    Nobody who has applied for it, was told of it, or wants no messages.
    """
    from_there = case((Expert.origin == opening.institution.country, 0), else_=1)
    has_applied = exists().where(
        Application.person_id == Expert.person_id,
        Application.opening_id == opening.id,
        Application.status != WITHDRAWN,
    )
    was_told = exists().where(
        Telling.person_id == Expert.person_id, Telling.opening_id == opening.id
    )
    query = (
        select(Expert)
        .join(Person, Person.id == Expert.person_id)
        .where(
            Expert.field == opening.sector,
            Person.blocked_at.is_(None),
            Person.messages_stopped_at.is_(None),
            ~has_applied,
            ~was_told,
        )
        .order_by(from_there, Expert.experience.desc().nulls_last(), Expert.agreed_at)
        .limit(limit)
    )
    return session.scalars(query).all()


def propose(
    session: Session,
    person_id: str,
    opening: str,
    staff_id: str,
    due_at: datetime | None = None,
) -> None:
    """Tell somebody in the pool that staff think of them for an opening, once.

    Raises OpeningNotFoundError, NotInPoolError, ClosedOpeningError and AlreadyToldError.
    """
    wanted = by_reference(session, opening)
    # Locked: of two who propose at once, the second finds what the first has told.
    if session.get(Expert, person_id, with_for_update=True) is None:
        raise NotInPoolError(person_id)
    if not is_open(wanted, now().astimezone(ZONE).date()):
        raise ClosedOpeningError(opening)
    if session.get(Telling, (person_id, wanted.id)) is not None:
        raise AlreadyToldError(person_id)
    moment = due_at or now()
    session.add(
        Telling(
            person_id=person_id,
            opening_id=wanted.id,
            staff_id=staff_id,
            due_at=moment,
            told_at=moment,
        )
    )
    audit.record(session, staff_id, Action.EXPERT_PROPOSED, opening)
    notices.tell(session, person_id, Notice(_proposal(wanted), asked_for=False), moment)


def _fill(expert: Expert, draft: Draft) -> None:
    """What is matched by stands in plain, the rest is encrypted."""
    answers = draft.answers
    expert.field = _said(answers, "field")
    expert.origin = _said(answers, "origin")
    expert.residence = _said(answers, "residence")
    years = re.match(r"\d{1,3}", answers.get("experience") or "")
    expert.experience = int(years[0]) if years else None
    expert.details = dict(answers)
    expert.document_id = draft.document_id
    expert.consent_version = answers[CONSENT]
    expert.agreed_at = expert.updated_at = now()


def _said(answers: Mapping[str, Any], question: str) -> str | None:
    value = answers.get(question)
    return None if value in (None, UNSAID) else str(value)


def _joined(*, again: bool) -> Reply:
    first = line("pool-changed" if again else "pool-joined")
    buttons = [topic_button("search_openings"), leave_button()]
    return reply(first, buttons=buttons)


def leave_button() -> Reply:
    """A button that asks whether to leave the pool."""
    return line("button-leave-pool") | {"tap": {"leave_pool": False}}


def _proposal(opening: Opening) -> Reply:
    entities = {"reference": opening.reference}
    buttons = [
        topic_button("opening_details", entities=entities),
        topic_button("apply_opening", entities=entities),
        leave_button(),
    ]
    lines = [line("application-demo-note")] if opening.demo else []
    return reply(line("pool-proposal", **opening_args(opening)), lines, buttons)
