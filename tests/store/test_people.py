"""What is stored about a person, given out and erased."""

from __future__ import annotations

from sqlalchemy import func, select

from store import people
from store.database import Database
from store.tables import Application, AuditRow, Message, Opening, OutboxRow, Person, Registration
from tests.factories import Cast


async def test_an_export_holds_everything(database: Database, cast: Cast) -> None:
    """In clear text, oldest first."""
    person = cast.person(4711, name="Hodan")
    conversation = cast.conversation(person, state={"slots": {"a": 1}})
    for text in ("first", "second"):
        cast.message(conversation, text)
    application = cast.application(person, cast.opening(), details={"why": "to help"})
    event = cast.event()
    cast.registration(person, event, seats=2)
    data = await database.read(people.export, person.id)
    assert data["person"]["telegram_id"] == "4711"
    assert data["person"]["name"] == "Hodan"
    assert data["conversation"]["state"] == {"slots": {"a": 1}}
    assert [message["text"] for message in data["messages"]] == ["first", "second"]
    assert data["applications"][0]["reference"] == application.reference
    assert data["registrations"][0] == data["registrations"][0] | {
        "event": event.reference,
        "seats": 2,
    }


async def test_an_export_holds_nothing_of_others(database: Database, cast: Cast) -> None:
    """Of one who has not written yet it is short."""
    cast.message(cast.conversation(), "somebody else's")
    person = cast.person()
    cast.conversation(person)
    data = await database.read(people.export, person.id)
    assert (data["messages"], data["applications"], data["registrations"]) == ([], [], [])


async def test_erasing_takes_all_that_hangs_on_a_person_and_nobody_else(
    database: Database, cast: Cast
) -> None:
    """The audit keeps how much it was, not whose."""
    opening = cast.opening()
    for person in (gone := cast.person(), stays := cast.person()):
        message = cast.message(cast.conversation(person), "hello")
        cast.application(person, opening)
        cast.registration(person, cast.event())
        row = OutboxRow(person_id=person.id, message_id=message.id, chat="7", method="send_message")
        row.parameters = {}
        cast.add(row)
    counted = await database.read(people.counts, gone.id)
    assert counted == {"messages": 1, "applications": 1, "registrations": 1, "outbox": 1}
    await database.run(people.erase, gone.id)
    assert set((await database.read(people.counts, gone.id)).values()) == {0}
    assert await database.read(people.counts, stays.id) == counted
    with database.session() as session:
        for table in (Person, Message, Application, Registration, OutboxRow, Opening):
            assert session.scalar(select(func.count()).select_from(table)) == 1
        audit = session.scalars(select(AuditRow)).one()
        assert (audit.subject, audit.details) == (None, counted)
