"""When the assistant acts on a topic, when it asks, and when it says that it cannot help."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.training_data.message import Message

from engine.doubt import Doubt


def decided(topic, confidence):
    """The topic that is left of a classifier's, and the ranking beside it."""
    ranking = [{"name": topic, "confidence": confidence}, {"name": "greet", "confidence": 0.1}]
    message = Message({"text": "hm", "intent": ranking[0], "intent_ranking": ranking})
    Doubt(sure=0.6, guess=0.3).process([message])
    assert message.get("intent")["confidence"] == confidence
    assert message.get("intent_ranking") == ranking
    return message.get("intent")["name"]


@pytest.mark.parametrize(
    ("confidence", "topic"),
    [
        (1.0, "list_events"),
        (0.6, "list_events"),
        (0.59, "nlu_fallback"),
        (0.3, "nlu_fallback"),
        (0.29, "out_of_scope"),
        (0.0, "out_of_scope"),
    ],
)
def test_the_confidence_decides(confidence, topic):
    assert decided("list_events", confidence) == topic


@pytest.mark.parametrize("confidence", [0.9, 0.5, 0.1])
def test_what_looks_foreign_is_foreign(confidence):
    assert decided("out_of_scope", confidence) == "out_of_scope"


@pytest.mark.parametrize(("sure", "guess"), [(0.2, 0.5), (1.1, 0.5), (0.5, -0.1)])
def test_impossible_thresholds_stop_the_start(sure, guess):
    with pytest.raises(ValueError, match="guess <= sure"):
        Doubt(sure=sure, guess=guess)
