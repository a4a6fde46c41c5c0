"""Rasa away, a fault of ours, the database away: people hear the truth, nothing is lost."""

from __future__ import annotations

import asyncio
import logging
import re
from time import monotonic

import pytest
from sqlalchemy import func, select

from bot import rasa as rasa_module
from store.database import Database
from store.tables import Message, Update
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Probe often."""
    monkeypatch.setattr(rasa_module, "PROBE_SECONDS", 0.05)


async def until_up(phone: Phone) -> None:
    """Ask until Rasa is asked again."""
    async with asyncio.timeout(10):
        while "understanding" in (await phone.says("hello"))["text"]:
            await asyncio.sleep(0.05)


async def test_only_a_turn_that_succeeds_shows_that_rasa_is_back(
    phone: Phone, rasa: FakeRasa
) -> None:
    """An answer of any other kind does not."""
    rasa.status = 503
    assert "is down" in (await phone.says("hello"))["text"]
    rasa.status, probed = 500, rasa.calls
    async with asyncio.timeout(10):
        while rasa.calls < probed + 3:
            await asyncio.sleep(0.02)
    assert "is down" in (await phone.says("hello"))["text"]
    rasa.status = 200
    await until_up(phone)


async def test_with_rasa_down_the_menu_still_works(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """It is said, curated answers are there, and later all is well by itself."""
    cast.answer("about_cd4d")
    await phone.presses(await phone.says("/start"), "English")
    rasa.status = 503
    down = await phone.says("what is CD4D?")
    assert "understanding of language is down" in down["text"]
    assert labels(down) == ["What is CD4D?", "Is CD4D still running?", "Ask a person", "Language"]
    answer = await phone.presses(down, "What is CD4D?")
    assert "Lead of about_cd4d" in answer["text"]
    assert "cannot promise" in (await phone.presses(down, "Ask a person"))["text"]
    menu = await phone.says("/menu")
    assert "is down" in (await phone.presses(menu, "Find an opening"))["text"]
    rasa.status = 200
    await until_up(phone)


async def test_a_hanging_rasa_is_not_waited_for_twice(
    phone: Phone, rasa: FakeRasa, stage: Stage
) -> None:
    """The menu within three seconds, with a typing sign meanwhile; the next one at once."""
    rasa.hold = asyncio.Event()
    started = monotonic()
    await phone.does("send", text="hello")
    await phone.event("typing")
    assert "is down" in (await phone.hears())["text"]
    assert monotonic() - started < 3
    other = await stage.phone()
    started = monotonic()
    assert "is down" in (await other.says("hello"))["text"]
    assert monotonic() - started < 1
    rasa.hold.set()


@pytest.mark.parametrize(
    "wrong",
    [
        {"replies": []},
        {"replies": "no"},
        {"replies": [{}]},
        {"replies": [{"command": "no_such_command"}]},
        {"replies": [{"phrase": "greet", "args": {"when": {"date": "no date"}}}]},
    ],
)
async def test_a_fault_of_ours_is_told_with_a_number(
    phone: Phone,
    rasa: FakeRasa,
    database: Database,
    wrong: dict[str, object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The number stands in the log, what was said does not; the update is done with."""
    rasa.answers["my secret"] = wrong
    with caplog.at_level(logging.INFO):
        told = (await phone.says("my secret"))["text"]
    number = re.search(r"number: (\w{6})", told)
    assert number
    assert f"turn.failed number={number[1]}" in caplog.text
    assert "my secret" not in caplog.text
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Update)) == 1
        heard, said = session.scalars(select(Message).order_by(Message.id)).all()
        assert (heard.text, said.reply_to) == ("my secret", heard.id)


async def test_a_500_of_rasa_concerns_this_turn_only(phone: Phone, rasa: FakeRasa) -> None:
    """The next one is asked again at once."""
    rasa.status = 500
    assert "went wrong" in (await phone.says("hello"))["text"]
    rasa.status = 200
    assert "Ask me about CD4D" in (await phone.says("hello"))["text"]


async def test_while_the_database_is_away_nothing_is_acknowledged(
    phone: Phone, stage: Stage, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram keeps it, and it is answered when the database is back."""
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE updates RENAME TO away")
    await phone.does("send", text="/menu")
    async with asyncio.timeout(10):
        while "update.not_committed" not in caplog.text:
            await asyncio.sleep(0.02)
    assert (await stage.call("GET", "updates"))["pending"] == 1
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO updates")
    assert "help with" in (await phone.hears())["text"]


async def test_an_update_that_cannot_be_read_keeps_nobody_waiting(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """It is stepped over, in the midst of others and alone; the log names its number only."""
    before, after = await stage.phone(), await stage.phone()
    unreadable = {"message": {"text": "secret words"}}
    await before.does("send", text="/menu")
    await stage.call("POST", "updates", **unreadable)
    await after.does("send", text="/menu")
    async with stage.bot():
        assert "help with" in (await before.hears())["text"]
        assert "help with" in (await after.hears())["text"]
        number = (await stage.call("POST", "updates", **unreadable))["update_id"]
        assert "help with" in (await before.says("/menu"))["text"]
        async with asyncio.timeout(10):
            while (await stage.call("GET", "updates"))["pending"]:
                await asyncio.sleep(0.02)
    assert f"update.unreadable update={number}" in caplog.text
    assert "secret words" not in caplog.text


async def test_duplicates_and_disorder_of_telegram_are_harmless(
    phone: Phone, stage: Stage, rasa: FakeRasa
) -> None:
    """Every message gets one answer."""
    await stage.fault(kind="duplicate", method="getUpdates", count=5)
    for number in range(5):
        await phone.does("send", text=f"hello {number}")
    await phone.says("/menu")
    async with asyncio.timeout(10):
        while (await stage.call("GET", "updates"))["pending"]:
            await asyncio.sleep(0.02)
    assert [turn["text"] for turn in rasa.asked] == [f"hello {number}" for number in range(5)]


async def test_order_is_kept_per_chat_while_chats_run_side_by_side(
    stage: Stage, rasa: FakeRasa
) -> None:
    """Twenty people with five messages each, all waiting when the bot starts."""
    phones = [await stage.phone() for _ in range(20)]
    for number in range(5):
        for phone in phones:
            await phone.does("send", text=f"{phone.id} {number}")
    async with stage.bot(), asyncio.timeout(20):
        while (await stage.call("GET", "updates"))["pending"] or len(rasa.asked) < 100:
            await asyncio.sleep(0.02)
    asked = [turn["text"].split() for turn in rasa.asked]
    for phone in phones:
        assert [number for who, number in asked if who == str(phone.id)] == list("01234")
