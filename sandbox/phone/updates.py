"""Looking into the queue of updates, and putting strange things into it."""

import json
from itertools import islice

import aiohttp
from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import DELIVERY, WORLD
from sandbox.phone.http import answer, query_number, read_json
from sandbox.webhook import SECRET_HEADER

SHOWN = 1000


async def pending(request: web.Request) -> web.Response:
    """GET /sandbox/updates: what the bot has not acknowledged, oldest first."""
    queue = request.app[WORLD].updates
    limit = min(max(int(query_number(request, "limit", SHOWN)), 0), SHOWN)
    listed = [json.loads(update.body) for update in islice(queue, limit)]
    return answer({"pending": len(queue), "updates": listed})


async def inject(request: web.Request) -> web.Response:
    """POST /sandbox/updates: queues any JSON object as an update."""
    update = await read_json(request)
    lane = _lane(update)
    return answer({"update_id": request.app[WORLD].updates.inject(update, lane)}, 201)


def _lane(update: dict[str, object]) -> int:
    """The chat that an update is about, if it says so anywhere near the top."""
    for part in update.values():
        chat = part.get("chat") if isinstance(part, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0


async def raw(request: web.Request) -> web.Response:
    """POST /sandbox/updates/raw: posts the body to the webhook once and tells the answer.

    The headers X-Secret (replaces the secret; empty: none) and Content-Type go along.
    """
    if not request.app[WORLD].bot.webhook:
        raise PhoneError("no_webhook", 409)
    headers = {"Content-Type": request.headers.get("Content-Type", "application/json")}
    if "X-Secret" in request.headers:
        headers[SECRET_HEADER] = request.headers["X-Secret"]
    try:
        status, body = await request.app[DELIVERY].post_raw(await request.read(), headers)
    except (aiohttp.ClientError, TimeoutError):
        raise PhoneError("webhook_unreachable", 502) from None
    return answer({"status": status, "body": body})


async def drop(request: web.Request) -> web.Response:
    """DELETE /sandbox/updates: forgets all of them."""
    world = request.app[WORLD]
    dropped = world.updates.drop()
    world.webhook_changed()
    return answer({"dropped": dropped})


ROUTES = [
    web.get("/sandbox/updates", pending),
    web.post("/sandbox/updates", inject),
    web.post("/sandbox/updates/raw", raw),
    web.delete("/sandbox/updates", drop),
]
