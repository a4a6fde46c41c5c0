"""The bot's HTTP: the webhook, and the health check."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web
from telegram import Bot

from bot.connection import Connection
from bot.handling import Handler, NotCommittedError
from bot.incoming import parse
from bot.rasa import Rasa
from bot.shape import is_well_typed
from store.database import Database

logger = logging.getLogger(__name__)

WEBHOOK = "/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name, not a secret
# Telegram's largest update is far smaller.
LARGEST_BODY = 1024 * 1024


class MalformedUpdateError(ValueError):
    """The body is not an update."""


def make_app(
    health: Callable[[web.Request], Awaitable[web.Response]],
    webhook: Callable[[web.Request], Awaitable[web.Response]] | None,
) -> web.Application:
    """The health check, and in webhook mode the webhook."""
    app = web.Application(client_max_size=LARGEST_BODY)
    app.router.add_get("/healthz", health)
    if webhook:
        app.router.add_post(WEBHOOK, webhook)
    return app


class Webhook:
    """Takes updates from Telegram; answers 200 only when they have taken effect."""

    def __init__(self, bot: Bot, handler: Handler, secret: str, connection: Connection) -> None:
        self._bot = bot
        self._connection = connection
        self._handler = handler
        self._secret = secret.encode()

    async def receive(self, request: web.Request) -> web.Response:
        """One update: 200, or 403 no secret, 400 no update, 503 try again."""
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            logger.warning("webhook.refused")
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            raw = await self._read(request)
        except MalformedUpdateError as error:
            logger.warning("webhook.malformed cause=%s", error)
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not self._connection.introduced:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        update = parse(raw, self._bot)
        if update is None:
            # Telegram sends no such thing; whoever does has the secret and is told.
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await self._handler.handle(update)
        except NotCommittedError as error:
            logger.error("update.not_committed error=%s", error)
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    async def _read(self, request: web.Request) -> dict[str, Any]:
        try:
            data = json.loads(await request.read())
        except web.HTTPRequestEntityTooLarge:
            raise MalformedUpdateError("too_large") from None
        except (ValueError, RecursionError):
            raise MalformedUpdateError("not_json") from None
        if not isinstance(data, dict) or not _is_id(data.get("update_id")):
            raise MalformedUpdateError("no_update_id")
        if not is_well_typed(data):
            raise MalformedUpdateError("wrong_types")
        return data


def _is_id(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63


class Health:
    """What the bot depends on, and how it fares."""

    def __init__(self, database: Database, rasa: Rasa, connection: Connection) -> None:
        self._database = database
        self._rasa = rasa
        self._connection = connection

    async def check(self, _: web.Request) -> web.Response:
        """200 while the database answers: without Rasa or Telegram the bot still does its part."""
        database = await self._database.check()
        states = {
            "database": "ok" if database else "down",
            "rasa": "ok" if self._rasa.up else "down",
            "telegram": self._connection.state,
        }
        status = HTTPStatus.OK if database else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(states, status=status)
