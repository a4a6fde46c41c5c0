"""Finds which phrases a message holds, whatever their arguments: wording.py in reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax import ast

from store.review.topic_names import languages
from store.review.training_data import CONTENT

INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")
# What stands on buttons only, and names of things inside other phrases.
LABELS = ("button-", "topic-")
# Fewer letters say too little, unless they are all that the message holds.
FEWEST_LETTERS = 8
# Of what a phrase spans, so much are its own words; else its parts were found by chance.
LEAST_SHARE = 0.15
MOST = 4

# Fixed words, or the variants of a choice; what an argument fills in is left out.
Piece = str | list["Pieces"]
Pieces = list[Piece]


@dataclass(frozen=True)
class Phrase:
    """A phrase in one language, as its fixed words and choices in order."""

    key: str
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class Match:
    """A phrase that stands in a text, and how many of the letters are its own."""

    key: str
    start: int
    end: int
    letters: int


def plain(text: str) -> str:
    """Without the invisible marks of direction, and with single spaces."""
    return " ".join(INVISIBLE.sub("", text).split())


def found_in(text: str, language: str) -> list[str]:
    """The phrases of a message in order; of two for the same words the one that says more."""
    text = plain(text)
    matches = sorted(_matches(text, language), key=lambda match: (-match.letters, match.key))
    chosen: list[Match] = []
    for match in matches:
        if all(match.end <= one.start or one.end <= match.start for one in chosen):
            chosen.append(match)
    return [match.key for match in sorted(chosen[:MOST], key=lambda match: match.start)]


def label_key(label: str, language: str, likely: str | None = None) -> str | None:
    """The phrase that is all of a button's label; `likely` is tried first."""
    keys = _fixed(language).get(plain(label), [])
    if likely in keys:
        return likely
    return next((key for key in keys if key.startswith(LABELS)), next(iter(keys), None))


def _matches(text: str, language: str) -> Iterator[Match]:
    for phrase in phrases(language):
        place = _place(phrase.pieces, text, 0)
        if place is None or phrase.key.startswith(LABELS):
            continue
        start, end, letters = place
        is_all = end - start == len(text)
        says_enough = letters >= FEWEST_LETTERS and letters / (end - start) >= LEAST_SHARE
        if says_enough or is_all:
            yield Match(phrase.key, start, end, letters)


def _place(pieces: Sequence[Piece], text: str, start: int) -> tuple[int, int, int] | None:
    """Start, end and own letters of a phrase in a text, each piece behind the one before."""
    first, end, letters = -1, start, 0
    for piece in pieces:
        found: tuple[int, int, int] | None
        if isinstance(piece, str):
            place = text.find(piece, end)
            found = None if place < 0 else (place, place + len(piece), len(piece))
        else:
            places = [_place(variant, text, end) for variant in piece]
            # An empty variant stands anywhere and says nothing.
            found = min((one for one in places if one), key=lambda one: one[1], default=None)
        if found is None:
            return None
        if found[2]:
            first = found[0] if first < 0 else first
            end, letters = found[1], letters + found[2]
    return None if first < 0 and start == 0 else (max(first, start), end, letters)


@cache
def phrases(language: str) -> list[Phrase]:
    """All phrases of a language, read once; those that it lacks are in the next of its chain."""
    known: dict[str, Phrase] = {}
    for code in languages().chain(language):
        for file in sorted((CONTENT / "phrases" / code).glob("*.ftl")):
            for phrase in _read(file):
                known.setdefault(phrase.key, phrase)
    return list(known.values())


@cache
def _fixed(language: str) -> dict[str, list[str]]:
    """Keys of the phrases without arguments, by their text."""
    by_text: dict[str, list[str]] = {}
    for phrase in phrases(language):
        if len(phrase.pieces) == 1 and isinstance(phrase.pieces[0], str):
            by_text.setdefault(phrase.pieces[0], []).append(phrase.key)
    return by_text


def _read(file: Path) -> Iterator[Phrase]:
    for entry in FluentResource(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            yield Phrase(entry.id.name, _pieces(entry.value))


def _pieces(pattern: ast.Pattern) -> Pieces:
    pieces: Pieces = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            text = plain(element.value)
            pieces += [text] if text else []
        elif isinstance(element, ast.Placeable):
            pieces += _of_placeable(element.expression)
    return pieces


def _of_placeable(
    expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression,
) -> Pieces:
    if isinstance(expression, ast.SelectExpression):
        return [[_pieces(variant.value) for variant in expression.variants]]
    if isinstance(expression, ast.StringLiteral):
        text = plain(str(expression.parse()["value"]))
        return [text] if text else []
    # An argument, or another phrase: whatever stands there.
    return []
