"""What a browser sends back."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web


async def read_form(request: web.Request) -> Mapping[str, str]:
    """The fields that are text; HTTPBadRequest when the body is no form or not in its charset."""
    try:
        form = await request.post()
    except (ValueError, LookupError):
        raise web.HTTPBadRequest from None
    return {name: value for name, value in form.items() if isinstance(value, str)}
