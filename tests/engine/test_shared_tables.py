"""The tables of nlu/shared/, as the entity finder reads them."""

from __future__ import annotations

import re

import pytest
from rasa.shared.nlu.training_data.loading import load_data

from engine.entities import EntityFinder
from engine.patterns import Amounts
from engine.tables import Tables

PATTERNS = {
    "country": r"[A-Z]{2}",
    "nationality": r"[A-Z]{2}",
    "residence": r"[A-Z]{2}",
    "region": r"[a-z_]+",
    "month": r"[1-9]|1[0-2]",
    "mode": r"online|on_site",
    "position": r"-1|[1-9]|1[0-9]|20",
    "language": r"[a-z]{2,3}",
    "sector": r"[a-z_]+",
    "permit": r"[a-z_]+",
    "education": r"[a-z_]+",
    "number": r"\d{1,2}",
    "answer": r"[a-z_]+|EU",
}


PREFIXES = ["وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك"]


@pytest.fixture(scope="module")
def data(pytestconfig):
    """The real files."""
    return load_data(str(pytestconfig.rootpath.parent.parent / "nlu" / "shared"))


@pytest.fixture(scope="module")
def tables(data):
    """The real tables."""
    lookups: dict[str, list[str]] = {}
    for table in data.lookup_tables:
        lookups.setdefault(table["name"], []).extend(table["elements"])
    return Tables.build(lookups, data.entity_synonyms, prefixes=PREFIXES)


@pytest.fixture(scope="module")
def finder(data, tables):
    """A finder with all that nlu/shared/ holds."""
    amounts = Amounts([(f["name"], f["pattern"]) for f in data.regex_features])
    return EntityFinder({"number_words": []}, None, None, tables, amounts)


def test_every_form_has_a_canonical_value(tables):
    wrong = [
        (" ".join(words), entity, value)
        for words, meanings in tables.meanings.items()
        for entity, value in meanings
        if not re.fullmatch(PATTERNS[entity], value)
    ]
    assert wrong == []


SAID = [
    ("Somaliland", {("country", "SO"), ("region", "somaliland")}),
    ("somalia", {("country", "SO")}),
    ("Kurdistan", {("country", "IQ"), ("region", "kurdistan")}),
    ("any health jobs online?", {("sector", "health"), ("mode", "online")}),
    ("in january", {("month", "1")}),
    ("the second one", {("position", "2")}),
    ("may I apply", set()),
    ("I'm Somali and live in Utrecht", {("nationality", "SO"), ("residence", "NL")}),
    ("je suis infirmière au Ghana", {("sector", "health"), ("country", "GH")}),
    ("une mission à distance en janvier", {("mode", "online"), ("month", "1")}),
    ("هل يوجد عمل في الصومال", {("country", "SO")}),
    ("انا مهندس من العراق", {("sector", "infrastructure"), ("country", "IQ")}),
    ("بالعراق وبغداد", {("country", "IQ")}),
    ("انا سوري عن بعد", {("nationality", "SY"), ("mode", "online")}),
    ("من داکتر هستم از افغانستان", {("sector", "health"), ("country", "AF")}),
    ("کار آنلاین در عراق", {("mode", "online"), ("country", "IQ")}),
    ("shaqo caafimaad Soomaaliya", {("sector", "health"), ("country", "SO")}),
    ("kan labaad", {("position", "2")}),
    ("bishii janaayo", {("month", "1")}),
    ("اللغة الفارسية", {("language", "fa")}),
    ("به دری", {("language", "prs")}),
    ("en néerlandais", {("language", "nl")}),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_people_say_is_found(finder, text, expected):
    found = {(e["entity"], e["value"]) for e in finder.find(text)}
    # The name of a people is often the name of its language, and both are right.
    assert expected <= found
    assert {entity for entity, _ in found - expected} <= {"language"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am 62 years old", {"age": "62"}),
        ("i'm 24, is that too young", {"age": "24"}),
        ("a nurse with 10 years of experience", {"years": "10"}),
        ("I have been working for 12 years", {"years": "12"}),
        ("ik ben 35 jaar", {"age": "35"}),
        ("35 jaar oud en 8 jaar ervaring", {"age": "35", "years": "8"}),
        ("j'ai 45 ans", {"age": "45"}),
        ("j'ai 15 ans d'expérience", {"years": "15"}),
        ("عمري ٣٥ سنة", {"age": "35"}),
        ("عندي خبرة 10 سنوات", {"years": "10"}),
        ("۴۰ ساله هستم", {"age": "40"}),
        ("۱۰ سال تجربه کاری", {"years": "10"}),
        ("da'daydu waa 30, 30 sano ayaan jiraa", {"age": "30"}),
        ("10 sano oo khibrad ah", {"years": "10"}),
        ("the assignment takes 3 months", {}),
        ("there are 3 of us", {}),
        ("D-017 and 0800-2000", {}),
    ],
)
def test_ages_and_years_of_experience_are_told_apart(finder, text, expected):
    found = {e["entity"]: e["value"] for e in finder.find(text)}
    assert {k: v for k, v in found.items() if k in ("age", "years")} == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("from 2027-03-01", "2027-03-01"),
        ("on 1/3/2027", "2027-03-01"),
        ("3 March 2027", "2027-03-03"),
        ("March 3rd, 2027 please", "2027-03-03"),
        ("vanaf 3 maart", "--03-03"),
        ("le 1er avril 2027", "2027-04-01"),
        ("٣ مارس ٢٠٢٧", "2027-03-03"),
        ("۵ جنوری", "--01-05"),
    ],
)
def test_days_are_found(finder, text, value):
    assert [e["value"] for e in finder.find(text) if e["entity"] == "date"] == [value]


@pytest.mark.parametrize("text", ["31/2/2027", "D-017", "the 2nd one", "2027", "40 March", "1/3"])
def test_what_is_no_day_is_not_one(finder, text):
    assert not [e for e in finder.find(text) if e["entity"] == "date"]
