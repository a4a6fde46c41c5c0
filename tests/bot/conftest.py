"""The real bot in this process, between the sandbox and a fake Rasa."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import run
from sandbox.app import create_app
from sandbox.server import serving as sandbox_serving
from store.database import Database
from store.settings import Settings
from tests.bot.fake_rasa import FakeRasa
from tests.bot.fake_rasa import serving as rasa_serving
from tests.bot.phone import Phone

CONTENT = Path(__file__).parents[2] / "content"
TOKEN = "4242:made-up"


class Stage:
    """The sandbox, and the bot that can be started and stopped."""

    def __init__(
        self, settings: Callable[..., Settings], urls: dict[str, str], rasa: FakeRasa
    ) -> None:
        self.rasa = rasa
        self.make_settings = settings
        self.urls = urls
        self.session: aiohttp.ClientSession
        self.port = free_port()

    def settings(self, **env: str) -> Settings:
        """The bot's settings."""
        given = {
            "DATABASE_URL": self.urls["database"],
            "RASA_URL": self.urls["rasa"],
            "TELEGRAM_API_URL": self.urls["telegram"],
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_MESSAGES_PER_SECOND": "0",
            "BOT_PORT": str(self.port),
            "CONTENT_DIR": str(CONTENT),
        }
        return self.make_settings(**given | env)

    @asynccontextmanager
    async def bot(self, **env: str) -> AsyncIterator[None]:
        """The bot runs while the block does."""
        stop = asyncio.Event()
        task = asyncio.create_task(run(self.settings(**env), stop))
        try:
            yield
        finally:
            stop.set()
            await task

    async def phone(self, **person: Any) -> Phone:
        """A new person."""
        body = {"first_name": "Hodan", "language_code": "en"} | person
        async with self.session.post("/sandbox/persons", json=body) as response:
            return Phone(self.session, await response.json())

    async def fault(self, **fault: Any) -> None:
        """Make the Bot API misbehave."""
        async with self.session.post("/sandbox/faults", json=fault) as response:
            assert response.status < 300, await response.text()

    async def call(self, method: str, path: str, **body: Any) -> Any:
        """Anything else under /sandbox/."""
        async with self.session.request(method, f"/sandbox/{path}", json=body) as response:
            return await response.json()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
async def rasa() -> AsyncIterator[FakeRasa]:
    """Says hello to everything until told otherwise."""
    async with rasa_serving(FakeRasa()) as rasa:
        yield rasa


@pytest.fixture
async def stage(
    database: Database, rasa: FakeRasa, settings: Callable[..., Settings]
) -> AsyncIterator[Stage]:
    """Everything but the bot."""
    async with sandbox_serving(create_app()) as telegram:
        url = database.engine.url.render_as_string(hide_password=False)
        urls = {"database": url, "rasa": rasa.url, "telegram": telegram}
        stage = Stage(settings, urls, rasa)
        async with aiohttp.ClientSession(telegram) as stage.session:
            yield stage


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[None]:
    """The bot, polling."""
    async with stage.bot():
        yield


@pytest.fixture
async def phone(bot: None, stage: Stage) -> Phone:
    """Hodan's phone, set to English, with the bot running."""
    return await stage.phone()
