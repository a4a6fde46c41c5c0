"""Notices as they reach a person: in the language of the moment, once, in order."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from bot import notices as bot_notices
from bot import sender as sender_module
from store import notices
from store.database import Database
from store.notices import Notice
from store.tables import Message, OutboxRow, Person
from store.types import now
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels

REPLY = {
    "phrase": "goodbye",
    "items": [{"phrase": "thank"}],
    "buttons": [{"topic": "list_events"}, {"phrase": "button-menu", "command": "menu"}],
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)


class Teller:
    """A use case that tells things to the one person there is."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @property
    def person(self) -> Person:
        """As stored."""
        with self.database.session() as session:
            return session.scalars(select(Person)).one()

    async def tell(self, reply: dict[str, Any], *, asked_for: bool = True) -> None:
        """Queue it."""
        await self.database.run(notices.tell, self.person.id, Notice(reply, asked_for))

    async def outcome(self) -> OutboxRow:
        """The last row, once it is over."""
        async with asyncio.timeout(10):
            while True:
                with self.database.session() as session:
                    rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
                if rows[-1].status not in ("due", "sending"):
                    return rows[-1]
                await asyncio.sleep(0.02)


@pytest.fixture
def teller(database: Database) -> Teller:
    """Tells things."""
    return Teller(database)


async def test_a_notice_is_worded_recorded_and_its_buttons_work(
    phone: Phone, rasa: FakeRasa, teller: Teller, database: Database
) -> None:
    await phone.says("/menu")
    await teller.tell(REPLY)
    told = await phone.hears()
    assert told["text"].startswith("Goodbye!")
    assert "You are welcome" in told["text"]
    assert labels(told) == ["Coming events", "Menu"]
    rasa.answer("list_events", {"phrase": "thank"})
    assert (await phone.presses(told, "Coming events"))["text"].startswith("You are welcome")
    await teller.outcome()
    with database.session() as session:
        message = session.scalars(select(Message).where(Message.text == told["text"])).one()
    assert (message.direction, message.language) == ("out", "en")
    assert message.telegram_message_id == told["message_id"]


async def test_it_is_in_the_language_of_the_moment_it_is_sent(stage: Stage, teller: Teller) -> None:
    """Queued while English was chosen and the bot was away; sent in Dutch."""
    async with stage.bot():
        phone = await stage.phone()
        await phone.presses(await phone.says("/start"), "English")
    await teller.tell({"phrase": "goodbye"})
    with teller.database.session() as session:
        session.scalars(select(Person)).one().language = "nl"
    async with stage.bot():
        assert (await phone.hears())["text"].startswith("Tot ziens!")


async def test_who_wrote_stop_gets_only_what_was_asked_for(phone: Phone, teller: Teller) -> None:
    await phone.says("/stop")
    await teller.tell({"phrase": "thank"}, asked_for=False)
    row = await teller.outcome()
    assert (row.status, row.error) == ("dropped", "stopped")
    assert teller.person.blocked_at is None
    await teller.tell({"phrase": "goodbye"})
    assert (await phone.hears())["text"].startswith("Goodbye!")


async def test_who_blocked_the_bot_gets_nothing(phone: Phone, teller: Teller) -> None:
    """Not even an attempt is made."""
    await phone.says("/menu")
    with teller.database.session() as session:
        session.scalars(select(Person)).one().blocked_at = now()
    await teller.tell({"phrase": "goodbye"})
    row = await teller.outcome()
    assert (row.status, row.error) == ("dropped", "blocked")
    assert all("Goodbye" not in message["text"] for message in await phone.everything())


@pytest.mark.parametrize("reply", [{}, {"command": "menu"}, {"phrase": "thank", "items": [7]}])
async def test_a_notice_that_cannot_be_worded_fails_alone(
    phone: Phone, teller: Teller, reply: dict[str, Any]
) -> None:
    """The next one comes."""
    await phone.says("/menu")
    await teller.tell(reply)
    await teller.tell({"phrase": "goodbye"})
    assert (await phone.hears())["text"].startswith("Goodbye!")
    with teller.database.session() as session:
        statuses = session.scalars(select(OutboxRow.status).order_by(OutboxRow.id)).all()
    assert statuses[1] == "failed"


async def test_one_that_the_database_refuses_does_not_stop_the_others(
    phone: Phone, stage: Stage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are found together; only the bad one fails."""
    other = await stage.phone(first_name="Iago")
    await phone.says("/menu")
    await other.says("/menu")
    real = notices.take_effect

    def picky(session: Any, worded: Any) -> None:
        """Refuses what holds a certain text."""
        if any("You are welcome" in said.text for one in worded for said in one.said):
            raise ValueError
        real(session, worded)

    monkeypatch.setattr(bot_notices.notices, "take_effect", picky)
    with database.session() as session:
        by_chat = {person.telegram_id: person.id for person in session.scalars(select(Person))}

    def tell_both(session: Any) -> None:
        """In one transaction."""
        for chat, phrase in ((phone.id, "thank"), (other.id, "goodbye")):
            notice = Notice({"phrase": phrase}, asked_for=True)
            notices.tell(session, by_chat[str(chat)], notice)

    await database.run(tell_both)
    assert (await other.hears())["text"].startswith("Goodbye!")
    with database.session() as session:
        failed = session.scalars(select(OutboxRow).where(OutboxRow.status == "failed")).one()
    assert (failed.person_id, failed.error) == (by_chat[str(phone.id)], "ValueError")


async def test_a_long_notice_comes_in_pieces_before_what_follows(
    phone: Phone, teller: Teller, database: Database
) -> None:
    await phone.says("/menu")
    person = teller.person
    line = {"phrase": "error", "args": {"number": "This is a sentence. " * 100}}

    def tell_two(session: Any) -> None:
        """At once, so that the second waits behind the first."""
        notices.tell(session, person.id, Notice({**line, "items": [line, line]}, asked_for=True))
        notices.tell(session, person.id, Notice({"phrase": "goodbye"}, asked_for=True))

    await database.run(tell_two)
    told = [(await phone.hears())["text"] for _ in range(4)]
    # A line is no longer than a message, but two of them are.
    assert all(text.startswith("Something went wrong") for text in told[:3])
    assert told[3].startswith("Goodbye!")


async def test_a_break_of_the_database_while_wording_loses_and_doubles_nothing(
    phone: Phone, teller: Teller, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the words took effect, and after."""
    await phone.says("/menu")
    real, breaks = Database.run, ["before", "after"]

    async def run(self: Database, use_case: Any, *given: Any) -> Any:
        """Breaks twice."""
        when = breaks.pop(0) if use_case is notices.take_effect and breaks else None
        if when == "before":
            raise OSError
        result = await real(self, use_case, *given)
        if when == "after":
            raise OSError
        return result

    monkeypatch.setattr(Database, "run", run)
    for phrase in ("goodbye", "thank"):
        await teller.tell({"phrase": phrase})
        await phone.hears()
    await teller.outcome()
    said = [message["text"] for message in await phone.everything()]
    assert sum(text.startswith("Goodbye!") for text in said) == 1
    assert sum(text.startswith("You are welcome") for text in said) == 1
