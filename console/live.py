"""`GET /live`: tells open pages that something has changed, never what it says.

Server-sent events: `handover` when the queue has changed, and `message:<id>` when the conversation
has that the page names. One loop looks into the database while anybody listens.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any

from aiohttp import web

from console import cookies
from console.keys import DATABASE, WHO
from store import live
from store.accounts import sessions
from store.database import DATABASE_DOWN, Database
from store.live import Picture

logger = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
# A word now and then keeps proxies from hanging up, and shows who has gone.
HEARTBEAT_SECONDS = 15.0
# Whoever takes no more is not waited for.
WRITE_SECONDS = 10.0
MOST_LISTENERS = 300
MOST_OF_ONE = 30

HANDOVER = "handover"
CONVERSATION_ID = re.compile(r"[A-Za-z0-9_-]{22}")
HEADERS = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store, no-transform",
    # nginx would keep events back.
    "X-Accel-Buffering": "no",
}
# How long a browser waits before it comes again, in milliseconds.
GREETING = b"retry: 3000\n\n"
HEARTBEAT = b": still here\n\n"


class Listener:
    """An open page: what it has seen, and what it still has to be told."""

    def __init__(self, request: web.Request, conversation: str | None) -> None:
        self.who = request[WHO]
        self.session = cookies.session_lookup(request) or ""
        self._request = request
        self.conversation = conversation
        self.ended = False
        self._news = asyncio.Event()
        # Two changes before it reads are one event, so what waits never grows.
        self._untold: set[str] = set()
        # Like no mark: whoever has just come is told once of everything, for it may have changed
        # since the page was made.
        self._queue: Any = object()
        self._messages: Any = object()

    @property
    def has_gone(self) -> bool:
        """Whether nobody is at the other end."""
        transport = self._request.transport
        return transport is None or transport.is_closing()

    def compare(self, picture: Picture) -> None:
        """Take note of what has changed since the last picture."""
        if picture.handovers != self._queue:
            self._queue = picture.handovers
            self._tell(HANDOVER)
        mark = picture.conversations.get(self.conversation or "")
        if self.conversation and mark != self._messages:
            self._messages = mark
            self.tell_of_conversation()

    def tell_of_conversation(self) -> None:
        """Something has changed around the one that the page shows."""
        self._tell(f"message:{self.conversation}")

    def end(self) -> None:
        """The stream is over."""
        self.ended = True
        self._news.set()

    async def told(self) -> list[str]:
        """Wait for events, up to a heartbeat; they count as told."""
        try:
            await asyncio.wait_for(self._news.wait(), HEARTBEAT_SECONDS)
        except TimeoutError:
            return []
        events, self._untold = sorted(self._untold), set()
        self._news.clear()
        return events

    def _tell(self, event: str) -> None:
        self._untold.add(event)
        self._news.set()


class Live:
    """Everybody who listens, and the loop that looks while anybody does."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listeners: set[Listener] = set()
        self._loop: asyncio.Task[None] | None = None
        self._closed = False

    def join(self, listener: Listener) -> bool:
        """Begin to listen; False when too many do."""
        own = sum(other.who.staff_id == listener.who.staff_id for other in self._listeners)
        if self._closed or len(self._listeners) >= MOST_LISTENERS or own >= MOST_OF_ONE:
            return False
        self._listeners.add(listener)
        self._tell_others(listener)
        if self._loop is None or self._loop.done():
            self._loop = asyncio.create_task(self._watch())
        return True

    def leave(self, listener: Listener) -> None:
        """Listen no more."""
        self._listeners.discard(listener)
        self._tell_others(listener)

    def others(self, conversation: str, staff_id: str) -> list[str]:
        """Logins of others who have a conversation open."""
        here = {one.who.login for one in self._in(conversation) if one.who.staff_id != staff_id}
        return sorted(here)

    async def close(self) -> None:
        """End all streams, so that the server can stop."""
        self._closed = True
        self._end_all()
        if self._loop:
            self._loop.cancel()
            await asyncio.wait([self._loop])

    async def _watch(self) -> None:
        """Until nobody listens; should it fail, the streams end and browsers come again."""
        clock = asyncio.get_running_loop().time
        checked = clock()
        try:
            while self._listeners:
                await self._look()
                if clock() - checked >= HEARTBEAT_SECONDS:
                    checked = clock()
                    await self._end_strangers()
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            self._end_all()

    def _in(self, conversation: str | None) -> list[Listener]:
        return [one for one in self._listeners if conversation and one.conversation == conversation]

    def _tell_others(self, listener: Listener) -> None:
        """Of two who have the same conversation open each knows of the other."""
        for other in self._in(listener.conversation):
            if other.who.staff_id != listener.who.staff_id:
                other.tell_of_conversation()

    def _end_all(self) -> None:
        for listener in self._listeners:
            listener.end()

    async def _look(self) -> None:
        wanted = {one.conversation for one in self._listeners if one.conversation}
        try:
            picture = await self._database.read(live.look, wanted)
        except DATABASE_DOWN as error:
            logger.warning("live_look_failed error=%s", type(error).__qualname__)
            return
        for listener in self._listeners:
            listener.compare(picture)
            if listener.has_gone:
                listener.end()

    async def _end_strangers(self) -> None:
        """Whoever has logged out or been disabled hears no more."""
        lookups = {listener.session for listener in self._listeners}
        try:
            known = await self._database.read(sessions.alive, lookups)
        except DATABASE_DOWN as error:
            logger.warning("live_look_failed error=%s", type(error).__qualname__)
            return
        for listener in self._listeners:
            if listener.session in lookups - known:
                listener.end()


LIVE = web.AppKey("live", Live)


def set_up(app: web.Application) -> None:
    """Make the app's one `Live`; it ends before the server waits for open requests."""
    app[LIVE] = Live(app[DATABASE])

    async def close(app: web.Application) -> None:
        await app[LIVE].close()

    app.on_shutdown.append(close)


async def stream(request: web.Request) -> web.StreamResponse:
    """Events for as long as the page is open; `?conversation=` names the one it shows."""
    conversation = request.query.get("conversation")
    if conversation is not None and not CONVERSATION_ID.fullmatch(conversation):
        raise web.HTTPBadRequest
    listener = Listener(request, conversation)
    if request.method == "HEAD":
        return web.Response(headers=HEADERS)
    if not request.app[LIVE].join(listener):
        return web.Response(status=503, headers={"Retry-After": "30"})
    try:
        return await _write(request, listener)
    finally:
        request.app[LIVE].leave(listener)


async def _write(request: web.Request, listener: Listener) -> web.StreamResponse:
    response = web.StreamResponse(headers=HEADERS)
    said = GREETING
    try:
        await response.prepare(request)
        while not listener.ended:
            await asyncio.wait_for(response.write(said), WRITE_SECONDS)
            events = await listener.told()
            said = b"".join(b"event: %b\ndata:\n\n" % name.encode() for name in events) or HEARTBEAT
    except (ConnectionError, TimeoutError):
        # Gone, or too slow: a browser that is still there comes again.
        if request.transport:
            request.transport.abort()
    return response
