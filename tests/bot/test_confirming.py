"""Before something is done for good the bot asks; and messages that take another's place."""

from __future__ import annotations

import pytest

from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels

# Any tap will do: this one shows the steps to apply.
CONFIRM = {
    "tap": {"steps": "apply"},
    "yes": "button-forget_confirmed",
    "no": "button-forget_declined",
}
QUESTION = {"phrase": "forget-ask", "confirm": CONFIRM, "buttons": [{"command": "human"}]}


@pytest.fixture(autouse=True)
def asking(rasa: FakeRasa) -> None:
    """ "withdraw" asks; "yes" and "no" are understood as the answer while a question is open."""
    rasa.answer("withdraw", QUESTION)
    rasa.answer("yes", {"command": "confirmed"})
    rasa.answer("no", {"command": "declined"})


async def test_yes_and_no_stand_before_the_other_buttons(phone: Phone) -> None:
    asked = await phone.says("withdraw")
    assert labels(asked)[:2] == ["Yes, erase everything", "No, keep it"]


async def test_a_yes_that_is_pressed_does_it(phone: Phone) -> None:
    asked = await phone.says("withdraw")
    await phone.hears()
    done = await phone.presses(asked, "Yes, erase everything")
    assert "0 of" in done["text"]


async def test_a_yes_in_words_does_it(phone: Phone) -> None:
    await phone.says("withdraw")
    await phone.hears()
    assert "0 of" in (await phone.says("yes"))["text"]


async def test_no_changes_nothing(phone: Phone) -> None:
    asked = await phone.says("withdraw")
    await phone.hears()
    assert "nothing was changed" in (await phone.says("no"))["text"]
    await phone.does("press", message_id=asked["message_id"], label="Yes, erase everything")
    shown = await phone.event("callback_answer")
    assert "too old" in shown["text"]


async def test_a_yes_to_a_question_that_is_closed_does_nothing(phone: Phone) -> None:
    await phone.says("withdraw")
    await phone.hears()
    await phone.says("no")
    assert "nothing was changed" in (await phone.says("yes"))["text"]


async def test_a_page_takes_the_place_of_the_one_before(phone: Phone, rasa: FakeRasa) -> None:
    more = {"phrase": "button-all-openings", "topic": "search_openings"}
    rasa.answer("openings", {"phrase": "openings-none-open", "buttons": [more]})
    rasa.answer("search_openings", {"phrase": "openings-come-back", "edits": True})
    first = await phone.says("openings")
    await phone.hears()

    await phone.does("press", message_id=first["message_id"], label="All openings")
    changed = (await phone.event("edit"))["message"]
    assert changed["message_id"] == first["message_id"]
    assert "Openings change." in changed["text"]


async def test_in_words_there_is_nothing_to_take_the_place_of(phone: Phone, rasa: FakeRasa) -> None:
    rasa.answer("more", {"phrase": "openings-come-back", "edits": True})
    assert "Openings change." in (await phone.says("more"))["text"]
