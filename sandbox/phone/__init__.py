"""The person's side over HTTP, under /sandbox/."""

from aiohttp import web

from sandbox.phone import acting, groups, inline, media, persons, reading, switches, updates


def add_routes(app: web.Application) -> None:
    """Adds everything that a phone, a test or the chat page may ask."""
    for module in (persons, acting, inline, media, groups, reading, updates, switches):
        app.router.add_routes(module.ROUTES)
