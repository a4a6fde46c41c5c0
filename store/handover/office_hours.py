"""When staff are there: open or closed, when next, and how much working time lies between."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.orm import Session

from store import installation
from store.types import ZONE

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAME = "office_hours"
# Nobody looks further ahead than this for a day on which it is open.
HORIZON = 366
MOST_PERIODS = 6
MOST_CLOSED = 400
_CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)")

# From and until, in minutes of the day; 1440 is the end of the day.
Period = tuple[int, int]


class UnusableHoursError(ValueError):
    """`field` is a weekday, `closed` or `zone`; `problem`: malformed, order, overlap, many,
    unknown, nothing."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


@dataclass(frozen=True)
class OfficeHours:
    """Periods of each weekday, days on which nobody is there, and the clock that they go by."""

    week: tuple[tuple[Period, ...], ...]
    closed: frozenset[date] = frozenset()
    zone: ZoneInfo = ZONE

    def is_open(self, moment: datetime) -> bool:
        """Whether staff are there."""
        return any(start <= moment < end for start, end in self._around(moment))

    def next_opening(self, moment: datetime) -> datetime | None:
        """The moment itself when it is open, or when it opens next, in UTC; None: not in a year."""
        for start, end in self._periods(moment, HORIZON):
            if end > moment:
                return max(start, moment.astimezone(UTC))
        return None

    def working_time(self, since: datetime, until: datetime) -> timedelta:
        """How long it was open between two moments."""
        days = (until.astimezone(self.zone).date() - since.astimezone(self.zone).date()).days
        total = timedelta()
        for start, end in self._periods(since, days + 1):
            total += max(min(end, until) - max(start, since), timedelta())
        return total

    def _around(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        return self._periods(moment, 1)

    def _periods(self, moment: datetime, days: int) -> Iterator[tuple[datetime, datetime]]:
        """All periods of some days, from the day of the moment on, as moments in UTC."""
        first = moment.astimezone(self.zone).date()
        for day in (first + timedelta(days=n) for n in range(days)):
            if day not in self.closed:
                for start, end in self.week[day.weekday()]:
                    yield self._moment(day, start), self._moment(day, end)

    def _moment(self, day: date, minutes: int) -> datetime:
        """A time of day in UTC; of one that comes twice, the first."""
        clock = time(minutes // 60 % 24, minutes % 60)
        local = datetime.combine(day + timedelta(days=minutes // 1440), clock, self.zone)
        return local.astimezone(UTC)


def current(session: Session) -> OfficeHours | None:
    """The office hours of this installation; None when nobody has set any."""
    text = installation.value(session, NAME)
    return read(json.loads(text)) if text else None


def save(session: Session, hours: OfficeHours | None, staff_id: str) -> None:
    """Set them, or say that nobody knows any; the change is recorded."""
    text = json.dumps(written(hours)) if hours else None
    installation.set_value(session, NAME, text, staff_id)


def read(given: Mapping[str, Any]) -> OfficeHours:
    """From {"week": {"monday": [["09:00", "17:00"]], ...}, "closed": ["2026-12-25"], "zone": ...}.

    A day ends at "24:00"; raises UnusableHoursError.
    """
    week = given.get("week") or {}
    periods = tuple(_day(name, week.get(name) or ()) for name in DAYS)
    if not any(periods):
        raise UnusableHoursError("week", "nothing")
    return OfficeHours(periods, _closed(given.get("closed") or ()), _zone(given.get("zone")))


def written(hours: OfficeHours) -> dict[str, Any]:
    """The same as `read` takes it."""
    week = {
        name: [[_clock(start), _clock(end)] for start, end in periods]
        for name, periods in zip(DAYS, hours.week, strict=True)
    }
    closed = sorted(day.isoformat() for day in hours.closed)
    return {"week": week, "closed": closed, "zone": hours.zone.key}


def _day(name: str, given: Sequence[Any]) -> tuple[Period, ...]:
    if len(given) > MOST_PERIODS:
        raise UnusableHoursError(name, "many")
    periods = sorted(_period(name, one) for one in given)
    for (_, end), (start, _) in pairwise(periods):
        if start < end:
            raise UnusableHoursError(name, "overlap")
    return tuple(periods)


def _period(name: str, given: Any) -> Period:
    match given:
        case [str(start), str(end)] | (str(start), str(end)):
            period = _minutes(name, start), _minutes(name, end)
        case _:
            raise UnusableHoursError(name, "malformed")
    if period[0] >= period[1]:
        raise UnusableHoursError(name, "order")
    return period


def _minutes(name: str, text: str) -> int:
    match = _CLOCK.fullmatch(text.strip())
    minutes = int(match[1]) * 60 + int(match[2]) if match else 1441
    if minutes > 1440:
        raise UnusableHoursError(name, "malformed")
    return minutes


def _closed(given: Sequence[Any]) -> frozenset[date]:
    if len(given) > MOST_CLOSED:
        raise UnusableHoursError("closed", "many")
    try:
        return frozenset(date.fromisoformat(one) for one in given)
    except (TypeError, ValueError):
        raise UnusableHoursError("closed", "malformed") from None


def _zone(name: Any) -> ZoneInfo:
    if name is None:
        return ZONE
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError):
        raise UnusableHoursError("zone", "unknown") from None


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
