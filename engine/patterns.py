"""Entities that are recognised by their form: references and positions in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_POSITION = 20

# Openings and events: `D-017`, `e 003`, `d017`. A space is no hyphen in "plan d 20", so it takes
# all three digits.
_NUMBERED = re.compile(
    r"(?<![\w-])([de])(?:([-‐-―−])?(\d{3})|\s(\d{3})|[-‐-―−](\d{1,2}))(?![\w-])", re.I
)
# Applications: `A-7K3M2`, `a7k3m2`, `A 7K3M2`.
_CODED = re.compile(r"(?<![\w-])(a)([-‐-―−]|\s)?([0-9a-z]{5})(?![\w-])", re.I)
_AMOUNT = re.compile(r"\d+[a-z]*", re.I)  # "a 10000", "a 25min".
_HASH = re.compile(r"(?<!\w)#\s?(\d{1,2})(?!\w)")
_ALONE = re.compile(r"^\W*(\d{1,2})\W*$")


@dataclass(frozen=True)
class Match:
    """A canonical value and where it was found."""

    value: str
    start: int
    end: int


def references(text: str) -> Iterator[Match]:
    """Find references in any spelling; the value is `D-017`, `E-003` or `A-7K3M2`."""
    for match in _NUMBERED.finditer(text):
        digits = match[3] or match[4] or match[5]
        yield Match(f"{match[1].upper()}-{int(digits):03d}", match.start(), match.end())
    for match in _CODED.finditer(text):
        if _is_code(match[2], match[3]):
            yield Match(f"A-{match[3].upper()}", match.start(), match.end())


def _is_code(separator: str | None, code: str) -> bool:
    """Say whether it is a reference and not a word or an amount after the article "a"."""
    if separator and not separator.isspace():
        return any(map(str.isdigit, code)) or code.isupper()
    return any(map(str.isdigit, code)) and not _AMOUNT.fullmatch(code)


class Positions:
    """Finds places in a list: `#2`, a text that is only `2.`, and `number 2` in given words."""

    def __init__(self, number_words: Iterable[str]) -> None:
        words = "|".join(re.escape(word) for word in number_words) or r"(?!)"
        self._named = re.compile(rf"(?<!\w)(?:{words})[.:]?\s?(\d{{1,2}})(?!\w)", re.I)

    def find(self, text: str) -> Iterator[Match]:
        """Find positions from 1 to 20; the value is a text, as in the tables of ordinals."""
        seen = set()
        for pattern in (_HASH, _ALONE, self._named):
            for match in pattern.finditer(text):
                position = int(match[1])
                if 1 <= position <= MAX_POSITION and match.end(1) not in seen:
                    seen.add(match.end(1))
                    yield Match(str(position), match.start(), match.end())
