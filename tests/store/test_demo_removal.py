"""The demo data goes in one go; what somebody has used stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from store import demo_removal
from store.numbering import OPENING, new_references
from store.seed import seed
from store.tables import Event, Institution, Opening
from store.types import today
from tests.applying import all_of
from tests.factories import Cast

CONTENT = Path(__file__).parent.parent.parent / "content"


async def test_everything_that_was_shipped_goes_and_stays_away(cast: Cast) -> None:
    with cast.database.session() as session:
        seeded = seed(session, CONTENT, today())
    before = await cast.database.read(demo_removal.overview)
    assert (before.openings, before.events) == (seeded.openings, seeded.events)
    assert before.institutions == len(all_of(cast.database, Institution))

    assert await cast.database.run(demo_removal.remove, "iago") == before
    with cast.database.session() as session:
        again = seed(session, CONTENT, today() + timedelta(days=1))
    assert (again.openings, again.events) == (0, 0)
    for table in (Opening, Event, Institution):
        assert all_of(cast.database, table) == []
    assert (await cast.database.read(demo_removal.overview)).removable == 0
    (reference,) = await cast.database.run(new_references, OPENING)
    assert int(reference[2:]) == seeded.openings + 1


async def test_what_somebody_has_used_stays(cast: Cast) -> None:
    applied = cast.opening(reference="D-001")
    cast.application(cast.person(), applied, status="withdrawn")
    own = cast.institution(demo=True)
    cast.opening(own, reference="D-002", demo=False)
    cast.opening(cast.institution(demo=True), reference="D-003")
    visited = cast.event(reference="E-001")
    cast.registration(cast.person(), visited, status="cancelled")
    cast.event(reference="E-002", demo=False)
    cast.event(reference="E-003")

    found = await cast.database.run(demo_removal.remove, "iago")
    assert (found.openings, found.events, found.institutions) == (1, 1, 1)
    assert (found.used_openings, found.used_events) == (["D-001"], ["E-001"])
    assert {one.reference for one in all_of(cast.database, Opening)} == {"D-001", "D-002"}
    assert {one.reference for one in all_of(cast.database, Event)} == {"E-001", "E-002"}
    marks = {one.id: one.demo for one in all_of(cast.database, Institution)}
    assert marks[own.id] is False
    assert len(marks) == 2
