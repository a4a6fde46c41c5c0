"""Puts the sandbox together."""

from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from sandbox import bot_api, phone
from sandbox.keys import DELIVERY, WORLD
from sandbox.phone.http import answer, phone_errors
from sandbox.settings import Settings
from sandbox.state import World
from sandbox.webhook import Delivery

STATIC = Path(__file__).parent / "static"
FORM_OVERHEAD = 1024 * 1024
PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"


def create_app(settings: Settings | None = None) -> web.Application:
    """The sandbox as an application; `app[WORLD]` is its state."""
    settings = settings or Settings()
    app = web.Application(
        client_max_size=settings.upload_limit + FORM_OVERHEAD, middlewares=[phone_errors]
    )
    app[WORLD] = World(settings)
    app.cleanup_ctx.append(_delivery)
    app.on_response_prepare.append(_protect)
    # First, since nearly all calls go there.
    app.router.add_route("*", "/bot{token}/{method}", bot_api.call)
    app.router.add_get("/file/bot{token}/{path:.+}", bot_api.download)
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/", _page)
    app.router.add_static("/static/", STATIC)
    phone.add_routes(app)
    return app


async def _delivery(app: web.Application) -> AsyncIterator[None]:
    app[DELIVERY] = delivery = Delivery(app[WORLD])
    yield
    await delivery.close()


async def _protect(request: web.Request, response: web.StreamResponse) -> None:
    if request.path.startswith("/static/"):
        response.headers["Cache-Control"] = "no-cache"
    if not request.path.startswith("/bot"):
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Content-Security-Policy"] = PAGE_POLICY


async def _healthz(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    return answer({"status": "ok", "persons": len(world.persons), "pending": len(world.updates)})


async def _page(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})
