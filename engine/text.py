"""Folds what people type to one spelling, for all scripts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Persian and Urdu letters next to their Arabic twins; teh marbuta and alef maksura are typed either
# way.
_VARIANTS = {
    "ی": "ي",
    "ى": "ي",
    "ک": "ك",
    "ة": "ه",
    "ۀ": "ه",
    "ہ": "ه",
    "ə": "e",
    "ß": "ss",
    "ı": "i",
}
_LETTERS = re.compile(r"\w+")
_APOSTROPHES = "'’‘`´ʼ"
_WORD = re.compile(r"\w+|[^\w\s]")
# A typed command or intent (`/forget_me{"x":1}`) says nothing about what the person wants to know.
_COMMAND = re.compile(r"^\W*?/\w\S*")


class _Folding(dict):
    """A translation table that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _VARIANTS:
        return _VARIANTS[character]
    if character in _APOSTROPHES:
        return ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in {
        "Mn",
        "Me",
        "Cf",
        "Lm",
    }:  # Accents, vowel signs, zero-width characters, tatweel.
        return ""
    if category[0] in "PZC" or category in {"Sk", "Sm", "Sc"}:
        return " "
    return character


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text without case, accents, vowel signs, invisible characters and punctuation."""
    return unicodedata.normalize("NFKD", text).casefold().translate(_FOLDING)


def words(text: str) -> list[str]:
    """Return the folded words of a text; a symbol (emoji) is a word."""
    return _WORD.findall(fold(_COMMAND.sub(" ", text)))


@dataclass(frozen=True)
class Place:
    """A folded word and where it stands in the text as it was typed."""

    word: str
    start: int
    end: int


def places(text: str) -> list[Place]:
    """Return the folded words of a text with their places; symbols are left out."""
    folded: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        for piece in _folded(character):
            folded.append(piece)
            origins.append(index)
    found = _LETTERS.finditer("".join(folded))
    return [Place(m.group(), origins[m.start()], origins[m.end() - 1] + 1) for m in found]


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    # Names end at an apostrophe: "Somalia's", "d'Ivoire".
    return " " if character in _APOSTROPHES else fold(character)
