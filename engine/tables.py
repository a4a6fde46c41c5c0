"""The gazetteer: forms of `lookup` tables with the values that `synonym` tables give them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product, takewhile

from engine.text import Place, places

MIN_TYPO = 6  # Letters; in shorter words one edit makes another word.
MIN_SEEN = 3  # Times a word must stand in the examples: what is rarer may be a typo there, too.
MIN_REST = 3  # Letters that must stay when a prefix is taken off.
# Times a word may stand in the examples and still become a name by being marked as one.
MAX_SEEN = 20
Meaning = tuple[str, str]  # Entity and value.


def surface(text: str) -> tuple[str, ...]:
    """Return the folded words of a surface form."""
    return tuple(place.word for place in places(text))


@dataclass
class Tables:
    """What each surface form means, and the words in which one typo is forgiven."""

    meanings: dict[tuple[str, ...], list[Meaning]]
    ordinary: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    longest: int = 1
    words: frozenset[str] = frozenset()
    shortened: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.longest = max(map(len, self.meanings), default=1)
        self.words = frozenset(word for words in self.meanings for word in words)
        shortened: dict[str, set[str]] = defaultdict(set)
        for word in _words(self.meanings):
            for short in _shorter(word):
                shortened[short].add(word)
        self.shortened = dict(shortened)

    @classmethod
    def build(
        cls,
        lookups: Mapping[str, Iterable[str]],
        synonyms: Mapping[str, str],
        spoken: Sequence[str] = (),
        prefixes: Iterable[str] = (),
        marked: Iterable[tuple[str, Meaning]] = (),
    ) -> Tables:
        """Join the tables; `spoken` are texts whose words, unless rare, are never typos of others.

        A form means what its synonym says, and itself without one. Rasa keeps one list of synonyms
        for all entities, so a word of two entities is spelled in two ways: `Somaliland` (SO) among
        the countries, `somaliland` (itself) among the regions. Any spelling finds both.
        `prefixes` are small words that a script writes together with the next one.
        `marked` are words that reviewers marked in examples: further forms of what the tables
        hold. Forms that are there keep their meaning, and what people say all the time is no name,
        so that one slip of the hand changes little.
        """
        meanings: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
        for entity, forms in lookups.items():
            for form in forms:
                words, meaning = surface(form), (entity, synonyms.get(form, form))
                if words and meaning not in meanings[words]:
                    meanings[words].append(meaning)
        seen = _seen(tuple(spoken))
        known = {meaning for found in meanings.values() for meaning in found}
        for form, meaning in marked:
            words = surface(form)
            is_rare = min((seen[word] for word in words), default=MAX_SEEN) < MAX_SEEN
            if is_rare and words not in meanings and meaning in known:
                meanings[words].append(meaning)
        tables = cls(dict(meanings))
        near = {w for w, times in seen.items() if times >= MIN_SEEN and tables.corrections(w)}
        ordinary = frozenset(near - set(_words(tables.meanings)))
        return cls(tables.meanings, ordinary, tuple(prefixes))

    def corrections(self, word: str) -> set[str]:
        """Return the words of the tables that are one typo away; none for ordinary words."""
        if len(word) < MIN_TYPO - 1 or word in self.ordinary:
            return set()
        near = {full for short in _shorter(word) for full in self.shortened.get(short, ())}
        return {full for full in near if full[0] == word[0] and _is_one_typo(word, full)}

    def find(self, found: list[Place]) -> list[tuple[Place, Meaning]]:
        """Return the longest surface forms, from left to right; one form may mean two entities."""
        results: list[tuple[Place, Meaning]] = []
        readings = [self._readings(place.word) for place in found]
        start = 0
        while start < len(found):
            length, meanings = self._longest_at(readings, start)
            span = Place("", found[start].start, found[start + length - 1].end)
            results += [(span, meaning) for meaning in meanings]
            start += length
        return results

    def _readings(self, word: str) -> list[str]:
        """Return the words of the tables that a typed word may be; mostly none."""
        if word in self.words:
            return [word]
        bare = [rest for rest in self._without_prefix(word) if rest in self.words]
        return bare[:1] or sorted(self.corrections(word))

    def _without_prefix(self, word: str) -> Iterator[str]:
        """Yield what stays of the word without each prefix that it may begin with."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) >= len(prefix) + MIN_REST:
                yield word[len(prefix) :]

    def _longest_at(self, readings: list[list[str]], start: int) -> tuple[int, list[Meaning]]:
        window = list(takewhile(bool, readings[start : start + self.longest]))
        for length in range(len(window), 0, -1):
            if meanings := self._meanings(window[:length]):
                return length, meanings
        return 1, []

    def _meanings(self, readings: list[list[str]]) -> list[Meaning]:
        """Return what the words mean, if all readings that are a surface form mean the same."""
        found = [m for words in product(*readings) if (m := self.meanings.get(words))]
        return found[0] if found and all(m == found[0] for m in found) else []


@lru_cache(maxsize=1)
def _seen(texts: tuple[str, ...]) -> Counter[str]:
    """Count words; each kind of table asks for those of the same texts."""
    return Counter(word for text in texts for word in surface(text))


def _words(meanings: Iterable[tuple[str, ...]]) -> set[str]:
    return {word for words in meanings for word in words if len(word) >= MIN_TYPO}


def _shorter(word: str) -> set[str]:
    """Return the word and all that one deletion makes of it."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def _is_one_typo(a: str, b: str) -> bool:
    """Say whether one letter is added, left out or exchanged, or two neighbours are swapped."""
    same = zip(a, b, strict=False)
    start = next((i for i, (x, y) in enumerate(same) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    return (
        rest_a[1:] == rest_b[1:]
        or rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    )
