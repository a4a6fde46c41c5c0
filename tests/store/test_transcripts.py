"""Lists and transcripts stay fast however much was said, and take no query per row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from time import perf_counter

import pytest
from sqlalchemy import event, insert

from store import audit
from store.audit import Action
from store.conversations import conversations, transcripts
from store.conversations.filters import Filters
from store.conversations.transcripts import (
    Look,
    NoSuchConversationError,
    NoSuchPlaceError,
    Transcript,
)
from store.database import Database
from store.tables import Conversation, Message
from store.types import now
from tests.factories import NOW, Cast

MANY = 50_000
SAFETY = frozenset({"emergency"})


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """The SELECTs that run inside."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("SELECT"):
            seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


def say(database: Database, conversation: Conversation, count: int) -> None:
    """So many messages at once, all but the first from us."""
    row = {"conversation_id": conversation.id, "kind": "text", "text": "hello"}
    with database.session() as session:
        session.execute(
            insert(Message.__table__),
            [row | {"direction": "in" if n == 0 else "out"} for n in range(count)],
        )


def ids(transcript: Transcript) -> list[int]:
    """Of the messages, in their order."""
    return [said.message.id for said in transcript.said]


async def test_list_is_as_many_queries_however_many_rows(database: Database, cast: Cast) -> None:
    for minutes in range(5):
        at = NOW - timedelta(minutes=minutes)
        cast.message(cast.conversation(last_message_at=at), f"question {minutes}")
    with statements(database) as seen:
        page = await database.read(conversations.list_conversations)
    # One for the rows, one for their number.
    assert len(seen) == 2
    assert [row.text for row in page.conversations] == [f"question {n}" for n in range(5)]
    assert (page.older, page.count) == (None, 5)


async def test_list_shows_a_conversation_without_words(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    page = await database.read(conversations.list_conversations)
    assert [(row.id, row.text) for row in page.conversations] == [(conversation.id, None)]


async def test_list_takes_only_the_beginning_of_long_texts(database: Database, cast: Cast) -> None:
    cast.message(cast.conversation(), "long " * 2000)
    page = await database.read(conversations.list_conversations)
    assert len(page.conversations[0].text or "") == conversations.SNIPPET


async def test_full_last_page_has_nothing_older(database: Database, cast: Cast) -> None:
    for _ in range(4):
        cast.conversation()
    first = await database.read(conversations.list_conversations, limit=2)
    second = await database.read(conversations.list_conversations, Filters(), first.older, limit=2)
    assert len(second.conversations) == 2
    assert second.older is None


async def test_transcript_of_nothing_is_refused(database: Database, cast: Cast) -> None:
    with pytest.raises(NoSuchConversationError):
        await database.read(transcripts.read_transcript, "no-such")
    other = cast.message(cast.conversation(), "of somebody else")
    conversation = cast.conversation()
    for place in (other.id, 0, 10**18):
        with pytest.raises(NoSuchPlaceError):
            await database.read(transcripts.read_transcript, conversation.id, at=place)


async def test_conversation_of_50_000_messages_opens_at_once(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation()
    say(database, conversation, MANY)
    with statements(database) as seen:
        started = perf_counter()
        newest = await database.read(transcripts.read_transcript, conversation.id)
        took = perf_counter() - started
    assert len(newest.said) == transcripts.PAGE
    assert len(seen) == 3
    assert took < 1
    middle = await database.read(transcripts.read_transcript, conversation.id, newest.earlier)
    assert middle.said[-1].message.id == newest.said[0].message.id - 1
    started = perf_counter()
    place = middle.said[0].message.id - MANY // 2
    look = await database.read(transcripts.look, cast.staff().id, conversation.id, SAFETY, at=place)
    assert place in ids(look.transcript)
    assert perf_counter() - started < 1


async def test_pages_lead_back_and_forth_without_gaps(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    say(database, conversation, 30)
    cast.message(cast.conversation(), "somebody else")
    read = transcripts.read_transcript

    async def page(**place: int | None) -> Transcript:
        return await database.read(read, conversation.id, limit=10, **place)

    last = await page()
    middle = await page(before=last.earlier)
    first = await page(before=middle.earlier)
    whole = ids(first) + ids(middle) + ids(last)
    assert whole == sorted(whole)
    assert len(whole) == 30
    assert (first.earlier, last.later) == (None, None)
    assert ids(await page(after=first.later)) == ids(middle)
    assert ids(await page(after=0)) == ids(first)
    around = await page(at=whole[12])
    assert ids(around) == whole[8:18]
    assert (around.earlier, around.later) == (whole[8], whole[17])
    assert ids(await page(at=whole[0])) == whole[:6]
    assert (await page(at=whole[29])).later is None
    assert ids(await page(after=whole[29])) == []


async def test_a_day_is_found_by_the_clock_of_the_netherlands(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation()
    # Half past eleven in the evening in UTC is the next day.
    late = cast.message(conversation, "late", created_at=NOW.replace(hour=23, minute=30))
    later = cast.message(conversation, "later", created_at=NOW + timedelta(days=5))
    find = transcripts.find_day
    assert await database.read(find, conversation.id, NOW.date()) == late.id
    assert await database.read(find, conversation.id, date(2026, 3, 3)) == late.id
    assert await database.read(find, conversation.id, date(2026, 3, 4)) == later.id
    with pytest.raises(NoSuchPlaceError):
        await database.read(find, conversation.id, date(2026, 3, 8))


async def test_what_came_since_the_last_look_is_unread(database: Database, cast: Cast) -> None:
    conversation, viewer, other = cast.conversation(), cast.staff("a"), cast.staff("b")

    async def look(staff_id: str) -> Look:
        return await database.read(transcripts.look, staff_id, conversation.id, SAFETY)

    cast.message(conversation, "old")
    assert (await look(viewer.id)).marks.unread is None
    await database.run(audit.record, viewer.id, Action.TRANSCRIPT_VIEWED, conversation.id)
    assert (await look(viewer.id)).marks.unread is None
    cast.message(conversation, "ours", direction="out", kind="bot", created_at=now())
    new = cast.message(conversation, "new", created_at=now())
    cast.message(conversation, "newer", created_at=now())
    assert (await look(viewer.id)).marks.unread == new.id
    assert (await look(other.id)).marks.unread is None


async def test_danger_is_found_where_it_was_told(database: Database, cast: Cast) -> None:
    conversation = cast.conversation(safety_topic="emergency", safety_at=NOW)
    calm = cast.conversation()
    cast.message(calm, "hello", created_at=NOW)
    before = NOW - timedelta(days=3)
    cast.message(conversation, "hello", created_at=before)
    first = cast.message(conversation, "help", topic="emergency", created_at=before)
    # Only words of danger: no topic says so.
    second = cast.message(conversation, "he beats me", created_at=NOW + timedelta(seconds=1))
    viewer = cast.staff().id

    async def danger(of: Conversation) -> int | None:
        return (await database.read(transcripts.look, viewer, of.id, SAFETY)).marks.danger

    assert await danger(conversation) == first.id
    assert await danger(calm) is None
    with database.session() as session:
        row = session.get_one(Conversation, conversation.id)
        row.safety_seen_at = NOW - timedelta(days=2)
    assert await danger(conversation) == second.id
    with database.session() as session:
        session.get_one(Conversation, conversation.id).safety_seen_at = NOW + timedelta(days=2)
    # All has been looked after: the first.
    assert await danger(conversation) == first.id
