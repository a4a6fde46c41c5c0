"""getUpdates: nothing is lost before it is acknowledged, nothing stays after."""

import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken
from telegram.ext import MessageHandler, filters


async def test_unacknowledged_updates_stay_and_acknowledged_ones_go(phones, bot: Bot):
    person = await phones.add()
    for text in ("one", "two", "three"):
        await phones.send(person, text)
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [u.message.text for u in first] == [u.message.text for u in again]
    rest = await bot.get_updates(offset=first[1].update_id)
    assert [u.message.text for u in rest] == ["two", "three"]
    assert [u.message.text for u in await bot.get_updates()] == ["two", "three"]
    assert not await bot.get_updates(offset=first[2].update_id + 1)
    assert (await phones.get("/updates"))["pending"] == 0


async def test_limit_and_negative_offset(phones, bot: Bot):
    person = await phones.add()
    for number in range(5):
        await phones.send(person, str(number))
    assert [u.message.text for u in await bot.get_updates(limit=2)] == ["0", "1"]
    assert [u.message.text for u in await bot.get_updates(offset=-2)] == ["3", "4"]
    assert (await phones.get("/updates"))["pending"] == 2


async def test_a_long_poll_ends_with_the_first_update(phones, bot: Bot):
    person = await phones.add()
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    while not (await phones.get("/calls"))["calls"].get("getUpdates"):
        await asyncio.sleep(0)
    await phones.send(person, "now")
    async with asyncio.timeout(3):
        assert [u.message.text for u in await poll] == ["now"]


async def test_a_second_poll_ends_the_first_with_a_conflict(phones, bot: Bot, application):
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    while not (await phones.get("/calls"))["calls"].get("getUpdates"):
        await asyncio.sleep(0)
    async with application().bot as other:
        assert await other.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await poll


async def test_polling_is_refused_while_a_webhook_is_set(phones, bot: Bot):
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_allowed_updates_are_queued(phones, bot: Bot):
    person = await phones.add()
    await bot.get_updates(allowed_updates=["callback_query"])
    sent = await phones.send(person, "unwanted")
    pressed = await phones.post(f"/persons/{person}/press", message_id=1, data="x")
    assert sent["update_id"] is None
    assert [u.update_id for u in await bot.get_updates()] == [pressed["update_id"]]
    await bot.get_updates(allowed_updates=[])
    assert (await phones.send(person, "wanted"))["update_id"]


async def test_a_restarted_bot_gets_what_it_did_not_finish(phones, application):
    person = await phones.add()
    seen: list[str] = []

    async def note(update: Update, _context) -> None:
        seen.append(update.message.text)
        await update.message.reply_text(f"heard {update.message.text}")

    for text in ("first", "second"):
        sent = await phones.send(person, text)
        app = application()
        app.add_handler(MessageHandler(filters.TEXT, note))
        async with app:
            await app.start()
            await app.updater.start_polling()
            assert (await phones.heard(person, sent["cursor"]))[0]["message"]["text"] == (
                f"heard {text}"
            )
            await app.updater.stop()
            await app.stop()
    assert seen == ["first", "second"]


@pytest.mark.parametrize("token", ["1:a/../", "nonsense", "abc:123"])
async def test_a_malformed_token_is_not_found(phones, token):
    async with phones.http.get(f"{phones.url}/bot{token}/getMe") as answer:
        assert answer.status == 404


async def test_an_unknown_method_is_not_found(phones, bot: Bot):
    assert (await bot.get_me()).id == 123
    with pytest.raises(InvalidToken, match="Not Found"):
        await bot._post("sendTelepathy", {})


async def test_raw_updates_are_passed_on_as_they_are(phones, bot: Bot):
    await phones.post("/updates", poll_answer="nonsense")
    async with phones.http.get(f"{phones.url}/bot1:a/getUpdates") as answer:
        (update,) = (await answer.json())["result"]
    assert update["poll_answer"] == "nonsense"
    assert update["update_id"]
