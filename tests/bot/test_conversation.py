"""What a person gets for what they do: the first contact, questions, commands."""

from __future__ import annotations

from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels


async def test_start_offers_the_languages_and_then_welcomes(phone: Phone) -> None:
    """The language first, then what the assistant is and can do."""
    greeting = await phone.says("/start")
    assert labels(greeting) == ["English", "Nederlands"]
    welcome = await phone.presses(greeting, "Nederlands")
    assert "geen mens" in welcome["text"]
    assert "Een opdracht zoeken" in labels(welcome)


async def test_a_question_is_answered_by_what_rasa_decides(phone: Phone, rasa: FakeRasa) -> None:
    """The phrase of the reply, in the person's language."""
    rasa.answer("thanks!", {"phrase": "thank"})
    answer = await phone.says("thanks!")
    assert answer["text"].startswith("You are welcome.")
