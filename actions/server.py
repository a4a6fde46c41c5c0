"""The HTTP server that Rasa calls: `POST /webhook`, and `GET /healthz`."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from actions.lookup import NOTHING_KNOWN, Desk, Knowledge
from store.database import Database
from store.types import now

logger = logging.getLogger(__name__)

# A tracker carries the events of its conversation.
LARGEST_CALL_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class Service:
    """What the routes work with."""

    database: Database
    executor: ActionExecutor
    authorization: bytes = field(repr=False)
    clock: Callable[[], datetime]
    knowledge: Knowledge


SERVICE = web.AppKey("service", Service)


def create_app(
    database: Database,
    secret: str,
    executor: ActionExecutor | None = None,
    clock: Callable[[], datetime] = now,
    knowledge: Knowledge = NOTHING_KNOWN,
) -> web.Application:
    """The server around all actions of this package; it closes the database when it stops."""
    app = web.Application(client_max_size=LARGEST_CALL_BYTES)
    authorization = f"Bearer {secret}".encode()
    executor = executor or all_actions()
    app[SERVICE] = Service(database, executor, authorization, clock, knowledge)
    app.cleanup_ctx.append(_close_database)
    app.router.add_post("/webhook", webhook)
    app.router.add_get("/healthz", healthz)
    return app


def all_actions() -> ActionExecutor:
    """Rasa's executor with every action of this package."""
    executor = ActionExecutor()
    executor.register_package("actions")
    return executor


async def _close_database(app: web.Application) -> AsyncIterator[None]:
    yield
    await app[SERVICE].database.close()


async def healthz(request: web.Request) -> web.Response:
    """What works: 200, or 503 when the database does not answer."""
    answers = await request.app[SERVICE].database.check()
    state = "ok" if answers else "down"
    return web.json_response({"database": state}, status=200 if answers else 503)


async def webhook(request: web.Request) -> web.Response:
    """Run an action for Rasa; no answer and no log line holds what a person wrote."""
    service = request.app[SERVICE]
    given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    if not hmac.compare_digest(given, service.authorization):
        return web.json_response({"error": "unauthorized"}, status=401)
    call = _call(await request.read())
    if call is None:
        return web.json_response({"error": "malformed"}, status=400)
    try:
        return web.json_response(await _run(service, call))
    except ActionExecutionRejection as error:
        body = {"error": error.message, "action_name": error.action_name}
        return web.json_response(body, status=400)
    except ActionNotFoundException as error:
        body = {"error": error.message, "action_name": error.action_name}
        return web.json_response(body, status=404)
    except Exception as error:
        # Not its text: it may quote what the person wrote.
        logger.error(
            "action.failed action=%s person=%s error=%s at=%s",
            call["next_action"],
            call["tracker"]["sender_id"],
            type(error).__name__,
            _place(error),
        )
        return web.json_response({"error": "internal"}, status=500)


def _call(body: bytes) -> dict[str, Any] | None:
    """Rasa's call, or None when it is none."""
    try:
        call = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(call, dict) or not isinstance(call.get("next_action"), str):
        return None
    tracker = call.get("tracker")
    if not isinstance(tracker, dict) or not isinstance(tracker.get("sender_id"), str):
        return None
    return call


async def _run(service: Service, call: dict[str, Any]) -> dict[str, Any]:
    # Our actions need no domain; without any, rasa_sdk would ask Rasa to send it.
    call["domain"] = {}
    desk = Desk(service.database, service.clock, service.knowledge)
    result = await service.executor.run(call, dispatcher=desk)
    return result.model_dump() if result else {"events": [], "responses": []}


def _place(error: Exception) -> str:
    """File and line where it was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "?"
