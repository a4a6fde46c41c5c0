"""Office hours: open, when next, working time; around midnight, holidays and clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.database import Database
from store.handover import office_hours
from store.handover.office_hours import DAYS, OfficeHours, UnusableHoursError
from store.tables import AuditRow
from store.types import ZONE
from tests.factories import Cast

HOUR = timedelta(hours=1)


def weekdays(*periods: list[str], **more: Any) -> OfficeHours:
    """The same periods from Monday to Friday."""
    return office_hours.read({"week": {day: periods for day in DAYS[:5]}, **more})


def local(text: str) -> datetime:
    """A moment by the clock of Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


NINE_TO_FIVE = weekdays(["09:00", "12:00"], ["13:00", "17:00"])


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-04T08:59", False),
        ("2026-03-04T09:00", True),
        ("2026-03-04T12:00", False),
        ("2026-03-04T13:00", True),
        ("2026-03-04T16:59", True),
        ("2026-03-04T17:00", False),
        ("2026-03-07T10:00", False),
    ],
)
def test_staff_are_there_by_the_clock_of_the_office(moment: str, is_open: bool) -> None:
    assert NINE_TO_FIVE.is_open(local(moment).astimezone(UTC)) == is_open


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-04T10:00", "2026-03-04T10:00"),
        ("2026-03-04T12:30", "2026-03-04T13:00"),
        ("2026-03-04T18:00", "2026-03-05T09:00"),
        ("2026-03-06T17:00", "2026-03-09T09:00"),
        # The clock goes forward on Sunday the 29th.
        ("2026-03-27T20:00", "2026-03-30T09:00"),
    ],
)
def test_when_they_are_there_next(moment: str, opening: str) -> None:
    assert NINE_TO_FIVE.next_opening(local(moment)) == local(opening)


def test_a_closed_day_is_left_out() -> None:
    hours = weekdays(["09:00", "17:00"], closed=["2026-12-25"])
    christmas = local("2026-12-25T10:00")
    assert not hours.is_open(christmas)
    assert hours.next_opening(christmas) == local("2026-12-28T09:00")
    assert hours.working_time(local("2026-12-24T16:00"), local("2026-12-28T10:00")) == 2 * HOUR


def test_nobody_knows_of_an_opening_beyond_a_year() -> None:
    closed = [(date(2026, 3, 1) + timedelta(days=n)).isoformat() for n in range(399)]
    hours = weekdays(["09:00", "17:00"], closed=closed)
    assert hours.next_opening(local("2026-03-01T10:00")) is None


def test_an_evening_may_last_until_midnight_and_go_on() -> None:
    hours = office_hours.read(
        {"week": {"friday": [["20:00", "24:00"]], "saturday": [["00:00", "02:00"]]}}
    )
    friday = local("2026-03-06T23:59")
    assert hours.is_open(friday)
    assert hours.is_open(friday + timedelta(minutes=1))
    assert hours.working_time(friday - 4 * HOUR, friday + 4 * HOUR) == 6 * HOUR


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_changes_is_as_long_as_it_is(day: str, hours: int) -> None:
    sunday = office_hours.read({"week": {"sunday": [["00:00", "24:00"]]}})
    noon = local(f"{day}T12:00")
    assert sunday.working_time(noon - 24 * HOUR, noon + 24 * HOUR) == hours * HOUR


def test_an_hour_that_does_not_exist_is_no_working_time() -> None:
    """From two to three, on the night on which the clock jumps over it."""
    sunday = office_hours.read({"week": {"sunday": [["02:00", "03:00"]]}})
    noon = local("2026-03-29T12:00")
    assert sunday.working_time(noon - 24 * HOUR, noon) == timedelta()
    assert not any(sunday.is_open(noon - n * HOUR / 2) for n in range(40))


def test_the_office_may_be_elsewhere() -> None:
    hours = weekdays(["09:00", "17:00"], zone="Africa/Mogadishu")
    assert hours.is_open(datetime(2026, 3, 4, 6, 0, tzinfo=UTC))
    assert not NINE_TO_FIVE.is_open(datetime(2026, 3, 4, 6, 0, tzinfo=UTC))


YEAR = datetime(2025, 1, 1, tzinfo=UTC)
moments = st.timedeltas(timedelta(), timedelta(days=1000)).map(lambda since: YEAR + since)
minutes = st.integers(0, 1440)


@st.composite
def any_hours(draw: st.DrawFn) -> OfficeHours:
    """Any office hours, with some closed days."""
    week = []
    for _ in DAYS:
        cuts = sorted(draw(st.sets(minutes, max_size=6)))
        week.append(tuple(zip(cuts[::2], cuts[1::2], strict=False)))
    closed = draw(st.frozensets(st.dates(date(2025, 1, 1), date(2028, 1, 1)), max_size=5))
    return OfficeHours(tuple(week), closed)


@given(any_hours(), moments)
def test_the_next_opening_is_open_and_nothing_before_it_is(
    hours: OfficeHours, moment: datetime
) -> None:
    opening = hours.next_opening(moment)
    if opening is None:
        assert not any(hours.week)
        return
    assert opening >= moment
    assert hours.is_open(opening)
    assert hours.working_time(moment, opening) == timedelta()
    assert (opening == moment) == hours.is_open(moment)


@given(any_hours(), moments, st.timedeltas(timedelta(), timedelta(days=20)), st.floats(0, 1))
def test_working_time_adds_up_and_is_never_more_than_all_time(
    hours: OfficeHours, since: datetime, length: timedelta, part: float
) -> None:
    until, between = since + length, since + length * part
    total = hours.working_time(since, until)
    assert timedelta() <= total <= length
    assert hours.working_time(since, between) + hours.working_time(between, until) == total


@given(any_hours())
def test_what_is_written_is_read_again(hours: OfficeHours) -> None:
    if any(hours.week):
        again = office_hours.read(office_hours.written(hours))
        assert (again.week, again.closed, again.zone) == (hours.week, hours.closed, hours.zone)


@pytest.mark.parametrize(
    ("given_hours", "field", "problem"),
    [
        ({}, "week", "nothing"),
        ({"week": {"monday": [["9:00", "17:00"]]}}, "monday", "malformed"),
        ({"week": {"monday": [["09:00", "24:30"]]}}, "monday", "malformed"),
        ({"week": {"monday": [["09:00"]]}}, "monday", "malformed"),
        ({"week": {"monday": ["09:00-17:00"]}}, "monday", "malformed"),
        ({"week": {"monday": [["17:00", "09:00"]]}}, "monday", "order"),
        ({"week": {"monday": [["09:00", "09:00"]]}}, "monday", "order"),
        ({"week": {"monday": [["09:00", "13:00"], ["12:00", "17:00"]]}}, "monday", "overlap"),
        ({"week": {"monday": [["00:00", "00:01"]] * 7}}, "monday", "many"),
        ({"week": {"monday": [["09:00", "17:00"]]}, "closed": ["x"]}, "closed", "malformed"),
        ({"week": {"monday": [["09:00", "17:00"]]}, "zone": "Mars/X"}, "zone", "unknown"),
        ({"week": {"monday": [["09:00", "17:00"]]}, "zone": "../x"}, "zone", "unknown"),
    ],
)
def test_what_is_wrong_is_named(given_hours: dict[str, Any], field: str, problem: str) -> None:
    with pytest.raises(UnusableHoursError) as caught:
        office_hours.read(given_hours)
    assert (caught.value.field, caught.value.problem) == (field, problem)


async def test_they_are_kept_and_the_change_is_recorded(database: Database, cast: Cast) -> None:
    staff = cast.staff().id
    assert await database.read(office_hours.current) is None
    for hours in (NINE_TO_FIVE, NINE_TO_FIVE, None):
        await database.run(office_hours.save, hours, staff)
        assert await database.read(office_hours.current) == hours
    with database.session() as session:
        rows = session.query(AuditRow).all()
    assert [(row.actor, row.action, row.subject) for row in rows] == [
        (staff, "setting_changed", "office_hours")
    ] * 2
