"""The work behind a new model: wait for the training, measure, read past messages with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import web

from console.keys import DATABASE, SETTINGS
from console.review.workshop import (
    BATCH,
    UNKNOWN,
    Workshop,
    WorkshopDownError,
    WorkshopRefusedError,
)
from store.database import DATABASE_DOWN, Database
from store.review import model_texts, models, training_data
from store.review.model_texts import Reading, Typed
from store.tables import Model

logger = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds
# What the trainer may say of a model.
READY, FAILED = "ready", "failed"
# Its training was cut off by a restart: it can go on.
CUT_OFF = frozenset({"stopped", "interrupted"})
# Of the comparison, how far it is when each of its parts is done.
MEASURED_NEW, READ_NEW, MEASURED_OLD, READ_OLD = 25, 50, 75, 100


class NotTrainedError(Exception):
    """The trainer has given up; the text is its code."""


class Trainings:
    """Does one piece of work at a time; what a restart has cut off is taken up again."""

    def __init__(self, database: Database, workshop: Workshop) -> None:
        self.workshop = workshop
        self._database = database
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look for work."""
        await self.workshop.start()
        self._task = asyncio.create_task(self._run())
        self._wake.set()

    async def stop(self) -> None:
        """Leave what goes on to the next start."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})
        await self.workshop.stop()

    def wake(self) -> None:
        """There is work."""
        self._wake.set()

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                while model := await self._database.read(models.pending):
                    await self._work(model)
            except DATABASE_DOWN as error:
                logger.error("models.database_down error=%s", type(error).__name__)
                asyncio.get_running_loop().call_later(LOOK_AGAIN, self._wake.set)

    async def _work(self, model: Model) -> None:
        """Bring one model to its end; one that cannot be finished says so."""
        try:
            await self._train(model.id)
            report = await self._compare(model.id, str(model.compared_with))
            await self._database.run(models.note_report, model.id, report)
        except WorkshopDownError:
            # It goes on as soon as Rasa is back.
            await asyncio.sleep(LOOK_AGAIN)
        except (NotTrainedError, WorkshopRefusedError) as error:
            await self._database.run(models.note_failure, model.id, str(error))
        except DATABASE_DOWN:
            raise
        except Exception as error:
            logger.error("models.failed model=%s error=%s", model.id, type(error).__name__)
            await self._database.run(models.note_failure, model.id, "internal")

    async def _train(self, model: str) -> None:
        """Wait until it is trained; once more from the start when that was cut off."""
        is_again = False
        while (state := await self._state(model))["state"] != READY:
            error = str(state.get("error") or FAILED)
            if state["state"] != FAILED:
                progress = int(state.get("progress") or 0)
                await self._note(model, models.TRAINING, progress)
            elif error not in CUT_OFF or is_again:
                raise NotTrainedError(error)
            else:
                is_again = True
                await self._train_again(model)
            await asyncio.sleep(LOOK_AGAIN)

    async def _state(self, model: str) -> Mapping[str, Any]:
        try:
            return await self.workshop.state(model)
        except WorkshopRefusedError as error:
            if str(error) != UNKNOWN:
                raise
            return {"state": FAILED, "error": "interrupted"}

    async def _train_again(self, model: str) -> None:
        """The same examples are the same model; others are for somebody to decide about."""
        files = await self._database.read(training_data.files)
        if not files or await self.workshop.train(files) != model:
            raise NotTrainedError("interrupted")

    async def _compare(self, new: str, old: str) -> dict[str, Any]:
        texts = await self._database.read(model_texts.typed)
        # One model after the other, for each is loaded once.
        after = await self._measure(new, new, 0, MEASURED_NEW)
        read_new = await self._read(new, texts, new, MEASURED_NEW, READ_NEW)
        before = await self._measure(old, new, READ_NEW, MEASURED_OLD)
        read_old = await self._read(old, texts, new, MEASURED_OLD, READ_OLD)
        changes = model_texts.changes(texts, read_old, read_new)
        return {"before": before, "after": after, "changes": changes}

    async def _measure(self, which: str, shown: str, low: int, high: int) -> dict[str, Any]:
        """The figures of a model; the progress of the one that is `shown` goes from low to high."""
        await self.workshop.evaluate(which)
        while True:
            state = await self.workshop.state(which)
            evaluation = state.get("evaluation")
            if evaluation is None and state.get("report"):
                return dict(state["report"])
            if evaluation is None or evaluation["error"]:
                raise NotTrainedError(str((evaluation or {}).get("error") or "not_measured"))
            done = evaluation["progress"] * (high - low) // 100
            await self._note(shown, models.COMPARING, low + done)
            await asyncio.sleep(LOOK_AGAIN)

    async def _read(
        self, which: str, texts: Sequence[Typed], shown: str, low: int, high: int
    ) -> list[Reading]:
        """What a model makes of texts, as `_measure` shows it."""
        found: list[Reading] = []
        for start in range(0, len(texts), BATCH):
            batch = [one.text for one in texts[start : start + BATCH]]
            found += await self.workshop.read(which, batch)
            await self._note(shown, models.COMPARING, low + (high - low) * len(found) // len(texts))
        return found

    async def _note(self, model: str, status: str, progress: int) -> None:
        await self._database.run(models.note_progress, model, status, progress)


TRAININGS = web.AppKey("trainings", Trainings)


def set_up(app: web.Application) -> None:
    """Let the work begin and end with the app."""
    settings = app[SETTINGS]
    app[TRAININGS] = Trainings(app[DATABASE], Workshop(settings.rasa_url, settings.rasa_secret))

    async def start(app: web.Application) -> None:
        await app[TRAININGS].start()

    async def stop(app: web.Application) -> None:
        await app[TRAININGS].stop()

    app.on_startup.append(start)
    app.on_cleanup.append(stop)
