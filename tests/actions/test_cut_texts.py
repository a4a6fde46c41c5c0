"""A text that is longer than a message comes in pieces; none of them is kept by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions import cut_texts
from store.types import now
from tests.actions.test_applying import MOTIVATION, Applicant, form, opening, person

__all__ = ["form", "opening", "person"]  # fixtures


async def test_the_rest_of_a_text_that_was_too_long_is_no_answer(form: Applicant) -> None:
    await form.answers("motivation")
    first = await form.hears("m" * 4095)
    rest = await form.hears("o" * 905)
    end = await form.hears("and that is all that I can say")

    assert "this has 4,095" in first.text
    assert "this has 5,000" in rest.text
    assert "this has 5,030" in end.text
    assert "motivation" not in form.draft


async def test_what_is_written_anew_is_the_answer(
    form: Applicant, monkeypatch: pytest.MonkeyPatch
) -> None:
    await form.answers("motivation")
    await form.hears("m" * 4095)
    later = now() + timedelta(seconds=11)
    monkeypatch.setattr(cut_texts, "now", lambda: later)
    await form.hears(MOTIVATION)

    assert form.draft["motivation"] == MOTIVATION


async def test_words_of_danger_in_the_rest_bring_help(form: Applicant) -> None:
    await form.answers("motivation")
    await form.hears("m" * 4095)

    assert (await form.hears("he beats me", "domestic_violence", 0.99)).replies == []
