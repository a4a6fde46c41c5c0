"""The demo data is sound, in every language, and varied enough to try the search with."""

import copy
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

DEMO = Path(__file__).parents[2] / "content" / "demo"
REGIONS = {"somaliland": "SO", "puntland": "SO", "kurdistan": "IQ"}
INSTITUTION = {"id", "name", "country", "region", "city"}
OPENING = {
    *("reference", "institution", "title", "tasks", "sector", "mode", "weeks"),
    *("starts_in_days", "deadline_in_days", "covered", "based_on"),
}
EVENT = {
    *("reference", "title", "summary", "starts_in_days", "starts_at", "hours", "place", "city"),
    *("online", "languages", "capacity", "price", "based_on"),
}

Row = dict[str, Any]


def load(name: str) -> list[Row]:
    return yaml.safe_load((DEMO / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def institutions() -> dict[str, Row]:
    """The institutions by id."""
    return {row["id"]: row for row in load("institutions")}


@pytest.fixture(scope="session")
def openings() -> list[Row]:
    return load("openings")


@pytest.fixture(scope="session")
def events() -> list[Row]:
    return load("events")


def text_faults(row: Row, field: str, languages: list[str]) -> Iterator[str]:
    """What is wrong with a text that must be there in every language."""
    text = row[field]
    if not isinstance(text, dict) or set(text) != set(languages):
        yield f"{field} is not there in exactly {', '.join(languages)}"
    elif any(not isinstance(words, str) or not words.strip() for words in text.values()):
        yield f"{field} is empty"
    elif field == "title" and any(re.search(r"\bdemo\b", word, re.I) for word in text.values()):
        yield "title says demo, which the bot adds by itself"


def common_faults(row: Row, fields: set[str], reference: str) -> Iterator[str]:
    """What is wrong with the fields that openings and events share."""
    for field in sorted(fields ^ set(row)):
        yield f"field {field} is missing or unknown"
    if not re.fullmatch(reference, row.get("reference") or ""):
        yield f"reference is not like {reference}"
    if not row.get("based_on"):
        yield "based_on does not name the real example"


def institution_faults(row: Row) -> Iterator[str]:
    if set(row) != INSTITUTION:
        yield f"needs exactly {', '.join(sorted(INSTITUTION))}"
        return
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", row["id"]):
        yield "id is not a slug"
    if not re.fullmatch(r"[A-Z]{2}", row["country"]):
        yield "country is not a code of two letters"
    if row["region"] and REGIONS.get(row["region"]) != row["country"]:
        yield f"region {row['region']} does not belong to {row['country']}"
    if not row["name"] or not row["city"]:
        yield "name or city is empty"


def opening_faults(
    row: Row, institutions: dict[str, Row], sectors: list[str], languages: list[str]
) -> Iterator[str]:
    yield from common_faults(row, OPENING, r"D-\d{3}")
    if set(row) != OPENING:
        return
    for field in ["title", "tasks", *(["covered"] if row["covered"] is not None else [])]:
        yield from text_faults(row, field, languages)
    if row["institution"] not in institutions:
        yield f"institution {row['institution']} does not exist"
    if row["sector"] not in sectors:
        yield f"sector {row['sector']} does not exist"
    if row["mode"] not in ("online", "on_site", "both"):
        yield f"mode {row['mode']} does not exist"
    if row["weeks"] not in range(2, 14):
        yield "weeks is not from 2 to 13"
    if row["deadline_in_days"] >= row["starts_in_days"]:
        yield "the deadline is not before the start"


def event_faults(row: Row, languages: list[str]) -> Iterator[str]:
    is_over = row.get("starts_in_days", 0) < 0
    # Only what is over has an outcome.
    fields = EVENT | {"outcome"} if is_over else EVENT
    yield from common_faults(row, fields, r"E-\d{3}")
    if set(row) != fields:
        return
    for field in ("title", "summary", "price", *(["outcome"] if is_over else [])):
        yield from text_faults(row, field, languages)
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(row["starts_at"])):
        yield "starts_at is not a time of day"
    if not 0 < row["hours"] <= 12 or row["capacity"] < 1:
        yield "hours or capacity is out of range"
    if row["online"] is not (row["place"] is None) or row["online"] is not (row["city"] is None):
        yield "place and city must be null when online, and only then"
    codes = row["languages"]
    if not codes or any(not re.fullmatch(r"[a-z]{2,3}", str(code)) for code in codes):
        yield "languages are not codes"
    if row["starts_in_days"] == 0:
        yield "starts_in_days is neither coming nor over"


def doubled(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def report(name: str, faults: list[str]) -> str:
    return "".join(f"\ncontent/demo/{name}.yml: {fault}" for fault in faults)


def test_institutions_are_sound(openings: list[Row]) -> None:
    rows = load("institutions")
    faults = [f"{row.get('id')}: {fault}" for row in rows for fault in institution_faults(row)]
    ids = [row["id"] for row in rows]
    faults += [f"{name}: stands there twice" for name in doubled(ids)]
    used = {row["institution"] for row in openings}
    faults += [f"{name}: has no opening" for name in ids if name not in used]
    assert not faults, report("institutions", faults)


def test_openings_are_sound(
    openings: list[Row], institutions: dict[str, Row], sectors: list[str], languages: list[str]
) -> None:
    faults = [
        f"{row.get('reference')}: {fault}"
        for row in openings
        for fault in opening_faults(row, institutions, sectors, languages)
    ]
    references = [row["reference"] for row in openings]
    faults += [f"{name}: stands there twice" for name in doubled(references)]
    assert not faults, report("openings", faults)


def test_events_are_sound(events: list[Row], languages: list[str]) -> None:
    faults = [
        f"{row.get('reference')}: {f}" for row in events for f in event_faults(row, languages)
    ]
    faults += [f"{name}: stands there twice" for name in doubled([r["reference"] for r in events])]
    assert not faults, report("events", faults)


def test_most_openings_are_open_and_some_are_closed(openings: list[Row]) -> None:
    deadlines = sorted(row["deadline_in_days"] for row in openings)
    still_open = [days for days in deadlines if days >= 0]
    assert len(still_open) >= 30
    assert deadlines[0] < 0
    # An installation that stands for weeks before somebody looks still has something to show.
    assert still_open[0] >= 5
    assert still_open[-1] >= 60


def test_most_events_are_coming_and_some_are_over(events: list[Row]) -> None:
    days = [row["starts_in_days"] for row in events]
    assert len(days) >= 12
    assert sum(day > 0 for day in days) >= 10
    assert min(days) < 0


def test_search_has_something_to_tell_apart(
    openings: list[Row], institutions: dict[str, Row], sectors: list[str]
) -> None:
    live = [row for row in openings if row["deadline_in_days"] >= 0]
    assert {row["sector"] for row in live} == set(sectors)
    assert {row["mode"] for row in live} == {"online", "on_site", "both"}
    countries = {institutions[row["institution"]]["country"] for row in live}
    assert countries >= {"IQ", "SO", "NG", "AF", "SL", "ET", "GH"}
    somali_health = [
        row
        for row in openings
        if row["sector"] == "health" and institutions[row["institution"]]["country"] == "SO"
    ]
    online = [row for row in somali_health if row["mode"] != "on_site"]
    assert sum(row["deadline_in_days"] >= 0 for row in online) >= 2
    assert any(row["deadline_in_days"] < 0 for row in online), "a closed one that must not show"
    assert any(row["mode"] == "on_site" for row in somali_health), "one that an online search omits"


HOSTS: dict[str, Row] = {"so-host": {"country": "SO"}}
GOOD_OPENING: Row = {
    "reference": "D-001",
    "institution": "so-host",
    "title": {"en": "Trainer", "nl": "Trainer"},
    "tasks": {"en": "You train.", "nl": "U traint."},
    "sector": "health",
    "mode": "online",
    "weeks": 6,
    "starts_in_days": 40,
    "deadline_in_days": 10,
    "covered": None,
    "based_on": "A vacancy, 2020",
}
GOOD_EVENT: Row = {
    "reference": "E-001",
    "title": {"en": "Evening", "nl": "Avond"},
    "summary": {"en": "A talk.", "nl": "Een gesprek."},
    "starts_in_days": 5,
    "starts_at": "18:30",
    "hours": 2.0,
    "place": "A hall",
    "city": "The Hague",
    "online": False,
    "languages": ["en"],
    "capacity": 40,
    "price": {"en": "Free", "nl": "Gratis"},
    "based_on": "A newsletter, 2016",
}


def opening_check(row: Row) -> list[str]:
    return list(opening_faults(row, HOSTS, ["health"], ["en", "nl"]))


def event_check(row: Row) -> list[str]:
    return list(event_faults(row, ["en", "nl"]))


BROKEN = [
    (opening_check, GOOD_OPENING, {"reference": "d-1"}, "reference"),
    (opening_check, GOOD_OPENING, {"institution": "so-none"}, "institution so-none"),
    (opening_check, GOOD_OPENING, {"sector": "magic"}, "sector magic"),
    (opening_check, GOOD_OPENING, {"mode": True}, "mode True"),
    (opening_check, GOOD_OPENING, {"weeks": 14}, "weeks"),
    (opening_check, GOOD_OPENING, {"deadline_in_days": 40}, "before the start"),
    (opening_check, GOOD_OPENING, {"title": {"en": "Trainer"}}, "title is not there"),
    (opening_check, GOOD_OPENING, {"title": {"en": "Demo job", "nl": "Baan"}}, "title says demo"),
    (opening_check, GOOD_OPENING, {"tasks": {"en": " ", "nl": "U traint."}}, "tasks is empty"),
    (opening_check, GOOD_OPENING, {"covered": "money"}, "covered is not there"),
    (opening_check, GOOD_OPENING, {"based_on": ""}, "based_on"),
    (opening_check, GOOD_OPENING, {"salary": 1}, "field salary"),
    (event_check, GOOD_EVENT, {"starts_at": 1110}, "time of day"),
    (event_check, GOOD_EVENT, {"hours": 0}, "out of range"),
    (event_check, GOOD_EVENT, {"online": True}, "when online"),
    (event_check, GOOD_EVENT, {"languages": ["English"]}, "not codes"),
    (event_check, GOOD_EVENT, {"price": None}, "price is not there"),
    (event_check, GOOD_EVENT, {"starts_in_days": 0}, "neither coming nor over"),
    (event_check, GOOD_EVENT, {"starts_in_days": -3}, "outcome"),
    (event_check, GOOD_EVENT, {"outcome": {"en": "20 came.", "nl": "20."}}, "outcome"),
]


def test_sound_rows_are_accepted() -> None:
    assert opening_check(GOOD_OPENING) == []
    assert event_check(GOOD_EVENT) == []


@pytest.mark.parametrize(("check", "good", "spoiled", "expected"), BROKEN)
def test_broken_row_is_reported(
    check: Callable[[Row], list[str]], good: Row, spoiled: Row, expected: str
) -> None:
    faults = check(copy.deepcopy(good) | spoiled)
    assert any(expected in fault for fault in faults), faults
