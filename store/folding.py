"""Texts in one spelling, to compare words that are typed in many: no case, no accents, one letter
where keyboards have two. The place of each letter in the text as it was typed is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# What a text is made of is one of some thousand characters.
CHARACTERS = 10_000
WORD = re.compile(r"[^\W_]+")
APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc"
# Arabic and Persian letters that are written in two ways.
SAME = str.maketrans("\u06cc\u0649\u06a9\u0629\u06c1\u0671", "\u064a\u064a\u0643\u0647\u0647\u0627")
TATWEEL = "\u0640"
# Marks on letters, and what nobody sees: marks of direction, joiners.
UNSEEN = ("Mn", "Me", "Cf")
# It parts words as a space does.
NON_JOINER = "\u200c"


@dataclass(frozen=True)
class Folded:
    """A text in one spelling; `places[n]` is where its letter n stood in the text as typed."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text as typed a stretch of this one stands."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """The text in one spelling; apostrophes are gone."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in fold_character(character):
            letters.append(letter)
            places.append(place)
    return Folded("".join(letters), places)


def words(text: str) -> Iterator[str]:
    """The words of a text in one spelling; an apostrophe parts words."""
    apart = "".join(" " if char in APOSTROPHES else fold_character(char) for char in text)
    yield from WORD.findall(apart)


@lru_cache(maxsize=CHARACTERS)
def fold_character(character: str) -> str:
    """One character in one spelling: mostly one, sometimes none or several."""
    if character == NON_JOINER:
        return " "
    if character in APOSTROPHES or character == TATWEEL:
        return ""
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    seen = (char for char in decomposed if unicodedata.category(char) not in UNSEEN)
    return "".join(map(_digit, seen)).translate(SAME)


def _digit(character: str) -> str:
    """Digits of all scripts as 0 to 9."""
    return str(unicodedata.digit(character)) if character.isdecimal() else character
