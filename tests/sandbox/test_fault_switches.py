"""Each fault, as a bot meets it."""

import asyncio
import time
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut


async def test_too_many_requests(phones, bot: Bot, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    person = await phones.friend()
    await phones.fault("429", method="send*", count=2, retry_after=7)
    for _ in range(2):
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(person, "x")
        assert caught.value.retry_after == timedelta(seconds=7)
    assert await bot.send_message(person, "x")
    (fault,) = (await phones.get("/faults"))["faults"]
    assert (fault["used"], fault["left"]) == (2, 0)


async def test_forbidden_and_server_error_only_where_switched_on(phones, bot: Bot):
    person, other = await phones.friend(), await phones.friend("Bram")
    await phones.fault("403", method="sendMessage", chat_id=person)
    await phones.fault("500", method="getMe", count=1)
    with pytest.raises(Forbidden):
        await bot.send_message(person, "x")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.get_me()
    assert await bot.send_message(other, "x")
    assert (await phones.ask("DELETE", "/faults"))["cleared"] == 2
    assert await bot.send_message(person, "x")
    calls = await phones.get("/calls")
    assert calls["calls"]["sendMessage"] == 3
    assert calls["errors"]["sendMessage"] == 1


@pytest.mark.parametrize(
    ("kind", "delivered"), [("timeout_before", False), ("timeout_after", True)]
)
async def test_no_answer(phones, bot: Bot, kind, delivered):
    person = await phones.friend()
    await phones.fault(kind, method="sendMessage", count=1)
    with pytest.raises(TimedOut):
        await bot.send_message(person, "x", read_timeout=0.1)
    assert ("x" in await phones.texts(person)) is delivered
    assert await bot.send_message(person, "y")


async def test_a_connection_that_drops(phones, bot: Bot):
    person = await phones.friend()
    await phones.fault("timeout_after", count=1, seconds=0.05)
    with pytest.raises(NetworkError):
        await bot.send_message(person, "x")
    assert await phones.texts(person) == ["/start", "x"]


async def test_slow(phones, bot: Bot):
    person = await phones.friend()
    await phones.fault("slow", count=1, seconds=0.1)
    before = time.monotonic()
    await bot.send_message(person, "x")
    assert time.monotonic() - before >= 0.1


async def test_duplicated_updates_come_although_acknowledged(phones, bot: Bot):
    person = await phones.add()
    await phones.fault("duplicate", count=1)
    sent = await phones.send(person, "twice")
    (first,) = await bot.get_updates()
    (second,) = await bot.get_updates(offset=first.update_id + 1)
    assert first.update_id == second.update_id == sent["update_id"]
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_reordered_updates_come_late_but_are_not_lost(phones, bot: Bot):
    person = await phones.add()
    await phones.fault("reorder", count=1)
    late = await phones.send(person, "late")
    assert await bot.get_updates() == ()
    await phones.send(person, "early")
    (early,) = await bot.get_updates()
    assert early.message.text == "early"
    (update,) = await bot.get_updates(offset=early.update_id + 1)
    assert update.update_id == late["update_id"] < early.update_id
    assert await bot.get_updates(offset=update.update_id) == (update,)
    assert await bot.get_updates(offset=update.update_id + 1) == ()


async def test_a_reordered_update_with_no_successor_still_comes(phones, bot: Bot):
    person = await phones.add()
    await phones.fault("reorder", count=1)
    await phones.send(person, "alone")
    async with asyncio.timeout(3):
        assert [u.message.text for u in await bot.get_updates(timeout=2)] == ["alone"]


async def test_probability(phones, bot: Bot):
    await phones.fault("500", probability=0.0)
    assert await bot.get_me()


@pytest.mark.parametrize(
    "wish", [{}, {"kind": "plague"}, {"kind": "500", "count": "x"}, {"kind": "500", "colour": 1}]
)
async def test_a_bad_wish_is_refused(phones, wish):
    await phones.post("/faults", 400, **wish)
    assert (await phones.get("/faults"))["faults"] == []
    await phones.ask("DELETE", "/faults/9", 404)
