"""Links to openings and events, and their QR pictures to print."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiohttp import web

from console.keys import DATABASE
from console.pages import render
from store.openings import links
from store.types import now


async def show_links(request: web.Request) -> web.Response:
    """Everything that is open or to come; without links until the bot has run once."""
    database = request.app[DATABASE]
    username = await database.read(links.username)
    found = await database.read(links.shareable, now())

    def address(reference: str) -> str:
        return links.link(username or "", reference)

    return render(request, "programme/links.html", username=username, found=found, address=address)


async def send_picture(request: web.Request) -> web.Response:
    """The QR code of a link as PNG."""
    return await _send(request, links.picture, "image/png", "png")


async def send_drawing(request: web.Request) -> web.Response:
    """The same as SVG."""
    return await _send(request, links.drawing, "image/svg+xml", "svg")


async def _send(
    request: web.Request, draw: Callable[[str], bytes], content_type: str, suffix: str
) -> web.Response:
    database, reference = request.app[DATABASE], request.match_info["reference"]
    username = await database.read(links.username)
    found = await database.read(links.linked, reference)
    if username is None:
        raise web.HTTPNotFound
    body = await asyncio.to_thread(draw, links.link(username, found.reference))
    name = f'attachment; filename="{found.reference}.{suffix}"'
    headers = {"Content-Disposition": name}
    return web.Response(body=body, content_type=content_type, headers=headers)
