"""kill -9 in the middle of much work: after a restart everything has taken effect exactly once."""

from __future__ import annotations

import asyncio
import signal
from collections import defaultdict

from sqlalchemy import select

from store import notices
from store.database import Database
from store.notices import Notice
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
    env = environment(stage)
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


async def test_every_notice_is_recorded_once_and_sent_at_most_once_in_order(
    stage: Stage, database: Database
) -> None:
    """200 notices; the bot dies twice while it words and sends them."""
    phones = [await stage.phone() for _ in range(PEOPLE)]
    async with stage.bot():
        for phone in phones:
            await phone.says("/menu")
    with database.session() as session:
        for person in session.scalars(select(Person)):
            for number in range(EACH):
                reply = {"phrase": "error", "args": {"number": f"n{number}"}}
                notices.tell(session, person.id, Notice(reply, asked_for=True))
    for enough in (20, 90):
        process = await start(**environment(stage))
        await until(lambda enough=enough: len(told(database)) >= enough)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    process = await start(**environment(stage))
    await until(lambda: not waiting(database))
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
    with database.session() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.person_id.is_not(None))).all()
    in_doubt = sum(row.status == "maybe_sent" for row in rows)
    assert {row.status for row in rows} <= {"sent", "maybe_sent"}
    assert len(told(database)) == len(set(told(database))) == PEOPLE * EACH
    seen = 0
    for phone in phones:
        texts = [message["text"] for message in await phone.everything()]
        numbers = [int(text[-1]) for text in texts if text.startswith("Something went wrong")]
        assert numbers == sorted(set(numbers))
        seen += len(numbers)
    assert PEOPLE * EACH - in_doubt <= seen <= PEOPLE * EACH


def environment(stage: Stage) -> dict[str, str]:
    """The settings of a bot that is a process of its own."""
    return {
        "DATABASE_URL": stage.urls["database"],
        "RASA_URL": stage.urls["rasa"],
        "TELEGRAM_API_URL": stage.urls["telegram"],
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_MESSAGES_PER_SECOND": "0",
        "BOT_PORT": str(stage.port),
    }


def told(database: Database) -> list[tuple[str, str]]:
    """Notices on record: whose, and what."""
    query = select(Message.conversation_id, Message.text).where(
        Message.direction == "out", Message.text.startswith("Something went wrong")
    )
    with database.session() as session:
        return [(conversation, text) for conversation, text in session.execute(query)]


def waiting(database: Database) -> bool:
    """Whether there is still something to send."""
    query = select(OutboxRow.id).where(OutboxRow.status.in_(("due", "sending")))
    with database.session() as session:
        return session.scalars(query).first() is not None


async def until(true: object) -> None:
    """Wait until a condition holds."""
    async with asyncio.timeout(60):
        while not true():  # type: ignore[operator]
            await asyncio.sleep(0.02)


def unfinished(database: Database) -> bool:
    """Whether there is still something to handle or to send."""
    with database.session() as session:
        heard = len(session.scalars(select(Message.id).where(Message.direction == "in")).all())
    return heard < PEOPLE * EACH or waiting(database)


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
