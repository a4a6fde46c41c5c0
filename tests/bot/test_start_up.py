"""Starting and stopping `python -m bot` as an operator does."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.app import run
from bot.connection import Connection
from bot.rasa import Rasa
from bot.web import Health
from store.crypto import Vault
from store.database import Database
from store.settings import SettingError, Settings
from tests.bot.conftest import CONTENT, TOKEN, Stage, free_port
from tests.bot.process import start
from tests.conftest import RASA_SECRET


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone will do."""
    return sqlite_url


async def outcome(process: asyncio.subprocess.Process) -> tuple[int | None, list[str]]:
    """Exit code and lines."""
    async with asyncio.timeout(30):
        output, _ = await process.communicate()
    return process.returncode, output.decode().splitlines()


@pytest.mark.parametrize(
    ("env", "named"),
    [
        ({}, "TELEGRAM_BOT_TOKEN"),
        ({"TELEGRAM_BOT_TOKEN": "no token"}, "TELEGRAM_BOT_TOKEN"),
        ({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_MODE": "webhook"}, "TELEGRAM_WEBHOOK_SECRET"),
        ({"TELEGRAM_BOT_TOKEN": TOKEN, "BOT_PORT": "http"}, "BOT_PORT"),
    ],
)
async def test_a_bad_setting_is_named_in_one_line(env: dict[str, str], named: str) -> None:
    """Exit code 1, and no traceback."""
    code, lines = await outcome(await start(**env))
    assert code == 1
    assert len(lines) == 1
    assert named in lines[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("topics.yml", b"["),
        ("topics.yml", b"control: 5"),
        ("languages.yml", b"- {code: en}"),
        ("phrases/en/menu.ftl", b"\xff"),
    ],
)
async def test_bad_content_is_named_in_one_line(name: str, content: bytes, tmp_path: Path) -> None:
    """Exit code 1, and no traceback."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("answers", "demo"))
    (folder / name).write_bytes(content)
    port = str(free_port())
    url = f"sqlite:///{tmp_path}/bot.db"
    env = {"TELEGRAM_BOT_TOKEN": TOKEN, "BOT_PORT": port, "DATABASE_URL": url}
    code, lines = await outcome(await start(**env, CONTENT_DIR=str(folder)))
    assert code == 1
    assert len(lines) == 1
    assert name in lines[0]


async def test_a_taken_port_is_named(stage: Stage, settings: Callable[..., Settings]) -> None:
    """By its setting."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingError, match="BOT_PORT"):
            await run(stage.settings(BOT_PORT=str(taken.getsockname()[1])), asyncio.Event())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_stops_it_cleanly(stage: Stage, number: int) -> None:
    """Exit code 0; the log holds neither the token nor what was said."""
    process = await start(
        DATABASE_URL=stage.urls["database"],
        RASA_URL=stage.urls["rasa"],
        TELEGRAM_API_URL=stage.urls["telegram"],
        TELEGRAM_BOT_TOKEN=TOKEN,
        BOT_PORT=str(stage.port),
    )
    phone = await stage.phone()
    await phone.says("my secret words")
    process.send_signal(number)
    code, lines = await outcome(process)
    assert code == 0
    log = "\n".join(lines)
    assert "telegram.connected" in log
    assert "secret" not in log
    assert TOKEN not in log
    assert "Traceback" not in log


async def test_it_waits_for_telegram(stage: Stage) -> None:
    """An unreachable Bot API is no reason to end; the health check says so."""
    stop = asyncio.Event()
    settings = stage.settings(TELEGRAM_API_URL="http://127.0.0.1:9")
    task = asyncio.create_task(run(settings, stop))
    url = f"http://127.0.0.1:{stage.port}/healthz"
    async with asyncio.timeout(10):
        states = {"telegram": "starting"}
        while states["telegram"] == "starting":
            await asyncio.sleep(0.05)
            try:
                async with stage.session.get(url) as response:
                    states = await response.json()
            except OSError:
                continue
    assert states == {"database": "ok", "rasa": "ok", "telegram": "NotSentError"}
    stop.set()
    await task


def test_however_long_telegram_is_away_the_wait_has_an_end() -> None:
    """Half a day of failures in a row: it is still asked every half minute."""
    connection = Connection()
    waits = [connection.failed(OSError()) for _ in range(2000)]
    assert waits[:3] == [1, 2, 4]
    assert set(waits[5:]) == {30}


async def test_it_takes_over_from_a_webhook_without_losing_anything(stage: Stage) -> None:
    """What the webhook has not delivered is answered."""
    phone = await stage.phone()
    webhook = {"url": "http://127.0.0.1:9/"}
    async with stage.session.post(f"/bot{TOKEN}/setWebhook", json=webhook) as response:
        assert response.status == 200
    await phone.does("send", text="/menu")
    async with stage.bot():
        assert "help with" in (await phone.hears())["text"]


async def test_a_second_poller_is_named_in_the_log_and_survived(
    bot: None, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Two bots with one token: an operator must see it."""
    phone = await stage.phone()
    await phone.says("/menu")
    async with stage.session.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 0}) as response:
        assert response.status == 200
    assert "help with" in (await phone.says("/menu"))["text"]
    assert "telegram.conflict" in caplog.text


async def test_without_its_database_the_bot_is_not_healthy(
    vault: Vault, settings: Callable[..., Settings]
) -> None:
    """503, and which of the three it is."""
    database = Database("postgresql+psycopg://nobody@127.0.0.1:9/none", vault)
    health = Health(database, Rasa("http://127.0.0.1:9", RASA_SECRET), Connection())
    response = await health.check(make_mocked_request("GET", "/healthz"))
    await database.close()
    assert response.status == 503
    states = json.loads(response.body)
    assert states == {"database": "down", "rasa": "ok", "telegram": "starting"}


async def test_telegram_is_told_the_commands_in_every_language(bot: None, stage: Stage) -> None:
    """And the description."""
    phone = await stage.phone(language_code="nl")
    await phone.says("/menu")
    async with asyncio.timeout(10):
        commands: list[dict[str, str]] = []
        while not commands:
            path = f"chats/{phone.id}/commands?language=nl"
            commands = (await stage.call("GET", path))["commands"]
    assert {"command": "forget", "description": "Alles wissen wat over u is bewaard"} in commands
