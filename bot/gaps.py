"""Texts that were wanted in a language and are not there, collected while things are worded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from store.changes import Gap

PHRASE, ANSWER = "phrase", "answer"


class Gaps:
    """What was missing in one turn or notice; counted once, however often it was wanted."""

    def __init__(self) -> None:
        self.found: set[Gap] = set()
        self._instead: dict[str, str] = {}

    def add(self, gap: Gap, instead: str | None) -> None:
        """Something is missing; `instead` is the language in which it was found."""
        self.found.add(gap)
        if instead:
            self._instead.setdefault(gap.language, instead)

    def take(self, language: str) -> str | None:
        """The language that stood in for this one since it was last asked."""
        instead, self._instead = self._instead, {}
        return instead.get(language)


_collected: ContextVar[Gaps | None] = ContextVar("gaps", default=None)


@contextmanager
def collecting(gaps: Gaps) -> Iterator[None]:
    """Let `gaps` collect what is missing while the block runs."""
    token = _collected.set(gaps)
    try:
        yield
    finally:
        _collected.reset(token)


def note(kind: str, key: str, language: str, instead: str | None) -> None:
    """A text is missing in a language; outside of `collecting` nobody counts it."""
    gaps = _collected.get()
    if gaps is not None:
        gaps.add(Gap(kind, key, language), instead)
