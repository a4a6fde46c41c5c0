"""The list of conversations, as staff see it: by last activity, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, func, null, select, tuple_
from sqlalchemy.orm import Session

from store.conversations import tags
from store.conversations.filters import Filters, conversation_conditions, message_conditions
from store.plans import plan_by_values
from store.privacy.masking import Veil, veils
from store.tables import Conversation, Message, Person

PAGE = 50
# Longer than what is shown, so that contact data at its end are seen for what they are.
SNIPPET = 600
# From so many messages on that fit, conversations are looked through from the newest on: some of
# the first will do. Of fewer, all are looked up.
MANY = 15_000
# Nobody counts further.
MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Cursor:
    """Where a page of the list ends: the next one begins after this conversation."""

    last_message_at: datetime
    conversation_id: str


@dataclass(frozen=True)
class Overview:
    """A conversation in the list, with what the person said last, or the message that was found.

    Their name is not here.
    """

    id: str
    person_id: str
    language: str | None
    handover: str
    handover_since: datetime | None
    safety_topic: str | None
    safety_at: datetime | None
    safety_seen_at: datetime | None
    last_message_at: datetime
    message_id: int | None
    text: str | None
    direction: str | None
    kind: str | None
    text_language: str | None
    topic: str | None
    confidence: float | None
    redacted_at: datetime | None

    @property
    def cursor(self) -> Cursor:
        """The list goes on after this one."""
        return Cursor(self.last_message_at, self.id)


@dataclass(frozen=True)
class OverviewPage:
    """A page of the list; `older` is None on the last one.

    `count` is how many there are in all, None when that would take long or on a later page; more
    than MOST_COUNTED stands for any number beyond it.
    """

    conversations: list[Overview]
    older: Cursor | None
    count: int | None = None


def list_conversations(
    session: Session,
    filters: Filters | None = None,
    before: Cursor | None = None,
    limit: int = PAGE,
) -> OverviewPage:
    """Conversations of which all that the filters say is true, newest first."""
    filters = filters or Filters()
    plan_by_values(session)
    found = _found(session, filters)
    query = _overviews(_from(found, before).limit(limit + 1), filters)
    rows = [dict(row) for row in session.execute(query).mappings()]
    counts = [row.pop("count") for row in rows]
    shown = [Overview(**row) for row in rows[:limit]]
    older = shown[-1].cursor if len(rows) > limit else None
    if before:
        return OverviewPage(shown, older)
    return OverviewPage(shown, older, _count(session, found, filters, counts))


def look(
    session: Session, viewer: str, filters: Filters, before: Cursor | None = None
) -> tuple[OverviewPage, Mapping[str, Veil], Mapping[str, Sequence[str]]]:
    """The same, how the viewer sees each of the people, and tags by conversation."""
    page = list_conversations(session, filters, before)
    people = veils(session, viewer, [row.person_id for row in page.conversations])
    return page, people, tags.on(session, [row.id for row in page.conversations])


def _count(
    session: Session, found: Select[Any], filters: Filters, counts: list[int | None]
) -> int | None:
    """How many are found, where that was counted on the way or is cheap."""
    if not counts:
        return 0
    if filters.of_messages:
        return counts[0]
    some = found.with_only_columns(Conversation.id).limit(MOST_COUNTED + 1)
    return session.scalar(select(func.count()).select_from(some.subquery()))


def _found(session: Session, filters: Filters) -> Select[Any]:
    """The conversations with the message to show of each, `shown`, and their `count` or null."""
    query = select(Conversation).where(*conversation_conditions(filters))
    if not filters.of_messages:
        last = _last([Message.direction == "in"])
        return query.add_columns(last.label("shown"), null().label("count"))
    conditions = message_conditions(session, filters)
    some = select(Message.id).where(*conditions).limit(MANY + 1).subquery()
    if (session.scalar(select(func.count()).select_from(some)) or 0) <= MANY:
        return _looked_up(query, conditions)
    conditions = message_conditions(session, filters, by_row=True)
    own = exists().where(Message.conversation_id == Conversation.id, *conditions)
    return query.where(own).add_columns(_last(conditions).label("shown"), null().label("count"))


def _looked_up(query: Select[Any], conditions: list[Any]) -> Select[Any]:
    """From the messages that fit to their conversations."""
    fits = select(Message.conversation_id, Message.id).where(*conditions)
    # Cut off, though nothing is: so the engine looks for the few first, and groups them then.
    few = fits.limit(MANY).subquery()
    hits = (
        select(few.c.conversation_id, func.max(few.c.id).label("shown"))
        .group_by(few.c.conversation_id)
        .subquery()
    )
    joined = query.join(hits, hits.c.conversation_id == Conversation.id)
    return joined.add_columns(hits.c.shown, func.count().over().label("count"))


def _last(conditions: list[Any]) -> Any:
    """The newest message of a conversation of which this is true."""
    return (
        select(Message.id)
        .where(Message.conversation_id == Conversation.id, *conditions)
        .order_by(Message.id.desc())
        .limit(1)
        .correlate(Conversation)
        .scalar_subquery()
    )


def _from(query: Select[Any], before: Cursor | None) -> Select[Any]:
    if before:
        place = tuple_(Conversation.last_message_at, Conversation.id)
        query = query.where(place < (before.last_message_at, before.conversation_id))
    return query.order_by(Conversation.last_message_at.desc(), Conversation.id.desc())


def _overviews(conversations: Select[Any], filters: Filters) -> Select[Any]:
    """The rows of `Overview`: the page is cut first, the rest is looked up for its rows only."""
    page = conversations.subquery()
    text = Message.text if filters.words else func.substr(Message.text, 1, SNIPPET)
    return (
        select(
            page.c.id,
            page.c.person_id,
            Person.language,
            page.c.handover,
            page.c.handover_since,
            page.c.safety_topic,
            page.c.safety_at,
            page.c.safety_seen_at,
            page.c.last_message_at,
            Message.id.label("message_id"),
            text.label("text"),
            Message.direction,
            Message.kind,
            Message.language.label("text_language"),
            Message.topic,
            Message.confidence,
            Message.redacted_at,
            page.c.count,
        )
        .join(Person, Person.id == page.c.person_id)
        .outerjoin(Message, Message.id == page.c.shown)
        .order_by(page.c.last_message_at.desc(), page.c.id.desc())
    )
