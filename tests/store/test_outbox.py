"""The outbox: what is due is claimed once and in order, and settled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store import outbox
from store.database import Database
from store.outbox import Result
from store.tables import Message, OutboxRow, Person
from store.types import now
from tests.factories import Cast

SOON = timedelta(minutes=1)


class Box:
    """Rows for people, and what became of them."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database = database
        self.cast = cast

    def put(self, person: Person | None, **fields: Any) -> int:
        """A row that is due."""
        given = {"person_id": person and person.id, "chat": "7", "method": "send_message"}
        return self.cast.add(OutboxRow(**given | {"parameters": {"text": "hi"}} | fields)).id

    async def claim(self, capacity: int = 100) -> list[outbox.Due]:
        """Claim what is due."""
        return await self.database.run(outbox.claim, capacity)

    async def settle(self, *results: Result) -> None:
        """Settle what became of rows."""
        await self.database.run(outbox.settle, results)

    def statuses(self) -> dict[int, str]:
        """By row."""
        with self.database.session() as session:
            rows = session.execute(select(OutboxRow.id, OutboxRow.status))
            return {row_id: status for row_id, status in rows}


async def test_rows_are_claimed_oldest_first_and_once(database: Database, cast: Cast) -> None:
    """As many as asked for."""
    box = Box(database, cast)
    first, second, third = (box.put(cast.person()) for _ in range(3))
    assert [row.id for row in await box.claim(2)] == [first, second]
    assert [row.id for row in await box.claim(2)] == [third]
    assert await box.claim() == []
    assert set(box.statuses().values()) == {"sending"}


async def test_nobody_gets_a_later_message_before_an_earlier_one(
    database: Database, cast: Cast
) -> None:
    """While one is being sent, or waits for another try, the next is held back."""
    box, person = Box(database, cast), cast.person()
    first = box.put(person)
    (row,) = await box.claim()
    second = box.put(person)
    other = box.put(cast.person())
    assert [due.id for due in await box.claim()] == [other]
    again = Result(row, "due", error="paused", due_at=now() + SOON, counts_as_attempt=False)
    await box.settle(again)
    assert await box.claim() == []
    with database.session() as session:
        session.get_one(OutboxRow, first).due_at = now()
    assert [due.id for due in await box.claim()] == [first, second]


async def test_a_message_for_later_holds_nothing_back(database: Database, cast: Cast) -> None:
    """A reminder of next week comes next week."""
    box, person = Box(database, cast), cast.person()
    box.put(person, due_at=now() + SOON)
    reply = box.put(person)
    assert [row.id for row in await box.claim()] == [reply]
    assert await database.read(outbox.next_due) > now()


async def test_what_was_sent_keeps_its_number_and_no_second_copy(
    database: Database, cast: Cast
) -> None:
    """Telegram's number goes to the message; the text stands there already."""
    box, person = Box(database, cast), cast.person()
    message = cast.message(cast.conversation(person), "hi", direction="out")
    row_id = box.put(person, message_id=message.id)
    (row,) = await box.claim()
    await box.settle(Result(row, "sent", telegram_message_id=99))
    with database.session() as session:
        assert session.get_one(Message, message.id).telegram_message_id == 99
        sent = session.get_one(OutboxRow, row_id)
        assert (sent.status, sent.parameters, sent.attempts) == ("sent", {}, 1)
        assert sent.settled_at is not None


async def test_who_blocked_the_bot_gets_nothing_more(database: Database, cast: Cast) -> None:
    """This row, the ones behind it, and a mark on the person."""
    box, person = Box(database, cast), cast.person()
    box.put(person)
    (row,) = await box.claim()
    box.put(person)
    await box.settle(Result(row, "dropped", error="403"))
    assert set(box.statuses().values()) == {"dropped"}
    with database.session() as session:
        assert [one.parameters for one in session.scalars(select(OutboxRow))] == [{}, {}]
        assert session.get_one(Person, person.id).blocked_at is not None


@pytest.mark.parametrize("status", ["sent", "failed", "maybe_sent", "dropped"])
async def test_of_what_is_over_no_text_is_kept(database: Database, cast: Cast, status: str) -> None:
    """It may be a whole document of somebody's data."""
    box = Box(database, cast)
    box.put(cast.person())
    (row,) = await box.claim()
    await box.settle(Result(row, status))
    with database.session() as session:
        kept = session.scalars(select(OutboxRow)).one()
        assert (kept.status, kept.parameters) == (status, {})


async def test_a_row_without_a_person_goes_when_it_is_over(database: Database, cast: Cast) -> None:
    """Whatever became of it."""
    box = Box(database, cast)
    for status in ("sent", "failed", "maybe_sent", "dropped"):
        box.put(None)
        (row,) = await box.claim()
        await box.settle(Result(row, status))
        assert box.statuses() == {}


async def test_after_a_crash_rows_being_sent_are_maybe_sent(database: Database, cast: Cast) -> None:
    """They are not sent again; what was still due is."""
    box = Box(database, cast)
    lost = box.put(cast.person())
    box.put(None)
    await box.claim()
    due = box.put(cast.person())
    assert await database.run(outbox.recover) == 1
    assert box.statuses() == {lost: "maybe_sent", due: "due"}
    with database.session() as session:
        assert session.get_one(OutboxRow, lost).parameters == {}


async def test_rows_that_are_known_to_be_on_their_way_are_left_alone(
    database: Database, cast: Cast
) -> None:
    """Only the others are maybe sent."""
    box = Box(database, cast)
    known, lost = box.put(cast.person()), box.put(cast.person())
    await box.claim()
    assert await database.run(outbox.recover, {known}) == 1
    assert box.statuses() == {known: "sending", lost: "maybe_sent"}


async def test_settling_a_row_that_was_erased_meanwhile_is_harmless(
    database: Database, cast: Cast
) -> None:
    """Somebody may be forgotten while a message is on its way."""
    box, person = Box(database, cast), cast.person()
    box.put(person)
    (row,) = await box.claim()
    with database.session() as session:
        session.delete(session.get_one(Person, person.id))
    for status in ("sent", "due", "dropped", "failed"):
        await box.settle(Result(row, status, telegram_message_id=1, due_at=now()))
    assert box.statuses() == {}


async def test_rows_that_are_over_are_pruned_after_a_while(database: Database, cast: Cast) -> None:
    """Only those."""
    box, old = Box(database, cast), now() - timedelta(days=8)
    person = cast.person()
    for status in ("sent", "failed", "maybe_sent", "dropped"):
        box.put(person, status=status, settled_at=old)
    kept = [box.put(person, status="failed", settled_at=now()), box.put(person)]
    await database.run(outbox.prune, timedelta(days=7))
    assert sorted(box.statuses()) == kept
