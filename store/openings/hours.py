"""When a person may be told what was not asked for: not at night where they live, not too often."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from store.types import ZONE

# Nothing comes by itself from the first hour on until the second.
QUIET_FROM = time(21)
QUIET_UNTIL = time(8)
# When somebody who wants it once a week is told.
WEEKLY_DAY = 0
WEEKLY_AT = time(10)
# Messages about openings that somebody follows, in seven days.
MOST_A_WEEK = 3


def known_zone(name: str | None) -> ZoneInfo:
    """A time zone by its IANA name; that of the programme for one that nobody knows."""
    try:
        return ZoneInfo(name) if name else ZONE
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZONE


def next_allowed(moment: datetime, zone: str | None) -> datetime:
    """The moment itself, or the end of the quiet hours in which it lies; in UTC.

    `zone` is the IANA name of a person's time zone, as in `people.time_zone`.
    """
    local = moment.astimezone(known_zone(zone))
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return moment.astimezone(UTC)
    before_midnight = local.time() >= QUIET_FROM
    return _at(local.date() + timedelta(days=before_midnight), QUIET_UNTIL, local)


def next_weekly(moment: datetime, zone: str | None) -> datetime:
    """The next time at which those are told who want it once a week, after the moment; in UTC."""
    local = moment.astimezone(known_zone(zone))
    days = (WEEKLY_DAY - local.weekday()) % 7
    found = _at(local.date() + timedelta(days=days), WEEKLY_AT, local)
    return found if found > moment else _at(local.date() + timedelta(days=7), WEEKLY_AT, local)


def _at(day: date, clock: time, local: datetime) -> datetime:
    """A time of day in the zone of `local`, in UTC.

    Where a clock is put back, a time comes twice: the first one that is not over.
    """
    found = datetime.combine(day, clock, local.tzinfo).astimezone(UTC)
    if found >= local.astimezone(UTC):
        return found
    return datetime.combine(day, clock, local.tzinfo).replace(fold=1).astimezone(UTC)
