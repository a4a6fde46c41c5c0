"""Lists and transcripts stay fast however much was said, and take no query per row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from time import perf_counter

import pytest
from sqlalchemy import event, insert

from store import transcripts
from store.database import Database
from store.tables import Message
from store.transcripts import NoSuchConversationError
from tests.factories import NOW, Cast

MANY = 50_000


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


async def test_list_is_one_query_however_many_rows(database: Database, cast: Cast) -> None:
    for minutes in range(5):
        at = NOW - timedelta(minutes=minutes)
        cast.message(cast.conversation(last_message_at=at), f"question {minutes}")
    with statements(database) as seen:
        page = await database.read(transcripts.list_conversations)
    assert len(seen) == 1
    assert [row.text for row in page.conversations] == [f"question {n}" for n in range(5)]
    assert page.older is None


async def test_list_shows_a_conversation_without_words(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    page = await database.read(transcripts.list_conversations)
    assert [(row.id, row.text) for row in page.conversations] == [(conversation.id, None)]


async def test_list_takes_only_the_beginning_of_long_texts(database: Database, cast: Cast) -> None:
    cast.message(cast.conversation(), "long " * 2000)
    page = await database.read(transcripts.list_conversations)
    assert len(page.conversations[0].text or "") == transcripts.SNIPPET


async def test_full_last_page_has_nothing_older(database: Database, cast: Cast) -> None:
    for _ in range(4):
        cast.conversation()
    first = await database.read(transcripts.list_conversations, limit=2)
    second = await database.read(transcripts.list_conversations, first.older, limit=2)
    assert len(second.conversations) == 2
    assert second.older is None


async def test_transcript_of_nothing_is_refused(database: Database) -> None:
    with pytest.raises(NoSuchConversationError):
        await database.read(transcripts.read_transcript, "no-such")


async def test_conversation_of_50_000_messages_opens_at_once(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation()
    row = {"conversation_id": conversation.id, "kind": "text", "text": "hello"}
    with database.session() as session:
        session.execute(
            insert(Message.__table__),
            [row | {"direction": "in" if n == 0 else "out"} for n in range(MANY)],
        )
    with statements(database) as seen:
        started = perf_counter()
        newest = await database.read(transcripts.read_transcript, conversation.id)
        took = perf_counter() - started
    assert len(newest.said) == transcripts.PAGE
    assert len(seen) == 3
    assert took < 1
    middle = await database.read(transcripts.read_transcript, conversation.id, newest.earlier)
    assert middle.said[-1].message.id == newest.said[0].message.id - 1
