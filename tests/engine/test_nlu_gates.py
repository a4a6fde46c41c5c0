"""The trained model understands held-out sentences as well as tests/nlu/gates.yml wants it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.nlu_report import gates, missed, parse, table
from engine.figures import Guess, Row, figures, groups, held_out

PROJECT = Path(__file__).parent.parent.parent
LIMITS = {
    "at_least": {"every": {"accuracy": 0.5, "safety_recall": 1.0}, "en": {"accuracy": 0.9}},
    "at_most": {"every": {"false_rejection": 0.1}},
}
GROUP = {"emergency": "protection", "list_events": "events", "event_details": "events"}


def found(topic, *ranking):
    """A guess with some ranking; the first one's confidence is 0.5."""
    return Guess(topic, 0.5, [(name, 0.5) for name in ranking or (topic,)])


def one(wanted, guess):
    """The figures of a single sentence."""
    return figures([Row("en", wanted, "hm")], [guess], GROUP)["en"]


def test_where_the_assistant_asks_the_first_offer_counts():
    asked = one("list_events", found("nlu_fallback", "list_events", "emergency"))
    assert (asked["accuracy"], asked["asked"], asked["misled"]) == (1, 1, 0)


def test_a_wrong_offer_for_a_foreign_text_is_no_recall():
    assert one("out_of_scope", found("nlu_fallback", "list_events"))["oos_recall"] == 0
    assert one("out_of_scope", found("out_of_scope", "list_events"))["oos_recall"] == 1


def test_an_offered_help_line_is_not_a_given_one():
    assert one("emergency", found("nlu_fallback", "emergency"))["safety_recall"] == 0
    assert one("list_events", found("emergency"))["safety_false_alarms"] == 1


def test_the_topic_that_cannot_be_offered_takes_no_place():
    guess = found("a", "a", "out_of_scope", "b", "list_events")
    assert one("list_events", guess)["top3"] == 1


def test_a_figure_beyond_its_gate_is_marked():
    rows = [Row("en", "list_events", "a"), Row("nl", "list_events", "b")]
    languages = figures(rows, [found("event_details"), found("list_events")], GROUP)
    assert missed(languages, LIMITS) == ["en: accuracy is 0.0, at least 0.9 is wanted"]
    _, en, nl = table(languages, LIMITS).splitlines()
    assert "0.0*" in en
    assert "*" not in nl


def test_no_held_out_sentences_are_no_error():
    assert missed({}, LIMITS) == []
    assert table({}, LIMITS).strip() == ""


async def test_the_trained_model_passes_all_gates(monkeypatch):
    monkeypatch.chdir(PROJECT)
    current = Path("var/models/current")
    if not current.is_file():
        pytest.fail("There is no trained model: make train", pytrace=False)
    rows = held_out()
    guesses = await parse(Path(current.read_text()), [row.text for row in rows])
    assert missed(figures(rows, guesses, groups()), gates()) == []
