"""What staff see of somebody whom they answer: who it is, what was talked about, what is begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.applications import drafts
from store.applications.application_notices import POOL
from store.applications.applications import WITHDRAWN
from store.conversations.transcripts import NoSuchConversationError
from store.tables import (
    Application,
    Conversation,
    Draft,
    Event,
    Handover,
    Message,
    Note,
    Opening,
    Person,
    Registration,
    Staff,
)

TOPICS = 5
# So far back the last topics are looked for.
LOOKED_AT = 200
# Of the past; a card is no archive.
MOST = 20


@dataclass(frozen=True)
class Topic:
    """Something that the person asked about, when they did last."""

    topic: str
    at: datetime


@dataclass(frozen=True)
class Begun:
    """An application that is being written: names of the questions, never the answers.

    `opening`: a reference or `pool`; `application`: the one that it changes.
    """

    opening: str
    application: str | None
    filled_in: list[str]
    missing: list[str]
    updated_at: datetime


@dataclass(frozen=True)
class Applied:
    """An application that was sent."""

    reference: str
    opening: str
    status: str
    updated_at: datetime


@dataclass(frozen=True)
class Registered:
    """A place at an event to come, or in the line for one."""

    event: str
    starts_at: datetime
    status: str
    seats: int


@dataclass(frozen=True)
class Written:
    """A note of staff; `by` is a login."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Earlier:
    """A handover of this conversation that was closed."""

    id: int
    reason: str
    outcome: str | None
    asked_at: datetime
    first_reply_at: datetime | None
    closed_at: datetime | None
    # A staff id; None when the person ended it, or it ended by itself.
    closed_by: str | None
    assigned_to: str | None


@dataclass(frozen=True)
class Card:
    """All of it; `profile` holds answers by question: personal data, which the page masks."""

    conversation_id: str
    person_id: str
    name: str | None
    language: str | None
    time_zone: str
    first_seen_at: datetime
    blocked: bool
    stopped: bool
    profile: Mapping[str, str]
    topics: list[Topic]
    drafts: list[Begun]
    applications: list[Applied]
    registrations: list[Registered]
    notes: list[Written]
    earlier: list[Earlier]


def card(session: Session, conversation_id: str) -> Card:
    """The card of a conversation; NoSuchConversationError."""
    query = select(Person).join(Conversation).where(Conversation.id == conversation_id)
    person = session.scalar(query)
    if person is None:
        raise NoSuchConversationError(conversation_id)
    return Card(
        conversation_id=conversation_id,
        person_id=person.id,
        name=person.name,
        language=person.language,
        time_zone=person.time_zone,
        first_seen_at=person.created_at,
        blocked=person.blocked_at is not None,
        stopped=person.messages_stopped_at is not None,
        profile=drafts.known_answers(session, person.id),
        topics=_topics(session, conversation_id),
        drafts=_drafts(session, person.id),
        applications=_applications(session, person.id),
        registrations=_registrations(session, person.id),
        notes=_notes(session, conversation_id),
        earlier=_earlier(session, conversation_id),
    )


def _topics(session: Session, conversation_id: str) -> list[Topic]:
    newest = (
        select(Message.topic, Message.created_at)
        .where(Message.conversation_id == conversation_id, Message.direction == "in")
        .order_by(Message.id.desc())
        .limit(LOOKED_AT)
    )
    found: dict[str, Topic] = {}
    for topic, at in session.execute(newest):
        if topic:
            found.setdefault(topic, Topic(topic, at))
    return list(found.values())[:TOPICS]


def _drafts(session: Session, person_id: str) -> list[Begun]:
    query = (
        select(Draft, Opening.reference, Application.reference)
        .outerjoin(Opening, Opening.id == Draft.opening_id)
        .outerjoin(Application, Application.id == Draft.application_id)
        .where(Draft.person_id == person_id)
        .order_by(Draft.updated_at.desc(), Draft.id.desc())
        .limit(MOST)
    )
    return [
        Begun(
            opening=opening or POOL,
            application=application,
            filled_in=[one for one in drafts.QUESTIONS if one in draft.answers],
            missing=drafts.missing(draft.answers, opening or POOL),
            updated_at=draft.updated_at,
        )
        for draft, opening, application in session.execute(query)
    ]


def _applications(session: Session, person_id: str) -> list[Applied]:
    query = (
        select(Application.reference, Opening.reference, Application.status, Application.updated_at)
        .join(Opening, Opening.id == Application.opening_id)
        .where(Application.person_id == person_id, Application.status != WITHDRAWN)
        .order_by(Application.id.desc())
        .limit(MOST)
    )
    return [Applied(*row) for row in session.execute(query)]


def _registrations(session: Session, person_id: str) -> list[Registered]:
    query = (
        select(Event.reference, Event.starts_at, Registration.status, Registration.seats)
        .join(Event, Event.id == Registration.event_id)
        .where(Registration.person_id == person_id, Registration.status != "cancelled")
        .order_by(Event.starts_at.desc())
        .limit(MOST)
    )
    return [Registered(*row) for row in session.execute(query)]


def _notes(session: Session, conversation_id: str) -> list[Written]:
    query = (
        select(Note.text, Staff.login, Note.created_at)
        .join(Staff, Staff.id == Note.staff_id)
        .where(Note.conversation_id == conversation_id)
        .order_by(Note.id.desc())
        .limit(MOST)
    )
    return [Written(*row) for row in session.execute(query)]


def _earlier(session: Session, conversation_id: str) -> list[Earlier]:
    query = (
        select(
            Handover.id,
            Handover.reason,
            Handover.outcome,
            Handover.asked_at,
            Handover.first_reply_at,
            Handover.closed_at,
            Handover.closed_by,
            Staff.login,
        )
        .outerjoin(Staff, Staff.id == Handover.assigned_to)
        .where(Handover.conversation_id == conversation_id, Handover.closed_at.is_not(None))
        .order_by(Handover.id.desc())
        .limit(MOST)
    )
    return [Earlier(*row) for row in session.execute(query)]
