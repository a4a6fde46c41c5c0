"""Whether the console can do its work, for whoever watches over it."""

from __future__ import annotations

from aiohttp import web

from console.keys import DATABASE


async def show_health(request: web.Request) -> web.Response:
    """200 when the database answers, else 503."""
    up = await request.app[DATABASE].check()
    return web.json_response({"database": "ok" if up else "down"}, status=200 if up else 503)
