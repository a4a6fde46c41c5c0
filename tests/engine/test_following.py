"""Going on with the search that was shown last."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from engine.entities import EntityFinder
from engine.following import Following
from engine.patterns import Amounts
from engine.spans import GRAMMAR, Spans
from engine.state_store import Turn, current_turn
from engine.tables import Tables

PROJECT = Path(__file__).parents[2]
OPENINGS = {"search": {"topic": "search_openings", "entities": {}}, "shown_openings": ["D-001"]}
EVENTS = {"search": {"topic": "list_events", "entities": {}}, "shown_openings": ["E-001"]}


def config(name):
    """What config.yml says of a component."""
    pipeline = YAML(typ="safe").load(PROJECT / "config.yml")["pipeline"]
    return next(entry for entry in pipeline if entry["name"] == name)


@pytest.fixture(scope="module")
def finder():
    """The entity finder with the real tables."""
    data = load_data(str(PROJECT / "nlu" / "shared"))
    own = config("engine.entities.EntityFinder")

    def table(wanted):
        lookups = {}
        for entry in data.lookup_tables:
            if wanted(entry["name"]):
                lookups.setdefault(entry["name"], []).extend(entry["elements"])
        return Tables.build(lookups, data.entity_synonyms, prefixes=own["prefixes"])

    spans = Spans({name: table(name.__eq__) for name in GRAMMAR})
    names = table(lambda name: name not in GRAMMAR)
    return EntityFinder(own, None, None, names, Amounts([]), spans)


@pytest.fixture
def hear(finder, monkeypatch):
    """Say a text in a state; returns the message."""
    monkeypatch.chdir(PROJECT)
    following = Following(config("engine.following.Following"))

    def say(text, slots, topic="nlu_fallback", loop=None, confidence=0.3):
        ranking = [{"name": topic, "confidence": confidence}]
        message = Message(
            {TEXT: text, INTENT: dict(ranking[0]), ENTITIES: finder.find(text), "ranking": ranking}
        )
        current_turn.set(Turn({"slots": slots, "loop": loop}))
        [heard] = following.process([message])
        assert heard.get("ranking") == ranking
        return heard

    yield say
    current_turn.set(Turn(None))


CONDITIONS = [
    "only online",
    "and in Ghana?",
    "what about Somaliland",
    "health please",
    "from March",
    "at most 8 weeks",
    "or in may",
    "Mogadishu",
    "alleen op afstand",
    "en in Ghana dan?",
    "liever korter dan 2 maanden",
    "et au Nigeria ?",
    "seulement en ligne",
    "plutôt dans la santé",
    "وفي غانا؟",
    "طيب وعن بعد؟",
    "بس بالعراق",
    "فقط آنلاین",
    "و در عراق چی؟",
    "کمتر از دو ماه",
    "keliya online",
    "iyo Ghana?",
    "caafimaad kaliya",
]


@pytest.mark.parametrize("text", CONDITIONS)
@pytest.mark.parametrize("topic", ["nlu_fallback", "country_safety", "out_of_scope"])
def test_one_more_condition_goes_on_with_the_search(hear, text, topic):
    assert hear(text, OPENINGS, topic).get(INTENT)["name"] == "search_openings"


@pytest.mark.parametrize(
    "text",
    [
        "is Ghana safe?",
        "not online",
        "niet online",
        "health in Ghana",
        "online events",
        "who pays for the ticket to Ghana",
        "I am from Ghana",
        "hello",
        "",
        "😀",
        "in in in in in in in in Ghana",
    ],
)
def test_what_says_more_is_another_question(hear, text):
    assert hear(text, OPENINGS, "about_cd4d").get(INTENT)["name"] == "about_cd4d"


@pytest.mark.parametrize(
    ("text", "topic", "confidence"),
    [("in Somalia", "emergency", 0.5), ("Arabic", "change_language", 0.3)],
)
def test_some_topics_stay(hear, text, topic, confidence):
    assert hear(text, EVENTS, topic, confidence=confidence).get(INTENT)["name"] == topic


def test_a_country_alone_is_no_call_for_help(hear):
    heard = hear("وفي غانا؟", OPENINGS, "emergency", confidence=0.23)
    assert heard.get(INTENT)["name"] == "search_openings"
    assert hear("help in Ghana", OPENINGS, "emergency").get(INTENT)["name"] == "emergency"


def test_there_must_be_a_search_and_no_form(hear):
    assert hear("only online", {}).get(INTENT)["name"] == "nlu_fallback"
    form = {"name": "apply_opening_form", "requested_slot": "field"}
    assert hear("only online", OPENINGS, loop=form).get(INTENT)["name"] == "nlu_fallback"


def test_a_search_for_events_goes_on_by_language(hear):
    for text in ("in het Nederlands", "en français ?", "only in Arabic"):
        assert hear(text, EVENTS).get(INTENT)["name"] == "list_events"
        assert hear(text, OPENINGS).get(INTENT)["name"] == "nlu_fallback"


@pytest.mark.parametrize(
    "text",
    [
        "the second one",
        "number 3",
        "2",
        "show me the last one",
        "de tweede",
        "nummer 3 graag",
        "le deuxième",
        "الثاني",
        "دومی",
        "kan labaad",
    ],
)
def test_a_place_in_the_list_is_one_of_those_shown(hear, text):
    assert hear(text, OPENINGS).get(INTENT)["name"] == "opening_details"
    assert hear(text, EVENTS).get(INTENT)["name"] == "event_details"
    assert hear(text, {"shown_openings": None}).get(INTENT)["name"] == "nlu_fallback"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("more", "next"),
        ("show me more", "next"),
        ("next please", "next"),
        ("meer", "next"),
        ("de volgende", "next"),
        ("vorige", "previous"),
        ("suivant", "next"),
        ("voir plus svp", "next"),
        ("المزيد", "next"),
        ("السابق", "previous"),
        ("بیشتر نشان بده", "next"),
        ("صفحه قبلی", "previous"),
        ("kuwo kale", "next"),
    ],
)
def test_the_page_is_turned_by_words(hear, text, page):
    heard = hear(text, EVENTS, "ask_help")
    assert heard.get(INTENT)["name"] == "list_events"
    assert [(e["entity"], e["value"]) for e in heard.get(ENTITIES)] == [("position", page)]
    assert hear(text, {}, "ask_help").get(INTENT)["name"] == "ask_help"
