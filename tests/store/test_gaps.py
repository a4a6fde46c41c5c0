"""Texts that are missing, counted."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from store.answers import gaps
from store.conversations import turns
from store.conversations.changes import Change, Gap
from store.database import Database
from store.tables import MissingText

ONE, TWO = Gap("phrase", "greet", "so"), Gap("answer", "about_cd4d", "so")


def counted(database: Database) -> dict[tuple[str, str, str], int]:
    """How often each was wanted."""
    with database.session() as session:
        rows = session.scalars(select(MissingText))
        return {(row.kind, row.key, row.language): row.times for row in rows}


async def test_each_turn_counts_what_it_missed(database: Database) -> None:
    await database.run(turns.commit, Change(1, gaps={ONE, TWO}))
    await database.run(turns.commit, Change(2, gaps={ONE}))
    await database.run(turns.commit, Change(3))
    assert counted(database) == {
        ("phrase", "greet", "so"): 2,
        ("answer", "about_cd4d", "so"): 1,
    }
    with database.session() as session:
        row = session.get_one(MissingText, ("phrase", "greet", "so"))
        assert row.first_at < row.last_at


async def test_a_repeated_update_counts_nothing(database: Database) -> None:
    await database.run(turns.commit, Change(1, gaps={ONE}))
    for outcome in await asyncio.gather(
        database.run(turns.commit, Change(1, gaps={ONE})), return_exceptions=True
    ):
        assert isinstance(outcome, turns.RepeatedUpdateError)
    assert counted(database) == {("phrase", "greet", "so"): 1}


async def test_many_at_once_lose_no_count(database: Database) -> None:
    """Nor do they wait for each other in a circle."""
    both = [{ONE, TWO}, {TWO, ONE}]
    await asyncio.gather(
        *(database.run(turns.commit, Change(n, gaps=both[n % 2])) for n in range(40))
    )
    assert set(counted(database).values()) == {40}


async def test_the_most_wanted_comes_first(database: Database) -> None:
    await database.run(turns.commit, Change(1, gaps={ONE}))
    await database.run(turns.commit, Change(2, gaps={ONE, TWO}))
    found = await database.read(gaps.most_wanted, 10)
    assert [(one.key, one.times) for one in found] == [("greet", 2), ("about_cd4d", 1)]
    assert len(await database.read(gaps.most_wanted, 1)) == 1
