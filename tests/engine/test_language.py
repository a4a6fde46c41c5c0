"""The language of a text, and how sure one can be of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from engine.language import LanguageFinder, detector_of
from engine.language_model import LanguageModel

PROJECT = Path(__file__).parent.parent.parent
PIPELINE = YAML(typ="safe").load(PROJECT / "config.yml")["pipeline"]
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
    assert model.identify(text, {})[0] == code


def test_a_longer_text_is_surer_than_a_word(model):
    assert model.identify("in", {})[1] < model.identify("where do i find the form", {})[1]


@pytest.mark.parametrize("text", ["", "   ", "😀", "12:30", "\u200b"])
def test_without_evidence_there_is_no_language(model, text):
    assert model.identify(text, {}) == (None, 0.0)


def test_a_stored_model_answers_the_same(model, tmp_path):
    model.save(tmp_path)
    loaded = LanguageModel.load(tmp_path)
    for text, _ in EXAMPLES:
        code, confidence = loaded.identify(text, {})
        assert code == model.identify(text, {})[0]
        assert confidence == pytest.approx(model.identify(text, {})[1], abs=0.01)


def test_one_language_only_is_no_error():
    assert LanguageModel.fit(["hello there"] * 6, ["en"] * 6).identify("hello", {})[0] == "en"


@pytest.fixture(scope="module")
def finder(model):
    """The component with the project's settings, taught three languages and no transcription."""
    entry = next(e for e in PIPELINE if e["name"] == "engine.language.LanguageFinder")
    detector = detector_of({*TEXTS, *entry["others"], "fr", "fa", "so"})
    return LanguageFinder(entry, None, None, model, detector)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("wat heb ik nodig om me aan te melden", "nl"),
        ("bonjour, je voudrais savoir comment postuler", "fr"),
        ("چگونه می‌توانم درخواست بدهم", "fa"),
        ("sidee ayaan u codsan karaa shaqada", "so"),
        # Languages that the assistant does not speak.
        ("programa nasıl başvurabilirim", "tr"),
        ("ninawezaje kuomba kazi hii", "sw"),
        ("¿cómo puedo solicitar este puesto?", "es"),
        ("ሰላም እንዴት ነህ", "am"),
        ("ሰላም ከመይ ኣለኻ", "ti"),
        ("زه څنګه غوښتنه وکړم", "ps"),
        ("چۆن دەتوانم داواکاری بکەم", "ckb"),
        ("как подать заявку", "ru"),
        ("як подати заявку, і коли", "uk"),
        ("我怎么申请", "zh"),
    ],
)
def test_a_message_gets_its_language_also_one_that_nobody_here_speaks(finder, text, code):
    found, confidence = finder.find(text)
    assert found == code
    assert confidence > 0.7


@pytest.mark.parametrize("text", ["ok", "cv", "D-017", "visa", "Ali", "asap", "no", "ja"])
def test_a_short_text_is_doubtful(finder, text):
    assert finder.find(text)[1] < 0.5


def test_a_name_of_a_country_is_in_no_language(finder):
    entity = {"entity": "country", "value": "SO", "start": 0, "end": 7}
    message = Message({"text": "Somalia", "entities": [entity]})
    finder.process([message])
    assert message.get("language") == {"code": None, "confidence": 0.0}


def test_what_is_typed_in_other_letters_is_still_the_language():
    arabic = ["kif fini 2addem talab", "wein el maktab", "ana badi shoghl", "shu el barnamej"] * 5
    texts = [*arabic, *TEXTS["ar"] * 3, *TEXTS["en"], *TEXTS["nl"]]
    codes = ["ar"] * (len(arabic) + 18) + ["en"] * 8 + ["nl"] * 8
    model = LanguageModel.fit(texts, codes)
    detector = detector_of({"en", "nl", "ar"})
    settings = LanguageFinder.get_default_config()
    found = LanguageFinder(settings, None, None, model, detector).find("wein el barnamej shu badi")
    assert found[0] == "ar"
