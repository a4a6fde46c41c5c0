"""Conversations as staff see them: the list, newest first, and one as a transcript."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from store.tables import Conversation, Message, OutboxRow, Person

PAGE = 50
SNIPPET = 300
WAITING, SAFETY = "waiting", "safety"

# Where a message has several rows in the outbox, the first of these that applies is its state.
_WORST_FIRST = ("failed", "dropped", "maybe_sent", "due", "sending", "sent")


class NoSuchConversationError(Exception):
    """No conversation has this id."""


@dataclass(frozen=True)
class Cursor:
    """Where a page of the list ends: the next one begins after this conversation."""

    last_message_at: datetime
    conversation_id: str


@dataclass(frozen=True)
class Overview:
    """A conversation in the list, with what the person said last; their name is not here."""

    id: str
    person_id: str
    language: str | None
    handover: str
    handover_since: datetime | None
    safety_topic: str | None
    safety_at: datetime | None
    last_message_at: datetime
    text: str | None
    kind: str | None
    text_language: str | None
    topic: str | None
    confidence: float | None

    @property
    def cursor(self) -> Cursor:
        """The list goes on after this one."""
        return Cursor(self.last_message_at, self.id)


@dataclass(frozen=True)
class OverviewPage:
    """A page of the list; `older` is None on the last one."""

    conversations: list[Overview]
    older: Cursor | None


@dataclass(frozen=True)
class Said:
    """A message of a transcript; `delivery` is the outbox's state of one to the person."""

    message: Message
    delivery: str | None


@dataclass(frozen=True)
class Transcript:
    """A stretch of a conversation, oldest first; `earlier` is None when nothing came before."""

    id: str
    person_id: str
    language: str | None
    handover: str
    handover_since: datetime | None
    safety_topic: str | None
    safety_at: datetime | None
    said: list[Said]
    earlier: int | None


def list_conversations(
    session: Session, before: Cursor | None = None, only: str | None = None, limit: int = PAGE
) -> OverviewPage:
    """Conversations by last activity, newest first.

    `only` leaves those that ask for a person (`waiting`) or told of danger (`safety`).
    """
    query = _overviews(_conversations(before, only, limit + 1))
    rows = [Overview(**row) for row in session.execute(query).mappings()]
    shown = rows[:limit]
    return OverviewPage(shown, shown[-1].cursor if len(rows) > limit else None)


def read_transcript(
    session: Session, conversation_id: str, before: int | None = None, limit: int = PAGE
) -> Transcript:
    """The newest messages (those before message `before`); NoSuchConversationError."""
    head = session.execute(
        select(
            Person.id,
            Person.language,
            Conversation.handover,
            Conversation.handover_since,
            Conversation.safety_topic,
            Conversation.safety_at,
        )
        .join(Conversation, Conversation.person_id == Person.id)
        .where(Conversation.id == conversation_id)
    ).one_or_none()
    if head is None:
        raise NoSuchConversationError
    messages = _newest_messages(session, conversation_id, before, limit + 1)
    earlier = messages[limit - 1].id if len(messages) > limit else None
    said = _with_delivery(session, messages[:limit][::-1])
    return Transcript(conversation_id, *head, said=said, earlier=earlier)


def _conversations(before: Cursor | None, only: str | None, limit: int) -> Select[Any]:
    place = tuple_(Conversation.last_message_at, Conversation.id)
    query = select(Conversation).order_by(
        Conversation.last_message_at.desc(), Conversation.id.desc()
    )
    if only == WAITING:
        query = query.where(Conversation.handover == "waiting")
    elif only == SAFETY:
        query = query.where(Conversation.safety_at.is_not(None))
    if before:
        query = query.where(place < (before.last_message_at, before.conversation_id))
    return query.limit(limit)


def _overviews(conversations: Select[Any]) -> Select[Any]:
    """The rows of `Overview`."""
    # The page is cut first, so that the last message is looked up for its rows only.
    last = (
        select(Message.id)
        .where(Message.conversation_id == Conversation.id, Message.direction == "in")
        .order_by(Message.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    page = conversations.add_columns(last.label("last_message")).subquery()
    return (
        select(
            page.c.id,
            page.c.person_id,
            Person.language,
            page.c.handover,
            page.c.handover_since,
            page.c.safety_topic,
            page.c.safety_at,
            page.c.last_message_at,
            func.substr(Message.text, 1, SNIPPET).label("text"),
            Message.kind,
            Message.language.label("text_language"),
            Message.topic,
            Message.confidence,
        )
        .join(Person, Person.id == page.c.person_id)
        .outerjoin(Message, Message.id == page.c.last_message)
        .order_by(page.c.last_message_at.desc(), page.c.id.desc())
    )


def _newest_messages(
    session: Session, conversation_id: str, before: int | None, limit: int
) -> list[Message]:
    query = select(Message).where(Message.conversation_id == conversation_id)
    if before is not None:
        query = query.where(Message.id < before)
    return list(session.scalars(query.order_by(Message.id.desc()).limit(limit)))


def _with_delivery(session: Session, messages: list[Message]) -> list[Said]:
    sent = [message.id for message in messages if message.direction == "out"]
    states: dict[int | None, set[str]] = {}
    for message_id, status in session.execute(
        select(OutboxRow.message_id, OutboxRow.status).where(OutboxRow.message_id.in_(sent))
    ):
        states.setdefault(message_id, set()).add(status)
    return [Said(message, _delivery(message, states.get(message.id))) for message in messages]


def _delivery(message: Message, states: set[str] | None) -> str | None:
    if states:
        return next((state for state in _WORST_FIRST if state in states), None)
    # Rows that are done with may have been cleared away.
    return "sent" if message.telegram_message_id else None
