"""What staff change about an event, and who is told of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.events.event_changes import cancel_event, concerned, move_event, set_capacity
from store.events.events import EventNotFoundError
from store.tables import AuditRow, Event
from store.types import now
from tests.factories import Cast
from tests.store.told import told

SOON = timedelta(days=10)


@pytest.fixture
def evening(cast: Cast) -> Event:
    """An event with one seat."""
    return cast.event(reference="E-001", starts_at=now() + SOON, capacity=1)


async def test_more_seats_are_for_those_who_wait(cast: Cast, evening: Event) -> None:
    seated, waiting, last = cast.person(), cast.person(), cast.person()
    cast.registration(seated, evening)
    cast.registration(waiting, evening, status="waiting")
    cast.registration(last, evening, status="waiting")
    for _ in range(2):
        await cast.database.run(set_capacity, "E-001", 2, "iago")

    assert [one.phrase for one in told(cast, waiting)] == ["registered-promoted"]
    assert told(cast, seated) == told(cast, last) == []


async def test_fewer_seats_take_none_away(cast: Cast, evening: Event) -> None:
    seated, waiting = cast.person(), cast.person()
    cast.registration(seated, evening)
    cast.registration(waiting, evening, status="waiting")
    await cast.database.run(set_capacity, "E-001", 0, "iago")

    assert told(cast, seated) == told(cast, waiting) == []


def moved(event: Event, days: int) -> tuple[Any, ...]:
    """Some days later, at the same place."""
    later = timedelta(days=days)
    return event.starts_at + later, event.ends_at + later, event.place, event.city, "iago"


async def test_everybody_concerned_is_told_once_that_it_was_moved(
    cast: Cast, evening: Event
) -> None:
    seated, waiting, gone, stranger = (cast.person() for _ in range(4))
    cast.registration(seated, evening)
    cast.registration(waiting, evening, status="waiting")
    cast.registration(gone, evening, status="cancelled")
    for _ in range(2):
        await cast.database.run(move_event, "E-001", *moved(evening, 2))

    for person in (seated, waiting):
        (notice,) = told(cast, person)
        assert notice.phrase == "event-moved"
        args = notice.args["event-moved"]
        assert args["before"] == {"datetime": evening.starts_at.isoformat()}
        assert args["starts"] == {"datetime": (evening.starts_at + timedelta(days=2)).isoformat()}
        assert notice.does("button-calendar") == {"calendar": "E-001"}
    assert told(cast, gone) == told(cast, stranger) == []
    with cast.database.session() as session:
        assert session.get_one(Event, evening.id).revision == 1
        assert list(session.scalars(select(AuditRow.action))) == ["event_moved"]


async def test_everybody_concerned_is_told_once_that_it_is_off(cast: Cast, evening: Event) -> None:
    seated, waiting = cast.person(), cast.person()
    cast.registration(seated, evening)
    cast.registration(waiting, evening, status="waiting")
    for _ in range(2):
        await cast.database.run(cancel_event, "E-001", "iago")

    assert [one.phrase for one in told(cast, seated)] == ["event-off"]
    assert [one.phrase for one in told(cast, waiting)] == ["event-off"]
    assert told(cast, seated)[0].asked_for


async def test_an_unknown_event_is_none(cast: Cast) -> None:
    with pytest.raises(EventNotFoundError):
        await cast.database.run(cancel_event, "E-404", "iago")
    with pytest.raises(EventNotFoundError):
        await cast.database.run(set_capacity, "E-404", 3, "iago")


async def test_how_many_would_be_told_is_known_before(cast: Cast) -> None:
    event = cast.event()
    for status in ("registered", "waiting", "cancelled"):
        cast.registration(cast.person(), event, status=status)
    cast.registration(cast.person(blocked_at=now()), event)
    cast.registration(cast.person(), cast.event())
    assert await cast.database.read(concerned, event) == 2
