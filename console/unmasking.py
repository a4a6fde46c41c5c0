"""Seeing who a person is: for a reason, for a while, from a page about one conversation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from store.conversations.transcripts import person_of
from store.privacy import masking
from store.privacy.masking import UnusableReasonError


@dataclass(frozen=True)
class Unmasking:
    """The handlers for one such page; `done` goes back to it with a word on what was done."""

    page: Callable[..., Awaitable[web.Response]]
    done: Callable[[web.Request, str], web.Response]

    async def unmask(self, request: web.Request) -> web.Response:
        """Show names and contact data of this person for a while."""
        reason = (await read_form(request)).get("reason", "")
        person = await _person(request)
        try:
            await request.app[DATABASE].run(masking.unmask, request[WHO].staff_id, person, reason)
        except UnusableReasonError:
            return await self.page(request, 400, problem="reason", reason=reason)
        return self.done(request, "unmasked")

    async def mask(self, request: web.Request) -> web.Response:
        """End it at once."""
        person = await _person(request)
        await request.app[DATABASE].run(masking.mask_again, request[WHO].staff_id, person)
        return self.done(request, "masked")


async def _person(request: web.Request) -> str:
    return await request.app[DATABASE].read(person_of, request.match_info["id"])
