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
        self._single = frozenset(self._phrases)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a file that holds a list for each language; raises ContentError."""
        return cls._read(str(path), read_yaml(path))

    @classmethod
    def load_named(cls, path: Path) -> dict[str, Self]:
        """Read a file that holds several such lists by name; raises ContentError."""
        lists = read_yaml(path)
        if not isinstance(lists, dict):
            raise ContentError(f"{path}: expected lists of words by name")
        return {str(name): cls._read(f"{path}: {name}", groups) for name, groups in lists.items()}

    @classmethod
    def _read(cls, where: str, groups: object) -> Self:
        lists = list(groups.values()) if isinstance(groups, dict) else []
        if not lists or not all(isinstance(phrases, list) for phrases in lists):
            raise ContentError(f"{where}: expected a list of words for each language")
        phrases = [phrase for one in lists for phrase in one]
        wrong = [one for one in phrases if not isinstance(one, str) or not _plain(one)]
        if wrong:
            raise ContentError(f"{where}: expected words, not {wrong[0]!r} (quote no, on, yes)")
        return cls(phrases)

    def holds(self, word: str) -> bool:
        """Whether this is one of the words, by itself."""
        return f" {_plain(word)} " in self._single

    def is_heard_in(self, text: str) -> bool:
        """Whether the text holds such words; one text takes some microseconds."""
        said = f" {_plain(text)} "
        return any(phrase in said for phrase in self._phrases)


def _plain(text: str) -> str:
    """Words in one spelling: no case, accents or punctuation, one space between."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(SAME))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(WORD.findall(bare))
