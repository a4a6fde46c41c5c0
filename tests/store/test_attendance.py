"""Who came, and what they say of it."""

from __future__ import annotations

import pytest

from store.events.attendance import (
    Attendee,
    attendance,
    feedback,
    improve,
    mark_several,
    rate,
)
from store.types import now
from tests.factories import Cast


async def test_the_list_for_staff(cast: Cast) -> None:
    event = cast.event()
    first = cast.registration(cast.person(name="Hodan"), event, seats=2, needs="a ramp")
    second = cast.registration(cast.person(name="Ali"), event, status="waiting")
    cast.registration(cast.person(), event, status="cancelled")
    cast.registration(cast.person(), cast.event())
    await cast.database.run(mark_several, event.id, {first.id: True}, (), "iago")

    assert await cast.database.read(attendance, event.id) == [
        Attendee(first.id, "Hodan", 2, "a ramp", "registered", True),
        Attendee(second.id, "Ali", 1, None, "waiting", None),
    ]


async def test_what_they_say_is_counted(cast: Cast) -> None:
    event = cast.event(reference="E-001")
    people = [cast.person() for _ in range(4)]
    for person in people:
        cast.registration(person, event, feedback_asked_at=now())
    for person, rating in zip(people, (4, 4, 1, 0), strict=True):
        await cast.database.run(rate, person.id, "E-001", rating)
    await cast.database.run(improve, people[0].id, "E-001", "time")
    await cast.database.run(improve, people[1].id, "E-001", "nothing")

    found = await cast.database.read(feedback, event.id)
    assert found.ratings == {1: 1, 2: 0, 3: 0, 4: 2}
    assert found.better == {"content": 0, "language": 0, "place": 0, "time": 1, "nothing": 1}
    assert (found.asked, found.not_there) == (4, 1)


async def test_the_last_word_counts(cast: Cast) -> None:
    event = cast.event(reference="E-001")
    hodan = cast.person()
    cast.registration(hodan, event)
    for rating in (4, 2):
        await cast.database.run(rate, hodan.id, "E-001", rating)

    assert (await cast.database.read(feedback, event.id)).ratings[2] == 1
    assert (await cast.database.read(feedback, event.id)).ratings[4] == 0


async def test_what_staff_have_seen_goes_before_not_there(cast: Cast) -> None:
    event = cast.event(reference="E-001")
    hodan = cast.person()
    seen = cast.registration(hodan, event, attended=True)
    await cast.database.run(rate, hodan.id, "E-001", 0)

    assert (await cast.database.read(attendance, event.id))[0].attended is True
    assert seen.rating is None


@pytest.mark.parametrize("status", ["waiting", "cancelled", None])
async def test_only_who_had_a_place_has_a_say(cast: Cast, status: str | None) -> None:
    event = cast.event(reference="E-001")
    hodan = cast.person()
    if status:
        cast.registration(hodan, event, status=status)
    await cast.database.run(rate, hodan.id, "E-001", 4)
    await cast.database.run(improve, hodan.id, "E-001", "time")

    found = await cast.database.read(feedback, event.id)
    assert (sum(found.ratings.values()), sum(found.better.values())) == (0, 0)


async def test_nonsense_is_not_kept(cast: Cast) -> None:
    event = cast.event(reference="E-001")
    hodan = cast.person()
    cast.registration(hodan, event)
    await cast.database.run(rate, hodan.id, "E-001", 9)
    await cast.database.run(improve, hodan.id, "E-001", "everything")

    found = await cast.database.read(feedback, event.id)
    assert (sum(found.ratings.values()), sum(found.better.values())) == (0, 0)
