"""A call for help is taken as one, also in words that nobody taught, and also when in doubt."""

from __future__ import annotations

import types
from contextlib import contextmanager

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.classifier import TopicClassifier
from engine.doubt import Doubt
from engine.safety import SafetyFirst

TOPICS = {
    "emergency": "there is a fire in my room,he has a knife and comes in,my child cannot breathe,"
    "somebody is shooting here,she is bleeding a lot,they attack us with knives",
    "domestic_violence": "my husband beats me,my wife threatens me at home,he hits me and the kids,"
    "i am afraid of my husband,my brother beats my sister,my father hits us at home",
    "documents_needed": "which documents for the form,what papers must i send,"
    "emergency contact for the form,do you need references,is a letter needed,which diploma to add",
    "search_openings": "show me openings,which jobs are open,job for nurses,vacancies in ghana,"
    "i look for an assignment,any openings in health",
    "greet": "hello,hello there,good morning,good evening,hi there,morning all",
}
SETTINGS = {**SafetyFirst.get_default_config(), "topics": ["emergency", "domestic_violence"]}


class Storage:
    """Keeps what a component stores, as Rasa's model storage does."""

    def __init__(self, folder):
        self.folder = folder

    @contextmanager
    def write_to(self, resource):
        """A folder to write to."""
        (self.folder / resource.name).mkdir()
        yield self.folder / resource.name

    @contextmanager
    def read_from(self, resource):
        """The folder that was written."""
        if not (self.folder / resource.name).is_dir():
            raise ValueError(resource.name)
        yield self.folder / resource.name


def learned(topics):
    """Training data of some topics."""
    messages = [Message.build(text, topic) for topic in topics for text in TOPICS[topic].split(",")]
    return TrainingData(messages)


def trained(kind, settings, storage, data):
    """A component as it is after training and loading."""
    resource = types.SimpleNamespace(name=kind.__name__)
    kind(settings, storage, resource).train(data)
    return kind.load(settings, storage, resource, None)


@pytest.fixture(scope="module")
def understand(tmp_path_factory):
    """What the three components make of a text."""
    storage = Storage(tmp_path_factory.mktemp("stored"))
    data = learned(TOPICS)
    settings = TopicClassifier.get_default_config()
    parts = [
        trained(TopicClassifier, settings, storage, data),
        Doubt(sure=0.5, guess=0.2),
        trained(SafetyFirst, SETTINGS, storage, data),
    ]

    def parse(text):
        message = Message({"text": text})
        for part in parts:
            part.process([message])
        return message

    return parse


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("fire in the room", "emergency"),
        ("he has knives", "emergency"),
        ("hello my husband hits and beats me", "domestic_violence"),
        ("my brother beats our children", "domestic_violence"),
    ],
)
def test_a_call_for_help_comes_first(understand, text, topic):
    message = understand(text)
    assert message.get("intent")["name"] == topic
    assert message.get("intent_ranking")[0] == message.get("intent")
    names = [entry["name"] for entry in message.get("intent_ranking")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    ["emergency contact", "any openings in ghana", "hello all", "which papers", "", "xqz", "😀"],
)
def test_other_texts_are_left_alone(understand, text):
    assert understand(text).get("intent")["name"] not in SETTINGS["topics"]


def test_without_examples_it_does_nothing(tmp_path):
    part = trained(SafetyFirst, SETTINGS, Storage(tmp_path), learned(["greet", "search_openings"]))
    ranking = [{"name": "greet", "confidence": 0.9}]
    message = Message({"text": "fire", "intent": ranking[0], "intent_ranking": ranking})
    part.process([message])
    assert message.get("intent") == ranking[0]


def test_it_beats_doubt_and_names_the_first_topic_if_none_is_likelier(tmp_path):
    data = learned(TOPICS)
    part = trained(SafetyFirst, {**SETTINGS, "threshold": 0.1}, Storage(tmp_path), data)
    intent = {"name": "out_of_scope", "confidence": 0.3}
    text = "my husband beats me"
    message = Message({"text": text, "intent": intent, "intent_ranking": [intent]})
    part.process([message])
    assert message.get("intent")["name"] == "emergency"


@pytest.mark.parametrize(("confidence", "rings"), [(0.6, True), (0.9, False)])
def test_it_yields_only_to_a_classifier_that_is_sure_of_another_topic(confidence, rings):
    safety = SafetyFirst({**SETTINGS, "threshold": 0.25}, None, None)
    safety._probability = lambda *_: 0.4
    message = Message.build("did they win the fight last night")
    ranking = [
        {"name": "greet", "confidence": confidence},
        {"name": "emergency", "confidence": 0.05},
    ]
    message.set("intent", ranking[0])
    message.set("intent_ranking", ranking)
    safety.process([message])
    assert (message.get("intent")["name"] == "emergency") is rings
