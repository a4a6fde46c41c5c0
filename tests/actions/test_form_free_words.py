"""Any text is kept as it was written, or refused; nothing in between."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from actions.applying_questions import AVAILABILITY, EMAIL, MOTIVATION_QUESTION, NAME, PHONE


@given(st.text(max_size=200))
def test_a_name_holds_letters_and_nothing_that_turns_or_marks_up(text: str) -> None:
    name = NAME.taken(text)

    if name is not None:
        assert 2 <= len(name) <= 80
        assert not any(unicodedata.category(c) in ("Cc", "Nd", "Sm") or c in "<>&@" for c in name)
        assert not any("\u202a" <= c <= "\u202e" for c in name)
        assert NAME.is_answer(name)


@given(st.text(max_size=4000))
def test_a_motivation_is_taken_whole_or_said_to_be_wrong(text: str) -> None:
    taken = MOTIVATION_QUESTION.taken(text)

    if taken is None:
        assert MOTIVATION_QUESTION.fault_of(MOTIVATION_QUESTION.cleaned(text))
    else:
        assert 20 <= len(taken) <= 3000
        assert MOTIVATION_QUESTION.is_answer(taken)


@given(st.text(max_size=100))
def test_what_a_button_may_carry_is_kept_in_one_spelling(text: str) -> None:
    for question in (EMAIL, PHONE, AVAILABILITY):
        kept = question.normal(text)
        assert kept is None or question.normal(kept) == kept
