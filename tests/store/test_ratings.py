"""Thumbs for versions of answers."""

from __future__ import annotations

from sqlalchemy import select

from store import turns
from store.changes import Change, Heard, Rated
from store.database import Database
from store.tables import Message, Rating
from tests.factories import Cast


class Rater:
    """Somebody who rates answers."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database = database
        self.conversation = cast.conversation()
        self.updates = 0

    async def rates(self, *rated: Rated) -> None:
        """Each in a turn of its own."""
        for one in rated:
            self.updates += 1
            change = Change(
                self.updates,
                person_id=self.conversation.person_id,
                conversation_id=self.conversation.id,
                heard=Heard("button", "x"),
                rated=one,
            )
            await self.database.run(turns.commit, change)

    def opinions(self) -> set[tuple[int, bool, str | None]]:
        """What is kept of this person."""
        own = select(Rating).where(Rating.person_id == self.conversation.person_id)
        with self.database.session() as session:
            return {(one.answer_id, one.helpful, one.reason) for one in session.scalars(own)}


async def test_a_later_thumb_for_the_same_version_replaces_the_first(
    database: Database, cast: Cast
) -> None:
    """In all directions; the reason goes with the thumb that it explains."""
    rater, answer = Rater(database, cast), cast.answer().id
    await rater.rates(Rated(answer, helpful=True), Rated(answer, helpful=False))
    assert rater.opinions() == {(answer, False, None)}
    await rater.rates(Rated(answer, helpful=False, reason="outdated"))
    assert rater.opinions() == {(answer, False, "outdated")}
    await rater.rates(Rated(answer, helpful=True))
    assert rater.opinions() == {(answer, True, None)}


async def test_each_version_and_each_person_has_a_thumb_of_its_own(
    database: Database, cast: Cast
) -> None:
    """What people thought of the old text says nothing about the new one."""
    first, second = Rater(database, cast), Rater(database, cast)
    second.updates = 100
    old = cast.answer(live=False).id
    new = cast.answer(version=2).id
    await first.rates(Rated(old, helpful=False), Rated(new, helpful=True))
    await second.rates(Rated(new, helpful=False))
    assert first.opinions() == {(old, False, None), (new, True, None)}
    assert second.opinions() == {(new, False, None)}


async def test_a_version_that_is_gone_gets_no_thumb_and_the_turn_goes_on(
    database: Database, cast: Cast
) -> None:
    """The tap is on record like any other."""
    rater = Rater(database, cast)
    await rater.rates(Rated(4711, helpful=True))
    assert rater.opinions() == set()
    with database.session() as session:
        assert session.scalars(select(Message)).one().kind == "button"
