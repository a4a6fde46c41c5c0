"""A message word by word, masked, so that a reviewer can say which words an entity stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from store.privacy import personal_data
from store.privacy.personal_data import HIDDEN, Span

# A word, also with a hyphen or an apostrophe inside ("D-017", "m'n"), or a sign by itself.
WORD = re.compile(r"[^\W_]+(?:[-.'’\u200c][^\W_]+)*|\S")
# Of a longer text the rest is shown in one piece.
MOST_WORDS = 300


@dataclass(frozen=True)
class Word:
    """A word of a text, with what stands between it and the one before."""

    text: str
    before: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """An entity of a message, with its words as they may be seen."""

    words: str
    start: int
    end: int
    entity: str
    value: str
    dropped: bool = False


@dataclass(frozen=True)
class Text:
    """What somebody wrote, as it may be seen; `rest` comes behind the words."""

    words: Sequence[Word]
    rest: str


def read(text: str, names: Iterable[str]) -> Text:
    """The words of a message, personal data masked."""
    hidden = personal_data.find(text, names)
    words: list[Word] = []
    place = 0
    for match in WORD.finditer(text):
        if len(words) == MOST_WORDS:
            break
        shown = _shown(match[0], *match.span(), hidden)
        words.append(Word(shown, text[place : match.start()], *match.span()))
        place = match.end()
    return Text(words, personal_data.mask(text[place:], names))


def entities(text: str, names: Iterable[str], given: Iterable[dict[str, Any]]) -> list[Found]:
    """The entities of a message as a form shows them."""
    hidden = personal_data.find(text, names)
    return [
        Found(
            _shown(text[one["start"] : one["end"]], one["start"], one["end"], hidden),
            one["start"],
            one["end"],
            one["entity"],
            str(one["value"]),
        )
        for one in given
        if isinstance(one.get("start"), int) and isinstance(one.get("end"), int)
    ]


def _shown(words: str, start: int, end: int, hidden: Sequence[Span]) -> str:
    if any(span.start < end and start < span.end for span in hidden):
        return HIDDEN * 3
    return words
