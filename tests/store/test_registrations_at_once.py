"""Fifty people want the last ten seats at the same moment, from two processes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import select

from store.database import Database
from store.events.places import positions
from store.events.registrations import cancel, register
from store.tables import Registration
from store.types import now
from tests.factories import Cast
from tests.store.told import told


def standing(database: Database) -> list[int | str]:
    """How everybody stands: statuses, and places in the line in order."""
    with database.session() as session:
        rows = session.scalars(select(Registration)).all()
        places = positions(session, rows)
    return sorted((places.get(row.id, row.status) for row in rows), key=lambda one: (str(one), one))


async def test_exactly_ten_get_one_and_forty_wait_in_order(cast: Cast, database_url: str) -> None:
    database = cast.database
    event = cast.event(reference="E-001", starts_at=now() + timedelta(days=10), capacity=30)
    for _ in range(20):
        cast.registration(cast.person(), event)
    people = [cast.person() for _ in range(50)]
    other = Database(database_url, database.vault)
    doors = [database, other]

    await asyncio.gather(
        *(
            doors[number % 2].run(register, person.id, "E-001", 1, None)
            for number, person in enumerate(people)
        )
    )
    phrases = [told(cast, person)[-1].phrase for person in people]
    assert (phrases.count("registered-new"), phrases.count("waiting-new")) == (10, 40)
    found = standing(database)
    assert found.count("registered") == 30
    assert {one for one in found if one != "registered"} == set(range(1, 41))
    # What each was told is where each stands.
    said = [
        told(cast, person)[-1].args["registration-line"]["position"]
        for person, phrase in zip(people, phrases, strict=True)
        if phrase == "waiting-new"
    ]
    assert sorted(said) == list(range(1, 41))

    seated = [p for p, phrase in zip(people, phrases, strict=True) if phrase == "registered-new"]
    await asyncio.gather(
        *(doors[n % 2].run(cancel, person.id, "E-001") for n, person in enumerate(seated))
    )
    await other.close()
    found = standing(database)
    assert found.count("registered") == 30
    assert {one for one in found if one not in ("registered", "cancelled")} == set(range(1, 31))


async def test_one_person_who_presses_twice_has_one_seat(cast: Cast, database_url: str) -> None:
    cast.event(reference="E-001", starts_at=now() + timedelta(days=10), capacity=30)
    hodan = cast.person()
    other = Database(database_url, cast.database.vault)

    await asyncio.gather(
        *(one.run(register, hodan.id, "E-001", 2, None) for one in [cast.database, other] * 4)
    )
    await other.close()

    assert standing(cast.database) == ["registered"]
    assert [one.phrase for one in told(cast, hodan)] == ["registered-new"] + [
        "registered-already"
    ] * 7
