"""Every address of the console and who may open it; whatever is not here is refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from console import content, conversations, files, health, links, login, password
from console.content import ANSWERERS
from console.keys import ROLES_BY_NAME, ROLES_BY_ROUTE
from store.staff import ROLES as STAFF

# No role needed, no log-in either.
PUBLIC: frozenset[str] = frozenset({"public"})

CONVERSATION = "/conversations/{id:[A-Za-z0-9_-]{22}}"
QUESTION = "/content/questions/{number:[0-9]{1,18}}"
LINK = "/links/{reference:[DE]-[A-Z0-9-]{1,60}}"


@dataclass(frozen=True)
class Route:
    """One address; methods of the same address follow each other and share its name."""

    name: str
    method: str
    path: str
    handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    roles: frozenset[str]


ROUTES = (
    Route("health", "GET", "/healthz", health.show_health, PUBLIC),
    Route("file", "GET", "/static/{name}", files.send_file, PUBLIC),
    Route("login", "GET", "/login", login.show_login, PUBLIC),
    Route("login", "POST", "/login", login.log_in, PUBLIC),
    Route("logout", "POST", "/logout", login.log_out, STAFF),
    Route("password", "GET", "/password", password.show_password, STAFF),
    Route("password", "POST", "/password", password.change_password, STAFF),
    Route("home", "GET", "/", conversations.show_home, STAFF),
    Route("conversations", "GET", "/conversations", conversations.show_conversations, STAFF),
    Route("conversation", "GET", CONVERSATION, conversations.show_transcript, STAFF),
    Route("content", "GET", "/content", content.show_content, STAFF),
    Route("question-reply", "POST", f"{QUESTION}/reply", content.answer_question, ANSWERERS),
    Route("question-close", "POST", f"{QUESTION}/close", content.close_question, ANSWERERS),
    Route("links", "GET", "/links", links.show_links, STAFF),
    Route("link-png", "GET", f"{LINK}.png", links.send_picture, STAFF),
    Route("link-svg", "GET", f"{LINK}.svg", links.send_drawing, STAFF),
)


def add_routes(app: web.Application, routes: Sequence[Route]) -> None:
    """Enter the table into the app, for the router and for console/access.py."""
    by_route: dict[web.AbstractRoute, frozenset[str]] = {}
    for route in routes:
        resource = app.router.add_resource(route.path, name=route.name)
        for method in ("GET", "HEAD") if route.method == "GET" else (route.method,):
            by_route[resource.add_route(method, route.handler)] = route.roles
    app[ROLES_BY_ROUTE] = by_route
    app[ROLES_BY_NAME] = {route.name: route.roles for route in routes if route.method == "GET"}
