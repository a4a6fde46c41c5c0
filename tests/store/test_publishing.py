"""Openings are published and closed; who follows them is told once."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from store.openings import full_text
from store.openings.alerts import audience, save
from store.openings.openings import (
    Conditions,
    OpeningNotFoundError,
    by_reference,
    close,
    publish,
    search,
    similar,
)
from store.tables import Opening, Telling
from store.types import now
from tests.factories import TODAY, Cast


async def test_a_closed_one_is_like_those_of_its_field_and_country_first(cast: Cast) -> None:
    somalia, ghana = cast.institution("SO"), cast.institution("GH")
    shut = cast.opening(somalia, reference="shut", status="closed", sector="health")
    soon = {"deadline": TODAY}
    cast.opening(somalia, reference="country", sector="water", **soon)
    cast.opening(ghana, reference="field", sector="health", **soon)
    cast.opening(somalia, reference="both", sector="health")
    cast.opening(ghana, reference="neither", sector="water", **soon)
    cast.opening(somalia, reference="closed", sector="health", status="closed")

    with cast.database.session() as session:
        found = similar(session, by_reference(session, shut.reference), TODAY)

    assert [one.reference for one in found] == ["both", "field", "country"]


async def test_publishing_twice_tells_once(cast: Cast) -> None:
    person = cast.person()
    await cast.database.run(save, person.id, {"words": ["welder"]})
    cast.opening(reference="D-001", title={"en": "Welder"}, status="draft")
    cast.opening(reference="D-002", status="draft")

    for reference in ("D-001", "D-002"):
        await cast.database.run(publish, reference)
    await cast.database.run(close, "D-001")
    shut = await cast.database.read(search, TODAY, Conditions(), 10)
    first = await cast.database.read(by_reference, "D-001")
    await cast.database.run(publish, "D-001")

    again = await cast.database.read(by_reference, "D-001")
    with cast.database.session() as session:
        tellings = session.scalars(select(Telling)).all()
    assert [one.reference for one in shut.openings] == ["D-002"]
    assert first.published_at == again.published_at is not None
    assert [one.person_id for one in tellings] == [person.id]


@pytest.mark.parametrize("use_case", [publish, close])
async def test_what_is_not_there_is_neither_published_nor_closed(cast: Cast, use_case: Any) -> None:
    with pytest.raises(OpeningNotFoundError):
        await cast.database.run(use_case, "D-404")


async def test_the_audience_is_known_before_publishing(cast: Cast) -> None:
    """Whoever has an alert that fits, and was not told before, and wants messages."""
    people, farmer = [cast.person() for _ in range(3)], cast.person()
    blocked = cast.person(blocked_at=now())
    opening = cast.opening(reference="D-001", title={"en": "Welder"}, status="draft")
    with cast.database.session() as session:
        full_text.index(session, session.scalars(select(Opening)).all())
        for person in (*people, blocked):
            save(session, person.id, {"words": ["welder"]})
        save(session, people[0].id, {"sector": ["health"]})
        save(session, farmer.id, {"sector": ["water"]})
    assert await cast.database.read(audience, opening) == 3
    await cast.database.run(publish, "D-001")
    assert await cast.database.read(audience, opening) == 0
