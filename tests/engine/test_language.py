"""The language of a text, and how sure one can be of it."""

from __future__ import annotations

import pytest

from engine.language_model import LanguageModel

TEXTS = {
    "en": [
        "which openings are there",
        "what is the programme about",
        "can i apply from abroad",
        "who pays for the flight",
        "how long does it take",
        "tell me more about that",
        "i would like to talk to somebody",
        "where do i find the form",
    ],
    "nl": [
        "welke vacatures zijn er",
        "waar gaat het programma over",
        "kan ik vanuit het buitenland solliciteren",
        "wie betaalt de vlucht",
        "hoe lang duurt het",
        "vertel me daar meer over",
        "ik wil graag iemand spreken",
        "waar vind ik het formulier",
    ],
    "ar": [
        "ما هو البرنامج",
        "كيف أتقدم بطلب",
        "من يدفع ثمن الرحلة",
        "أريد أن أتحدث مع شخص",
        "أين أجد الاستمارة",
        "كم من الوقت يستغرق",
    ],
}
EXAMPLES = [(text, code) for code, texts in TEXTS.items() for text in texts]


@pytest.fixture(scope="module")
def model():
    """A model of three languages."""
    return LanguageModel.fit([text for text, _ in EXAMPLES], [code for _, code in EXAMPLES])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("what do i need for the application", "en"),
        ("Waar kan ik het programma vinden?", "nl"),
        ("أين البرنامج", "ar"),
    ],
)
def test_sentences_get_their_language(model, text, code):
    assert model.identify(text)[0] == code


def test_a_longer_text_is_surer_than_a_word(model):
    assert model.identify("in")[1] < model.identify("where do i find the form")[1]


@pytest.mark.parametrize("text", ["", "   ", "😀", "ѧѧѧ", "\u200b"])
def test_without_evidence_there_is_no_language(model, text):
    assert model.identify(text) == (None, 0.0)


@pytest.mark.parametrize("text", ["D-017", "ok", "pqrst uvwxyz", "gdzie jest złoty środek"])
def test_what_is_in_no_known_language_has_low_confidence(model, text):
    assert model.identify(text)[1] < 0.8


def test_a_stored_model_answers_the_same(model, tmp_path):
    model.save(tmp_path)
    loaded = LanguageModel.load(tmp_path)
    for text, _ in EXAMPLES:
        code, confidence = loaded.identify(text)
        assert code == model.identify(text)[0]
        assert confidence == pytest.approx(model.identify(text)[1], abs=0.01)


def test_one_language_only_is_no_error():
    assert LanguageModel.fit(["hello there"] * 6, ["en"] * 6).identify("hello")[0] == "en"
