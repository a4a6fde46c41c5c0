"""Events as a person meets them: registering, cancelling, the calendar file, and afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import icalendar
import pytest
from sqlalchemy import select

from bot import duties as bot_duties
from bot import sender as sender_module
from store.database import Database
from store.events.event_reminders import ask_feedback
from store.tables import Event, Person, Registration
from store.types import now
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(bot_duties, "LOOK_SECONDS", 0.05)


@pytest.fixture
def evening(cast: Cast, rasa: FakeRasa) -> Event:
    """An event with one seat; Rasa has asked everything."""
    event = cast.event(
        reference="E-001",
        title={"en": "Evening", "nl": "Avond"},
        starts_at=now() + timedelta(days=10),
        capacity=1,
    )
    rasa.answer("register", command(seats=1))
    rasa.answer("I cannot come", asks_to_cancel())
    rasa.answer("cancel_registration", asks_to_cancel())
    return event


def command(**args: Any) -> dict[str, Any]:
    """The end of the form."""
    return {"command": "register", "args": {"event": "E-001", "seats": 1, "needs": None} | args}


def asks_to_cancel() -> dict[str, Any]:
    """What the action says."""
    confirm = {
        "tap": {"cancel_registration": "E-001"},
        "yes": "button-cancel-yes",
        "no": "button-cancel-no",
    }
    return {"phrase": "cancel-registration-which", "confirm": confirm}


def places(database: Database) -> list[Registration]:
    """As stored."""
    with database.session() as session:
        return list(session.scalars(select(Registration).order_by(Registration.id)))


@pytest.fixture
async def phone(phone: Phone) -> Phone:
    """Of somebody who is known already: nothing else is said to them."""
    await phone.says("/menu")
    return phone


async def test_who_registers_is_told_with_a_file_and_a_way_back(
    phone: Phone, evening: Event, database: Database
) -> None:
    told = await phone.says("register")

    assert told["text"].startswith("You are registered.\n\nDEMO · Evening (E-001)")
    assert "One seat: registered" in told["text"]
    assert "This is an exercise" in told["text"]
    assert labels(told) == ["Calendar file", "Change seats", "I cannot come"]
    assert [one.status for one in places(database)] == ["registered"]


async def test_the_calendar_file_can_be_read_while_rasa_is_down(
    phone: Phone, rasa: FakeRasa, evening: Event
) -> None:
    told = await phone.says("register")
    rasa.status = 503
    sent = await phone.presses(told, "Calendar file")

    assert sent["document"]["file_name"] == "E-001.ics"
    assert "Open this file to put the event into your calendar." in sent["caption"]
    url = f"/file/bot4242:made-up/{await _path(phone, sent['document']['file_id'])}"
    async with phone.session.get(url) as response:
        content = await response.read()
    (entry,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert entry["summary"] == "DEMO · Evening"
    assert "DEMO: this event is an example" in entry["description"]
    assert entry.decoded("dtstart") == evening.starts_at.replace(microsecond=0)


async def _path(phone: Phone, file_id: str) -> str:
    params = {"file_id": file_id}
    async with phone.session.get("/bot4242:made-up/getFile", params=params) as response:
        return str((await response.json())["result"]["file_path"])


async def test_the_second_waits_and_is_told_when_the_first_cancels(
    phone: Phone, stage: Stage, evening: Event, database: Database
) -> None:
    await phone.says("register")
    other = await stage.phone(first_name="Ali")
    await other.says("/menu")
    waits = await other.says("register")
    assert "There are not enough free seats. You are on the waiting list." in waits["text"]
    assert "you are number 1" in waits["text"]

    asked = await phone.says("I cannot come")
    assert labels(asked) == ["Yes, cancel it", "No, keep it"]
    gone = await phone.presses(asked, "Yes, cancel it")
    assert gone["text"].startswith("Your registration for Evening (E-001) is cancelled.")
    assert "Register again" in labels(gone)
    promoted = await other.hears()
    assert promoted["text"].startswith("There is room for you now: you are registered.")
    assert [one.status for one in places(database)] == ["cancelled", "registered"]


async def test_no_keeps_the_place(phone: Phone, evening: Event, database: Database) -> None:
    await phone.says("register")
    asked = await phone.says("I cannot come")
    await phone.presses(asked, "No, keep it")

    assert [one.status for one in places(database)] == ["registered"]


async def test_once_more_is_said_to_change_nothing(phone: Phone, evening: Event) -> None:
    await phone.says("register")
    assert (await phone.says("register"))["text"].startswith(
        "You are registered. Nothing has changed."
    )


async def test_times_are_those_of_the_person(
    phone: Phone, rasa: FakeRasa, cast: Cast, database: Database
) -> None:
    start = now().replace(hour=14, minute=0, second=0, microsecond=0) + timedelta(days=10)
    cast.event(reference="E-001", starts_at=start)
    rasa.answer("register", command())
    with database.session() as session:
        session.scalars(select(Person)).one().time_zone = "Asia/Kabul"
    told = await phone.says("register")

    assert "18:30 (time in Kabul)" in told["text"]


async def test_how_it_was_in_two_taps(
    phone: Phone, cast: Cast, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await asks_how_it_was(phone, cast, database)
    assert asked["text"].startswith("How was Meeting E-001 (E-001)?")
    assert labels(asked)[0] == "😀 Very good"

    second = await edited(phone, asked, "🙂 Good")
    assert second["text"] == "🙂 Good\nThank you. What should be better next time?"
    done = await edited(phone, second, "The time")
    assert done["text"] == "Thank you. The staff see what you said."
    assert labels(done) == []
    (kept,) = places(database)
    assert (kept.rating, kept.better) == (3, "time")


async def test_i_was_not_there(phone: Phone, cast: Cast, database: Database) -> None:
    asked = await asks_how_it_was(phone, cast, database)
    done = await edited(phone, asked, "I was not there")

    assert done["text"] == "Thank you for telling us."
    (kept,) = places(database)
    assert (kept.rating, kept.attended) == (None, False)


async def asks_how_it_was(phone: Phone, cast: Cast, database: Database) -> dict[str, Any]:
    """The question after an event that the one person there is was at."""
    with database.session() as session:
        person = session.scalars(select(Person)).one()
    ended = datetime(2026, 3, 2, 10, 0, tzinfo=now().tzinfo)
    event = cast.event(reference="E-001", starts_at=ended - timedelta(hours=2))
    cast.registration(person, event)
    await database.run(ask_feedback, ended + timedelta(hours=3))
    return await phone.hears()


async def edited(phone: Phone, message: dict[str, Any], label: str) -> dict[str, Any]:
    """Press a button; the message that was edited."""
    await phone.does("press", message_id=message["message_id"], label=label)
    event = (await phone.event("edit"))["message"]
    assert event["message_id"] == message["message_id"]
    return dict(event)


async def test_a_duty_reminds_by_itself(phone: Phone, cast: Cast, database: Database) -> None:
    with database.session() as session:
        person = session.scalars(select(Person)).one()
    event = cast.event(reference="E-001", starts_at=now() + timedelta(hours=1))
    cast.registration(person, event)

    reminder = await phone.hears()
    assert reminder["text"].startswith("A reminder: DEMO · Meeting E-001 (E-001)")
    assert "You have one seat. If you cannot come, please cancel." in reminder["text"]


async def test_an_event_that_is_gone_is_said_to_be_unknown(phone: Phone, rasa: FakeRasa) -> None:
    button = {"phrase": "button-calendar", "tap": {"calendar": "E-404"}}
    rasa.answer("which", {"phrase": "event-which", "buttons": [button]})
    asked = await phone.says("which")

    assert "I know no event E-404." in (await phone.presses(asked, "Calendar file"))["text"]
