"""The words by which a message is found: in one spelling, the same on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from store.folding import words
from store.privacy.personal_data import pieces

# No word that anybody types; it keeps the index small.
LONGEST_WORD = 40
# What people choose from buttons and links is not in their words.
UNTYPED = frozenset({"button", "link"})


def searchable(direction: str, kind: str, text: str) -> str:
    """The words of what a person or staff wrote, each once, with spaces between.

    Nothing of what the bot says: that is found by its topic. No contact data and no names that
    somebody introduces: what is masked must not be found by trying.
    """
    if (direction == "out" and kind != "staff") or kind in UNTYPED:
        return ""
    plain = " ".join(piece.text for piece in pieces(text) if piece.kind is None)
    return " ".join(dict.fromkeys(word[:LONGEST_WORD] for word in words(plain)))


def wanted(text: str) -> Iterator[str]:
    """The words of what is looked for, as they stand in the index."""
    yield from dict.fromkeys(word[:LONGEST_WORD] for word in words(text))


def of_row(context: Any) -> str:
    """The words of a row of messages that is about to be written (a default of its column)."""
    row = context.get_current_parameters()
    return searchable(row["direction"], row["kind"], row["text"])
