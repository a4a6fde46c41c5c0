"""All that works on the models of one application."""

from __future__ import annotations

from sanic import Sanic

from engine.workshop.asking import Asking
from engine.workshop.serving import Serving
from engine.workshop.shelf import Shelf
from engine.workshop.training import Trainings


class Workshop:
    """Trainings, questions to models, and the one that is served.

    `learn` and `answer` are arguments for the processes, where the paths are not the project's.
    """

    def __init__(
        self,
        app: Sanic,
        shelf: Shelf,
        learn: tuple[str, ...] = (),
        answer: tuple[str, ...] = (),
    ) -> None:
        self.shelf = shelf
        self.serving = Serving(app, shelf)
        self.trainings = Trainings(shelf, learn)
        self.asking = Asking(shelf, answer)

    def begin(self) -> None:
        """Put in order what the last server left."""
        self.shelf.tidy([self.serving.live])

    async def stop(self) -> None:
        """End what is going on."""
        await self.trainings.stop()
        await self.asking.stop()
