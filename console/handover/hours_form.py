"""Office hours as staff type them: `9-12:30, 13:00-17:00` for a day, and a list of closed days."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from store.handover import office_hours
from store.handover.office_hours import DAYS, OfficeHours, UnusableHoursError

CLOSED, ZONE = "closed", "zone"
LONGEST = 8000
_PERIOD = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?:[:.](\d{2}))?")
_BETWEEN = re.compile(r"[,;\n]|\band\b")
_DATE = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def read_hours(form: Mapping[str, str]) -> OfficeHours | None:
    """What was typed; None when no day has any. Raises UnusableHoursError."""
    week = {day: _periods(day, form.get(day, "")) for day in DAYS}
    if not any(week.values()):
        return None
    zone = form.get(ZONE, "").strip() or None
    return office_hours.read({"week": week, "closed": _days(form.get(CLOSED, "")), "zone": zone})


def write_hours(hours: OfficeHours | None) -> dict[str, str]:
    """The fields of the form."""
    if hours is None:
        return dict.fromkeys((*DAYS, CLOSED, ZONE), "")
    written = office_hours.written(hours)
    week = written["week"]
    fields = {day: ", ".join(f"{start}–{end}" for start, end in week[day]) for day in DAYS}
    return fields | {CLOSED: "\n".join(written["closed"]), ZONE: written["zone"]}


def _periods(day: str, text: str) -> list[list[str]]:
    return [_period(day, part) for part in _parts(day, text)]


def _period(day: str, text: str) -> list[str]:
    match = _PERIOD.fullmatch(text)
    if match is None:
        raise UnusableHoursError(day, "malformed")
    start, start_minutes, end, end_minutes = match.groups(default="00")
    return [f"{int(start):02}:{start_minutes}", f"{int(end):02}:{end_minutes}"]


def _days(text: str) -> list[str]:
    return [_day(part) for part in _parts(CLOSED, text)]


def _day(text: str) -> str:
    """A date as staff write one, day first, or as machines do."""
    match = _DATE.fullmatch(text)
    try:
        if match:
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UnusableHoursError(CLOSED, "malformed") from None


def _parts(field: str, text: str) -> list[str]:
    if len(text) > LONGEST:
        raise UnusableHoursError(field, "many")
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]
