"""A language is chosen by the person: others are offered, never put on."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast


def written_in(code: str, confidence: float = 0.99, topic: str = "about_cd4d") -> dict[str, object]:
    """What Rasa understands of a message in a language."""
    language = {"code": code, "confidence": confidence}
    return {"topic": topic, "confidence": 0.9, "ranking": [], "entities": [], "language": language}


@pytest.fixture
async def chosen(bot: None, stage: Stage) -> Phone:
    """Somebody who has chosen English."""
    phone = await stage.phone()
    await phone.presses(await phone.says("/start"), "English")
    return phone


async def test_another_language_is_offered_in_that_language_and_taken(
    chosen: Phone, rasa: FakeRasa
) -> None:
    rasa.answer("wat is dat", {"phrase": "greet"}, understood=written_in("nl"))
    answer = await chosen.says("wat is dat")
    assert answer["text"].startswith("Hello!")
    offer = await chosen.hears()
    assert offer["text"].startswith("U schreef in het Nederlands")
    assert labels(offer) == ["Nederlands", "English"]
    switched = await chosen.presses(offer, "Nederlands")
    assert "Nederlands" in switched["text"]
    assert (await chosen.says("hi"))["text"].startswith("Hallo!")


async def test_it_is_offered_once(chosen: Phone, rasa: FakeRasa) -> None:
    rasa.answer("wat is dat", {"phrase": "greet"}, understood=written_in("nl"))
    await chosen.says("wat is dat")
    assert labels(await chosen.hears())
    await chosen.says("wat is dat")
    await chosen.says("hi")
    said = [m["text"] for m in await chosen.everything()]
    assert sum(text.startswith("U schreef") for text in said) == 1


@pytest.mark.parametrize("confidence", [0.3, 0.79])
async def test_a_doubtful_text_offers_nothing(
    chosen: Phone, rasa: FakeRasa, confidence: float
) -> None:
    rasa.answer("cv", {"phrase": "greet"}, understood=written_in("nl", confidence))
    await chosen.says("cv")
    await chosen.says("hi")
    assert not [m for m in await chosen.everything() if m["text"].startswith("U schreef")]


async def test_who_asks_for_a_language_is_not_offered_the_one_they_leave(
    chosen: Phone, rasa: FakeRasa
) -> None:
    named = [{"entity": "language", "value": "fr"}]
    understood = written_in("nl") | {"entities": named}
    rasa.answer("in het Frans graag", {"command": "language"}, understood=understood)
    assert "en français" in (await chosen.says("in het Frans graag"))["text"]
    await chosen.says("hi")
    assert not [m for m in await chosen.everything() if m["text"].startswith("U schreef")]


async def test_a_language_that_we_lack_is_said_instead_of_guessing(
    chosen: Phone, rasa: FakeRasa
) -> None:
    unsure = {"phrase": "not-understood", "suggestions": True}
    rasa.answer("bu nedir", unsure, understood=written_in("tr", topic="nlu_fallback"))
    answer = await chosen.says("bu nedir")
    assert "Turkish" in answer["text"]
    assert "112" in answer["text"]
    assert set(labels(answer)) >= {"English", "Nederlands"}


async def test_in_a_form_the_switch_goes_through_rasa_which_asks_again(
    chosen: Phone, rasa: FakeRasa
) -> None:
    in_form = {"slots": {}, "loop": {"name": "a_form", "requested_slot": "x"}}
    rasa.answer("check me", {"phrase": "greet"}, state=in_form)
    named = {"topic": "change_language", "entities": [{"entity": "language", "value": "nl"}]}
    replies = ({"command": "language"}, {"phrase": "thank"})
    rasa.answer("change_language", *replies, state=in_form, understood=named)
    rasa.answer("ja graag", {"phrase": "greet"}, understood=written_in("nl"), state=in_form)
    await chosen.says("check me")
    await chosen.says("ja graag")
    switched = await chosen.presses(await chosen.hears(), "Nederlands")
    assert labels(switched) == []
    assert "?" not in switched["text"]
    assert (await chosen.hears())["text"].startswith("Graag gedaan")
    assert rasa.asked[-1]["entities"] == {"language": "nl"}
    assert rasa.asked[-1]["state"]["loop"]["name"] == "a_form"


@pytest.mark.parametrize("confidence", [0.5, 0.99])
async def test_somebody_in_danger_is_answered_in_the_language_they_write(
    chosen: Phone, rasa: FakeRasa, cast: Cast, confidence: float
) -> None:
    cast.answer("domestic_violence")
    cast.answer("domestic_violence", language="nl", lead="Bel 112.")
    understood = written_in("nl", confidence, topic="domestic_violence")
    rasa.answer("hij slaat", {"answer": "domestic_violence"}, understood=understood)
    answer = await chosen.says("hij slaat")
    assert answer["text"].startswith("Bel 112.")
    assert (await chosen.says("hi"))["text"].startswith("Hello!")
