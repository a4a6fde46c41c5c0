"""Buttons: pressed, forged, too old, twice."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from store.database import Database
from store.tables import Message, Person
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels


async def test_a_pressed_button_says_its_topic_and_its_entities(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """And the press is on record under the label."""
    button = {"phrase": "topic-opening_details", "topic": "opening_details"}
    entities = {"reference": "D-001"}
    rasa.answer("list", {"phrase": "greet", "buttons": [button | {"entities": entities}]})
    rasa.answer("opening_details", {"phrase": "thank"})
    message = await phone.says("list")
    await phone.hears()
    assert "You are welcome" in (await phone.presses(message, "About one opening"))["text"]
    assert rasa.asked[-1]["entities"] == entities
    with database.session() as session:
        press = session.scalars(select(Message).where(Message.kind == "button")).one()
    assert press.text == "About one opening"


async def test_a_link_button_is_a_link(phone: Phone, rasa: FakeRasa) -> None:
    """Telegram opens it by itself."""
    url = "https://www.example.org/"
    rasa.answer("site", {"phrase": "greet", "buttons": [{"phrase": "button-menu", "url": url}]})
    message = await phone.says("site")
    assert message["reply_markup"]["inline_keyboard"][0][0]["url"] == url


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The look-up is the same on both engines (tests/store/test_turns.py): SQLite alone will do."""
    return sqlite_url


@pytest.mark.parametrize(
    "data",
    ["forget_confirmed", "AAAAAAAAAAAAAAAAAAAAAA:0", "x" * 64, "{}", "AAAAAAAAAAAAAAAAAAAAAA:99"],
)
async def test_forged_data_explains_itself_and_changes_nothing(
    phone: Phone, rasa: FakeRasa, database: Database, data: str
) -> None:
    """Only the mark of the update is new."""
    menu = await phone.says("/menu")
    before = counts(database)
    await phone.does("press", message_id=menu["message_id"], data=data)
    answer = await phone.event("callback_answer")
    assert "too old or not yours" in answer["text"]
    await phone.does("press", message_id=menu["message_id"], data=data)
    await phone.event("callback_answer")
    assert counts(database) == before
    assert rasa.asked == []


async def test_a_button_of_somebody_else_does_nothing(phone: Phone, stage: Stage) -> None:
    """The keyboard is looked up in the own conversation only."""
    menu = await phone.says("/menu")
    data = menu["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    other = await stage.phone(first_name="Iago")
    theirs = await other.says("/menu")
    await other.does("press", message_id=theirs["message_id"], data=data)
    assert "not yours" in (await other.event("callback_answer"))["text"]


async def test_a_press_by_somebody_unknown_stores_nobody(
    phone: Phone, stage: Stage, database: Database
) -> None:
    """For example under an old message after an erasure."""
    menu = await phone.says("/menu")
    question = await phone.says("/forget")
    await phone.presses(question, "Yes, erase everything")
    await phone.does("press", message_id=menu["message_id"], label="Ask a person")
    assert "too old" in (await phone.event("callback_answer"))["text"]
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0


async def test_two_quick_presses_are_one(phone: Phone, rasa: FakeRasa) -> None:
    """Both are answered, so that neither spins."""
    menu = await phone.says("/menu")
    rasa.answer("list_events", {"phrase": "thank"})
    for _ in range(2):
        await phone.does("press", message_id=menu["message_id"], label="Coming events")
        await phone.event("callback_answer")
    await phone.says("/menu")
    assert [turn["topic"] for turn in rasa.asked] == ["list_events"]


async def test_buttons_carry_no_more_than_telegram_takes(phone: Phone) -> None:
    """64 bytes."""
    menu = await phone.says("/menu")
    for row in menu["reply_markup"]["inline_keyboard"]:
        assert all(len(button["callback_data"].encode()) <= 64 for button in row)
    assert labels(menu)


def counts(database: Database) -> dict[str, int]:
    """How many people and messages there are."""
    with database.session() as session:
        return {
            table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0
            for table in (Person, Message)
        }
