"""A conversation as staff see it: a stretch of its messages, from old to new."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from store.audit import Action
from store.missing import MissingError
from store.privacy.masking import Veil, veil
from store.tables import AuditRow, Conversation, Message, OutboxRow, Person
from store.types import ZONE

PAGE = 50
# Where a message has several rows in the outbox, the first of these that applies is its state.
_WORST_FIRST = ("failed", "dropped", "maybe_sent", "due", "sending", "sent")

Messages = Select[Message]
# Messages from old to new, and the ends beyond which there are more.
Stretch = tuple[list[Message], int | None, int | None]


class NoSuchConversationError(MissingError):
    """No conversation has this id."""


class NoSuchPlaceError(MissingError):
    """The conversation has no such message, or none on that day or later."""


@dataclass(frozen=True)
class Said:
    """A message of a transcript; `delivery` is the outbox's state of one to the person."""

    message: Message
    delivery: str | None


@dataclass(frozen=True)
class Transcript:
    """A stretch of a conversation, oldest first.

    `earlier` and `later` are its ends: None when nothing comes before or after.
    """

    id: str
    person_id: str
    language: str | None
    handover: str
    handover_since: datetime | None
    safety_topic: str | None
    safety_at: datetime | None
    safety_seen_at: datetime | None
    said: list[Said]
    earlier: int | None
    later: int | None


@dataclass(frozen=True)
class Marks:
    """Where a viewer may want to begin; None for what there is not."""

    # The first message that came since they looked last.
    unread: int | None
    # The first message of danger that nobody has looked after, else the first of all.
    danger: int | None


@dataclass(frozen=True)
class Look:
    """A stretch of a conversation as somebody sees it."""

    transcript: Transcript
    veil: Veil
    marks: Marks


def look(
    session: Session,
    viewer: str,
    conversation_id: str,
    safety_topics: Collection[str],
    *,
    before: int | None = None,
    after: int | None = None,
    at: int | None = None,
) -> Look:
    """`read_transcript`, with what the viewer may see and where they may want to begin."""
    transcript = read_transcript(session, conversation_id, before, after=after, at=at)
    marks = find_marks(session, transcript, viewer, safety_topics)
    return Look(transcript, veil(session, viewer, transcript.person_id), marks)


def person_of(session: Session, conversation_id: str) -> str:
    """Whose conversation it is; NoSuchConversationError."""
    query = select(Conversation.person_id).where(Conversation.id == conversation_id)
    person = session.scalar(query)
    if person is None:
        raise NoSuchConversationError
    return person


def read_transcript(
    session: Session,
    conversation_id: str,
    before: int | None = None,
    limit: int = PAGE,
    *,
    after: int | None = None,
    at: int | None = None,
) -> Transcript:
    """The newest messages, or those before or after one, or with one in the middle (by id).

    NoSuchConversationError, NoSuchPlaceError.
    """
    head = session.execute(
        select(
            Person.id,
            Person.language,
            Conversation.handover,
            Conversation.handover_since,
            Conversation.safety_topic,
            Conversation.safety_at,
            Conversation.safety_seen_at,
        )
        .join(Conversation, Conversation.person_id == Person.id)
        .where(Conversation.id == conversation_id)
    ).one_or_none()
    if head is None:
        raise NoSuchConversationError
    own = select(Message).where(Message.conversation_id == conversation_id)
    if at is not None:
        messages, earlier, later = _around(session, own, at, limit)
    elif after is not None:
        messages, earlier, later = _after(session, own, after, limit)
    else:
        messages, earlier, later = _before(session, own, before, limit)
    said = _with_delivery(session, messages)
    return Transcript(conversation_id, *head, said=said, earlier=earlier, later=later)


def find_day(session: Session, conversation_id: str, day: date) -> int:
    """The first message of a day in the Netherlands, or of a later one; NoSuchPlaceError."""
    begin = datetime.combine(day, time.min, ZONE)
    later = select(Message.id).where(
        Message.conversation_id == conversation_id, Message.created_at >= begin
    )
    found = session.scalar(later.order_by(Message.created_at, Message.id).limit(1))
    if found is None:
        raise NoSuchPlaceError
    return found


def find_marks(
    session: Session, transcript: Transcript, viewer: str, safety_topics: Collection[str]
) -> Marks:
    """Where somebody may want to begin, before this look is recorded."""
    return Marks(_unread(session, transcript, viewer), _danger(session, transcript, safety_topics))


def _unread(session: Session, transcript: Transcript, viewer: str) -> int | None:
    """Of the person, since the viewer looked last; None when they never did."""
    looked_at = session.scalar(
        select(func.max(AuditRow.at)).where(
            AuditRow.subject == transcript.id,
            AuditRow.actor == viewer,
            AuditRow.action == Action.TRANSCRIPT_VIEWED.value,
        )
    )
    if looked_at is None:
        return None
    # From the end on: what is unread is mostly little.
    read = session.scalar(
        select(Message.id)
        .where(Message.conversation_id == transcript.id, Message.created_at <= looked_at)
        .order_by(Message.created_at.desc(), Message.id.desc())
        .limit(1)
    )
    return _first(session, transcript.id, Message.id > (read or 0), Message.direction == "in")


def _danger(session: Session, transcript: Transcript, topics: Collection[str]) -> int | None:
    if transcript.safety_at is None:
        return None
    # Words of danger are marked by their time alone.
    heard = or_(Message.topic.in_(sorted(topics)), Message.created_at >= transcript.safety_at)
    conditions = [Message.direction == "in", heard]
    seen = transcript.safety_seen_at
    later = seen and _first(session, transcript.id, Message.created_at > seen, *conditions)
    return later or _first(session, transcript.id, *conditions)


def _first(session: Session, conversation_id: str, *conditions: ColumnElement[bool]) -> int | None:
    query = select(Message.id).where(Message.conversation_id == conversation_id, *conditions)
    return session.scalar(query.order_by(Message.id).limit(1))


def _before(session: Session, own: Messages, before: int | None, limit: int) -> Stretch:
    query = own if before is None else own.where(Message.id < before)
    older = session.scalars(query.order_by(Message.id.desc()).limit(limit + 1)).all()
    messages = list(older[:limit][::-1])
    later = messages[-1].id if messages and before is not None else None
    return messages, messages[0].id if len(older) > limit else None, later


def _after(session: Session, own: Messages, after: int, limit: int) -> Stretch:
    query = own.where(Message.id > after).order_by(Message.id)
    newer = session.scalars(query.limit(limit + 1)).all()
    messages = list(newer[:limit])
    earlier = messages[0].id if messages and after > 0 else None
    return messages, earlier, messages[-1].id if len(newer) > limit else None


def _around(session: Session, own: Messages, at: int, limit: int) -> Stretch:
    half = limit // 2
    older = session.scalars(
        own.where(Message.id <= at).order_by(Message.id.desc()).limit(half + 1)
    ).all()
    if not older or older[0].id != at:
        raise NoSuchPlaceError
    newer = session.scalars(own.where(Message.id > at).order_by(Message.id).limit(half + 1)).all()
    messages = [*older[:half][::-1], *newer[:half]]
    earlier = messages[0].id if len(older) > half else None
    return messages, earlier, messages[-1].id if len(newer) > half else None


def _with_delivery(session: Session, messages: Sequence[Message]) -> list[Said]:
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
