"""Long texts in pieces of at most 4096 UTF-16 units, cut where a reader would pause."""

from __future__ import annotations

import re

LIMIT = 4096
# Where to cut, best first: between paragraphs, lines, sentences, words.
_PAUSES = tuple(
    re.compile(pattern) for pattern in (r"\n\s*\n", r"\n", r"(?<=[.!?…。؟።])\s+", r"\s+")
)


def units(text: str) -> int:
    """Length as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Pieces of `text` of at most `limit` units; only white space at the cuts is lost."""
    pieces = []
    rest = text.strip()
    while units(rest) > limit:
        end, start = _cut(rest, _longest(rest, limit))
        pieces.append(rest[:end].rstrip())
        rest = rest[start:].lstrip()
    return [*pieces, rest] if rest else pieces


def _longest(text: str, limit: int) -> int:
    """How many characters fit in `limit` units; never half a character."""
    taken = 0
    for index, character in enumerate(text):
        taken += 2 if ord(character) > 0xFFFF else 1
        if taken > limit:
            return index
    return len(text)


def _cut(text: str, longest: int) -> tuple[int, int]:
    """Where the piece ends and the next begins: the best pause in the second half."""
    for pause in _PAUSES:
        found = [m for m in pause.finditer(text, 0, longest + 1) if m.start() <= longest]
        if found and found[-1].start() > longest // 2:
            return found[-1].start(), found[-1].end()
    words = list(_PAUSES[-1].finditer(text, 0, longest + 1))
    if words and words[-1].start() > 0:
        return words[-1].start(), words[-1].end()
    return longest, longest
