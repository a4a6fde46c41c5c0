"""Taking the demo data away for a real start."""

from __future__ import annotations

from aiohttp import web

from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from store import demo_removal


async def show_demo(request: web.Request) -> web.Response:
    """What would go and what stays, before it is asked for."""
    demo = await request.app[DATABASE].read(demo_removal.overview)
    removed = request.query.get("done") == "removed"
    return render(request, "programme/demo.html", demo=demo, removed=removed)


async def remove(request: web.Request) -> web.Response:
    """Take it away."""
    await request.app[DATABASE].run(demo_removal.remove, request[WHO].staff_id)
    return common.to(request, "demo", "removed")
