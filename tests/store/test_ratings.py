"""Thumbs for versions of answers."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from store.conversations import ratings
from store.database import Database
from store.tables import Rating
from tests.factories import Cast


class Rater:
    """Somebody who rates answers."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database = database
        self.person_id = cast.person().id

    async def rates(self, answer_id: int, helpful: bool, reason: str | None = None) -> None:
        """Once."""
        await self.database.run(ratings.rate, self.person_id, answer_id, helpful, reason)

    def opinions(self) -> set[tuple[int, bool, str | None]]:
        """What is kept of this person."""
        own = select(Rating).where(Rating.person_id == self.person_id)
        with self.database.session() as session:
            return {(one.answer_id, one.helpful, one.reason) for one in session.scalars(own)}


async def test_a_later_thumb_for_the_same_version_replaces_the_first(
    database: Database, cast: Cast
) -> None:
    """In all directions; the reason goes with the thumb that it explains."""
    rater, answer = Rater(database, cast), cast.answer().id
    await rater.rates(answer, helpful=True)
    await rater.rates(answer, helpful=False)
    assert rater.opinions() == {(answer, False, None)}
    await rater.rates(answer, helpful=False, reason="outdated")
    assert rater.opinions() == {(answer, False, "outdated")}
    await rater.rates(answer, helpful=True)
    assert rater.opinions() == {(answer, True, None)}


async def test_each_version_and_each_person_has_a_thumb_of_its_own(
    database: Database, cast: Cast
) -> None:
    """What people thought of the old text says nothing about the new one."""
    first, second = Rater(database, cast), Rater(database, cast)
    old = cast.answer(live=False).id
    new = cast.answer(version=2).id
    await first.rates(old, helpful=False)
    await first.rates(new, helpful=True)
    await second.rates(new, helpful=False)
    assert first.opinions() == {(old, False, None), (new, True, None)}
    assert second.opinions() == {(new, False, None)}


async def test_a_version_that_is_gone_gets_no_thumb(database: Database, cast: Cast) -> None:
    """A backup was played back, for example."""
    rater = Rater(database, cast)
    await rater.rates(4711, helpful=True)
    assert rater.opinions() == set()


async def test_many_taps_at_once_leave_one_thumb(database: Database, cast: Cast) -> None:
    rater, answer = Rater(database, cast), cast.answer().id
    await asyncio.gather(*(rater.rates(answer, helpful=True) for _ in range(20)))
    assert rater.opinions() == {(answer, True, None)}
