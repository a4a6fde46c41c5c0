"""Turning templates into pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import web

from console import csrf, formats
from console.keys import ROLES_BY_NAME, WHO

TEMPLATES = Path(__file__).parent / "templates"


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
        "may": lambda page: _may_open(request, page),
        "here": request.match_info.route.name,
        "csrf": csrf.token(request),
        "status": status,
    } | context
    return aiohttp_jinja2.render_template(template, request, context, status=status)


def redirect(path: str) -> web.Response:
    """See another page of ours (303: with GET)."""
    return web.Response(status=303, headers={"Location": path})


def _may_open(request: web.Request, page: str) -> bool:
    who = request.get(WHO)
    return who is not None and who.role in request.app[ROLES_BY_NAME][page]
