"""Turning templates into pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import web

from console import csrf, formats
from console.keys import ROLES_BY_NAME, WAITING, WHO

TEMPLATES = Path(__file__).parent / "templates"

# The main menu: name of the route, label. Everybody sees the pages of their role only.
MENU = (
    ("desk", "Desk"),
    ("conversations", "Conversations"),
    ("review", "Review"),
    ("models", "Models"),
    ("content", "Content"),
    ("openings", "Openings"),
    ("applications", "Applications"),
    ("events", "Events"),
    ("links", "Links"),
    ("staff", "Staff"),
    ("audit", "Audit"),
)


def set_up_templates(app: web.Application) -> None:
    """Compile all templates now: a broken one stops the start and none is read while serving."""
    environment = aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        filters=formats.FILTERS,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in environment.list_templates():
        environment.get_template(name)


def render(request: web.Request, template: str, status: int = 200, **context: Any) -> web.Response:
    """A page; all of them know who is asking, which pages are theirs, and the form token."""
    context = {
        "who": request.get(WHO),
        "may": lambda page: may(request, page),
        "menu": MENU,
        "here": _menu_page(request),
        "csrf": csrf.token(request),
        "waiting": request.get(WAITING, 0),
        "status": status,
    } | context
    return aiohttp_jinja2.render_template(template, request, context, status=status)


def redirect(path: str) -> web.Response:
    """See another page of ours (303: with GET)."""
    return web.Response(status=303, headers={"Location": path})


def may(request: web.Request, page: str) -> bool:
    """Whether who is asking may open a page or, where it has no GET, send its form."""
    who = request.get(WHO)
    return who is not None and who.standing in request.app[ROLES_BY_NAME][page]


def _menu_page(request: web.Request) -> str | None:
    """The page of the menu that the request belongs to: the one with the longest path."""
    name = request.match_info.route.name
    names = [page for page, _ in MENU]
    if name in names:
        return name
    fits = [page for page in names if request.path.startswith(f"{_path(request, page)}/")]
    return max(fits, key=lambda page: len(_path(request, page)), default=name)


def _path(request: web.Request, page: str) -> str:
    return str(request.app.router[page].url_for())
