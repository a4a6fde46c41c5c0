"""What the chat is worded with, for previews and for the names of topics."""

from __future__ import annotations

import asyncio

from aiohttp import web

from console.keys import SETTINGS
from store.answers.answer_versions import Place
from store.wording import chat
from store.wording.chat import Chat


async def load(request: web.Request) -> Chat:
    """Read on the first request; that takes half a second, on a thread of its own."""
    return await asyncio.to_thread(chat.load, request.app[SETTINGS].content)


async def topic(request: web.Request) -> tuple[Chat, str]:
    """The topic of the address, which must be answered by a text; HTTPNotFound."""
    found, name = await load(request), request.match_info["topic"]
    if not found.catalogue.is_answer(name):
        raise web.HTTPNotFound
    return found, name


async def place(request: web.Request) -> tuple[Chat, Place]:
    """Topic and language of the address; HTTPNotFound."""
    found, name = await topic(request)
    language = request.match_info["language"]
    if language not in found.languages:
        raise web.HTTPNotFound
    return found, Place(name, language)
