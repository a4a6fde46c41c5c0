"""A stand-in for the process that trains and serves models: the other side of the contract."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from aiohttp import web

OLD, NEW = "a" * 16, "b" * 16


def figures(accuracy: float = 0.9) -> dict[str, Any]:
    """What is said of a model."""
    shares = {"top3": 0.98, "oos_recall": 0.9, "false_rejection": 0.01, "safety_false_alarms": 0.01}
    english = {"n": 100, "accuracy": accuracy, "safety_recall": 1.0, **shares}
    return {"languages": {"en": english}, "safety_topics": {"violence": {"n": 10, "recall": 1.0}}}


class Trainer:
    """Trains as soon as it may, and gives every text the topic `gives`."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.live, self.accuracy = OLD, 0.91
        # What each model makes of every text.
        self.gives = {OLD: "travel_costs", NEW: "insurance"}
        self.measures_with: str | None = None
        self.gone: set[str] = set()
        self.fails_with: str | None = None
        self.files: dict[str, str] = {}
        self.parsed: list[str] = []
        self.may_finish = asyncio.Event()
        self.evaluated: set[str] = set()

    def app(self) -> web.Application:
        """Serves the addresses of docs/architecture.md."""
        app = web.Application(middlewares=[self._check])
        app.router.add_get("/webhooks/models/live", self._live)
        app.router.add_post("/webhooks/models/train", self._train)
        app.router.add_get("/webhooks/models/{id}", self._state)
        app.router.add_post("/webhooks/models/{id}/evaluate", self._evaluate)
        app.router.add_post("/webhooks/models/{id}/parse", self._parse)
        app.router.add_post("/webhooks/models/{id}/live", self._go_live)
        return app

    @web.middleware
    async def _check(self, request: web.Request, handler: Any) -> web.StreamResponse:
        given = request.headers.get("Authorization")
        if given != f"Bearer {self.secret}":
            return web.json_response({"error": "unauthorized"}, status=401)
        return await handler(request)

    async def _live(self, _: web.Request) -> web.Response:
        return web.json_response({"model": self.live, "base": OLD})

    async def _train(self, request: web.Request) -> web.Response:
        self.files = (await request.json())["files"]
        self.gone.discard(NEW)
        return web.json_response({"model": NEW}, status=202)

    async def _state(self, request: web.Request) -> web.Response:
        model = request.match_info["id"]
        if model in self.gone:
            return web.json_response({"error": "unknown"}, status=404)
        state: dict[str, Any] = {"error": None, "fits": True, "evaluation": None, "report": None}
        if self.fails_with:
            return web.json_response(
                state | {"state": "failed", "error": self.fails_with, "progress": 0}
            )
        if model == NEW and not self.may_finish.is_set():
            return web.json_response(state | {"state": "training", "progress": 40})
        if self.measures_with:
            state["evaluation"] = {"progress": 0, "error": self.measures_with}
        elif model in self.evaluated:
            state["report"] = figures(self.accuracy if model == NEW else 0.9)
        return web.json_response(state | {"state": "ready", "progress": 100})

    async def _evaluate(self, request: web.Request) -> web.Response:
        self.evaluated.add(request.match_info["id"])
        return web.json_response({}, status=202)

    async def _parse(self, request: web.Request) -> web.Response:
        texts: Sequence[str] = (await request.json())["texts"]
        self.parsed += texts
        topic = self.gives[request.match_info["id"]]
        result = {"topic": topic, "ranking": [{"topic": topic, "confidence": 0.9}]}
        return web.json_response({"results": [result for _ in texts]})

    async def _go_live(self, request: web.Request) -> web.Response:
        self.live = request.match_info["id"]
        return web.json_response({"model": self.live})
