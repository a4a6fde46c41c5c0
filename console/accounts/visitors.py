"""Pages with forms for whoever is not logged in."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from console import cookies, csrf, pages


def render(request: web.Request, template: str, status: int = 200, **context: Any) -> web.Response:
    """A page whose form is signed for this browser, by a cookie of its own."""
    visitor = cookies.read(request, cookies.VISITOR) or cookies.new_token()
    token = csrf.sign(request, visitor)
    response = pages.render(request, template, status, csrf=token, **context)
    cookies.write(request, response, cookies.VISITOR, visitor)
    return response
