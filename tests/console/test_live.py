"""The stream that tells open pages that something has changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from aiohttp import ClientConnectionResetError, ClientError, ClientResponse
from aiohttp.web import StreamResponse
from sqlalchemy import delete, select, update

from console import live
from store.database import Database
from store.tables import Conversation, Handover, Message, OutboxRow, Staff, StaffSession
from store.types import now
from tests.console.browser import Browser, OpenBrowser
from tests.factories import Cast


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks follow each other as fast as they can."""
    monkeypatch.setattr(live, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0.2)


class Stream:
    """An open stream."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response

    async def lines(self) -> AsyncIterator[str]:
        """What comes, until the stream ends."""
        async for line in self.response.content:
            yield line.decode().rstrip("\n")

    async def next(self) -> str:
        """The next event."""
        async for line in self.lines():
            if line.startswith("event: "):
                return line.removeprefix("event: ")
        raise EOFError

    async def quiet(self) -> list[str]:
        """Events before the next heartbeat."""
        events = []
        async for line in self.lines():
            if line.startswith(":"):
                break
            if line.startswith("event: "):
                events.append(line.removeprefix("event: "))
        return events


@asynccontextmanager
async def listening(browser: Browser, conversation: str | None = None) -> AsyncIterator[Stream]:
    """A stream that has told all that it tells to whoever comes."""
    query = {"conversation": conversation} if conversation else {}
    response = await browser.get("/live", params=query)
    assert response.status == 200
    stream = Stream(response)
    first = await stream.next()
    assert first == "handover"
    if conversation:
        assert await stream.next() == f"message:{conversation}"
    try:
        yield stream
    finally:
        response.close()


def ask(cast: Cast, conversation: Conversation, **fields: object) -> Handover:
    """Somebody asks for a person."""
    return cast.add(Handover(conversation_id=conversation.id, reason="asked", **fields))


async def test_queue_is_told_when_somebody_asks(browser: Browser) -> None:
    browser.become("agent")
    async with listening(browser) as stream:
        conversation = browser.cast.conversation()
        assert await stream.quiet() == []
        handover = ask(browser.cast, conversation)
        assert await stream.next() == "handover"
        with browser.cast.database.session() as session:
            session.execute(update(Handover).values(closed_at=now()))
        assert await stream.next() == "handover"
        assert handover.id


async def test_open_conversation_is_told_of_its_own_messages_only(browser: Browser) -> None:
    browser.become("agent")
    cast = browser.cast
    mine, other = cast.conversation(), cast.conversation()
    async with listening(browser, mine.id) as stream:
        cast.message(other, "not for this page")
        assert await stream.quiet() == []
        cast.message(mine, "for this page")
        assert await stream.next() == f"message:{mine.id}"


async def test_message_committed_late_is_told_all_the_same(browser: Browser) -> None:
    browser.become("agent")
    cast = browser.cast
    conversation = cast.conversation()
    cast.message(conversation, "numbered later", id=1001)
    async with listening(browser, conversation.id) as stream:
        cast.message(conversation, "numbered before it", id=1000)
        assert await stream.next() == f"message:{conversation.id}"


async def test_delivery_of_a_message_is_told(browser: Browser) -> None:
    browser.become("agent")
    cast = browser.cast
    conversation = cast.conversation()
    message = cast.message(conversation, "hello", direction="out", kind="staff")
    row = {"person_id": conversation.person_id, "message_id": message.id, "chat": "1"}
    cast.add(OutboxRow(**row, method="sendMessage", parameters={}))
    async with listening(browser, conversation.id) as stream:
        with cast.database.session() as session:
            session.execute(update(OutboxRow).values(status="sent"))
        assert await stream.next() == f"message:{conversation.id}"


async def test_stream_holds_nothing_that_was_written(browser: Browser) -> None:
    browser.become("agent")
    cast = browser.cast
    conversation = cast.conversation()
    async with listening(browser, conversation.id) as stream:
        cast.message(conversation, "a secret")
        async for line in stream.lines():
            assert "secret" not in line
            if line.startswith("data:"):
                assert line == "data:"
                break


async def test_conversation_that_was_erased_is_told_and_harms_nobody(browser: Browser) -> None:
    browser.become("agent")
    conversation = browser.cast.conversation()
    browser.cast.message(conversation, "hello")
    async with listening(browser, conversation.id) as stream:
        with browser.cast.database.session() as session:
            session.execute(delete(Message))
            session.execute(delete(Conversation))
        assert await stream.next() == f"message:{conversation.id}"


async def test_stream_suits_a_proxy_and_says_that_it_lives(browser: Browser) -> None:
    browser.become("reader")
    async with listening(browser) as stream:
        headers = stream.response.headers
        assert headers["Content-Type"] == "text/event-stream"
        assert headers["X-Accel-Buffering"] == "no"
        assert "no-store" in headers["Cache-Control"]
        assert "Content-Length" not in headers
        assert await stream.quiet() == []


async def test_page_that_moves_by_itself_shows_nobody_to_be_there(browser: Browser) -> None:
    agent = browser.cast.staff("noor", "agent")
    seen_at = now() - timedelta(minutes=50)
    browser.hold_session(agent, "token", seen_at=seen_at)

    def last_seen() -> datetime:
        with browser.cast.database.session() as session:
            return session.scalars(select(StaffSession.seen_at)).one()

    async with listening(browser):
        await browser.get("/desk/waiting", headers={"X-Live": "1"})
        await browser.get("/desk", headers={"X-Live": "1"})
        assert last_seen() == seen_at
    await browser.get("/desk")
    assert last_seen() > seen_at


async def test_stream_ends_with_the_log_in(browser: Browser) -> None:
    browser.become("agent")
    async with listening(browser) as stream:
        with browser.cast.database.session() as session:
            session.execute(delete(StaffSession))
        async for _ in stream.lines():
            pass
    assert (await browser.get("/live")).status == 303


async def test_stream_ends_when_the_login_is_disabled(browser: Browser) -> None:
    browser.become("agent")
    async with listening(browser) as stream:
        with browser.cast.database.session() as session:
            session.execute(update(Staff).values(disabled_at=now()))
        async for _ in stream.lines():
            pass


async def test_more_than_a_few_hundred_are_sent_away(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "MOST_LISTENERS", 1)
    browser.become("agent")
    async with listening(browser):
        response = await browser.get("/live")
        assert response.status == 503
        assert response.headers["Retry-After"] == "30"


async def test_nobody_holds_all_places(
    browser: Browser, open_browser: OpenBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "MOST_OF_ONE", 1)
    browser.become("agent")
    async with listening(browser):
        assert (await browser.get("/live")).status == 503
        browser.become("editor")
        async with listening(browser):
            pass


@pytest.mark.parametrize("bad", ["", "x", "../../../../../../../a", "a" * 23, "a" * 21 + "\n"])
async def test_stream_of_no_conversation_is_refused(browser: Browser, bad: str) -> None:
    browser.become("agent")
    assert (await browser.get("/live", params={"conversation": bad})).status == 400


async def test_who_leaves_before_the_stream_begins_is_no_fault(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def gone(*_: object) -> None:
        raise ClientConnectionResetError("Cannot write to closing transport")

    monkeypatch.setattr(StreamResponse, "prepare", gone)
    browser.become("agent")
    with pytest.raises(ClientError):
        await browser.get("/live")
    assert "console_failed" not in caplog.text


async def test_slow_listener_is_dropped(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "WRITE_SECONDS", 0.0)
    browser.become("agent")
    response = await browser.get("/live")
    with pytest.raises((ClientError, EOFError)):
        await Stream(response).next()


async def test_server_stops_at_once_although_streams_are_open(browser: Browser) -> None:
    browser.become("agent")
    async with listening(browser), listening(browser) as stream:
        async with asyncio.timeout(1):
            await browser.client.server.close()
            async for _ in stream.lines():
                pass


async def test_away_database_is_waited_for(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser.become("agent")
    real, failures = Database.read, iter((True,))

    async def read(database: Database, use_case: object, *args: object) -> object:
        if use_case is live.live.look and next(failures, False):
            raise live.DATABASE_DOWN[0]("SELECT", {}, Exception("a secret"))
        return await real(database, use_case, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Database, "read", read)
    with caplog.at_level(logging.WARNING):
        async with listening(browser):
            pass
    assert "live_look_failed error=OperationalError" in caplog.text
    assert "secret" not in caplog.text
