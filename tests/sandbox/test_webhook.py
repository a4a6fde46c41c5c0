"""Webhook delivery: with the secret, again after a failure, in order per chat."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from sandbox.server import serving

SECRET = "made-up-secret"


@dataclass
class Receiver:
    """A webhook that takes updates as `answers` says and remembers them."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    attempts: list[dict] = field(default_factory=list)
    taken: asyncio.Queue[dict] = field(default_factory=asyncio.Queue)
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    slow_chat: int = 0

    async def receive(self, request: web.Request) -> web.Response:
        """One delivery."""
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        self.attempts.append(update)
        if update.get("message", {}).get("chat", {}).get("id") == self.slow_chat:
            await self.hold.wait()
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.taken.put_nowait(update)
        # Telegram would run this; the sandbox ignores it.
        return web.json_response({"method": "sendMessage", "text": "ignored"}, status=status)

    async def next_text(self) -> str:
        """The text of the next update that was taken."""
        async with asyncio.timeout(5):
            return (await self.taken.get())["message"]["text"]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A webhook on a free port."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.receive)
    async with serving(app) as url:
        receiver.url = f"{url}/hook"
        yield receiver
        receiver.hold.set()


async def test_updates_before_and_after_setting_arrive_with_the_secret(phones, bot, receiver):
    person = await phones.add()
    await phones.send(person, "before")
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    await phones.send(person, "after")
    assert [await receiver.next_text() for _ in range(2)] == ["before", "after"]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (receiver.url, 0)
    assert await phones.texts(person) == ["before", "after"]


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(phones, bot, receiver):
    receiver.answers = [500, 302, 404]
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    person = await phones.add()
    await phones.send(person, "one")
    await phones.send(person, "two")
    assert [await receiver.next_text() for _ in range(2)] == ["one", "two"]
    assert [u["message"]["text"] for u in receiver.attempts] == ["one"] * 4 + ["two"]
    assert "Wrong response" in (await bot.get_webhook_info()).last_error_message


async def test_a_slow_chat_does_not_hold_up_another(phones, bot, receiver):
    await bot.set_webhook(receiver.url, secret_token=SECRET, max_connections=2)
    slow, quick = await phones.add("Slow"), await phones.add("Quick")
    receiver.slow_chat = slow
    await phones.send(slow, "slow one")
    await phones.send(slow, "slow two")
    await phones.send(quick, "quick")
    assert await receiver.next_text() == "quick"
    assert "slow two" not in [u["message"]["text"] for u in receiver.attempts]
    receiver.hold.set()
    assert [await receiver.next_text() for _ in range(2)] == ["slow one", "slow two"]


async def test_a_delivery_that_is_not_answered_comes_again(phones, bot, receiver):
    person = await phones.add()
    receiver.slow_chat = person
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    await phones.send(person, "patience")
    async with asyncio.timeout(20):
        while len(receiver.attempts) < 2:
            await asyncio.sleep(0.01)
    receiver.hold.set()
    assert await receiver.next_text() == "patience"


async def test_nobody_listens_so_updates_wait_for_polling(phones, bot: Bot):
    await bot.set_webhook("http://127.0.0.1:9/", drop_pending_updates=True)
    await phones.send(await phones.add(), "hello")
    async with asyncio.timeout(20):
        while not (await bot.get_webhook_info()).last_error_message:
            await asyncio.sleep(0.01)
    await bot.delete_webhook()
    assert [u.message.text for u in await bot.get_updates()] == ["hello"]


async def test_malformed_bodies_and_wrong_secrets_can_be_posted(phones, bot, receiver):
    await phones.ask("POST", "/updates/raw", 409, data=b"{")
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    assert (await phones.ask("POST", "/updates/raw", data=b"{"))["status"] == 400
    assert (await phones.ask("POST", "/updates/raw", data=b"{}"))["status"] == 200
    for secret in ("wrong", ""):
        headers = {"X-Secret": secret}
        answer = await phones.ask("POST", "/updates/raw", data=b"{}", headers=headers)
        assert answer["status"] == 403


async def test_duplicates_and_reordering_on_the_webhook(phones, bot, receiver):
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    person = await phones.add()
    await phones.fault("duplicate", count=1)
    await phones.send(person, "twice")
    assert [await receiver.next_text() for _ in range(2)] == ["twice", "twice"]
    await phones.fault("reorder", count=1)
    await phones.send(person, "late")
    await phones.send(person, "early")
    assert [await receiver.next_text() for _ in range(2)] == ["early", "late"]
    assert (await phones.get("/updates"))["pending"] == 0


@pytest.mark.parametrize("url", ["nonsense", "ftp://x.org/", "http://"])
async def test_a_bad_webhook_address_is_refused(phones, bot: Bot, url):
    with pytest.raises(BadRequest, match="Bad webhook"):
        await bot.set_webhook(url)
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("http://x.org/", secret_token="not allowed")
