"""An event as a row of cells: the columns, reading one, and writing one that is read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from store.demo import HOME_COUNTRY
from store.editing import text_cells, text_columns, text_faults, texts
from store.programmes.programme_choices import Choices
from store.sheets.columns import (
    COUNTRY,
    FLAG,
    KEY,
    LANGUAGES,
    MOMENT,
    SHOWN,
    TEXT,
    WHOLE,
    Column,
    Fault,
    flag_cell,
    moment_cell,
)
from store.sheets.columns import read_cells as read_values
from store.tables import Event

# Characters. A message of the bot holds all of them with room to spare.
LONGEST = {"title": 150, "summary": 1500, "price": 100, "outcome": 1500}
NEEDED = ("title", "summary")
OPTIONAL = ("price", "outcome")
LONGEST_PLACE, LONGEST_CITY, MOST_SEATS = 150, 100, 5000
LONGEST_EVENT = timedelta(days=31)
# Whoever has a place is told when one of these changes (store/events/event_changes.py).
WHEN_AND_WHERE = ("starts_at", "ends_at", "place", "city")
EXAMPLES = {
    "title": "Information evening",
    "summary": "You hear how short assignments work.",
    "price": "Free",
}


def columns(choices: Choices) -> list[Column]:
    """All columns, in the order of the export."""
    return [
        Column("reference", KEY, example="E-012"),
        Column("status", SHOWN),
        Column("demo", SHOWN),
        Column("starts_at", MOMENT, needed=True, example="2027-03-01 18:30"),
        Column("ends_at", MOMENT, needed=True, example="2027-03-01 20:30"),
        Column("place", TEXT, most=LONGEST_PLACE, example="IOM office"),
        Column("city", TEXT, most=LONGEST_CITY, example="The Hague"),
        Column("country", COUNTRY, example=HOME_COUNTRY),
        Column("online", FLAG, example="no"),
        Column("languages", LANGUAGES, needed=True, example="en, nl"),
        Column("capacity", WHOLE, needed=True, least=1, most=MOST_SEATS, example="40"),
        *text_columns(LONGEST, choices.languages, EXAMPLES),
    ]


def cells(event: Event, choices: Choices) -> dict[str, str]:
    """An event as it is exported and as its form shows it."""
    return {
        "reference": event.reference,
        "status": event.status,
        "demo": flag_cell(event.demo),
        "starts_at": moment_cell(event.starts_at),
        "ends_at": moment_cell(event.ends_at),
        "place": event.place or "",
        "city": event.city or "",
        "country": event.country or "",
        "online": flag_cell(event.online),
        "languages": ", ".join(event.languages),
        "capacity": str(event.capacity),
        **text_cells(event, LONGEST, choices.languages),
    }


def read(given: Mapping[str, str], choices: Choices) -> tuple[dict[str, Any], list[Fault]]:
    """The fields of an event and all that is wrong; the fields are whole when nothing is."""
    values, faults = read_values(columns(choices), given)
    faults += [*_time_faults(values), *_place_faults(values, {one.column for one in faults})]
    faults += text_faults(values, NEEDED, OPTIONAL, choices.languages, faults)
    names = (*WHEN_AND_WHERE, "country", "online", "languages", "capacity")
    fields = {name: values[name] for name in names}
    if fields["city"] and not fields["country"]:
        fields["country"] = HOME_COUNTRY
    said = {text: texts(values, text, choices.languages) for text in LONGEST}
    return fields | said | {text: said[text] or None for text in OPTIONAL}, faults


def _time_faults(values: Mapping[str, Any]) -> list[Fault]:
    starts_at, ends_at = values["starts_at"], values["ends_at"]
    if not starts_at or not ends_at:
        return []
    if ends_at <= starts_at:
        return [Fault("ends_at", "not_after", moment_cell(ends_at), "starts_at")]
    if ends_at - starts_at > LONGEST_EVENT:
        return [Fault("ends_at", "too_late", moment_cell(ends_at), "starts_at")]
    return []


def _place_faults(values: Mapping[str, Any], faulty: set[str]) -> list[Fault]:
    """It is in a city, online, or both."""
    if values["city"] or "city" in faulty or "online" in faulty:
        return []
    if values["place"]:
        return [Fault("city", "lacking", detail="place")]
    return [] if values["online"] else [Fault("city", "nowhere", detail="online")]
