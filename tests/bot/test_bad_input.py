"""What holds no question: a clear sentence each, and Rasa never sees it."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, select

from store.database import Database
from store.tables import Person
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What is refused does not depend on the engine: SQLite alone will do."""
    return sqlite_url


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "no text"),
        ("   \n\t ", "no text"),
        ("\x00\x01\x1b\x7f", "no text"),
        ("👍", "only read words"),
        ("🙏🏽 ❤️ !!!", "only read words"),
        ("?!... --", "only read words"),
        ("a" * 4097, "too long"),
        ("word " * 2000, "too long"),
        ("😀" * 2049, "too long"),
    ],
)
async def test_bad_text_gets_a_clear_sentence(
    phone: Phone, rasa: FakeRasa, text: str, answer: str
) -> None:
    """Told apart: nothing there, no words, too much."""
    assert answer in (await phone.says(text))["text"]
    assert rasa.asked == []


async def test_4096_characters_are_fine(phone: Phone, rasa: FakeRasa) -> None:
    """The longest that Telegram sends."""
    await phone.says("a" * 4096)
    assert rasa.asked[0]["text"] == "a" * 4096


async def test_control_characters_inside_words_are_dropped(phone: Phone, rasa: FakeRasa) -> None:
    """A database refuses NUL."""
    await phone.says("what \x00is\x07 CD4D?")
    assert rasa.asked[0]["text"] == "what is CD4D?"


@pytest.mark.parametrize("text", ["2", "２", "مرحبا", "ሰላም", "हाँ", "ok 👍"])
async def test_letters_and_digits_of_any_script_are_words(
    phone: Phone, rasa: FakeRasa, text: str
) -> None:
    """Also one digit: the second opening."""
    await phone.says(text)
    assert rasa.asked[0]["text"] == text


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("voice", "recordings"),
        ("photo", "pictures"),
        ("sticker", "sticker"),
        ("document", "cannot read files"),
        ("location", "location"),
        ("contact", "contact cards"),
    ],
)
async def test_what_is_no_text_gets_a_useful_reply(
    phone: Phone, rasa: FakeRasa, what: str, answer: str
) -> None:
    """By its kind, in the person's language."""
    body = {"location": {"latitude": 52.1, "longitude": 4.3}, "contact": {"phone_number": "1"}}
    await phone.does(what, **body.get(what, {}))
    assert answer in (await phone.hears())["text"]
    assert rasa.asked == []


async def test_words_under_a_picture_are_answered(phone: Phone, rasa: FakeRasa) -> None:
    """With a word about the picture."""
    rasa.answer("what is this?", {"phrase": "thank"})
    await phone.does("photo", caption="what is this?")
    assert "read the words" in (await phone.hears())["text"]
    assert "You are welcome" in (await phone.hears())["text"]


async def group_events(stage: Stage, group: int, count: int) -> list[str]:
    """What the bot has done in a group, once it is so much."""
    path = f"chats/{group}/events?types=message,left&by=bot"
    async with asyncio.timeout(10):
        done: list[str] = []
        while len(done) < count:
            events = (await stage.call("GET", f"{path}&after=0"))["events"]
            done = [event["type"] for event in events]
            await asyncio.sleep(0.02)
    return done


async def test_a_refusal_that_could_not_be_committed_is_made_again(
    phone: Phone, stage: Stage, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """And added once more the same day, the bot leaves without a word."""
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE updates RENAME TO away")
    made = await stage.call("POST", "groups", title="All of us", persons=[phone.id])
    async with asyncio.timeout(10):
        while "update.not_committed" not in caplog.text:
            await asyncio.sleep(0.02)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO updates")
    group = made["chat"]["id"]
    assert await group_events(stage, group, 2) == ["message", "left"]
    await stage.call("POST", f"groups/{group}/add_bot", by=phone.id)
    assert await group_events(stage, group, 3) == ["message", "left", "left"]


async def test_groups_are_refused_once_and_left(
    phone: Phone, stage: Stage, database: Database
) -> None:
    """Nobody of the group is stored."""
    made = await stage.call("POST", "groups", title="All of us", persons=[phone.id])
    path = f"chats/{made['chat']['id']}/events?after=0&types=message,left&by=bot"
    events = (await stage.call("GET", path))["events"]
    while len(events) < 2:
        more = await stage.call("GET", path.replace("after=0", f"after={events[-1]['cursor']}"))
        events += more["events"]
    assert "private chat" in events[0]["message"]["text"]
    assert events[1]["type"] == "left"
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0
