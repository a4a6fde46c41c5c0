"""Rasa's side of a turn (docs/architecture.md), as far as the bot sees it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.conftest import RASA_SECRET

PATH = "/webhooks/turn/message"


class FakeRasa:
    """Answers by the words of the text; `asked` holds what came."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answers: dict[str, dict[str, Any]] = {}
        self.status = 200
        self.calls = 0
        self.hold: asyncio.Event | None = None
        self.url = ""

    def answer(self, said: str, *replies: dict[str, Any], **more: Any) -> None:
        """What is replied to a text or topic; `more` overrides parts of the answer."""
        self.answers[said] = {"replies": list(replies), **more}

    async def handle(self, request: web.Request) -> web.Response:
        """One turn."""
        self.calls += 1
        if request.headers.get("Authorization") != f"Bearer {RASA_SECRET}":
            return web.json_response({"error": "unauthorized"}, status=401)
        if self.status != 200:
            return web.json_response({"error": "code"}, status=self.status)
        turn = await request.json()
        if turn["person"] != "probe":
            self.asked.append(turn)
        if self.hold:
            await self.hold.wait()
        said = turn.get("text") or turn["topic"]
        answer = self.answers.get(said) or {"replies": [{"phrase": "greet"}]}
        understood = {"topic": "greet", "confidence": 0.99, "ranking": [], "entities": []}
        return web.json_response(
            {"state": turn["state"], "understood": understood, "model": "made-up"} | answer
        )


@asynccontextmanager
async def serving(rasa: FakeRasa) -> AsyncIterator[FakeRasa]:
    """Serve it on a free port."""
    app = web.Application()
    app.router.add_post(PATH, rasa.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        rasa.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield rasa
    finally:
        if rasa.hold:
            rasa.hold.set()
        await runner.cleanup()
