"""An event as a file that calendars read (iCalendar, RFC 5545)."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import icalendar

from store.tables import Event

PRODUCT = "-//CD4D assistant//Events//EN"
# Calendars know an event again by its reference under this name, whoever sends the file.
REALM = "cd4d-assistant"


def ics(event: Event, title: str, description: str, made_at: datetime) -> str:
    """The file; `title` and `description` in the person's language, the latter with the demo mark.

    A later file of an event that was moved or cancelled takes the place of an earlier one.
    """
    entry = icalendar.Event()
    entry.add("uid", f"{event.reference}@{REALM}")
    entry.add("dtstamp", made_at)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("sequence", event.revision)
    entry.add("status", "CANCELLED" if event.status == "cancelled" else "CONFIRMED")
    entry.add("summary", " ".join(_plain(title).split()))
    entry.add("description", _plain(description))
    if where := ", ".join(filter(None, (event.place, event.city))):
        entry.add("location", " ".join(_plain(where).split()))
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(entry)
    return str(calendar.to_ical().decode())


def _plain(text: str) -> str:
    """Without control characters and halves of characters, which the format does not have."""
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()
