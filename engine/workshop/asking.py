"""Asks a model that is not served: one process, one model at a time, kept while it is needed."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

from engine.workshop.processes import Ended, Work
from engine.workshop.shelf import Shelf

logger = logging.getLogger(__name__)

# A model takes 400 MB; the next batch comes at once or not at all.
IDLE_SECONDS = 60.0
# Longer than a busy machine needs to load a model, or to parse a batch.
LONGEST_WAIT = 300.0


class CannotAnswer(Exception):
    """The model gave no answer; the text is a code."""


class Asking:
    """The process, who waits for it, and the evaluations that are going on."""

    def __init__(self, shelf: Shelf, arguments: tuple[str, ...] = ()) -> None:
        self._shelf = shelf
        # Other paths than the project's, for tests.
        self._arguments = arguments
        self._one_at_a_time = asyncio.Lock()
        self._work: Work | None = None
        self._model: str | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._done: dict[str, int] = {}
        self._errors: dict[str, str] = {}

    async def parse(self, model: str, texts: list[str]) -> list[dict[str, Any]]:
        """Return what the model makes of texts; raises `CannotAnswer`."""
        async with self._one_at_a_time:
            return await self._ask(model, {"texts": texts}, "results")

    def evaluate(self, model: str) -> None:
        """Begin to evaluate, unless that is going on; the report will stand in the model's note."""
        if model not in self._tasks:
            self._errors.pop(model, None)
            self._tasks[model] = asyncio.create_task(self._evaluate(model))

    def evaluation(self, model: str) -> dict[str, Any] | None:
        """Return how far an evaluation is, or why it failed; None when there is none."""
        if model in self._tasks:
            return {"progress": self._done.get(model, 0), "error": None}
        if model in self._errors:
            return {"progress": 0, "error": self._errors[model]}
        return None

    async def stop(self) -> None:
        """End what is going on."""
        for task in list(self._tasks.values()):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await self._close()

    async def _evaluate(self, model: str) -> None:
        try:
            async with self._one_at_a_time:
                report = await self._ask(model, {"evaluate": True}, "report")
            self._shelf.write_note(model, report=report, base=self._shelf.base)
        except CannotAnswer as error:
            self._errors[model] = str(error)
        except Exception as exception:
            self._errors[model] = "failed"
            logger.error("model.evaluation_failed error=%s", type(exception).__name__)
        finally:
            self._done.pop(model, None)
            self._tasks.pop(model, None)

    async def _ask(self, model: str, question: dict[str, Any], wanted: str) -> Any:
        try:
            work = await self._open(model)
            await work.say(question)
            while wanted not in (line := await self._hear(work)):
                if "error" in line:
                    raise CannotAnswer(line["error"])
                self._done[model] = 100 * line["done"] // line["of"]
        except CannotAnswer:
            raise
        except BaseException as error:
            # Also when nobody waits any more: the answer that comes belongs to no other question.
            await self._close()
            if isinstance(error, Ended):
                raise CannotAnswer(str(error)) from None
            raise
        self._close_later()
        return line[wanted]

    async def _open(self, model: str) -> Work:
        if self._rest is not None:
            self._rest.cancel()
        if self._work is not None and self._work.is_running and self._model == model:
            return self._work
        await self._close()
        self._work = await Work.start("answer", *self._arguments, str(self._shelf.archive(model)))
        self._model = model
        # It says so when it has loaded the model.
        await self._hear(self._work)
        return self._work

    async def _hear(self, work: Work) -> dict[str, Any]:
        try:
            return await asyncio.wait_for(work.hear(), LONGEST_WAIT)
        except asyncio.TimeoutError:
            raise Ended("timeout") from None

    def _close_later(self) -> None:
        loop = asyncio.get_running_loop()
        self._rest = loop.call_later(IDLE_SECONDS, self._close_idle)

    def _close_idle(self) -> None:
        if not self._one_at_a_time.locked():
            self._closing = asyncio.create_task(self._close())

    async def _close(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
        work, self._work = self._work, None
        if work is not None:
            await work.stop()
