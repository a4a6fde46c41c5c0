"""How much a request may carry: little, unless the table of routes says so for its address."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from console.keys import LARGEST_BODIES

# Bytes. A form with a few texts.
LARGEST_BODY = 64 * 1024
# A form with texts in all languages, which are written with three characters for each byte.
LARGEST_EDITOR = 1024 * 1024
# A spreadsheet with the form around it.
LARGEST_UPLOAD = 2 * 1024 * 1024 + 16 * 1024
# A list of everybody at a large event.
MOST_FIELDS = 10_000


@web.middleware
async def allow_larger_bodies(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Read more than LARGEST_BODY where the route says so; comes after the check of roles."""
    largest = request.app[LARGEST_BODIES].get(request.match_info.route, LARGEST_BODY)
    if largest == LARGEST_BODY or request.method in ("GET", "HEAD"):
        return await handler(request)
    larger = request.clone(client_max_size=largest, client_max_fields=MOST_FIELDS)
    return await handler(larger)
