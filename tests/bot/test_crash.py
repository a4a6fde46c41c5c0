"""kill -9 in the middle of many updates: after a restart every one has exactly one reply."""

from __future__ import annotations

import asyncio
import signal
from collections import defaultdict

from sqlalchemy import select

from store.database import Database
from store.tables import Message, OutboxRow, Person
from tests.bot.conftest import TOKEN, Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.process import start

PEOPLE = 20
EACH = 10


async def test_every_update_has_one_stored_reply_in_order(
    stage: Stage, rasa: FakeRasa, database: Database
) -> None:
    """200 updates; the bot dies twice on the way."""
    env = {
        "DATABASE_URL": stage.urls["database"],
        "RASA_URL": stage.urls["rasa"],
        "TELEGRAM_API_URL": stage.urls["telegram"],
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_MESSAGES_PER_SECOND": "0",
        "BOT_PORT": str(stage.port),
    }
    phones = [await stage.phone() for _ in range(PEOPLE)]
    for number in range(EACH):
        for phone in phones:
            await phone.does("send", text=f"number {number}")
    for enough in (30, 110):
        process = await start(**env)
        await until(lambda enough=enough: len(rasa.asked) >= enough)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    process = await start(**env)
    await until(lambda: not unfinished(database))
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
    expected = [f"number {number}" for number in range(EACH)]
    for said in by_person(database).values():
        assert [text for text, replies in said] == expected
        assert [replies for text, replies in said] == [1] * EACH


async def until(true: object) -> None:
    """Wait until a condition holds."""
    async with asyncio.timeout(60):
        while not true():  # type: ignore[operator]
            await asyncio.sleep(0.02)


def unfinished(database: Database) -> bool:
    """Whether there is still something to handle or to send."""
    with database.session() as session:
        heard = len(session.scalars(select(Message.id).where(Message.direction == "in")).all())
        waiting = select(OutboxRow.id).where(OutboxRow.status.in_(("due", "sending")))
        return heard < PEOPLE * EACH or session.scalars(waiting).first() is not None


def by_person(database: Database) -> dict[str, list[tuple[str, int]]]:
    """What each said, in order, and how many answers are stored for it."""
    with database.session() as session:
        messages = session.scalars(select(Message).order_by(Message.id)).all()
        assert len(session.scalars(select(Person)).all()) == PEOPLE
    replies: dict[int | None, int] = defaultdict(int)
    for message in messages:
        # The offer of the languages goes with the first answer.
        if message.direction == "out" and message.keyboard_id is None:
            replies[message.reply_to] += 1
    said = defaultdict(list)
    for message in messages:
        if message.direction == "in":
            said[message.conversation_id].append((message.text, replies[message.id]))
    return said
