"""Places at events: seats, the line, promotion, changes of mind, as people are told of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from store.events import registrations
from store.events.places import free, positions
from store.events.registrations import (
    MOST_SEATS,
    cancel,
    change_seats,
    fill_seats,
    promote,
    register,
)
from store.privacy.people import erase
from store.tables import Event, Person, Registration
from store.types import now
from tests.factories import Cast
from tests.store.told import told

SOON = timedelta(days=10)


@pytest.fixture
def evening(cast: Cast) -> Event:
    """An event with three seats."""
    return cast.event(reference="E-001", starts_at=now() + SOON, capacity=3)


def registration(cast: Cast, person: Person, event: Event) -> Registration:
    """As stored."""
    with cast.database.session() as session:
        found = registrations.of_person(session, person.id, event.id)
    assert found
    return found


def place(cast: Cast, person: Person, event: Event) -> int | str:
    """How somebody stands: a status, or the place in the line."""
    found = registration(cast, person, event)
    with cast.database.session() as session:
        return positions(session, [found]).get(found.id, found.status)


async def registers(cast: Cast, person: Person, seats: int = 1, needs: str | None = None) -> Any:
    """Register for the evening; the notice."""
    await cast.database.run(register, person.id, "E-001", seats, needs)
    return told(cast, person)[-1]


async def test_who_registers_has_a_seat_and_is_told(cast: Cast, evening: Event) -> None:
    hodan = cast.person()
    notice = await registers(cast, hodan, 2, "I use a wheelchair")

    assert (notice.phrase, notice.asked_for) == ("registered-new", True)
    assert notice.args["registration-line"]["seats"] == 2
    assert notice.args["registration-needs"]["needs"] == "I use a wheelchair"
    assert "registration-demo-note" in notice.args
    assert notice.does("button-calendar") == {"calendar": "E-001"}
    assert notice.topics["cancel_registration"] == {"reference": "E-001"}
    assert place(cast, hodan, evening) == "registered"
    with cast.database.session() as session:
        assert free(session, evening) == 1


@pytest.mark.parametrize(("hours", "reminders"), [(30, "both"), (20, "one"), (1, "none")])
async def test_no_reminder_is_announced_that_will_not_come(
    cast: Cast, hours: int, reminders: str
) -> None:
    cast.event(reference="E-001", starts_at=now() + timedelta(hours=hours))
    notice = await registers(cast, cast.person())

    assert notice.args["registered-note"] == {"reminders": reminders}


async def test_full_means_a_place_in_the_line(cast: Cast, evening: Event) -> None:
    people = [cast.person() for _ in range(5)]
    notices = [await registers(cast, person) for person in people]

    assert [one.phrase for one in notices] == ["registered-new"] * 3 + ["waiting-new"] * 2
    assert [place(cast, one, evening) for one in people[3:]] == [1, 2]
    assert notices[4].args["registration-line"]["position"] == 2


async def test_twice_the_same_changes_nothing(cast: Cast, evening: Event) -> None:
    hodan = cast.person()
    await registers(cast, hodan, 2)

    assert (await registers(cast, hodan, 2)).phrase == "registered-already"
    with cast.database.session() as session:
        assert free(session, evening) == 1


async def test_who_cancels_frees_a_seat_for_the_first_in_line(cast: Cast, evening: Event) -> None:
    group, first, second = cast.person(), cast.person(), cast.person()
    await registers(cast, group, 3, "an interpreter")
    await registers(cast, first)
    await registers(cast, second, 2)
    await cast.database.run(cancel, group.id, "E-001")

    assert told(cast, group)[-1].phrase == "registration-cancelled"
    assert told(cast, group)[-1].topics["register_event"] == {"reference": "E-001"}
    assert [told(cast, one)[-1].phrase for one in (first, second)] == ["registered-promoted"] * 2
    assert registration(cast, group, evening).needs is None


async def test_who_needs_more_is_passed_over_and_keeps_the_place(
    cast: Cast, evening: Event
) -> None:
    one, two, large, small = (cast.person() for _ in range(4))
    await registers(cast, one)
    await registers(cast, two, 2)
    await registers(cast, large, 2)
    await registers(cast, small)
    await cast.database.run(cancel, one.id, "E-001")

    assert [place(cast, person, evening) for person in (large, small)] == [1, "registered"]
    await cast.database.run(cancel, two.id, "E-001")
    assert place(cast, large, evening) == "registered"


async def test_who_cancels_and_comes_back_stands_at_the_end(cast: Cast, evening: Event) -> None:
    group, first, second = cast.person(), cast.person(), cast.person()
    await registers(cast, group, 3)
    await registers(cast, first)
    await registers(cast, second)
    await cast.database.run(cancel, first.id, "E-001")

    assert place(cast, second, evening) == 1
    await registers(cast, first)
    assert [place(cast, one, evening) for one in (second, first)] == [1, 2]


async def test_cancelling_again_is_said_to_be_done(cast: Cast, evening: Event) -> None:
    hodan = cast.person()
    await registers(cast, hodan)
    await cast.database.run(cancel, hodan.id, "E-001")
    await cast.database.run(cancel, hodan.id, "E-001")

    assert told(cast, hodan)[-1].phrase == "registration-none-here"


@pytest.mark.parametrize(
    ("seats", "phrase", "left"),
    [(1, "registered-changed", 1), (2, "registered-changed", 0)],
)
async def test_another_number_of_seats(
    cast: Cast, evening: Event, seats: int, phrase: str, left: int
) -> None:
    other, hodan = cast.person(), cast.person()
    await registers(cast, other)
    await registers(cast, hodan, 3 - seats, "a ramp")
    await cast.database.run(change_seats, hodan.id, "E-001", seats)

    assert told(cast, hodan)[-1].phrase == phrase
    assert registration(cast, hodan, evening).needs == "a ramp"
    with cast.database.session() as session:
        assert free(session, evening) == left


async def test_more_seats_than_there_are_leave_it_as_it_was(cast: Cast, evening: Event) -> None:
    other, hodan, waiting = cast.person(), cast.person(), cast.person()
    await registers(cast, other, 2)
    await registers(cast, hodan)
    await registers(cast, waiting)
    await cast.database.run(change_seats, hodan.id, "E-001", 2)

    notice = told(cast, hodan)[-1]
    assert notice.phrase == "registration-no-more-seats"
    assert notice.args["registration-no-more-seats"]["free"] == 0
    assert registration(cast, hodan, evening).seats == 1
    assert (await registers(cast, cast.person(), MOST_SEATS)).phrase == "register-too-many"


async def test_who_waits_for_fewer_seats_may_get_them(cast: Cast, evening: Event) -> None:
    other, hodan = cast.person(), cast.person()
    await registers(cast, other, 2)
    await registers(cast, hodan, 2)
    await cast.database.run(change_seats, hodan.id, "E-001", 3)
    assert told(cast, hodan)[-1].phrase == "waiting-changed"

    await cast.database.run(change_seats, hodan.id, "E-001", 1)
    assert [one.phrase for one in told(cast, hodan)][-1:] == ["registered-promoted"]


async def test_fewer_seats_are_for_those_who_wait(cast: Cast, evening: Event) -> None:
    hodan, waiting = cast.person(), cast.person()
    await registers(cast, hodan, 3)
    await registers(cast, waiting)
    await cast.database.run(change_seats, hodan.id, "E-001", 2)

    assert told(cast, waiting)[-1].phrase == "registered-promoted"


async def test_what_is_over_off_or_unknown_takes_nobody(cast: Cast) -> None:
    hodan = cast.person()
    cast.event(reference="E-001", starts_at=now() - timedelta(minutes=1))
    cast.event(reference="E-002", starts_at=now() + SOON, status="cancelled")
    for reference in ("E-001", "E-002", "E-404"):
        await cast.database.run(register, hodan.id, reference, 1, None)

    phrases = [one.phrase for one in told(cast, hodan)]
    assert phrases == ["register-too-late", "event-off", "event-unknown"]
    with cast.database.session() as session:
        assert session.query(Registration).count() == 0


async def test_nobody_cancels_once_it_has_begun(cast: Cast) -> None:
    hodan, waiting = cast.person(), cast.person()
    begun = cast.event(reference="E-001", starts_at=now() - timedelta(minutes=1), capacity=1)
    cast.registration(hodan, begun)
    cast.registration(waiting, begun, status="waiting")
    await cast.database.run(cancel, hodan.id, "E-001")

    assert told(cast, hodan)[-1].phrase == "registration-too-late"
    assert place(cast, hodan, begun) == "registered"
    assert await cast.database.run(fill_seats, now()) == 0


async def test_the_seats_of_somebody_erased_go_to_those_who_wait(
    cast: Cast, evening: Event
) -> None:
    hodan, waiting = cast.person(), cast.person()
    await registers(cast, hodan, 3)
    await registers(cast, waiting, 2)
    assert await cast.database.run(fill_seats, now()) == 0
    await cast.database.run(erase, hodan.id)

    assert await cast.database.run(fill_seats, now()) == 1
    assert told(cast, waiting)[-1].phrase == "registered-promoted"
    assert await cast.database.run(fill_seats, now()) == 0


async def test_needs_are_not_readable_in_the_database(cast: Cast, evening: Event) -> None:
    await registers(cast, cast.person(), 1, "a made-up need")
    with cast.database.engine.connect() as connection:
        raw = connection.exec_driver_sql("SELECT needs FROM registrations").scalar()
    assert "made-up" not in str(raw)


async def test_nobody_is_promoted_to_what_does_not_take_place(cast: Cast) -> None:
    off = cast.event(starts_at=now() + SOON, status="cancelled")
    cast.registration(cast.person(), off, status="waiting")

    assert await cast.database.run(fill_seats, now()) == 0
    assert await cast.database.run(promote, off) == 0


async def test_nobody_takes_a_seat_at_a_draft(cast: Cast) -> None:
    """It is as unknown as one that does not exist."""
    cast.event(reference="E-001", starts_at=now() + SOON, status="draft")
    hodan = cast.person()
    await cast.database.run(register, hodan.id, "E-001", 1, None)
    await cast.database.run(change_seats, hodan.id, "E-001", 2)
    await cast.database.run(cancel, hodan.id, "E-001")
    assert [one.phrase for one in told(cast, hodan)] == ["event-unknown"] * 3
