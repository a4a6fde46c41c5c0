"""Recognises words of somebody in danger (content/danger.yml), before anything else is decided."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Self

import yaml

WORD = re.compile(r"\w+")
APOSTROPHES = "'\u2019\u2018`\u00b4"
# Arabic letters that keyboards write in two ways, and the invisible joiner.
SAME = str.maketrans("\u06cc\u0649\u06a9\u0629\u200c", "\u064a\u064a\u0643\u0647 ", APOSTROPHES)


class Danger:
    """The words of all languages."""

    def __init__(self, phrases: list[str]) -> None:
        self._phrases = [f" {_plain(phrase)} " for phrase in phrases]

    @classmethod
    def load(cls, content: Path) -> Self:
        """Read content/danger.yml."""
        groups = yaml.safe_load((content / "danger.yml").read_text(encoding="utf-8"))
        return cls([phrase for phrases in groups.values() for phrase in phrases])

    def is_heard_in(self, text: str) -> bool:
        """Whether the text holds such words; one text takes some microseconds."""
        said = f" {_plain(text)} "
        return any(phrase in said for phrase in self._phrases)


def _plain(text: str) -> str:
    """Words in one spelling: no case, accents or punctuation, one space between."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(SAME))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(WORD.findall(bare))
