"""Reminders before an event and the question after it: when, to whom, how often."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from store.events.event_changes import move_event
from store.events.event_reminders import ask_feedback, remind
from store.events.registrations import cancel, register
from store.tables import Event, Person
from store.types import now
from tests.factories import Cast
from tests.store.told import told

# Half past six in the evening in the Netherlands, in winter.
START = datetime(2027, 1, 14, 17, 30, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def hodan(cast: Cast) -> Person:
    """Somebody in the Netherlands."""
    return cast.person()


@pytest.fixture
def evening(cast: Cast) -> Event:
    """Two hours in the evening."""
    return cast.event(reference="E-001", starts_at=START)


async def reminded(cast: Cast, person: Person, *moments: datetime) -> list[str]:
    """What is told when the duty runs at these moments."""
    for moment in moments:
        await cast.database.run(remind, moment)
    return [one.phrase for one in told(cast, person)]


async def test_a_day_and_two_hours_before_each_once(
    cast: Cast, hodan: Person, evening: Event
) -> None:
    cast.registration(hodan, evening, seats=2)
    early = START - DAY - HOUR
    assert await reminded(cast, hodan, early) == []
    assert await reminded(cast, hodan, START - DAY, START - 20 * HOUR) == ["event-reminder"]
    assert await reminded(cast, hodan, START - 3 * HOUR) == ["event-reminder"]
    both = await reminded(cast, hodan, START - 2 * HOUR, START - HOUR, START, START + HOUR)
    assert both == ["event-reminder"] * 2

    notice = told(cast, hodan)[0]
    assert notice.asked_for
    assert notice.args["reminder-seats"] == {"seats": 2}
    assert "registration-demo-note" in notice.args


async def test_only_those_who_have_a_seat_at_what_takes_place(cast: Cast, evening: Event) -> None:
    waiting, gone, disappointed = cast.person(), cast.person(), cast.person()
    cast.registration(waiting, evening, status="waiting")
    cast.registration(gone, evening, status="cancelled")
    cast.registration(disappointed, cast.event(starts_at=START, status="cancelled"))

    assert await cast.database.run(remind, START - DAY) == 0
    assert await cast.database.run(remind, START - HOUR) == 0


async def test_after_a_long_break_only_the_last_one_is_sent(
    cast: Cast, hodan: Person, evening: Event
) -> None:
    cast.registration(hodan, evening)
    assert await reminded(cast, hodan, START - HOUR, START - HOUR / 2) == ["event-reminder"]


@pytest.mark.parametrize(
    ("before", "expected"), [(30 * HOUR, 2), (20 * HOUR, 1), (HOUR, 0), (HOUR / 4, 0)]
)
async def test_who_registers_late_gets_none_that_was_missed(
    cast: Cast, hodan: Person, before: timedelta, expected: int
) -> None:
    start = now() + before
    cast.event(reference="E-001", starts_at=start)
    await cast.database.run(register, hodan.id, "E-001", 1, None)
    # Hour by hour, for whatever time it is now, some of them are by day.
    times = [start - hours * HOUR for hours in range(before // HOUR, 0, -1)] + [start - HOUR / 5]
    phrases = await reminded(cast, hodan, *times)

    assert phrases == ["registered-new"] + ["event-reminder"] * expected


async def test_the_day_before_nobody_is_woken_up(cast: Cast, hodan: Person) -> None:
    """An event at 7 in the morning; in Kabul, where Ali is, that is half past ten."""
    ali = cast.person(time_zone="Asia/Kabul")
    seven = datetime(2027, 1, 14, 6, 0, tzinfo=UTC)
    event = cast.event(starts_at=seven)
    cast.registration(hodan, event)
    cast.registration(ali, event)

    assert await reminded(cast, hodan, seven - DAY, seven - DAY + HOUR / 2) == []
    assert await reminded(cast, ali) == ["event-reminder"]
    assert await reminded(cast, hodan, seven - DAY + HOUR) == ["event-reminder"]


async def test_who_would_wake_up_too_late_is_told_at_once(cast: Cast) -> None:
    """At two in the morning the event is on before anybody gets up."""
    hodan = cast.person(time_zone="Asia/Kabul")
    start = datetime(2027, 1, 14, 22, 0, tzinfo=UTC)
    cast.registration(hodan, cast.event(starts_at=start))

    # 21:30 in Kabul; the event begins at 2:30, quiet hours end at 8.
    assert await reminded(cast, hodan, start - 5 * HOUR) == ["event-reminder"]


async def test_two_hours_before_also_at_night(cast: Cast, hodan: Person) -> None:
    early = datetime(2027, 1, 14, 6, 0, tzinfo=UTC)
    cast.registration(hodan, cast.event(starts_at=early))

    assert await reminded(cast, hodan, early - 2 * HOUR) == ["event-reminder"]


async def test_what_was_moved_is_not_reminded_of_again(
    cast: Cast, hodan: Person, evening: Event
) -> None:
    cast.registration(hodan, evening)
    await reminded(cast, hodan, START - 23 * HOUR)
    later = START + DAY
    moved: tuple[Any, ...] = (later, later + HOUR, evening.place, evening.city, "iago")
    await cast.database.run(move_event, "E-001", *moved)

    phrases = await reminded(cast, hodan, later - DAY, later - 2 * HOUR)
    assert phrases == ["event-reminder", "event-moved", "event-reminder"]


async def test_who_cancels_is_not_reminded(cast: Cast, hodan: Person, evening: Event) -> None:
    cast.registration(hodan, evening)
    await cast.database.run(cancel, hodan.id, "E-001")

    assert await cast.database.run(remind, START - HOUR) == 0


async def test_the_next_morning_they_are_asked_how_it_was(
    cast: Cast, hodan: Person, evening: Event
) -> None:
    """It ends at half past eight in the evening."""
    absent, waiting = cast.person(), cast.person()
    cast.registration(hodan, evening)
    cast.registration(absent, evening, attended=False)
    cast.registration(waiting, evening, status="waiting")
    end = evening.ends_at

    assert await cast.database.run(ask_feedback, end + HOUR) == 0
    assert await cast.database.run(ask_feedback, end + 3 * HOUR) == 0
    assert await cast.database.run(ask_feedback, end + 12 * HOUR) == 1
    assert await cast.database.run(ask_feedback, end + 13 * HOUR) == 0
    (notice,) = told(cast, hodan)
    assert (notice.phrase, notice.asked_for) == ("feedback-ask", False)
    assert notice.does("button-rating-4") == {"rate_event": "E-001", "rating": 4}
    assert [one["tap"]["rating"] for one in notice.buttons] == [4, 3, 2, 1, 0]


async def test_after_two_days_nobody_is_asked(cast: Cast, hodan: Person, evening: Event) -> None:
    cast.registration(hodan, evening)
    assert await cast.database.run(ask_feedback, evening.ends_at + 49 * HOUR) == 0
