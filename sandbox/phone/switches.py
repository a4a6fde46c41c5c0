"""To come."""

from aiohttp import web

ROUTES: list[web.RouteDef] = []
