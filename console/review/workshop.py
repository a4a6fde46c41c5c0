"""Asks Rasa to train, measure and swap models; docs/architecture.md is the contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

from store.review.model_texts import Reading

# To load a model for a batch of texts takes some seconds, on a busy machine some more.
PATIENCE = aiohttp.ClientTimeout(total=330)
# Somebody waits for a page.
GLANCE = aiohttp.ClientTimeout(total=5)
BATCH = 200
UNKNOWN = "unknown"


class WorkshopDownError(Exception):
    """Rasa does not answer."""


class WorkshopRefusedError(Exception):
    """Rasa says no; the text is its code."""


@dataclass(frozen=True)
class Live:
    """The model that people are understood by, and the one that came with the project's data."""

    model: str
    base: str


class Workshop:
    """The client of one Rasa."""

    def __init__(self, url: str, secret: str) -> None:
        self._url = f"{url}/webhooks/models"
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Open the connections; they are made when they are needed."""
        self._session = aiohttp.ClientSession(headers=self._headers)

    async def stop(self) -> None:
        """Close them."""
        if self._session:
            await self._session.close()

    async def live(self) -> Live:
        """What is served now."""
        found = await self._ask("GET", "/live", timeout=GLANCE)
        return Live(str(found["model"]), str(found["base"]))

    async def train(self, files: Mapping[str, str]) -> str:
        """Begin to train with these files beside those of the project; the id of the model."""
        return str((await self._ask("POST", "/train", {"files": files}))["model"])

    async def state(self, model: str) -> Mapping[str, Any]:
        """How far it is, and its figures once they are there."""
        return await self._ask("GET", f"/{model}")

    async def can_be_served(self, model: str) -> bool:
        """Whether it is still there, and made of what is there now."""
        try:
            return bool((await self._ask("GET", f"/{model}", timeout=GLANCE))["fits"])
        except WorkshopRefusedError:
            return False

    async def evaluate(self, model: str) -> None:
        """Begin to measure it on the held-out sentences."""
        await self._ask("POST", f"/{model}/evaluate", {})

    async def read(self, model: str, texts: Sequence[str]) -> list[Reading]:
        """What it makes of each of at most BATCH texts."""
        results = (await self._ask("POST", f"/{model}/parse", {"texts": list(texts)}))["results"]
        return [Reading.of(result) for result in results]

    async def go_live(self, model: str) -> None:
        """Let people be understood by it from now on."""
        await self._ask("POST", f"/{model}/live", {})

    async def _ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        timeout: aiohttp.ClientTimeout = PATIENCE,
    ) -> Mapping[str, Any]:
        if self._session is None:
            raise WorkshopDownError
        asked = self._session.request(method, self._url + path, json=body, timeout=timeout)
        try:
            async with asked as response:
                found = await response.json(content_type=None)
                status = response.status
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise WorkshopDownError(type(error).__name__) from None
        if status == HTTPStatus.SERVICE_UNAVAILABLE or not isinstance(found, dict):
            raise WorkshopDownError(str(status))
        if status >= HTTPStatus.BAD_REQUEST:
            raise WorkshopRefusedError(str(found.get("error", status)))
        return found
