"""How times, ids and figures are shown to staff."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_timedelta

from store.editing import version
from store.programmes.countries import countries
from store.types import now

LOCALE = Locale("en", "GB")
ZONE = ZoneInfo("Europe/Amsterdam")
SHORT = 8


def moment(time: datetime) -> str:
    """Local date and time, e.g. `3 Mar 2026, 14:05`."""
    return format_datetime(time, "d MMM y, HH:mm", tzinfo=ZONE, locale=LOCALE)


def zone(time: datetime) -> str:
    """The zone that local times are in at that moment, e.g. `CET`."""
    return time.astimezone(ZONE).tzname() or ZONE.key


def clock(time: datetime) -> str:
    """Local time of day, e.g. `14:05`."""
    return format_datetime(time, "HH:mm", tzinfo=ZONE, locale=LOCALE)


def day(time: datetime) -> str:
    """Local day, e.g. `Tuesday 3 March 2026`."""
    return format_date(time.astimezone(ZONE).date(), "EEEE d MMMM y", locale=LOCALE)


def date_only(when: date) -> str:
    """A day without a time, e.g. `3 Mar 2026`."""
    return format_date(when, "d MMM y", locale=LOCALE)


def ago(time: datetime) -> str:
    """How long ago, e.g. `3 minutes ago`."""
    return format_timedelta(time - now(), add_direction=True, locale=LOCALE)


def duration(length: timedelta) -> str:
    """How long, e.g. `3 minutes`."""
    return format_timedelta(length, locale=LOCALE)


def machine_time(time: datetime) -> str:
    """For the attribute `datetime` of `<time>`, in UTC."""
    return time.isoformat(timespec="seconds")


def short_id(value: str) -> str:
    """The beginning of a random id: enough to tell people apart on a page."""
    return value[:SHORT]


def percent(share: float) -> str:
    """A share of 1, e.g. `97%`."""
    return f"{share:.0%}"


def first_text(texts: Mapping[str, str]) -> tuple[str, str]:
    """Language and text of the first language that a text of the content has."""
    return next(iter(texts.items()), ("", ""))


def country_name(code: str) -> str:
    """English name of a country code, or the code itself when it is unknown."""
    return countries().get(code, code)


def language_name(code: str) -> str:
    """English name of a language code, or the code itself when it is unknown."""
    try:
        return Locale.parse(code, sep="-").get_display_name(LOCALE) or code
    except (ValueError, UnknownLocaleError):
        return code


FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        moment,
        zone,
        clock,
        day,
        date_only,
        ago,
        duration,
        machine_time,
        short_id,
        percent,
        first_text,
        language_name,
        country_name,
        version,
    )
}
