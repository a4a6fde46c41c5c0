"""Lists of words by language in content/, e.g. of danger or negation, and texts that hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from store.content import ContentError, read_yaml

WORD = re.compile(r"\w+")
APOSTROPHES = "'\u2019\u2018`\u00b4"
# Arabic letters that keyboards write in two ways, and the invisible joiner.
SAME = str.maketrans("\u06cc\u0649\u06a9\u0629\u200c", "\u064a\u064a\u0643\u0647 ", APOSTROPHES)


class WordList:
    """The words of all languages: each is a run of whole words."""

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self._phrases = [f" {_plain(phrase)} " for phrase in phrases]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a file that holds a list for each language; raises ContentError."""
        groups = read_yaml(path)
        lists = list(groups.values()) if isinstance(groups, dict) else []
        if not lists or not all(isinstance(phrases, list) for phrases in lists):
            raise ContentError(f"{path}: expected a list of words for each language")
        phrases = [phrase for one in lists for phrase in one]
        wrong = [one for one in phrases if not isinstance(one, str) or not _plain(one)]
        if wrong:
            raise ContentError(f"{path}: expected words, not {wrong[0]!r} (quote no, on, yes)")
        return cls(phrases)

    def is_heard_in(self, text: str) -> bool:
        """Whether the text holds such words; one text takes some microseconds."""
        said = f" {_plain(text)} "
        return any(phrase in said for phrase in self._phrases)


def _plain(text: str) -> str:
    """Words in one spelling: no case, accents or punctuation, one space between."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(SAME))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(WORD.findall(bare))
