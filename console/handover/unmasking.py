"""Seeing who a person is, from the desk."""

from __future__ import annotations

from aiohttp import web

from console.forms import read_form
from console.handover.talk import back, talk_page
from console.keys import DATABASE, WHO
from store.conversations.transcripts import person_of
from store.privacy import masking
from store.privacy.masking import UnusableReasonError


async def unmask(request: web.Request) -> web.Response:
    """Show names and contact data for a while, for a reason."""
    reason = (await read_form(request)).get("reason", "")
    person = await _person(request)
    try:
        await request.app[DATABASE].run(masking.unmask, request[WHO].staff_id, person, reason)
    except UnusableReasonError:
        return await talk_page(request, 400, problem="reason", reason=reason)
    return back(request, "unmasked")


async def mask(request: web.Request) -> web.Response:
    """End it at once."""
    person = await _person(request)
    await request.app[DATABASE].run(masking.mask_again, request[WHO].staff_id, person)
    return back(request, "masked")


async def _person(request: web.Request) -> str:
    return await request.app[DATABASE].read(person_of, request.match_info["id"])
