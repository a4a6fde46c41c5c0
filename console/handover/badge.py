"""The number of people who wait, which stands in the menu of every page."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler

from console.keys import DATABASE, WAITING
from console.pages import may
from store.database import DATABASE_DOWN
from store.handover import talks

# Many pages at once ask once.
FRESH_SECONDS = 1.0


@dataclass
class Count:
    """What was counted last, and when."""

    number: int = 0
    counted_at: float = float("-inf")


COUNT = web.AppKey("count", Count)


@web.middleware
async def count_waiting(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Leave the number on the request of whoever may work the desk."""
    if may(request, "desk"):
        request[WAITING] = await _number(request.app)
    return await handler(request)


async def show_number(request: web.Request) -> web.Response:
    """The number alone, for a page that is open."""
    return web.Response(text=str(request[WAITING]))


async def _number(app: web.Application) -> int:
    count = app[COUNT]
    if time.monotonic() - count.counted_at >= FRESH_SECONDS:
        # Away: the page itself will say so, if it needs the database.
        with suppress(*DATABASE_DOWN):
            count.number = await app[DATABASE].read(talks.waiting)
            count.counted_at = time.monotonic()
    return count.number
