"""A Bot API server under load: it plays many people who write and wait for the reply."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

BOT = {"id": 1, "is_bot": True, "first_name": "bench", "username": "bench_bot"}
# Methods whose result is not simply true.
RESULTS: dict[str, Any] = {
    "getMe": BOT,
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
}


@dataclass
class Person:
    """Somebody who writes one message at a time; `waiting` is true until the reply is there."""

    chat: int
    waiting: bool = False
    replied: asyncio.Event = field(default_factory=asyncio.Event)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class LoadServer:
    """Serves `/bot<token>/<method>`, hands out updates and sees the replies come."""

    def __init__(self, people: int) -> None:
        self.people = {chat: Person(chat) for chat in range(1000, 1000 + people)}
        self.sent = 0
        self._updates: deque[dict[str, Any]] = deque()
        self._more = asyncio.Event()
        self._ids = itertools.count(1)

    def app(self) -> web.Application:
        """The server's routes."""
        app = web.Application(client_max_size=10 * 1024**2)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        return app

    def say(self, person: Person, text: str) -> None:
        """Let a person write; `person.replied` is set when the reply has come."""
        person.replied.clear()
        person.waiting = True
        number = next(self._ids)
        sender = {"id": person.chat, "is_bot": False, "first_name": "Bench", "language_code": "en"}
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": person.chat, "type": "private", "first_name": "Bench"},
            "from": sender,
            "text": text,
        }
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            message["entities"] = [command]
        self._updates.append({"update_id": number, "message": message})
        self._more.set()

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if method == "getUpdates":
            return _ok(await self._get_updates(await _parameters(request)))
        if method in ("sendMessage", "sendDocument"):
            return _ok(self._deliver(await _parameters(request)))
        return _ok(RESULTS.get(method, True))

    async def _get_updates(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        offset, limit = int(parameters.get("offset", 0)), int(parameters.get("limit", 100))
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        if not self._updates:
            self._more.clear()
            timeout = float(parameters.get("timeout", 0))
            try:
                await asyncio.wait_for(self._more.wait(), timeout or 0.001)
            except TimeoutError:
                return []
        return list(itertools.islice(self._updates, limit))

    def _deliver(self, parameters: dict[str, Any]) -> dict[str, Any]:
        self.sent += 1
        chat = int(parameters["chat_id"])
        person = self.people[chat]
        if person.waiting:
            person.waiting = False
            person.replied.set()
        private = {"id": chat, "type": "private"}
        return {"message_id": next(self._ids), "date": int(time.time()), "chat": private}


async def _parameters(request: web.Request) -> dict[str, Any]:
    """What python-telegram-bot sends: a form or JSON."""
    if request.content_type == "application/json":
        return await request.json()
    return dict(await request.post()) or dict(request.query)


def _ok(result: Any) -> web.Response:
    return web.Response(
        body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json"
    )
