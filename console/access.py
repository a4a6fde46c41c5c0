"""Who is asking, and whether this address is theirs: no, unless the table of routes says so."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from console import cookies
from console.keys import DATABASE, REFRESHING, ROLES_BY_ROUTE, WHO
from console.pages import redirect
from store.accounts import sessions
from store.accounts.sessions import ENROLMENT, FULL, SECOND_FACTOR, STAGES

NOBODY: frozenset[str] = frozenset()
# Where a session goes that is not yet full, by its stage: names of routes.
STEPS = {SECOND_FACTOR: "second-factor", ENROLMENT: "enrolment"}


@web.middleware
async def enforce_roles(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let through whoever has a role that the route names; the others log in or get a 403.

    A session without its second factor has no role: it opens what names its stage, nothing else.
    """
    roles = request.app[ROLES_BY_ROUTE].get(request.match_info.route, NOBODY)
    if "public" in roles:
        return await handler(request)
    await _recognise(request)
    if request.match_info.http_exception is not None:
        # No such address (404) or method (405): the page about it belongs to everybody.
        return await handler(request)
    if WHO in request and request[WHO].standing in roles:
        return await handler(request)
    return _turn_away(request, roles)


async def _recognise(request: web.Request) -> None:
    lookup = cookies.session_lookup(request)
    if lookup is None:
        return
    who = await request.app[DATABASE].read(sessions.find, lookup)
    if who is None:
        return
    request[WHO] = who
    if who.is_stale and not _comes_by_itself(request):
        await request.app[DATABASE].run(sessions.touch, lookup)


def _comes_by_itself(request: web.Request) -> bool:
    """Whether a page that is open asks, which does not show that somebody is there."""
    return REFRESHING in request.headers or request.match_info.route.name == "live"


def _turn_away(request: web.Request, roles: frozenset[str]) -> web.Response:
    who = request.get(WHO)
    if who is None:
        return _lead_to(request, "login")
    if who.stage != FULL:
        return _lead_to(request, STEPS[who.stage])
    if roles and roles <= STAGES:
        # A step of the log-in that is behind them: the form was sent twice, or they went back.
        return redirect("/")
    raise web.HTTPForbidden


def _lead_to(request: web.Request, page: str) -> web.Response:
    url = request.app.router[page].url_for()
    if request.method == "GET" and request.path != "/":
        url = url.with_query(next=request.path_qs)
    return redirect(str(url))
