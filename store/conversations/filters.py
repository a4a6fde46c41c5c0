"""What staff look for among the conversations, as conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from store.conversations import message_search
from store.review.usefulness import FALLBACK, OUT_OF_SCOPE
from store.tables import Bookmark, Conversation, Message, Person, Rating, Review, Tag
from store.types import ZONE

WAITING, OPEN, ANY = "waiting", "open", "any"
UNATTENDED = "unattended"


@dataclass(frozen=True)
class Filters:
    """What must be true of a conversation; those `of_messages` of one and the same message."""

    # The language that the person has chosen, or writes in.
    language: str | None = None
    # UNATTENDED (nobody of the staff has looked after it yet) or ANY.
    danger: str | None = None
    # WAITING, OPEN, or ANY of both.
    handover: str | None = None
    tag: str | None = None
    # By this member of the staff, for later.
    kept_by: str | None = None
    # Somebody who gave an answer a thumb down.
    thumb_down: bool = False
    topic: str | None = None
    # The model was less sure than this (0 to 1).
    below: float | None = None
    # It was not sure enough to act, or took it for something that is not ours.
    fallback: bool = False
    reviewed: bool | None = None
    # The first and the last day, in the Netherlands.
    since: date | None = None
    until: date | None = None
    # Of `message_words.wanted`.
    words: tuple[str, ...] = ()

    @property
    def of_messages(self) -> bool:
        """Whether anything is said of messages."""
        about = (self.topic, self.below, self.fallback, self.since, self.until, self.words)
        return any(about) or self.below == 0 or self.reviewed is not None


def conversation_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """What must be true of the conversation."""
    conditions: list[ColumnElement[bool]] = []
    if filters.language:
        speaker = exists().where(
            Person.id == Conversation.person_id, Person.language == filters.language
        )
        conditions.append(speaker)
    if filters.danger:
        told = Conversation.safety_at.is_not(None)
        conditions.append(told if filters.danger == ANY else is_unattended())
    if filters.handover:
        states = (WAITING, OPEN) if filters.handover == ANY else (filters.handover,)
        conditions.append(Conversation.handover.in_(states))
    if filters.tag:
        tagged = select(Tag.conversation_id).where(Tag.name == filters.tag)
        conditions.append(Conversation.id.in_(tagged))
    if filters.kept_by:
        kept = select(Bookmark.conversation_id).where(Bookmark.staff_id == filters.kept_by)
        conditions.append(Conversation.id.in_(kept))
    if filters.thumb_down:
        unhappy = select(Rating.person_id).where(Rating.helpful.is_(False))
        conditions.append(Conversation.person_id.in_(unhappy))
    return conditions + _while_talking(filters)


def message_conditions(
    session: Session, filters: Filters, *, by_row: bool = False
) -> list[ColumnElement[bool]]:
    """What must be true of one message; `by_row`: for one after the other, without the index."""
    conditions: list[ColumnElement[bool]] = []
    if not filters.words:
        conditions.append(Message.direction == "in")
    elif by_row:
        conditions.append(message_search.holds_by_row(filters.words))
    else:
        conditions.append(message_search.holds(session, filters.words))
    if filters.topic:
        conditions.append(Message.topic == filters.topic)
    if filters.below is not None:
        conditions.append(Message.confidence < filters.below)
    if filters.fallback:
        conditions.append(Message.topic.in_((FALLBACK, OUT_OF_SCOPE)))
    if filters.reviewed is not None:
        conditions.append(_is_reviewed(filters.reviewed))
    return conditions + _on_days(filters)


def _on_days(filters: Filters) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if filters.since:
        conditions.append(Message.created_at >= _begin(filters.since))
    if filters.until:
        conditions.append(Message.created_at < _end(filters.until))
    return conditions


def _while_talking(filters: Filters) -> list[ColumnElement[bool]]:
    """Says no more than the days of messages do, but the engine need not look at so many."""
    conditions: list[ColumnElement[bool]] = []
    if filters.since:
        conditions.append(Conversation.last_message_at >= _begin(filters.since))
    if filters.until:
        conditions.append(Conversation.created_at < _end(filters.until))
    return conditions


def is_unattended() -> ColumnElement[bool]:
    """Somebody told of danger, and nobody of the staff has looked after it since."""
    nobody = Conversation.safety_seen_at.is_(None)
    later = Conversation.safety_seen_at < Conversation.safety_at
    return Conversation.safety_at.is_not(None) & or_(nobody, later)


def _is_reviewed(wanted: bool) -> ColumnElement[bool]:
    standing = select(Review.message_id).where(Review.undone_at.is_(None))
    if wanted:
        return Message.id.in_(standing)
    return ~standing.where(Review.message_id == Message.id).exists() & Message.topic.is_not(None)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, ZONE)


def _end(day: date) -> datetime:
    return _begin(day + timedelta(days=1))
