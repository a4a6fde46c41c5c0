"""Forms carry a signature of the session's token, so that no other site can fill them in."""

from __future__ import annotations

import hmac

from aiohttp import web
from aiohttp.typedefs import Handler

from console import cookies
from console.forms import read_form
from console.keys import DATABASE, WHO

FIELD = "csrf"
SAFE = frozenset({"GET", "HEAD"})


class StaleFormError(web.HTTPForbidden):
    """The form's signature is missing or belongs to another session."""


@web.middleware
async def refuse_forged_forms(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Raise StaleFormError for a form that was not made for this browser and session."""
    if request.method in SAFE or request.match_info.http_exception is not None:
        return await handler(request)
    expected = token(request)
    given = (await read_form(request)).get(FIELD, "")
    if not expected or not hmac.compare_digest(expected.encode(), given.encode()):
        raise StaleFormError
    return await handler(request)


def token(request: web.Request) -> str | None:
    """What a form on a page for this request must carry; before the log-in, the visitor's."""
    name = cookies.SESSION if WHO in request else cookies.VISITOR
    value = cookies.read(request, name)
    return value and sign(request, value)


def sign(request: web.Request, value: str) -> str:
    """The signature of a cookie's value."""
    return request.app[DATABASE].vault.sign(f"{FIELD}:{value}")
