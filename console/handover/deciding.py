"""Whose a talk is, and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from console.forms import read_form
from console.handover.talk import back, talk_page
from console.keys import DATABASE, ROLES_BY_NAME, WHO
from store.handover import handovers, talks
from store.handover.handovers import ClosedHandoverError, NotReopenableError
from store.handover.talks import OvertakenError


async def take(request: web.Request) -> web.Response:
    """It is one's own from now on, unless somebody else was faster."""
    number, who = await _number(request), request[WHO].staff_id
    whose = (await read_form(request)).get("whose", "")
    return await _assign(request, "taken", talks.take, request.match_info["id"], number, who, whose)


async def give(request: web.Request) -> web.Response:
    """It is somebody else's, or nobody's; HTTPBadRequest for who does not work the desk."""
    to = (await read_form(request)).get("to", "")
    roles = request.app[ROLES_BY_NAME]["desk"]
    agents = await request.app[DATABASE].read(talks.agents, roles)
    if to and to not in dict(agents):
        raise web.HTTPBadRequest
    number, who = await _number(request), request[WHO].staff_id
    return await _assign(request, "given", handovers.assign, number, to or None, who)


async def close(request: web.Request) -> web.Response:
    """The assistant is back; for ten minutes that can be undone."""
    number, who = await _number(request), request[WHO].staff_id
    try:
        await request.app[DATABASE].run(handovers.close, number, who)
    except ClosedHandoverError:
        return await talk_page(request, 409, problem="over")
    return back(request, "closed")


async def reopen(request: web.Request) -> web.Response:
    """Undo a closing."""
    number, who = await _number(request), request[WHO].staff_id
    try:
        await request.app[DATABASE].run(handovers.reopen, number, who)
    except NotReopenableError:
        return await talk_page(request, 409, problem="too_late")
    return back(request, "reopened")


async def _assign(
    request: web.Request, done: str, use_case: Callable[..., None], *args: Any
) -> web.Response:
    try:
        await request.app[DATABASE].run(use_case, *args)
    except OvertakenError:
        return await talk_page(request, 409, problem="not_yours")
    except ClosedHandoverError:
        return await talk_page(request, 409, problem="over")
    return back(request, done)


async def _number(request: web.Request) -> int:
    """The handover that the form is about; HTTPBadRequest when it is no number."""
    text = (await read_form(request)).get("handover", "")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise web.HTTPBadRequest
    return int(text)
