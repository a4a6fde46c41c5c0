"""The webhook: only Telegram may post, and only what took effect is acknowledged."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sqlalchemy import func, select

from store.database import Database
from store.tables import Message, Update
from tests.bot.conftest import Stage
from tests.bot.phone import Phone, every_language, labels

SECRET = "made-up_Secret-1"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What is accepted does not depend on the engine: SQLite alone will do."""
    return sqlite_url


@pytest.fixture
async def posted(stage: Stage) -> AsyncIterator[aiohttp.ClientSession]:
    """The bot in webhook mode, and a way to post to it."""
    url = f"http://127.0.0.1:{stage.port}"
    env = {
        "TELEGRAM_MODE": "webhook",
        "TELEGRAM_WEBHOOK_URL": f"{url}/telegram/webhook",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
    }
    async with stage.bot(**env), aiohttp.ClientSession(url) as session:
        async with asyncio.timeout(10):
            while not (await stage.call("GET", "bot"))["webhook"]:
                await asyncio.sleep(0.02)
        yield session


async def post(session: aiohttp.ClientSession, body: Any, secret: str | None = SECRET) -> int:
    """The status of a post."""
    headers = {} if secret is None else {SECRET_HEADER: secret}
    given = {"data": io.BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with session.post("/telegram/webhook", headers=headers, **given) as response:
        return response.status


async def test_a_conversation_works_over_the_webhook(
    posted: aiohttp.ClientSession, stage: Stage
) -> None:
    """As with polling."""
    phone = await stage.phone()
    greeting = await phone.says("/start")
    assert labels(greeting) == every_language("en")
    assert "computer program" in (await phone.presses(greeting, "English"))["text"]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "é"])
async def test_without_the_secret_nothing_is_read(
    posted: aiohttp.ClientSession, database: Database, secret: str | None
) -> None:
    """403, whatever the body."""
    assert await post(posted, {"update_id": 1}, secret) == 403
    assert await post(posted, b"{", secret) == 403
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Update)) == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"[" * 100_000,
        b" " * 2_000_000,
        b"{}",
        b'{"update_id": "1"}',
        b'{"update_id": true}',
        b'{"update_id": -1}',
        b'{"update_id": 1e99}',
        b'{"update_id": 99999999999999999999}',
        b'"secret words"',
        b'{"message": {"text": "secret words"}}',
    ],
)
async def test_a_malformed_body_is_400_and_its_content_is_not_logged(
    posted: aiohttp.ClientSession,
    database: Database,
    body: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """And nothing is changed."""
    assert await post(posted, body) == 400
    assert "webhook.malformed" in caplog.text
    assert "secret words" not in caplog.text
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Update)) == 0


@pytest.mark.parametrize(
    "body",
    [
        b'{"update_id": 1, "message": "secret words"}',
        b'{"update_id": 1, "message": {"text": "secret words"}}',
        b'{"update_id": 1, "callback_query": []}',
        *(
            b'{"update_id": 1, "message": {"message_id": 1, "date": 1, ' + rest + b"}}"
            for rest in (
                b'"chat": {"id": 1, "type": "private"}, "text": ["secret words"]',
                b'"chat": {"id": "secret words", "type": "private"}, "text": "x"',
                b'"chat": [], "text": "secret words"',
                b'"chat": {"id": 1, "type": "private"}, "from": 5, "text": "secret words"',
                b'"chat": {"id": 1, "type": "private"}, "text": "secret words \\ud800"',
            )
        ),
    ],
)
async def test_an_update_of_wrong_types_is_refused_without_its_content(
    posted: aiohttp.ClientSession, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """400, and the log names no more than the cause."""
    assert await post(posted, body) == 400
    assert "webhook.malformed" in caplog.text
    assert "secret words" not in caplog.text


async def test_a_repeated_update_is_acknowledged_and_does_nothing(
    posted: aiohttp.ClientSession, stage: Stage, database: Database
) -> None:
    """Telegram repeats what it thinks was lost."""
    update = await an_update(stage)
    for _ in range(3):
        assert await post(posted, update) == 200
    with database.session() as session:
        heard = session.scalars(select(Message).where(Message.direction == "in")).all()
    assert len(heard) == 1


async def test_an_update_that_cannot_be_committed_is_sent_again(
    posted: aiohttp.ClientSession, stage: Stage, database: Database
) -> None:
    """503 while the database is away, then 200."""
    update = await an_update(stage)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE updates RENAME TO away")
    assert await post(posted, update) == 503
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO updates")
    assert await post(posted, update) == 200


async def test_the_health_check_names_what_the_bot_depends_on(
    posted: aiohttp.ClientSession,
) -> None:
    """Each with its state."""
    async with posted.get("/healthz") as response:
        assert response.status == 200
        assert await response.json() == {"database": "ok", "rasa": "ok", "telegram": "ok"}


async def an_update(stage: Stage) -> dict[str, Any]:
    """A message of somebody the sandbox knows, as Telegram would post it."""
    phone: Phone = await stage.phone()
    person = {"id": phone.id, "is_bot": False, "first_name": "Hodan", "language_code": "en"}
    chat = {"id": phone.id, "type": "private", "first_name": "Hodan"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": "hello"}
    return {"update_id": 900_000, "message": message}
