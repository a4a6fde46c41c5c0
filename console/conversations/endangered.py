"""What staff decide about the danger that somebody told of: they looked after it, or not yet."""

from __future__ import annotations

from aiohttp import web

from console.conversations.transcript import transcript_page
from console.keys import DATABASE, WHO
from console.pages import redirect
from store.conversations import danger
from store.conversations.danger import NoDangerError


async def mark_seen(request: web.Request) -> web.Response:
    """The viewer has looked after the danger."""
    return await _danger(request, "seen")


async def reopen(request: web.Request) -> web.Response:
    """Nobody has, after all."""
    return await _danger(request, "unseen")


def done(request: web.Request, what: str) -> web.Response:
    """Back to the conversation, with a word on what was done."""
    url = request.app.router["conversation"].url_for(id=request.match_info["id"])
    return redirect(str(url.with_query(done=what)))


async def _danger(request: web.Request, what: str) -> web.Response:
    use_case = danger.mark_seen if what == "seen" else danger.reopen
    try:
        await request.app[DATABASE].run(use_case, request[WHO].staff_id, request.match_info["id"])
    except NoDangerError:
        return await transcript_page(request, 409, problem="danger")
    return done(request, what)
