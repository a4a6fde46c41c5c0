"""The whole assembly of the console."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from aiohttp import web

from console import access, csrf, errors, headers, pages
from console.keys import DATABASE, PASSWORD_CHECKS, SETTINGS
from console.routes import ROUTES, Route, add_routes
from store.database import Database
from store.settings import Settings

LARGEST_BODY = 64 * 1024
PASSWORD_CHECKS_AT_ONCE = 2


def create_app(
    database: Database, settings: Settings, routes: Sequence[Route] = ROUTES
) -> web.Application:
    """The console on `database`, which stays the caller's to close."""
    # From the outside in: an error of any inner one becomes a page.
    middlewares = [errors.show_errors, access.enforce_roles, csrf.refuse_forged_forms]
    app = web.Application(middlewares=middlewares, client_max_size=LARGEST_BODY)
    app[DATABASE] = database
    app[SETTINGS] = settings
    app[PASSWORD_CHECKS] = asyncio.Semaphore(PASSWORD_CHECKS_AT_ONCE)
    pages.set_up_templates(app)
    add_routes(app, routes)
    app.on_response_prepare.append(headers.add_headers)
    return app
