"""A sandbox on a free port, its phones over HTTP, and python-telegram-bot on the other side."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.ext import Application

from sandbox.app import create_app
from sandbox.server import serving
from sandbox.settings import Settings

TOKEN = "123:abc"
QUICK = Settings(webhook_backoff=0.02, webhook_timeout=0.3, reorder_hold=0.1, upload_limit=100_000)


@dataclass
class Phones:
    """The person's side of a running sandbox."""

    url: str
    http: aiohttp.ClientSession

    async def ask(self, method: str, path: str, status: int | None = None, **kwargs: Any) -> Any:
        """One request; checks the status (by default: any below 300)."""
        async with self.http.request(method, f"{self.url}/sandbox{path}", **kwargs) as answer:
            body = await answer.json()
            assert answer.status == status if status else answer.status < 300, body
            return body

    async def post(self, path: str, status: int | None = None, **body: Any) -> Any:
        """POSTs a JSON object."""
        return await self.ask("POST", path, status, json=body)

    async def get(self, path: str, **query: Any) -> Any:
        """GETs."""
        return await self.ask("GET", path, params=query)

    async def add(self, name: str = "Amina", **details: Any) -> int:
        """A new person's id."""
        person = await self.post("/persons", first_name=name, **details)
        return person["id"]

    async def friend(self, name: str = "Amina", **details: Any) -> int:
        """A new person who has written to the bot, which has not been told."""
        person = await self.add(name, **details)
        await self.send(person, "/start")
        await self.ask("DELETE", "/updates")
        return person

    async def send(self, person: int, text: str, **more: Any) -> Any:
        """Sends a text."""
        return await self.post(f"/persons/{person}/send", text=text, **more)

    async def heard(self, chat: int, after: int, **query: Any) -> list[dict[str, Any]]:
        """Waits for what the bot does in a chat; fails when nothing comes."""
        query = {"after": after, "by": "bot", "timeout": 5, **query}
        events = (await self.get(f"/chats/{chat}/events", **query))["events"]
        assert events, "the bot did nothing"
        return events

    async def texts(self, chat: int) -> list[str]:
        """All texts that stand in a chat."""
        return [m.get("text", "") for m in (await self.get(f"/chats/{chat}"))["messages"]]

    async def fault(self, kind: str, **more: Any) -> int:
        """Switches a fault on."""
        return (await self.post("/faults", kind=kind, **more))["id"]


@pytest.fixture
async def phones() -> AsyncIterator[Phones]:
    """A fresh sandbox."""
    async with serving(create_app(QUICK)) as url, aiohttp.ClientSession() as http:
        yield Phones(url, http)


@pytest.fixture
async def bot(phones: Phones) -> AsyncIterator[Bot]:
    """python-telegram-bot's own Bot."""
    bot = Bot(TOKEN, base_url=f"{phones.url}/bot", base_file_url=f"{phones.url}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
def application(phones: Phones) -> Callable[[], Application]:
    """Makes python-telegram-bot's own Application."""

    def make() -> Application:
        builder = Application.builder().token(TOKEN).base_url(f"{phones.url}/bot")
        return builder.base_file_url(f"{phones.url}/file/bot").build()

    return make
