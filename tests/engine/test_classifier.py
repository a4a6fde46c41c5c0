"""What the linear model promises: right topics, honest confidences, no surprises from odd texts."""

from __future__ import annotations

import numpy as np
import pytest

from engine.features import Ngrams
from engine.greetings import without_greeting
from engine.linear import LinearModel
from engine.text import fold, words

TOPICS = {
    "opening": "show openings,which jobs are open,job for nurses,vacancies in Ghana,jobs please",
    "event": "which events are coming,event this week,events in May,show events,is there an event",
    "greet": "hello,hello there,good morning,good evening,hi there,morning all",
}
EXAMPLES = [(text, topic) for topic, texts in TOPICS.items() for text in texts.split(",")]


@pytest.fixture(scope="module")
def model():
    """A model of three topics."""
    return LinearModel.fit([text for text, _ in EXAMPLES], [topic for _, topic in EXAMPLES])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("which job is open", "opening"),
        ("ANY JOBS?", "opening"),
        ("vacancys in ghana", "opening"),
        ("comming evnts", "event"),
        ("Hellooo", "greet"),
        ("good\u200b mor\u00adning", "greet"),
        ("ｇｏｏｄ　ｅｖｅｎｉｎｇ", "greet"),
    ],
)
def test_texts_like_the_examples_get_their_topic(model, text, topic):
    assert model.ranking(text, 3)[0][0] == topic


@pytest.mark.parametrize(
    "text", ["", " ", "?!", "xqzvk wjpk zzk", "😀", "\u200b", "ßßß", "1234567"]
)
def test_gibberish_has_low_confidence(model, text):
    assert model.ranking(text, 1)[0][1] < 0.4


def test_confidences_are_ranked_and_add_up_to_one_at_most(model):
    for text, _ in EXAMPLES:
        confidences = [confidence for _, confidence in model.ranking(text, 3)]
        assert confidences == sorted(confidences, reverse=True)
        assert min(confidences) >= 0
        assert sum(confidences) <= 1.0001


def test_confidences_are_calibrated_on_texts_that_were_not_learned():
    rng = np.random.default_rng(3)
    pools = [[f"{stem}{n}" for n in range(40)] for stem in ("apple", "bread", "chair")]
    texts, topics = [], []
    for number in range(600):
        topic = number % 3
        # A third of the words come from other topics, so that nobody can be always right.
        picked = [
            rng.choice(pools[topic if rng.random() < 0.6 else rng.integers(3)]) for _ in range(3)
        ]
        texts.append(" ".join(picked))
        topics.append(str(topic))
    model = LinearModel.fit(texts[:400], topics[:400])
    best = [model.ranking(text, 1)[0] for text in texts[400:]]
    right = np.mean([topic == want for (topic, _), want in zip(best, topics[400:], strict=True)])
    assert abs(np.mean([confidence for _, confidence in best]) - right) < 0.12


def test_a_stored_model_answers_the_same(model, tmp_path):
    model.save(tmp_path)
    loaded = LinearModel.load(tmp_path)
    for text in ["any jobs", "hello events", "xqz", ""]:
        expected = dict(model.ranking(text, 3))
        assert dict(loaded.ranking(text, 3)) == pytest.approx(expected, abs=0.01)
    assert not list(tmp_path.glob("*.pkl"))


def test_two_topics_and_single_examples_can_be_learned():
    model = LinearModel.fit(["yes", "no"], ["affirm", "deny"])
    assert model.ranking("yes", 1)[0][0] == "affirm"
    assert model.ranking("no", 1)[0][0] == "deny"


def test_one_text_and_many_texts_have_the_same_features():
    ngrams = Ngrams.fit([text for text, _ in EXAMPLES])
    matrix = ngrams.matrix(["any jobs open", ""])
    columns, values = ngrams.vector("any jobs open")
    assert sorted(columns) == sorted(matrix[0].indices)
    assert sorted(np.float32(values)) == sorted(matrix[0].data)
    assert matrix[1].nnz == 0


def test_what_is_unknown_makes_the_vector_shorter():
    ngrams = Ngrams.fit([text for text, _ in EXAMPLES])

    def length(text):
        return float(np.linalg.norm(ngrams.vector(text)[1]))

    assert length("jobs") > length("jobs qqqzzz") > length("qqqzzz")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Café", "cafe"),
        ("IJSSELMEER", "ijsselmeer"),
        ("it’s", "its"),
        ("الصُّومَال", "الصومال"),
        ("کمک", "كمك"),
        ("أسئلة", "اسيله"),
        ("۱۲۳ ١٢٣", "123 123"),
        ("a\u200cb\u202ec", "abc"),
    ],
)
def test_spellings_of_the_same_word_are_one(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize("text", ["/forget_me", "\u200b/start now", " /a{}"])
def test_a_typed_command_is_not_read(text):
    assert words(text) in ([], ["now"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello, what is CD4D?", "what is CD4D?"),
        ("السلام عليكم ما هو برنامج CD4D", "ما هو برنامج CD4D"),
        ("hello how are you", "how are you"),
        ("hello there you", "hello there you"),
        ("what is hello", "what is hello"),
        ("", ""),
    ],
)
def test_a_greeting_before_a_question_is_not_the_question(text, left):
    greetings = frozenset({"hello", "السلام", "عليكم"})
    assert without_greeting(text, greetings) == left
