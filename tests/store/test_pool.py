"""The pool of experts: who joins it, whom staff find there, and that nobody is told twice."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from store.applications import pool
from store.applications.drafts import POOL
from store.applications.pool import AlreadyToldError, ClosedOpeningError, NotInPoolError
from store.openings.openings import OpeningNotFoundError
from store.tables import AuditRow, Expert, Opening, Telling
from store.types import now
from tests.applying import ANSWERS, Desk, all_of
from tests.factories import Cast


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Somebody who joins the pool."""
    return Desk(cast)


async def join(desk: Desk, **answers: Any) -> None:
    """Fill in the draft and send it."""
    await desk.write(POOL, motivation=None, **answers)
    await desk.database.run(pool.join, desk.person.id)


async def test_what_is_matched_by_stands_apart(desk: Desk) -> None:
    cv = desk.document()
    await join(desk, cv=cv.id, education="unsaid")
    (expert,) = all_of(desk.database, Expert)
    assert (expert.field, expert.origin, expert.residence, expert.experience) == (
        *("health", "SO", "NL"),
        5,
    )
    assert (expert.document_id, expert.consent_version) == (cv.id, "2026-11")
    assert expert.details["email"] == ANSWERS["email"]
    assert desk.drafts() == []
    assert desk.phrases() == ["pool-joined"]


@pytest.mark.parametrize(("said", "years"), [("0", 0), ("12", 12), ("10+", 10), ("unsaid", None)])
async def test_years_count_as_a_number(desk: Desk, said: str, years: int | None) -> None:
    await join(desk, experience=said, origin="unsaid")
    (expert,) = all_of(desk.database, Expert)
    assert (expert.experience, expert.origin) == (years, None)


async def test_joining_again_changes_what_is_known(desk: Desk) -> None:
    await join(desk)
    await join(desk, field="ict")
    (expert,) = all_of(desk.database, Expert)
    assert expert.field == "ict"
    assert desk.phrases() == ["pool-joined", "pool-changed"]


async def test_nobody_joins_without_consent(desk: Desk) -> None:
    await join(desk, consent=None)
    assert all_of(desk.database, Expert) == []
    assert desk.phrases() == ["pool-incomplete"]
    assert len(desk.drafts()) == 1


async def test_joining_twice_at_once_is_joining(desk: Desk) -> None:
    await desk.write(POOL)
    joins = (desk.database.run(pool.join, desk.person.id) for _ in range(4))
    await asyncio.gather(*joins)
    assert len(all_of(desk.database, Expert)) == 1
    assert sorted(desk.phrases()) == ["pool-changed"] * 3 + ["pool-joined"]


async def test_without_a_draft_nobody_joins(desk: Desk) -> None:
    await desk.database.run(pool.join, desk.person.id)
    assert all_of(desk.database, Expert) == []
    assert desk.phrases() == ["application-nothing-to-send"]


async def test_who_leaves_is_gone(desk: Desk) -> None:
    await join(desk)
    for _ in range(2):
        await desk.database.run(pool.leave, desk.person.id)
    assert all_of(desk.database, Expert) == []
    assert desk.phrases() == ["pool-joined", "pool-left", "pool-not-in"]


def expert(cast: Cast, **fields: Any) -> Expert:
    """Somebody in the pool."""
    person = cast.person(**fields.pop("person", {}))
    given = {"field": "health", "origin": "SO", "experience": 3, "details": {}}
    return cast.add(Expert(**{"person_id": person.id, "consent_version": "1"} | given | fields))


async def test_staff_find_who_fits_best_first(desk: Desk, cast: Cast) -> None:
    elsewhere = expert(cast, origin="NG", experience=30)
    skilled, young = expert(cast, experience=10), expert(cast, experience=1)
    unsaid = expert(cast, experience=None)
    expert(cast, field="ict")
    expert(cast, person={"blocked_at": now()})
    expert(cast, person={"messages_stopped_at": now()})
    applied, told, withdrew = expert(cast), expert(cast), expert(cast, experience=2)
    for one, status in ((applied, "received"), (withdrew, "withdrawn")):
        cast.application(desk.person, desk.opening, person_id=one.person_id, status=status)
    cast.add(Telling(person_id=told.person_id, opening_id=desk.opening.id))
    with desk.database.session() as session:
        opening = session.get_one(Opening, desk.opening.id)
        found = [one.person_id for one in pool.fitting(session, opening, 10)]
        first = [one.person_id for one in pool.fitting(session, opening, 2)]
    expected = [one.person_id for one in (skilled, withdrew, young, unsaid, elsewhere)]
    assert (found, first) == (expected, expected[:2])


async def propose(desk: Desk) -> None:
    """Staff think of the person."""
    args = (desk.person.id, desk.opening.reference, "staff-1")
    await desk.database.run(pool.propose, *args)


async def test_staff_propose_an_opening_once(desk: Desk) -> None:
    await join(desk)
    await propose(desk)
    with pytest.raises(AlreadyToldError):
        await propose(desk)
    (telling,) = all_of(desk.database, Telling)
    assert (telling.person_id, telling.staff_id) == (desk.person.id, "staff-1")
    assert telling.told_at is not None
    _, told = desk.told()
    assert "The staff think that this opening may be something for you" in told
    assert "exercise" in told
    row = desk.notices()[1]
    assert row.parameters["asked_for"] is False
    topics = [button.get("topic") for button in row.parameters["reply"]["buttons"]]
    assert topics == ["opening_details", "apply_opening", None]
    assert [audit.action for audit in all_of(desk.database, AuditRow)] == ["expert_proposed"]


async def test_two_of_the_staff_at_once_propose_once(desk: Desk) -> None:
    await join(desk)
    done = await asyncio.gather(*(propose(desk) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(one, AlreadyToldError) for one in done) == 4
    assert desk.phrases() == ["pool-joined", "pool-proposal"]


async def test_what_cannot_be_proposed(desk: Desk) -> None:
    with pytest.raises(NotInPoolError):
        await propose(desk)
    await join(desk)
    desk.opening = desk.open(days=-1)
    with pytest.raises(ClosedOpeningError):
        await propose(desk)
    desk.opening.reference = "D-999"
    with pytest.raises(OpeningNotFoundError):
        await propose(desk)
    assert desk.phrases() == ["pool-joined"]
