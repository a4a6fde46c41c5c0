"""The tables of nlu/shared/, as the entity finder reads them."""

from __future__ import annotations

import re

import pytest
from rasa.shared.nlu.training_data.loading import load_data

from engine.entities import EntityFinder
from engine.tables import Tables

PATTERNS = {
    "country": r"[A-Z]{2}",
    "region": r"[a-z_]+",
    "month": r"[1-9]|1[0-2]",
    "mode": r"online|on_site",
    "position": r"-1|[1-9]|1[0-9]|20",
    "language": r"[a-z]{2,3}",
    "sector": r"[a-z_]+",
}


@pytest.fixture(scope="module")
def tables(pytestconfig):
    """The real tables."""
    data = load_data(str(pytestconfig.rootpath.parent.parent / "nlu" / "shared"))
    lookups: dict[str, list[str]] = {}
    for table in data.lookup_tables:
        lookups.setdefault(table["name"], []).extend(table["elements"])
    return Tables.build(lookups, data.entity_synonyms)


def test_every_form_has_a_canonical_value(tables):
    wrong = [
        (" ".join(words), entity, value)
        for words, meanings in tables.meanings.items()
        for entity, value in meanings
        if not re.fullmatch(PATTERNS[entity], value)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Somaliland", {("country", "SO"), ("region", "somaliland")}),
        ("somalia", {("country", "SO")}),
        ("Kurdistan", {("country", "IQ"), ("region", "kurdistan")}),
        ("any health jobs online?", {("sector", "health"), ("mode", "online")}),
        ("in january", {("month", "1")}),
        ("the second one", {("position", "2")}),
        ("may I apply", set()),
    ],
)
def test_what_people_say_is_found(tables, text, expected):
    finder = EntityFinder({"number_words": []}, None, None, tables)
    assert {(e["entity"], e["value"]) for e in finder.find(text)} == expected
