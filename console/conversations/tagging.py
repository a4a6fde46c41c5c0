"""Tags of conversations, and those that somebody keeps for later."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from console.conversations.endangered import done
from console.conversations.transcript import transcript_page
from console.forms import read_form
from console.keys import DATABASE, WHO
from store.conversations import tags
from store.conversations.tags import TooManyTagsError, UnusableTagError

Change = Callable[..., None]


async def add(request: web.Request) -> web.Response:
    """Tag a conversation."""
    return await _tag(request, tags.add, "tagged")


async def remove(request: web.Request) -> web.Response:
    """Take a tag off again."""
    return await _tag(request, tags.remove, "untagged")


async def keep(request: web.Request) -> web.Response:
    """Keep it for later, for oneself."""
    return await _keep(request, tags.keep, "kept")


async def let_go(request: web.Request) -> web.Response:
    """Keep it no longer."""
    return await _keep(request, tags.let_go, "let-go")


async def _tag(request: web.Request, change: Change, what: str) -> web.Response:
    name = (await read_form(request)).get("tag", "")
    try:
        await _change(request, change, name)
    except UnusableTagError:
        return await transcript_page(request, 400, problem="tag", tag=name)
    except TooManyTagsError:
        return await transcript_page(request, 409, problem="tags", tag=name)
    return done(request, what)


async def _keep(request: web.Request, change: Change, what: str) -> web.Response:
    await _change(request, change)
    return done(request, what)


async def _change(request: web.Request, change: Change, *more: str) -> None:
    who, conversation = request[WHO].staff_id, request.match_info["id"]
    await request.app[DATABASE].run(change, who, conversation, *more)
