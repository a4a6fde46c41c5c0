"""Words that mean the same, in all languages together; knows nothing of Rasa.

What is learned of a word in one language is so known of its like in another one, and of a word that
stands in no example at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from engine.text import words

ANY_ENDING = "*"
SHORTEST = 3  # Letters that are left of a word without what is attached to it.


@dataclass
class Concepts:
    """Concepts of whole words, of beginnings of words, and what may be attached to words."""

    whole: dict[str, list[str]] = field(default_factory=dict)
    beginnings: dict[str, list[str]] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        # As many words as all examples together hold.
        self.of = lru_cache(maxsize=50_000)(self._of)

    @classmethod
    def read(cls, path: str | Path) -> Concepts:
        """Read a file as engine/concepts.yml explains it; raises `OSError`."""
        data = YAML(typ="safe").load(Path(path))
        attached = {side: _folded(forms) for side, forms in data["attached"].items()}
        found = cls(before=attached["before"], after=attached["after"])
        for concept, languages in data["concepts"].items():
            for form in " ".join(languages.values()).split():
                found.add(concept, form)
        return found

    def add(self, concept: str, form: str) -> None:
        """Let a word, or the beginning of one, mean a concept; longer forms are left out."""
        place = self.beginnings if form.endswith(ANY_ENDING) else self.whole
        folded = words(form.rstrip(ANY_ENDING))
        if len(folded) == 1 and concept not in place.setdefault(folded[0], []):
            place[folded[0]].append(concept)

    def _of(self, word: str) -> list[str]:
        """Return the concepts of a folded word, most often none."""
        return next((found for form in self._forms(word) if (found := self._named(form))), [])

    def _forms(self, word: str) -> Iterator[str]:
        yield word
        bare = [word[len(a) :] for a in self.before if word.startswith(a)]
        yield from (form for form in bare if len(form) >= SHORTEST)
        for form in (word, *bare):
            ends = [form[: -len(a)] for a in self.after if form.endswith(a)]
            yield from (end for end in ends if len(end) >= SHORTEST)

    def _named(self, word: str) -> list[str] | None:
        if word in self.whole:
            return self.whole[word]
        starts = (word[:end] for end in range(len(word), SHORTEST - 1, -1))
        return next((self.beginnings[s] for s in starts if s in self.beginnings), None)

    def to_json(self) -> dict[str, Any]:
        """Return what the constructor takes."""
        return {
            "whole": self.whole,
            "beginnings": self.beginnings,
            "before": self.before,
            "after": self.after,
        }


def _folded(forms: str) -> list[str]:
    return [word for form in forms.split() for word in words(form)]
