"""Folds what people type to one spelling, for all scripts."""

from __future__ import annotations

import re
import unicodedata

# Persian and Urdu letters next to their Arabic twins; teh marbuta and alef maksura are typed either way.
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
_APOSTROPHES = "'’‘`´ʼ"
_WORD = re.compile(r"\w+|[^\w\s]")


class _Folding(dict):  # type: ignore[type-arg]
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
    if category in {"Mn", "Me", "Cf", "Lm"}:  # Accents, vowel signs, zero-width characters, tatweel.
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
    return _WORD.findall(fold(text))
