"""The calendar file, read back by a library."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from store.events.calendar import ics
from store.tables import Event

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
START = datetime(2026, 7, 2, 16, 30, tzinfo=UTC)
TEXTS = st.text(max_size=300)


def event(**fields: Any) -> Event:
    """An evening in The Hague."""
    given = {
        "reference": "E-001",
        "starts_at": START,
        "ends_at": START + timedelta(hours=2),
        "place": "Humanity House",
        "city": "The Hague",
        "status": "published",
        "revision": 0,
    }
    return Event(**given | fields)


def entry(text: str) -> icalendar.Event:
    """The one entry of a file."""
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return found


def seen(text: str) -> list[str]:
    """The words of a text without what nobody sees."""
    kept = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.split()


def test_time_place_and_name_are_there() -> None:
    text = ics(event(), "أمسية", "DEMO\n\nMeet others; bring, friends", NOW)
    found = entry(text)

    assert found.decoded("dtstart") == START
    assert found.decoded("dtend") == START + timedelta(hours=2)
    assert found.decoded("dtstamp") == NOW
    assert found["uid"] == "E-001@cd4d-assistant"
    assert found["summary"] == "أمسية"
    assert found["description"] == "DEMO\n\nMeet others; bring, friends"
    assert found["location"] == "Humanity House, The Hague"
    assert found["status"] == "CONFIRMED"
    assert "DTSTART:20260702T163000Z\r\n" in text
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "METHOD:PUBLISH\r\n" in text


def test_online_has_no_place() -> None:
    assert "LOCATION" not in ics(event(place=None, city=None), "Webinar", "", NOW)


def test_a_later_file_takes_the_place_of_an_earlier_one() -> None:
    before, after = ics(event(), "x", "y", NOW), ics(event(revision=2), "x", "y", NOW)

    assert entry(before)["uid"] == entry(after)["uid"]
    assert [entry(one)["sequence"] for one in (before, after)] == [0, 2]


def test_one_that_is_off_is_taken_out_of_calendars() -> None:
    assert entry(ics(event(status="cancelled"), "x", "y", NOW))["status"] == "CANCELLED"


@given(title=TEXTS, description=TEXTS, place=TEXTS)
def test_any_texts_come_back(title: str, description: str, place: str) -> None:
    text = ics(event(place=place, city=None), title, description, NOW)
    found = entry(text)

    assert str(found["summary"]).split() == seen(title)
    assert str(found["description"]).split() == seen(description)
    assert str(found.get("location", "")).split() == seen(place)
    assert found.decoded("dtstart") == START
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
