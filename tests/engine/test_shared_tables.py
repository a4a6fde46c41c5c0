"""The tables of nlu/shared/, as the entity finder reads them."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
import yaml
from rasa.shared.nlu.training_data.loading import load_data

from engine.entities import EntityFinder
from engine.patterns import Amounts, numbers
from engine.spans import GRAMMAR, Spans
from engine.tables import Tables

PROJECT = Path(__file__).parents[2]
SHARED = PROJECT / "nlu" / "shared"
PREFIXES = ["وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك"]
CITIES = sorted(
    entry["city"]
    for name in ("institutions", "events")
    for entry in yaml.safe_load((PROJECT / f"content/demo/{name}.yml").read_text(encoding="utf-8"))
    if entry["city"]
)

PATTERNS = {
    "country": r"[A-Z]{2}",
    "nationality": r"[A-Z]{2}",
    "residence": r"[A-Z]{2}",
    "region": r"[a-z_]+",
    "month": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))?",
    "city": "|".join(CITIES),
    "bound": r"[a-z]*/[a-z]*",
    "trailing": r"[a-z]*/[a-z]*",
    "unit": r"\d?[wm]",
    "mode": r"online|on_site",
    "position": r"-1|[1-9]|1[0-9]|20",
    "language": r"[a-z]{2,3}",
    "sector": r"[a-z_]+",
    "permit": r"[a-z_]+",
    "education": r"[a-z_]+",
    "number": r"\d{1,2}",
    "answer": r"[a-z_]+|EU",
}


@pytest.fixture(scope="module")
def data():
    """The real files."""
    return load_data(str(SHARED))


def joined(data, names):
    """One table of the lookup tables with these names."""
    lookups: dict[str, list[str]] = {}
    for table in data.lookup_tables:
        if names(table["name"]):
            lookups.setdefault(table["name"], []).extend(table["elements"])
    return Tables.build(lookups, data.entity_synonyms, prefixes=PREFIXES)


@pytest.fixture(scope="module")
def tables(data):
    """The real tables of names."""
    return joined(data, lambda name: name not in GRAMMAR)


@pytest.fixture(scope="module")
def finder(data, tables):
    """A finder with all that nlu/shared/ holds."""
    regexes = [(f["name"], f["pattern"]) for f in data.regex_features]
    amounts = Amounts(regexes, numbers(tables.meanings))
    spans = Spans({name: joined(data, name.__eq__) for name in GRAMMAR})
    return EntityFinder({"number_words": []}, None, None, tables, amounts, spans)


def test_every_form_has_a_canonical_value(data):
    wrong = [
        (" ".join(words), entity, value)
        for words, meanings in joined(data, bool).meanings.items()
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


def test_one_word_has_one_value_of_an_entity(data):
    """Also when it is folded: two languages that write alike must mean the same."""
    wrong = {
        " ".join(words): meanings
        for words, meanings in joined(data, bool).meanings.items()
        if len({entity for entity, _ in meanings}) < len(meanings)
    }
    assert wrong == {}


def test_a_region_lies_in_a_country(tables):
    regions = [m for m in tables.meanings.values() if "region" in dict(m)]
    assert regions
    assert [m for m in regions if "country" not in dict(m)] == []


SAID = [
    ("Hargeisa", {("city", "Hargeisa"), ("country", "SO"), ("region", "somaliland")}),
    ("I live in den haag", {("city", "The Hague"), ("residence", "NL")}),
    ("Muqdisho", {("city", "Mogadishu"), ("country", "SO")}),
    ("في الخرطوم", {("city", "Khartoum"), ("country", "SD")}),
    ("در کابل", {("city", "Kabul"), ("country", "AF")}),
    ("à Souleimaniye", {("city", "Sulaymaniyah")}),
    ("Sekondi Takoradi", {("city", "Sekondi-Takoradi"), ("country", "GH")}),
    ("may or june", {("month", "5,6")}),
    ("Somaliland", {("country", "SO"), ("region", "somaliland")}),
    ("somalia", {("country", "SO")}),
    ("Kurdistan", {("country", "IQ"), ("region", "kurdistan")}),
    ("any health jobs online?", {("sector", "health"), ("mode", "online")}),
    ("in january", {("month", "1")}),
    ("the second one", {("position", "2")}),
    ("may I apply", set()),
    (
        "I'm Somali and live in Utrecht",
        {("nationality", "SO"), ("residence", "NL"), ("city", "Utrecht")},
    ),
    ("je suis infirmière au Ghana", {("sector", "health"), ("country", "GH")}),
    ("une mission à distance en janvier", {("mode", "online"), ("month", "1")}),
    ("هل يوجد عمل في الصومال", {("country", "SO")}),
    ("انا مهندس من العراق", {("sector", "infrastructure"), ("country", "IQ")}),
    ("بالعراق وبغداد", {("country", "IQ"), ("city", "Baghdad")}),
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


LENGTHS = [
    ("for 6 weeks", "6"),
    ("two months", "8"),
    ("at most 8 weeks", "-8"),
    ("something of 2 to 6 weeks", "2-6"),
    ("1-2 months please", "4-8"),
    ("6weeks or less", "-6"),
    ("less than two months", "-7"),
    ("a month or longer", "4-"),
    ("more than 3 months", "13-"),
    ("between 4 and 8 weeks", "4-8"),
    ("minstens een maand", "4-"),
    ("hooguit 3 mnd", "-12"),
    ("voor zes weken", "6"),
    ("tot 8 weken", "-8"),
    ("een klus van 4 tot 6 weken", "4-6"),
    ("plus de 3 mois", "13-"),
    ("moins d'un mois", "-3"),
    ("de 6 à 8 semaines", "6-8"),
    ("pour deux mois", "8"),
    ("أقل من شهرين", "-7"),
    ("لمدة ٦ أسابيع", "6"),
    ("شهر على الأقل", "4-"),
    ("من شهر إلى شهرين", "4-8"),
    ("حداقل دو ماه", "8-"),
    ("کمتر از ۶ هفته", "-5"),
    ("از ۲ تا ۴ ماه", "8-16"),
    ("دوماهه", "8"),
    ("laba bilood", "8"),
    ("ugu badnaan lix toddobaad", "-6"),
    ("in ka yar laba bilood", "-7"),
    ("hal bil ama ka badan", "4-"),
    ("more than 10 weeks in Mogadishu", "11-"),
    ("6 weeks from home", "6"),
    ("6 semaines dans la santé", "6"),
    ("8 weken max", "-8"),
]


@pytest.mark.parametrize(("text", "value"), LENGTHS)
def test_lengths_are_found_as_weeks(finder, text, value):
    found = {e["entity"]: e["value"] for e in finder.find(text)}
    assert found["length"] == value
    assert "number" not in found


@pytest.mark.parametrize(
    "text",
    [
        "5 years of experience",
        "vijf jaar ervaring",
        "in 2 weeks",
        "2 months ago",
        "il y a 2 mois",
        "qu'est-ce qui commence dans deux semaines",
        "twee maanden geleden",
        "every week",
        "10 hours per week",
        "this month",
        "begin van de maand",
        "la fin de la semaine",
        "قبل شهرين",
        "دو ماه پیش",
        "ماه می",
        "از ماه جولای به بعد",
        "شهر مارس",
    ],
)
def test_what_is_no_length_is_not_one(finder, text):
    assert not [e for e in finder.find(text) if e["entity"] == "length"]


STARTS = [
    ("before January", "../--01"),
    ("starting in March or later", "--03/.."),
    ("from March", "--03/.."),
    ("from May to July", "--05/--07"),
    ("between may and june", "--05/--06"),
    ("before may", "../--05"),
    ("until March", "../--04"),
    ("after December", "--01/.."),
    ("from 15 March", "--03-15/.."),
    ("vanaf maart", "--03/.."),
    ("voor januari", "../--01"),
    ("van maart tot mei", "--03/--05"),
    ("tussen maart en mei", "--03/--05"),
    ("après mars", "--04/.."),
    ("à partir de septembre", "--09/.."),
    ("avant le mois de mars", "../--03"),
    ("de mai à juillet", "--05/--07"),
    ("entre mars et juin", "--03/--06"),
    ("قبل يناير", "../--01"),
    ("بعد شهر مارس", "--04/.."),
    ("من مايو إلى يوليو", "--05/--07"),
    ("ابتداء من فبراير", "--02/.."),
    ("قبل از ژانویه", "../--01"),
    ("از مارچ به بعد", "--03/.."),
    ("از جنوری تا مارچ", "--01/--03"),
    ("بعد از ماه می", "--06/.."),
    ("Janaayo ka hor", "../--01"),
    ("ka hor Janaayo", "../--01"),
    ("laga bilaabo Maarso", "--03/.."),
    ("Maarso ka dib", "--04/.."),
    ("Maajo ilaa Luulyo", "--05/--07"),
]


@pytest.mark.parametrize(("text", "value"), STARTS)
def test_starts_are_found_instead_of_months(finder, text, value):
    found = [(e["entity"], e["value"]) for e in finder.find(text) if e["entity"] != "date"]
    assert [value for entity, value in found if entity == "start"] == [value]
    assert "month" not in dict(found)


@pytest.mark.parametrize("text", ["in March", "mars", "in mei", "une réunion en mai", "بداية مارس"])
def test_a_month_alone_stays_a_month(finder, text):
    assert [e["entity"] for e in finder.find(text)] == ["month"]


YEAR = date.today().year  # noqa: DTZ011


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("since 1998", YEAR - 1998),
        ("I work as a nurse since 2010", YEAR - 2010),
        ("depuis 1998", YEAR - 1998),
        ("je travaille depuis 2005 comme infirmier", YEAR - 2005),
        ("sinds 2001", YEAR - 2001),
        ("een jaar of acht", 8),
        ("een jaar of 12 denk ik", 12),
        ("منذ 2009", YEAR - 2009),
        ("از ۲۰۱۲", YEAR - 2012),
    ],
)
def test_years_of_experience_are_counted(finder, text, years):
    found = {e["entity"]: e["value"] for e in finder.find(text)}
    assert found.get("years") == str(years)
    assert "number" not in found


@pytest.mark.parametrize("text", ["I live here since 1998", "een jaar of wat", "since 2999"])
def test_other_years_are_no_experience(finder, text):
    assert not [e for e in finder.find(text) if e["entity"] == "years"]


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
