"""What differs between two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from store.answers.word_diff import ADDED, KEPT, REMOVED, compare, is_same

TEXTS = some.text("ab .\nن", max_size=60)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_it(old: str, new: str) -> None:
    pieces = compare(old, new)
    assert "".join(one.text for one in pieces if one.kind != ADDED) == old
    assert "".join(one.text for one in pieces if one.kind != REMOVED) == new
    assert is_same(pieces) == (old == new)


def test_a_changed_phrase_reads_as_one() -> None:
    pieces = compare("It ended in June 2019.", "It ended in late summer 2020.")
    assert [(one.kind, one.text) for one in pieces] == [
        (KEPT, "It ended in "),
        (REMOVED, "June 2019"),
        (ADDED, "late summer 2020"),
        (KEPT, "."),
    ]
