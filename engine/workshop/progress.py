"""How far a training is, judged by how long the steps of the last one took."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

# Seconds, until one has been measured.
USUAL = {
    "starting": 5.0,
    "reading": 4.0,
    "train_engine.entities.EntityFinder0": 5.0,
    "train_engine.language.LanguageFinder1": 8.0,
    "train_engine.classifier.TopicClassifier2": 45.0,
    "train_engine.safety.SafetyFirst4": 8.0,
}
DONE = 100


class Progress:
    """The steps of one training; the percentage never falls, and is 100 only when it is done."""

    def __init__(self, usual: Mapping[str, float]) -> None:
        self._usual = dict(usual) or USUAL
        self._step = "starting"
        self._since = monotonic()
        self._highest = 0
        self.took: dict[str, float] = {}

    def begin(self, step: str) -> None:
        """The step before this one is over."""
        self.took[self._step] = monotonic() - self._since
        self._step, self._since = step, monotonic()

    @property
    def percent(self) -> int:
        """0 to 99."""
        over = sum(self._usual.get(step, 0.0) for step in self.took)
        present = min(monotonic() - self._since, self._usual.get(self._step, 0.0))
        share = (over + present) / (sum(self._usual.values()) or 1.0)
        self._highest = max(self._highest, min(DONE - 1, int(DONE * share)))
        return self._highest
