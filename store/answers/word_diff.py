"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

KEPT, ADDED, REMOVED = "kept", "added", "removed"
_PARTS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A run of words that was kept, added or removed."""

    kind: str
    text: str


def compare(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in order; what was removed comes before what took its place."""
    return [piece for piece in _pieces(_PARTS.findall(old), _PARTS.findall(new)) if piece.text]


def swap(old: str, new: str) -> list[Piece]:
    """The same of what is no text, such as a date: it is another one as a whole."""
    if old == new:
        return [Piece(KEPT, new)] if new else []
    return [piece for piece in (Piece(REMOVED, old), Piece(ADDED, new)) if piece.text]


def is_same(pieces: list[Piece]) -> bool:
    """Whether nothing was added or removed."""
    return all(piece.kind == KEPT for piece in pieces)


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    """A space between two changes belongs to both, so that a changed phrase reads as one."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    removed = added = ""
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        before, after = "".join(old[from_old:to_old]), "".join(new[from_new:to_new])
        if tag == "equal" and (after.strip() or not (removed or added)):
            yield from (Piece(REMOVED, removed), Piece(ADDED, added), Piece(KEPT, after))
            removed = added = ""
        else:
            removed, added = removed + before, added + after
    yield from (Piece(REMOVED, removed), Piece(ADDED, added))
