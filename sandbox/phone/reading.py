"""Looking at the chats: transcripts, waiting, live streams, files."""

import asyncio
from itertools import islice
from urllib.parse import quote

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.events import Subscriber, Wanted
from sandbox.keys import WORLD
from sandbox.methods.profile import commands_for
from sandbox.phone.http import answer, id_in, query_number
from sandbox.state import Chat, World
from sandbox.wire import Json, encode

MAX_WAIT = 60
KEEP_ALIVE = 15
NOT_IN_ACTIVITY = frozenset({"message", "person", "chat"})


async def chats(request: web.Request) -> web.Response:
    """GET /sandbox/chats."""
    world = request.app[WORLD]
    return answer(
        {"chats": [_shown(chat) for chat in world.chats.values()], "cursor": world.hub.cursor}
    )


def _shown(chat: Chat) -> Json:
    return chat.info | {
        "members": list(chat.members),
        "blocked": chat.blocked,
        "bot_inside": chat.bot_inside,
        "reply_keyboard": chat.reply_keyboard,
    }


async def transcript(request: web.Request) -> web.Response:
    """GET /sandbox/chats/{chat}: messages as they stand now, and what else happened."""
    world = request.app[WORLD]
    chat = world.chat(id_in(request, "chat"))
    last = int(query_number(request, "last", len(chat.messages)))
    skipped = max(len(chat.messages) - max(last, 0), 0)
    activity = chat.events.since(0, lambda event: event["type"] not in NOT_IN_ACTIVITY)
    return answer(
        {
            "chat": _shown(chat),
            "messages": list(islice(chat.messages.values(), skipped, None)),
            "activity": activity,
            "cursor": world.hub.cursor,
        }
    )


async def commands(request: web.Request) -> web.Response:
    """GET /sandbox/chats/{chat}/commands?language=: the command menu as a phone shows it."""
    world = request.app[WORLD]
    chat = world.chat(id_in(request, "chat"))
    person = world.persons.get(chat.id)
    own = person.user.get("language_code", "") if person else ""
    language = request.query.get("language", own)
    return answer({"commands": commands_for(world, chat, language)})


def _filter(request: web.Request) -> Wanted:
    types = frozenset(filter(None, request.query.get("types", "").split(",")))
    by = request.query.get("by")
    return lambda event: (not types or event["type"] in types) and (not by or event["by"] == by)


async def events(request: web.Request) -> web.StreamResponse:
    """GET .../events: what came after `after`, waiting up to `timeout` seconds for it."""
    world = request.app[WORLD]
    chat = world.chat(id_in(request, "chat")) if "chat" in request.match_info else None
    log = chat.events if chat else world.hub.log
    after = int(query_number(request, "after", world.hub.cursor))
    seconds = min(max(query_number(request, "timeout", 10), 0), MAX_WAIT)
    found = await log.wait(after, _filter(request), seconds)
    cursor = found[-1]["cursor"] if found else after
    return answer({"events": found, "cursor": cursor})


async def stream(request: web.Request) -> web.StreamResponse:
    """GET .../stream: the same as Server-Sent Events, resumed by Last-Event-ID or `after`."""
    world = request.app[WORLD]
    chat = world.chat(id_in(request, "chat")) if "chat" in request.match_info else None
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    response = web.StreamResponse(headers=headers)
    await response.prepare(request)
    subscriber = Subscriber(chat.id if chat else None)
    world.hub.subscribers.add(subscriber)
    try:
        await _replay(world, chat, request, response)
        while await _next(subscriber, response):
            pass
    except ConnectionError:
        pass
    finally:
        world.hub.subscribers.discard(subscriber)
    return response


async def _replay(
    world: World, chat: Chat | None, request: web.Request, response: web.StreamResponse
) -> None:
    last = request.headers.get("Last-Event-ID") or request.query.get("after", "")
    log = chat.events if chat else world.hub.log
    missed = log.since(int(last)) if last.isascii() and last.isdigit() else []
    frames = b"".join(_frame(event["cursor"], encode(event)) for event in missed)
    await response.write(b"retry: 500\n\n" + frames)


async def _next(subscriber: Subscriber, response: web.StreamResponse) -> bool:
    try:
        async with asyncio.timeout(KEEP_ALIVE):
            item = await subscriber.queue.get()
    except TimeoutError:
        await response.write(b":\n\n")
        return True
    if item is not None:
        await response.write(_frame(*item))
    return item is not None


def _frame(cursor: int, body: bytes) -> bytes:
    return b"id: %d\ndata: %s\n\n" % (cursor, body)


async def file(request: web.Request) -> web.Response:
    """GET /sandbox/files/{file}: a document, always as a download."""
    stored = request.app[WORLD].files.get(request.match_info["file"])
    if stored is None:
        raise PhoneError("no_such_file", 404)
    picture = stored.mime_type in ("image/png", "image/jpeg", "image/webp", "image/gif")
    kind = "inline" if picture else "attachment"
    headers = {
        "Content-Type": stored.mime_type if picture else "application/octet-stream",
        "Content-Disposition": f"{kind}; filename*=UTF-8''{quote(stored.name, safe='')}",
    }
    return web.Response(body=stored.content, headers=headers)


ROUTES = [
    web.get("/sandbox/chats", chats),
    web.get("/sandbox/chats/{chat}", transcript),
    web.get("/sandbox/chats/{chat}/commands", commands),
    web.get("/sandbox/chats/{chat}/events", events),
    web.get("/sandbox/chats/{chat}/stream", stream),
    web.get("/sandbox/events", events),
    web.get("/sandbox/stream", stream),
    web.get("/sandbox/files/{file}", file),
]
