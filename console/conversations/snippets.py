"""Beginnings of messages, or what of them was found; masked like all that people write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.conversations.message_search import stands_in
from store.privacy.introductions import WORD
from store.privacy.masking import Veil
from store.privacy.personal_data import Kind, Piece

LENGTH = 280
# Of the text before what was found.
LEAD = 80
LEFT_OUT = "…"


@dataclass(frozen=True)
class Part:
    """A part of a text: a mask (of a kind), a word that was looked for, or anything else."""

    text: str
    kind: Kind | None = None
    found: bool = False


def snippet(veil: Veil, text: str, looked_for: Sequence[str] = ()) -> list[Part]:
    """The beginning of a text, or the place where the first word was found."""
    parts = [part for piece in veil.pieces(text) for part in _marked(piece, looked_for)]
    return list(_cut(parts))


def _marked(piece: Piece, looked_for: Sequence[str]) -> Iterator[Part]:
    if piece.kind or not looked_for:
        yield Part(piece.text, piece.kind)
        return
    place = 0
    for word in WORD.finditer(piece.text):
        if stands_in(word[0], looked_for):
            if word.start() > place:
                yield Part(piece.text[place : word.start()])
            yield Part(word[0], found=True)
            place = word.end()
    if place < len(piece.text):
        yield Part(piece.text[place:])


def _cut(parts: Sequence[Part]) -> Iterator[Part]:
    """A stretch of LENGTH, with what was found near its beginning."""
    place, first = 0, 0
    for part in parts:
        if part.found:
            first = place
            break
        place += len(part.text)
    start = first - LEAD if first > LENGTH - LEAD else 0
    place, end = 0, start + LENGTH
    if start:
        yield Part(LEFT_OUT)
    for part in parts:
        inside = part.text[max(0, start - place) : max(0, end - place)]
        place += len(part.text)
        if inside:
            yield Part(inside, part.kind, part.found)
    if place > end:
        yield Part(LEFT_OUT)
