"""Long texts in pieces."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as some

from store.wording.split import LIMIT, split, units

WORDS = some.text("ab .!?\n😀ل؟", max_size=400)


@given(WORDS, some.integers(min_value=2, max_value=60))
def test_pieces_fit_and_lose_only_white_space(text: str, limit: int) -> None:
    """Whatever the text, and never half of a character outside the first plane."""
    pieces = split(text, limit)
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert re.sub(r"\s", "", "".join(pieces)) == re.sub(r"\s", "", text)
    assert all(piece == piece.strip() for piece in pieces)


@given(some.lists(some.text("abc", min_size=1, max_size=9), min_size=1, max_size=90))
def test_words_that_fit_stay_whole(words: list[str]) -> None:
    """Cuts fall between words."""
    pieces = split(" ".join(words), 20)
    assert [word for piece in pieces for word in piece.split()] == words


def test_units_are_those_of_telegram() -> None:
    """UTF-16: an emoji counts twice."""
    for text in ("a", "é", "😀", "سلام", "a😀b"):
        assert units(text) == len(text.encode("utf-16-le")) // 2


def test_cuts_fall_at_the_end_of_sentences() -> None:
    """Not in the middle of one when it can be helped."""
    text = "One sentence here. " * 400
    pieces = split(text)
    assert len(pieces) == 2
    assert all(piece.endswith("here.") for piece in pieces)


def test_cuts_prefer_paragraphs() -> None:
    """An empty line is the best place."""
    first, second = "First. " * 400, "Second. " * 300
    assert split(f"{first}\n\n{second}") == [first.strip(), second.strip()]


def test_a_text_without_pauses_is_cut_anyway() -> None:
    """At the limit."""
    assert [len(piece) for piece in split("a" * 5000)] == [LIMIT, 904]
    assert split("") == []
