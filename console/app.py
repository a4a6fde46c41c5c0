"""The whole assembly of the console."""

from __future__ import annotations

from collections.abc import Sequence

from aiohttp import web

from console import access, csrf, errors, headers, limits, live, pages
from console.handover import badge
from console.keys import DATABASE, PASSWORD_CHECKS, SETTINGS
from console.password_checks import PasswordChecks
from console.review import training
from console.routes import ROUTES, Route, add_routes
from store.database import Database
from store.settings import Settings


def create_app(
    database: Database, settings: Settings, routes: Sequence[Route] = ROUTES
) -> web.Application:
    """The console on `database`, which stays the caller's to close."""
    # From the outside in: an error of any inner one becomes a page.
    middlewares = [
        errors.show_errors,
        access.enforce_roles,
        limits.allow_larger_bodies,
        csrf.refuse_forged_forms,
        badge.count_waiting,
    ]
    app = web.Application(middlewares=middlewares, client_max_size=limits.LARGEST_BODY)
    app[DATABASE] = database
    app[SETTINGS] = settings
    app[PASSWORD_CHECKS] = PasswordChecks()
    pages.set_up_templates(app)
    add_routes(app, routes)
    app.on_response_prepare.append(headers.add_headers)
    live.set_up(app)
    training.set_up(app)
    app[badge.COUNT] = badge.Count()
    return app
