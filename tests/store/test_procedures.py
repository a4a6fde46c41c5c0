"""Ticks and kept answers: one person's own, on both engines; procedures as content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from store.answers import procedures
from store.content import ContentError
from store.database import Database
from store.privacy import profiles
from tests.factories import Cast

STEP = {"id": "read", "sources": [{"title": "A page", "date": "2020", "url": None}]}
PROCEDURE = {"id": "some", "topic": "how_to_apply", "steps": [STEP]}


async def test_a_step_is_ticked_once_and_by_one_person(database: Database, cast: Cast) -> None:
    mine, other = cast.person().id, cast.person().id
    for step in ("read", "read", "send"):
        await database.run(procedures.tick, mine, "apply", step)
    await database.run(procedures.tick, mine, "another", "read")

    assert await database.read(procedures.ticked, mine, "apply") == {"read", "send"}
    assert await database.read(procedures.ticked, other, "apply") == set()


async def test_one_tick_or_all_of_a_procedure_are_taken_away(
    database: Database, cast: Cast
) -> None:
    person = cast.person().id
    for procedure, step in (("apply", "read"), ("apply", "send"), ("another", "read")):
        await database.run(procedures.tick, person, procedure, step)
    await database.run(procedures.untick, person, "apply", "read")
    await database.run(procedures.untick, person, "apply", "never-ticked")
    assert await database.read(procedures.ticked, person, "apply") == {"send"}

    await database.run(procedures.untick, person, "apply")
    assert await database.read(procedures.ticked, person, "apply") == set()
    assert await database.read(procedures.ticked, person, "another") == {"read"}


async def test_what_was_kept_is_replaced_and_dropped(database: Database, cast: Cast) -> None:
    person = cast.person().id
    assert await database.read(profiles.kept, person) is None
    for origin in ("SO", "GH"):
        await database.run(profiles.keep, person, {"facts": {"origin": origin}})
    assert await database.read(profiles.kept, person) == {"facts": {"origin": "GH"}}

    await database.run(profiles.drop, person)
    await database.run(profiles.drop, person)
    assert await database.read(profiles.kept, person) is None


async def test_what_was_kept_cannot_be_read_in_the_database(database: Database, cast: Cast) -> None:
    await database.run(profiles.keep, cast.person().id, {"facts": {"permit": "asylum_seeker"}})
    with database.engine.connect() as connection:
        (stored,) = connection.exec_driver_sql("SELECT details FROM profiles").scalars()
    assert "asylum" not in stored


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ([], "expected fields"),
        (PROCEDURE | {"id": "other"}, "id"),
        (PROCEDURE | {"topic": None}, "topic"),
        (PROCEDURE | {"steps": []}, "steps"),
        (PROCEDURE | {"steps": [STEP, STEP]}, "steps"),
        (PROCEDURE | {"steps": ["read"]}, "steps: expected fields"),
        (PROCEDURE | {"steps": [STEP | {"sources": []}]}, "sources"),
        (PROCEDURE | {"steps": [STEP | {"sources": [{"title": "A page"}]}]}, "date"),
    ],
)
def test_a_wrong_procedure_is_named(tmp_path: Path, content: Any, said: str) -> None:
    folder = tmp_path / "procedures"
    folder.mkdir()
    (folder / "some.yml").write_text(yaml.safe_dump(content))

    with pytest.raises(ContentError, match=f"some.yml.*{said}"):
        procedures.read_procedures(tmp_path)
