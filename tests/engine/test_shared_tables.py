"""The tables of nlu/shared/, as the entity finder reads them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
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


PROJECT = Path(__file__).parents[2]
SHARED = PROJECT / "nlu" / "shared"
PREFIXES = ["وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك"]


@pytest.fixture(scope="module")
def data():
    """The real files."""
    return load_data(str(SHARED))


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


def test_one_spelling_has_one_value():
    """Rasa keeps one list of synonyms for all tables: the last one would win."""
    values = defaultdict(set)
    for path in SHARED.rglob("*.yml"):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for example in entry["examples"].splitlines() if "synonym" in entry else ():
                values[example.removeprefix("- ")].add(entry["synonym"])
    assert {form: found for form, found in values.items() if len(found) > 1} == {}


def test_one_word_has_one_value_of_an_entity(tables):
    """Also when it is folded: two languages that write alike must mean the same."""
    wrong = {
        " ".join(words): meanings
        for words, meanings in tables.meanings.items()
        if len({entity for entity, _ in meanings}) < len(meanings)
    }
    assert wrong == {}


def test_a_region_lies_in_a_country(tables):
    regions = [m for m in tables.meanings.values() if "region" in dict(m)]
    assert regions
    assert [m for m in regions if "country" not in dict(m)] == []


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


ANSWERS = [
    # French
    ("passeport néerlandais", "permit", "citizen"),
    ("j'ai la nationalite hollandaise", "permit", "citizen"),
    ("titre de séjour permanent", "permit", "permanent"),
    ("permis d'asile temporaire", "permit", "asylum_temporary"),
    ("permis d'asile permanent", "permit", "asylum_permanent"),
    ("demandeuse d’asile, j'attends", "permit", "asylum_seeker"),
    ("permis de travail", "permit", "other"),
    ("sans-papiers", "permit", "unsaid"),
    ("bac+5", "education", "higher"),
    ("bac pro", "education", "vocational"),
    ("le bac", "education", "secondary"),
    ("l'un ou l'autre", "answer", "both"),
    ("je sais pas", "answer", "unsaid"),
    ("un autre pays de l’UE", "answer", "EU"),
    ("vingt-sept ans", "number", "27"),
    ("sept", "number", "7"),
    # Arabic, with and without the hamza, in dialects and in Latin letters
    ("جواز هولندي", "permit", "citizen"),
    ("معي الجنسية الهولندية", "permit", "citizen"),
    ("اقامة دايمة", "permit", "permanent"),
    ("إقامة لجوء، مؤقتة", "permit", "asylum_temporary"),
    ("اقامة خمس سنين", "permit", "asylum_temporary"),
    ("إقامة لجوء، دائمة", "permit", "asylum_permanent"),
    ("طالبة لجوء", "permit", "asylum_seeker"),
    ("لم شمل", "permit", "other"),
    ("ما عندي اوراق", "permit", "unsaid"),
    ("bla wra9", "permit", "unsaid"),
    ("بكالوريوس", "education", "higher"),
    ("بكالوريا", "education", "secondary"),
    ("معهد متوسط", "education", "vocational"),
    ("شهادة hbo", "education", "higher"),
    ("التنين", "answer", "both"),
    ("ma ba3ref", "answer", "unsaid"),
    ("معرفش", "answer", "unsaid"),
    ("خمسطعش سنة", "number", "15"),
    ("خمس وعشرين", "number", "25"),
    ("سنتين", "number", "2"),
    # Persian and Dari, with and without the half space
    ("پاسپورت هلندی", "permit", "citizen"),
    ("پاسپورت هالند دارم", "permit", "citizen"),
    ("اقامت دایمی", "permit", "permanent"),
    ("پناهندگی، اقامت موقت", "permit", "asylum_temporary"),
    ("پناهندگی، اقامت دائم", "permit", "asylum_permanent"),
    ("پناهجو هستم", "permit", "asylum_seeker"),
    ("ویزه تحصیلی", "permit", "other"),
    ("اقامت ندارم", "permit", "unsaid"),
    ("eghamat daem", "permit", "permanent"),
    ("پوهنتون", "education", "higher"),
    ("فوق‌لیسانس", "education", "higher"),
    ("صنف دوازده", "education", "secondary"),
    ("فنی و حرفه‌ای", "education", "vocational"),
    ("هر دوش", "answer", "both"),
    ("نمی‌دونم", "answer", "unsaid"),
    ("نه سال", "number", "9"),
    ("بیست و سه", "number", "23"),
    # Somali
    ("baasaboorka Holland", "permit", "citizen"),
    ("sharci joogto ah", "permit", "permanent"),
    ("sharci magangelyo oo ku-meel-gaar ah", "permit", "asylum_temporary"),
    ("sharci magangelyo oo joogto ah", "permit", "asylum_permanent"),
    ("magangelyo-doon", "permit", "asylum_seeker"),
    ("sharci shaqo", "permit", "other"),
    ("sharci la'aan", "permit", "unsaid"),
    ("jaamacad", "education", "higher"),
    ("waxbarasho sare", "education", "higher"),
    ("dugsi sare", "education", "secondary"),
    ("tababar xirfadeed", "education", "vocational"),
    ("labadaba", "answer", "both"),
    ("ma garanayo", "answer", "unsaid"),
    ("shan iyo labaatan", "number", "25"),
    ("siddeed iyo toban", "number", "18"),
]


@pytest.mark.parametrize(("text", "entity", "value"), ANSWERS)
def test_answers_of_forms_are_found(finder, text, entity, value):
    assert {e["value"] for e in finder.find(text) if e["entity"] == entity} == {value}


@pytest.mark.parametrize(
    "text",
    [
        "je ne veux pas les garder",
        "ne les gardez pas",
        "لا تحفظها",
        "متحفظهاش",
        "نمی‌خواهم نگه دارید",
        "نگه ندار",
        "ha kaydin",
        "ma rabo inaad kaydiso",
    ],
)
def test_a_no_is_never_a_consent(finder, text):
    found = {e["value"] for e in finder.find(text) if e["entity"] == "answer"}
    assert found == {"discard"}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("آدرس المكتب", "education"),  # An office, not the Persian school.
        ("نه", "number"),  # No, not nine.
        ("ايه ده", "number"),  # This, not ten.
        ("زبان مادری", "answer"),  # Mother tongue, not "I don't know".
        ("تجربه ندارم", "number"),
        ("permis", "permit"),
        ("sharci", "permit"),
    ],
)
def test_words_that_say_something_else_are_not_answers(finder, text, entity):
    assert [e for e in finder.find(text) if e["entity"] == entity] == []


def labels():
    """Words on the buttons of the eligibility check in every language there is."""
    label = re.compile(r"^check-(permit|education|mode)-(?!help)(\w+) = (.+)$", re.M)
    for path in sorted((PROJECT / "content" / "phrases").glob("*/eligibility.ftl")):
        for entity, value, words in label.findall(path.read_text(encoding="utf-8")):
            yield pytest.param(entity, value, words, id=f"{path.parent.name}-{entity}-{value}")


@pytest.mark.parametrize(("entity", "value", "words"), labels())
def test_who_types_the_words_of_a_button_is_understood(finder, entity, value, words):
    found = [(e["entity"], e["value"]) for e in finder.find(words)]
    own = [v for name, v in found if name == entity]
    assert (own or [v for name, v in found if name == "answer"])[:1] == [value]


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
