"""Keyboards of any size: what Telegram carries, and what it means when it comes back."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from store.tables import random_id
from store.wording.keyboards import Button, find, markup, pressed

LONGEST_DATA = 64
MOST_BUTTONS = 100
WORDS = st.text(min_size=1, max_size=80)
DOES = st.one_of(
    st.builds(dict, command=WORDS),
    st.builds(dict, topic=WORDS, entities=st.dictionaries(WORDS, WORDS, max_size=3)),
    st.builds(dict, share=WORDS),
    st.builds(dict, url=st.just("https://iom.int")),
    st.builds(dict, switch_inline=WORDS),
)
BUTTONS = st.builds(Button, WORDS, DOES, st.none() | st.sampled_from(["one", "two"]))


def keys(buttons: list[Button], keyboard_id: str) -> list[dict[str, Any]]:
    """The buttons as Telegram gets them, row by row."""
    return [key for row in markup(keyboard_id, buttons)["inline_keyboard"] for key in row]


@given(st.lists(BUTTONS, max_size=MOST_BUTTONS))
def test_what_telegram_carries_is_short_and_leads_back(buttons: list[Button]) -> None:
    """Each button is there once, in order, and means what it meant."""
    keyboard_id = random_id()
    remembered = [button.remembered() for button in buttons]
    given = keys(buttons, keyboard_id)
    assert [key["text"] for key in given] == [button.label for button in buttons]
    for key, button in zip(given, buttons, strict=True):
        assert len(key) == 2
        data = key.get("callback_data")
        if data is None:
            assert button.does.keys() & {"url", "switch_inline"}
            continue
        assert len(data.encode()) <= LONGEST_DATA
        back = pressed(data)
        assert back is not None
        assert back[0] == keyboard_id
        assert find(remembered, back[1]) == button.remembered()


@given(st.lists(BUTTONS, min_size=1, max_size=MOST_BUTTONS))
def test_rows_are_never_empty(buttons: list[Button]) -> None:
    assert all(markup(random_id(), buttons)["inline_keyboard"])


@given(st.text(max_size=80), st.lists(BUTTONS, max_size=5))
def test_forged_data_means_nothing_or_a_button(data: str, buttons: list[Button]) -> None:
    """A button that Telegram itself acts on cannot be pressed here."""
    back = pressed(data)
    if back is not None:
        found = find([button.remembered() for button in buttons], back[1])
        assert found is None or not found.keys() & {"url", "switch_inline"}


@given(st.integers(0, 99), st.lists(BUTTONS, max_size=5))
def test_an_index_beyond_the_keyboard_is_no_button(index: int, buttons: list[Button]) -> None:
    data = f"{random_id()}:{index}"
    back = pressed(data)
    assert back is not None
    found = find([button.remembered() for button in buttons], back[1])
    assert (found is None) == (
        index >= len(buttons) or bool(buttons[index].does.keys() & {"url", "switch_inline"})
    )
