"""What becomes of messages when Telegram refuses, stalls or goes away."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select
from telegram.error import NetworkError

from bot import sender as sender_module
from bot import transport
from bot.connection import make_bot
from bot.sender import Sender
from store import outbox
from store.database import Database
from store.outbox import Due
from store.tables import OutboxRow, Person
from store.types import now
from tests.bot.conftest import TOKEN, Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits are cut short; which of them are taken is what is tested."""
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(sender_module, "RETRY_SECONDS", (0.05,))
    monkeypatch.setattr(transport, "READ_SECONDS", 0.5)


async def settled(database: Database, count: int = 1) -> list[OutboxRow]:
    """All rows, once so many are neither due nor being sent."""
    async with asyncio.timeout(10):
        while True:
            with database.session() as session:
                rows = list(session.scalars(select(OutboxRow).order_by(OutboxRow.id)))
            done = [row for row in rows if row.status not in ("due", "sending")]
            if len(done) >= count:
                return rows
            await asyncio.sleep(0.02)


def waiting(database: Database) -> list[OutboxRow]:
    """What Telegram does not want yet."""
    query = select(OutboxRow).where(OutboxRow.status == "due", OutboxRow.error == "429")
    with database.session() as session:
        return list(session.scalars(query.order_by(OutboxRow.id)))


async def refused(stage: Stage, database: Database, phone: Phone, seconds: int, text: str) -> None:
    """Somebody says something, and the reply draws a 429."""
    fault = {"kind": "429", "method": "sendMessage", "retry_after": seconds, "count": 1}
    await stage.fault(**fault, chat_id=phone.id)
    await phone.does("send", text=text)
    async with asyncio.timeout(10):
        while not any(row.chat == str(phone.id) for row in waiting(database)):
            await asyncio.sleep(0.02)


async def test_429_waits_as_long_as_told_and_then_sends(
    phone: Phone, stage: Stage, rasa: FakeRasa, database: Database
) -> None:
    """Once and in order; nobody else waits for it."""
    rasa.answer("all", *[{"phrase": f"topic-{name}"} for name in ("greet", "goodbye", "thank")])
    other = await stage.phone()
    await refused(stage, database, phone, 1, "all")
    (row, *_) = waiting(database)
    assert "help with" in (await other.says("/menu"))["text"]
    assert now() < row.due_at
    await phone.does("send", text="/menu")
    said = [(await phone.hears())["text"] for _ in range(5)]
    assert now() >= row.due_at
    assert said[:3] == ["Say hello", "Say goodbye", "Say thanks"]
    assert "help with" in said[4]


async def test_429_of_two_chats_is_meant_for_all(
    phone: Phone, stage: Stage, database: Database
) -> None:
    """Then everybody waits."""
    second, third = await stage.phone(), await stage.phone()
    await refused(stage, database, phone, 2, "/menu")
    await refused(stage, database, second, 1, "/menu")
    (row,) = (row for row in waiting(database) if row.chat == str(second.id))
    await third.says("/menu")
    assert now() >= row.due_at


async def test_a_claim_whose_answer_was_lost_keeps_nobody_waiting(
    phone: Phone, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows what was claimed, so it is maybe sent; the next message is sent."""
    await phone.says("/menu")
    real, lost = Database.run, []

    async def run(self: Database, use_case: Any, *given: Any) -> Any:
        """The line to the database breaks once, after the commit."""
        result = await real(self, use_case, *given)
        if use_case is outbox.exchange and result and not lost:
            lost.extend(result)
            raise OSError
        return result

    monkeypatch.setattr(Database, "run", run)
    await phone.does("send", text="/menu")
    rows = await settled(database, 2)
    assert [row.status for row in rows] == ["sent", "maybe_sent"]
    await phone.says("/language")


async def test_403_marks_the_person_and_drops_what_waits(
    phone: Phone, stage: Stage, database: Database
) -> None:
    """Until they write again."""
    await stage.fault(kind="403", method="sendMessage", count=1)
    await phone.does("send", text="hello")
    rows = await settled(database, 2)
    assert [row.status for row in rows] == ["dropped", "dropped"]
    with database.session() as session:
        assert session.scalars(select(Person)).one().blocked_at
    await phone.says("/menu")
    with database.session() as session:
        assert session.scalars(select(Person)).one().blocked_at is None


async def test_blocking_is_noted_when_telegram_tells(phone: Phone, database: Database) -> None:
    """And so is letting the bot in again."""
    await phone.says("/menu")
    for what, blocked in (("block", True), ("unblock", False)):
        await phone.does(what)
        async with asyncio.timeout(10):
            while True:
                with database.session() as session:
                    if bool(session.scalars(select(Person)).one().blocked_at) == blocked:
                        break
                await asyncio.sleep(0.02)


async def test_500_is_tried_again(phone: Phone, stage: Stage) -> None:
    """The message comes once."""
    await stage.fault(kind="500", method="sendMessage", count=2)
    await phone.says("/menu")
    assert len(await phone.everything()) == 2


async def test_500_is_given_up_after_some_tries(
    phone: Phone, stage: Stage, database: Database
) -> None:
    """Staff can see it."""
    await stage.fault(kind="500", method="sendMessage")
    await phone.does("send", text="/menu")
    (row,) = await settled(database)
    assert (row.status, row.attempts) == ("failed", sender_module.MOST_ATTEMPTS)


@pytest.mark.parametrize("kind", ["timeout_after", "timeout_before"])
async def test_a_time_out_is_never_retried_blindly(
    phone: Phone, stage: Stage, database: Database, kind: str
) -> None:
    """Nobody knows whether it arrived, so it is maybe sent; the next message is sent."""
    await stage.fault(kind=kind, method="sendMessage", count=1, seconds=5)
    await phone.does("send", text="/menu")
    (row,) = await settled(database)
    assert row.status == "maybe_sent"
    await phone.does("send", text="/language")
    await settled(database, 2)
    said = [m for m in await phone.everything() if "Which language" in m.get("text", "")]
    assert len(said) == 1


async def word_nothing(_: Sequence[Due]) -> None:
    """There are no notices here."""


async def test_without_a_connection_rows_wait(stage: Stage, database: Database) -> None:
    """Telegram away: due again, not failed, not maybe sent."""
    bot = make_bot(stage.settings(TELEGRAM_API_URL="http://127.0.0.1:9"), TOKEN)
    with database.session() as session:
        session.add(OutboxRow(chat="7", method="send_message", parameters={"text": "hi"}))
    sender = Sender(database, bot, 0, word_nothing)
    with pytest.raises(NetworkError):
        await bot.initialize()
    task = asyncio.create_task(sender.run())
    async with asyncio.timeout(10):
        while True:
            with database.session() as session:
                row = session.scalars(select(OutboxRow)).one()
            if row.attempts >= 2 and row.status == "due":
                break
            await asyncio.sleep(0.02)
    sender.stop()
    await task
    await bot.shutdown()
    assert row.error == "NotSentError"


async def test_400_fails_and_the_next_is_sent(phone: Phone, database: Database) -> None:
    """Here: a text without any."""
    await phone.says("/menu")
    with database.session() as session:
        person = session.scalars(select(Person)).one()
        row = OutboxRow(person_id=person.id, chat=str(phone.id), method="send_message")
        row.parameters = {"text": ""}
        session.add(row)
    await phone.says("/menu")
    rows = await settled(database, 3)
    assert [row.status for row in rows] == ["sent", "failed", "sent"]
    assert rows[1].error == "BadRequest"


async def test_messages_of_one_person_arrive_in_order(phone: Phone, rasa: FakeRasa) -> None:
    """Also when there are many at once."""
    rasa.answer("all", *[{"phrase": f"topic-{name}"} for name in ("greet", "goodbye", "thank")])
    await phone.says("all")
    await phone.hears()
    await phone.hears()
    said = [message["text"] for message in await phone.everything()]
    assert said[1:4] == ["Say hello", "Say goodbye", "Say thanks"]


async def test_the_pace_is_kept(stage: Stage, database: Database) -> None:
    """Twenty a second: ten messages take about half a second."""
    async with stage.bot(TELEGRAM_MESSAGES_PER_SECOND="20"):
        phone = await stage.phone()
        await phone.says("/menu")
        before = now()
        with database.session() as session:
            session.add_all(
                OutboxRow(chat=str(phone.id), method="send_message", parameters={"text": "hi"})
                for _ in range(10)
            )
        for _ in range(10):
            await phone.hears()
        assert (now() - before).total_seconds() > 0.4


async def test_what_a_crash_left_is_sent_after_the_next_start(
    stage: Stage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Committed, but not yet sent: due rows are sent, one being sent is maybe sent."""
    phone = await stage.phone()

    async def run(_: Sender) -> None:
        """A sender that never gets round to it."""
        await asyncio.Event().wait()

    with monkeypatch.context() as patch:
        patch.setattr(Sender, "run", run)
        async with stage.bot():
            await phone.does("send", text="hello")
            async with asyncio.timeout(10):
                while (await stage.call("GET", "updates"))["pending"]:
                    await asyncio.sleep(0.02)
    await database.run(outbox.claim, 1)
    async with stage.bot():
        assert "another language" in (await phone.hears())["text"]
    rows = await settled(database, 2)
    assert [row.status for row in rows] == ["maybe_sent", "sent"]
