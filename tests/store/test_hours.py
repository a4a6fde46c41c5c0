"""Nobody is woken up, wherever they live and whatever their clocks do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.openings.hours import QUIET_FROM, QUIET_UNTIL, next_allowed, next_weekly

# At the stations of the Antarctic, clocks are moved by several hours at once.
ZONES = sorted(zone for zone in available_timezones() if not zone.startswith("Antarctica/"))
LONGEST = timedelta(hours=11 + 1)
START, YEARS = datetime(2020, 1, 1, tzinfo=UTC), timedelta(days=20 * 365)
MOMENTS = st.timedeltas(timedelta(), YEARS).map(lambda passed: START + passed)


@pytest.mark.parametrize(
    ("zone", "moment", "allowed"),
    [
        # 15:30 in Kabul is day; 21:30 there is 17:00 in UTC, and 8:00 is 3:30.
        ("Asia/Kabul", "2026-03-02T11:00", "2026-03-02T11:00"),
        ("Asia/Kabul", "2026-03-02T17:00", "2026-03-03T03:30"),
        ("Asia/Kabul", "2026-03-03T03:29", "2026-03-03T03:30"),
        ("Asia/Kabul", "2026-03-03T03:30", "2026-03-03T03:30"),
        ("Europe/Amsterdam", "2026-03-02T19:59", "2026-03-02T19:59"),
        ("Europe/Amsterdam", "2026-03-02T20:00", "2026-03-03T07:00"),
        # The nights in which the clock goes forward and back.
        ("Europe/Amsterdam", "2026-03-28T20:30", "2026-03-29T06:00"),
        ("Europe/Amsterdam", "2026-10-24T19:00", "2026-10-25T07:00"),
        ("No/Such_Place", "2026-03-02T20:00", "2026-03-03T07:00"),
        (None, "2026-03-02T20:00", "2026-03-03T07:00"),
    ],
)
def test_the_night_is_left_out(zone: str | None, moment: str, allowed: str) -> None:
    found = next_allowed(datetime.fromisoformat(moment).replace(tzinfo=UTC), zone)
    assert found == datetime.fromisoformat(allowed).replace(tzinfo=UTC)


@given(MOMENTS, st.sampled_from(ZONES))
def test_it_is_never_night_never_earlier_and_at_most_a_night_later(
    moment: datetime, zone: str
) -> None:
    allowed = next_allowed(moment, zone)
    assert QUIET_UNTIL <= allowed.astimezone(ZoneInfo(zone)).time() < QUIET_FROM
    assert moment <= allowed <= moment + LONGEST
    assert next_allowed(allowed, zone) == allowed


@pytest.mark.parametrize(
    ("zone", "moment", "monday"),
    [
        # 2 March 2026 is a Monday; at 10:00 in Amsterdam it is 9:00 in UTC.
        ("Europe/Amsterdam", "2026-03-02T08:59", "2026-03-02T09:00"),
        ("Europe/Amsterdam", "2026-03-02T09:00", "2026-03-09T09:00"),
        ("Europe/Amsterdam", "2026-03-04T12:00", "2026-03-09T09:00"),
        ("Europe/Amsterdam", "2026-03-28T12:00", "2026-03-30T08:00"),
        ("Asia/Kabul", "2026-03-08T20:00", "2026-03-09T05:30"),
    ],
)
def test_once_a_week_is_monday_morning(zone: str, moment: str, monday: str) -> None:
    found = next_weekly(datetime.fromisoformat(moment).replace(tzinfo=UTC), zone)
    assert found == datetime.fromisoformat(monday).replace(tzinfo=UTC)


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_week_is_not_longer_than_a_week(moment: datetime, zone: str) -> None:
    found = next_weekly(moment, zone)
    assert moment < found <= moment + timedelta(days=7, hours=1)
    assert next_allowed(found, zone) == found
