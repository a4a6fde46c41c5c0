"""Reads content/demo/: institutions, openings and events that only show what the product does."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from store.content import ContentError, Fields, read_entries, read_yaml
from store.types import ZONE

MODES = ("online", "on_site", "both")
# The programme's events are held here unless an event says otherwise.
HOME_COUNTRY = "NL"

Row = dict[str, Any]


@dataclass(frozen=True)
class Demo:
    """Rows for the tables, each marked as a demo."""

    institutions: list[Row]
    openings: list[Row]
    events: list[Row]


def read_demo(content: Path, today: date) -> Demo:
    """All demo rows with dates around `today`; raises ContentError, naming file and field."""
    sectors = _sectors(content / "sectors.yml")
    folder = content / "demo"
    institutions = [_institution(e) for e in read_entries(folder / "institutions.yml", "id")]
    hosts = {row["id"] for row in institutions}
    return Demo(
        institutions,
        [
            _opening(entry, hosts, sectors, today)
            for entry in read_entries(folder / "openings.yml", "reference")
        ],
        [_event(entry, today) for entry in read_entries(folder / "events.yml", "reference")],
    )


def _sectors(path: Path) -> list[str]:
    sectors = read_yaml(path)
    if not isinstance(sectors, list):
        raise ContentError(f"{path}: expected a list")
    return sectors


def _institution(entry: Fields) -> Row:
    return {
        "id": entry.text("id"),
        "name": entry.text("name"),
        "country": entry.text("country"),
        "region": entry.optional_text("region"),
        "city": entry.optional_text("city"),
        "demo": True,
    }


def _opening(entry: Fields, hosts: Collection[str], sectors: Collection[str], today: date) -> Row:
    return {
        "reference": entry.text("reference"),
        "institution_id": entry.one_of("institution", hosts),
        "title": entry.texts("title"),
        "tasks": entry.texts("tasks"),
        "covered": entry.optional_texts("covered"),
        "sector": entry.one_of("sector", sectors),
        "mode": entry.one_of("mode", MODES),
        "weeks": entry.whole("weeks"),
        "starts_on": today + timedelta(days=entry.whole("starts_in_days")),
        "deadline": today + timedelta(days=entry.whole("deadline_in_days")),
        "status": "published",
        "demo": True,
        "based_on": entry.optional_text("based_on"),
    }


def _event(entry: Fields, today: date) -> Row:
    starts_at = _start(entry, today)
    city = entry.optional_text("city")
    return {
        "reference": entry.text("reference"),
        "title": entry.texts("title"),
        "summary": entry.texts("summary"),
        "price": entry.optional_texts("price"),
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=entry.number("hours")),
        "place": entry.optional_text("place"),
        "city": city,
        "country": entry.optional_text("country") or (HOME_COUNTRY if city else None),
        "online": entry.flag("online"),
        "languages": entry.listed("languages"),
        "capacity": entry.whole("capacity"),
        "outcome": entry.optional_texts("outcome"),
        "demo": True,
        "based_on": entry.optional_text("based_on"),
    }


def _start(entry: Fields, today: date) -> datetime:
    """The moment in UTC at which it begins by the clocks of the place."""
    try:
        clock = time.fromisoformat(entry.text("starts_at"))
    except ValueError:
        raise entry.fault("starts_at", 'a time of day ("18:30")') from None
    day = today + timedelta(days=entry.whole("starts_in_days"))
    return datetime.combine(day, clock, tzinfo=ZONE).astimezone(UTC)
