"""What staff decide about the person of a conversation: to see who it is, to look after danger."""

from __future__ import annotations

from aiohttp import web

from console.conversations.transcript import transcript_page
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect
from store.conversations import danger
from store.conversations.danger import NoDangerError
from store.conversations.transcripts import person_of
from store.privacy import masking
from store.privacy.masking import UnusableReasonError


async def unmask(request: web.Request) -> web.Response:
    """Show names and contact data of this person for a while, for a reason."""
    reason = (await read_form(request)).get("reason", "")
    person = await _person(request)
    try:
        await request.app[DATABASE].run(masking.unmask, request[WHO].staff_id, person, reason)
    except UnusableReasonError:
        return await transcript_page(request, 400, problem="reason", reason=reason)
    return done(request, "unmasked")


async def mask(request: web.Request) -> web.Response:
    """End it at once."""
    person = await _person(request)
    await request.app[DATABASE].run(masking.mask_again, request[WHO].staff_id, person)
    return done(request, "masked")


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


async def _person(request: web.Request) -> str:
    return await request.app[DATABASE].read(person_of, request.match_info["id"])
