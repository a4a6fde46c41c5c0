"""References of applications: readable aloud, and a mistake in one is always noticed."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store.applications.references import ALPHABET, check_character, is_right, new, normal

CODES = st.text(ALPHABET, min_size=4, max_size=4)


def right(code: str) -> str:
    """The reference of these characters."""
    return f"CD4D-{code}-{check_character(code)}"


def characters(reference: str) -> list[str]:
    """What is random in it, and what checks that."""
    return list(reference[5:9] + reference[10])


def written(five: list[str]) -> str:
    """As a reference."""
    return f"CD4D-{''.join(five[:4])}-{five[4]}"


def test_nothing_in_it_is_taken_for_something_else() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 31
    assert not set(ALPHABET) & set("01ILO")


def test_new_ones_are_right_and_hardly_ever_alike() -> None:
    made = {new() for _ in range(200)}
    assert all(re.fullmatch(r"CD4D-[2-9A-Z]{4}-[2-9A-Z]", one) and is_right(one) for one in made)
    assert len(made) > 190


@given(CODES, st.integers(0, 4), st.sampled_from(ALPHABET))
def test_a_wrong_character_is_noticed(code: str, place: int, wrong: str) -> None:
    reference = right(code)
    five = characters(reference)
    assume(five[place] != wrong)
    five[place] = wrong
    assert is_right(reference)
    assert not is_right(written(five))


@given(CODES, st.integers(0, 4), st.integers(0, 4))
def test_two_that_changed_places_are_noticed(code: str, one: int, other: int) -> None:
    five = characters(right(code))
    assume(five[one] != five[other])
    five[one], five[other] = five[other], five[one]
    assert not is_right(written(five))


@given(CODES, st.sampled_from(["-", " ", "_", ".", "‑", " – ", ""]), st.booleans())
def test_any_spelling_is_understood(code: str, mark: str, lower: bool) -> None:
    reference = right(code)
    spelled = reference.replace("-", mark)
    spelled = spelled.lower() if lower else spelled
    assert normal(f" {spelled} ") == reference
    assert normal(reference.replace("-", "")) == reference
    assert is_right(spelled)


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    found = normal(text)
    assert found is None or re.fullmatch(r"CD4D-[0-9A-Z]{4}-[0-9A-Z]", found)
    assert is_right(text) in (True, False)


@pytest.mark.parametrize("reference", ["CD4D-7K3M", "D-004", "", "A-7K3M2", "CD4D-7K3M-22"])
def test_what_is_none_is_not_right(reference: str) -> None:
    assert normal(reference) is None
    assert not is_right(reference)


def test_what_looks_like_one_but_was_misread_keeps_its_shape() -> None:
    """So it can be said that this one cannot be right."""
    assert normal("cd4d-0K3M-2") == "CD4D-0K3M-2"
    assert not is_right("CD4D-0K3M-2")
