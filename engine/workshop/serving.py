"""Lets another model take the place of the one that is served, without a turn lost."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import logging

from sanic import Sanic

from engine.workshop.shelf import Shelf

logger = logging.getLogger(__name__)

# Longer than any turn that began with the old model.
SECONDS_OF_A_TURN = 5.0


class Serving:
    """Swaps the agent of an application."""

    def __init__(self, app: Sanic, shelf: Shelf) -> None:
        self._app = app
        self._shelf = shelf
        self._one_at_a_time = asyncio.Lock()
        self._cleaning: asyncio.Task[None] | None = None

    @property
    def live(self) -> str:
        """Id of the model that is served."""
        return self._app.ctx.agent.name

    async def go_live(self, model: str) -> None:
        """Load a model and serve it from now on; raises `NoSuchModel`, `Outdated`.

        Whoever has asked for a turn keeps the agent that was there when it began.
        """
        async with self._one_at_a_time:
            archive = self._shelf.check_fits(model)
            if model != self.live:
                agent = await asyncio.to_thread(self._app.ctx.agent.with_model, archive)
                self._shelf.choose(model)
                self._app.ctx.agent = agent
                logger.info("model.swapped model=%s", model)
                self._cleaning = asyncio.create_task(_clean_up())
            self._shelf.choose(model)
            self._shelf.prune([self.live])


async def _clean_up() -> None:
    await asyncio.sleep(SECONDS_OF_A_TURN)
    await asyncio.to_thread(give_memory_back)


def give_memory_back() -> None:
    """Free the old model: Rasa's parts point at each other, and libc keeps what is freed."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
