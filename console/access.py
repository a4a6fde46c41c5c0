"""Who is asking, and whether this address is theirs: no, unless the table of routes says so."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from console import cookies
from console.keys import DATABASE, ROLES_BY_ROUTE, WHO
from console.pages import redirect
from store import staff

NOBODY: frozenset[str] = frozenset()


@web.middleware
async def enforce_roles(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let through whoever has a role that the route names; the others log in or get a 403."""
    roles = request.app[ROLES_BY_ROUTE].get(request.match_info.route, NOBODY)
    if "public" in roles:
        return await handler(request)
    await _recognise(request)
    if request.match_info.http_exception is not None:
        # No such address (404) or method (405): the page about it belongs to everybody.
        return await handler(request)
    if WHO not in request:
        return _ask_to_log_in(request)
    if request[WHO].role not in roles:
        raise web.HTTPForbidden
    return await handler(request)


async def _recognise(request: web.Request) -> None:
    lookup = cookies.session_lookup(request)
    who = await request.app[DATABASE].read(staff.find_session, lookup) if lookup else None
    if who is not None:
        request[WHO] = who


def _ask_to_log_in(request: web.Request) -> web.Response:
    url = request.app.router["login"].url_for()
    if request.method == "GET" and request.path != "/":
        url = url.with_query(next=request.path_qs)
    return redirect(str(url))
