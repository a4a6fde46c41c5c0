"""Asks Rasa (docs/architecture.md, "A turn: bot -> rasa"), and stops asking while it is down."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

logger = logging.getLogger(__name__)

# Somebody who waits gets the menu within 3 seconds even when Rasa hangs.
TURN_SECONDS = 2.5
PROBE_SECONDS = 1.0
# Rasa keeps nothing of it.
PROBE: dict[str, Any] = {"person": "probe", "state": None, "topic": "ask_help"}


class RasaDownError(Exception):
    """Rasa does not answer, or has no model."""


class RasaFailedError(Exception):
    """Rasa answered this turn with an error; others may work."""


@dataclass(frozen=True)
class Understanding:
    """Rasa's answer to a turn."""

    replies: list[dict[str, Any]]
    state: dict[str, Any] | None
    understood: dict[str, Any]
    model: str | None


class Rasa:
    """The client; `up` is false from the first failure until a probe succeeds."""

    def __init__(self, url: str, secret: str, turn_seconds: float = TURN_SECONDS) -> None:
        self._url = f"{url}/webhooks/turn/message"
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._timeout = aiohttp.ClientTimeout(total=turn_seconds)
        self._session: aiohttp.ClientSession | None = None
        self._watching: asyncio.Task[None] | None = None
        self._fallen = asyncio.Event()
        self.up = True
        self._seen = False

    async def start(self) -> None:
        """Open the pool of connections, and begin to watch whether Rasa is there."""
        self._session = aiohttp.ClientSession(headers=self._headers, timeout=self._timeout)
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Stop watching and close the connections."""
        if self._watching:
            self._watching.cancel()
            await asyncio.wait({self._watching})
        if self._session:
            await self._session.close()

    async def turn(self, person: str, state: Any, said: dict[str, Any]) -> Understanding:
        """Ask for one turn; `said` is {"text"} or {"topic", "entities"}."""
        if not self.up:
            raise RasaDownError
        status, body = await self._ask({"person": person, "state": state, **said})
        if status == HTTPStatus.OK:
            return _understanding(body)
        raise RasaFailedError(f"http_{status}")

    async def _ask(self, body: Any) -> tuple[int, Any]:
        if self._session is None:
            raise RuntimeError("not started")
        try:
            async with self._session.post(self._url, json=body) as response:
                status, answer = response.status, await _json(response)
        except (aiohttp.ClientError, TimeoutError) as error:
            self._fell(type(error).__name__)
            raise RasaDownError from None
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.SERVICE_UNAVAILABLE):
            self._fell(f"http_{status}")
            raise RasaDownError
        return status, answer

    def _fell(self, why: str) -> None:
        if self.up:
            # At the start Rasa is still loading: nothing is wrong yet.
            level = logging.ERROR if self._seen else logging.INFO
            logger.log(level, "rasa.down cause=%s", why)
        self.up = False
        self._fallen.set()

    async def _watch(self) -> None:
        """Probe at the start and while Rasa is down: with a whole turn, for it may only hang."""
        while True:
            self._fallen.clear()
            with suppress(RasaDownError):
                await self._probe()
                if not self.up:
                    logger.info("rasa.up")
                self.up = self._seen = True
                await self._fallen.wait()
            await asyncio.sleep(PROBE_SECONDS)

    async def _probe(self) -> None:
        """Raises RasaDownError unless a whole turn succeeds."""
        status, _ = await self._ask(PROBE)
        if status != HTTPStatus.OK:
            raise RasaDownError


async def _json(response: aiohttp.ClientResponse) -> Any:
    try:
        return await response.json()
    except (ValueError, aiohttp.ContentTypeError):
        return None


def _understanding(body: Any) -> Understanding:
    if not isinstance(body, dict) or not isinstance(body.get("replies"), list):
        raise RasaFailedError("malformed")
    if not body["replies"]:
        # Rasa says nothing when a response is missing: a fault of ours, not an answer.
        raise RasaFailedError("no_replies")
    return Understanding(
        replies=body["replies"],
        state=body.get("state"),
        understood=body.get("understood") or {},
        model=body.get("model"),
    )
