"""One training at a time, beside the server."""

from __future__ import annotations

import asyncio
import logging
import shutil
import time
from collections.abc import Mapping
from contextlib import suppress

from engine.workshop.files import write_files
from engine.workshop.processes import Ended, Work
from engine.workshop.progress import DONE, Progress
from engine.workshop.shelf import NoSuchModel, Shelf

logger = logging.getLogger(__name__)


class Busy(Exception):
    """Another training is going on."""


class Trainings:
    """Starts a training, knows how far it is, and sees to what is left when it ends."""

    def __init__(self, shelf: Shelf, arguments: tuple[str, ...] = ()) -> None:
        self._shelf = shelf
        # Other paths than the project's, for tests.
        self._arguments = arguments
        self._task: asyncio.Task[None] | None = None
        self._model: str | None = None
        self._progress = Progress({})

    def start(self, model: str, files: Mapping[str, str]) -> None:
        """Begin, unless this model is there or being trained; raises `Busy`."""
        if self._task is not None:
            if model != self._model:
                raise Busy
            return
        if self._is_there(model):
            return
        self._shelf.write_note(model, state="training", error=None, base=self._shelf.base)
        self._model, self._progress = model, Progress(self._shelf.steps())
        self._task = asyncio.create_task(self._run(model, files))

    def _is_there(self, model: str) -> bool:
        try:
            note = self._shelf.note(model)
        except NoSuchModel:
            return False
        return note["state"] == "ready" and self._shelf.archive(model).is_file()

    def percent(self, model: str) -> int:
        """How far the training of a model is."""
        return self._progress.percent if model == self._model and self._task else DONE

    async def stop(self) -> None:
        """End the training, if there is one."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self, model: str, files: Mapping[str, str]) -> None:
        began = time.monotonic()
        error: str | None = "failed"
        try:
            error = await self._train(model, files)
        except asyncio.CancelledError:
            error = "stopped"
            raise
        except Exception as exception:
            logger.error("model.training_failed error=%s", type(exception).__name__)
        finally:
            shutil.rmtree(self._shelf.work(model), ignore_errors=True)
            state = "failed" if error else "ready"
            self._shelf.write_note(model, state=state, error=error)
            self._task = None
            seconds = round(time.monotonic() - began)
            logger.info("model.trained model=%s error=%s seconds=%s", model, error, seconds)

    async def _train(self, model: str, files: Mapping[str, str]) -> str | None:
        """Return why it failed, or None."""
        work = self._shelf.work(model)
        write_files(files, work)
        made = work / "made.tar.gz"
        paths = (str(self._shelf.base_archive), str(work / "nlu"), str(made))
        process = await Work.start("learn", *self._arguments, *paths)
        try:
            if error := await self._follow(process):
                return error
        finally:
            await process.stop()
        made.replace(self._shelf.archive(model))
        self._progress.begin("over")
        self._shelf.write_steps(self._progress.took)
        return None

    async def _follow(self, process: Work) -> str | None:
        error: str | None = None
        try:
            async for line in process.lines():
                error = line.get("error")
                if "step" in line:
                    self._progress.begin(line["step"])
        except Ended as ended:
            return error or str(ended)
        return error
