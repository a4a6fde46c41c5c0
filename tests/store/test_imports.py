"""Spreadsheets of staff: checked without writing, taken over whole, undone."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from store.editing import version
from store.openings import openings_editing
from store.openings.openings_listing import Filters, list_openings
from store.programmes.programme_choices import Choices
from store.sheets import imports
from store.sheets.import_kinds import KINDS, columns_of, kind_of
from store.sheets.import_plan import WrongColumnsError
from store.sheets.imports import (
    AlreadyTakenOverError,
    Checked,
    NoSuchImportError,
    NothingToTakeOverError,
    NotTakenOverError,
    StaleImportError,
)
from store.sheets.sheet_reading import read_table
from store.sheets.spreadsheets import CSV, XLSX, write
from store.tables import AuditRow, Event, Import, Institution, Opening, Registration
from store.types import now, today
from tests.applying import all_of
from tests.factories import Cast
from tests.store.test_events_editing import GIVEN as EVENING
from tests.store.test_events_editing import SOON

CHOICES = Choices(("en", "nl", "ar"), ("health", "ict", "water"))
TEACHER = {
    "institution": "so-hospital",
    "sector": "health",
    "mode": "online",
    "weeks": "6",
    "starts_on": "2027-03-01",
    "deadline": "2027-01-31",
    "title_en": "Teacher",
    "tasks_en": "You teach.",
}
IMPORTER = "iago"


@pytest.fixture
def staff_id(cast: Cast) -> str:
    """Who brings spreadsheets; there is an institution to bring openings for."""
    cast.institution(id="so-hospital", name="Hospital")
    return cast.staff(IMPORTER).id


def sheet(rows: list[dict[str, str]], kind: str = CSV) -> bytes:
    """A file with all columns that some row has."""
    header = list(dict.fromkeys(name for row in rows for name in row))
    return write(kind, "List", header, [[row.get(name, "") for name in header] for row in rows])


async def check(
    cast: Cast, staff_id: str, rows: list[dict[str, str]], name: str = "openings"
) -> Checked:
    """Bring a file."""
    args = (name, CHOICES, "list.csv", read_table(sheet(rows)), staff_id)
    import_id = await cast.database.run(imports.check, *args)
    return await cast.database.read(imports.find, import_id)


async def take_over(cast: Cast, checked: Checked) -> int:
    """Write what was checked."""
    args = (checked.row.id, CHOICES, checked.row.staff_id)
    return await cast.database.run(imports.take_over, *args)


async def undo(cast: Cast, checked: Checked) -> imports.Undone:
    """Take it back."""
    args = (checked.row.id, CHOICES, checked.row.staff_id)
    return await cast.database.run(imports.undo, *args)


def exported(cast: Cast, reference: str, **changed: str) -> dict[str, str]:
    """A row as it stands in an export, with some cells changed."""
    name = "openings" if reference.startswith("D") else "events"
    with cast.database.session() as session:
        kind = kind_of(session, name, CHOICES)
        return kind.cells(kind.rows[reference]) | changed


def faults(checked: Checked) -> list[tuple[int, str, str]]:
    """Row, column and problem of all that is wrong or worth a word."""
    return [(one["row"], one["column"], one["problem"]) for one in checked.row.faults]


async def test_checking_writes_nothing(cast: Cast, staff_id: str) -> None:
    checked = await check(cast, staff_id, [TEACHER, TEACHER | {"title_en": "Welder"}])
    assert checked.states == {"new": 2}
    assert (checked.login, checked.row.filename) == (IMPORTER, "list.csv")
    assert all_of(cast.database, Opening) == []


async def test_good_rows_become_drafts_that_are_found(cast: Cast, staff_id: str) -> None:
    checked = await check(cast, staff_id, [TEACHER, TEACHER | {"title_en": "Welder"}])
    assert await take_over(cast, checked) == 2
    page = await cast.database.read(list_openings, today(), Filters(text="welder"))
    assert [one.opening.status for one in page.openings] == ["draft"]
    stored = (await cast.database.read(imports.find, checked.row.id)).row
    assert [one["key"] for one in stored.rows] == ["D-001", "D-002"]
    assert stored.taken_over_at


async def test_every_fault_is_named_with_row_and_column(cast: Cast, staff_id: str) -> None:
    cast.opening(reference="D-007", status="draft")
    rows = [
        TEACHER,
        TEACHER | {"institution": "nobody", "weeks": "six", "title_en": "Welder"},
        TEACHER | {"reference": "D-404"},
        TEACHER | {"reference": "d-007", "weeks": "7"},
        TEACHER | {"reference": "D-007"},
        TEACHER,
        TEACHER | {"deadline": "31/31/2027", "mode": "remote", "title_en": "Cook"},
    ]
    checked = await check(cast, staff_id, rows)
    assert faults(checked) == [
        (3, "weeks", "not_a_number"),
        (3, "institution", "no_institution"),
        (4, "reference", "unknown_key"),
        (6, "reference", "twice"),
        (7, "reference", "double"),
        (8, "mode", "not_one_of"),
        (8, "deadline", "not_a_day"),
    ]
    assert checked.states == {"new": 1, "changed": 1, "faulty": 5}
    detail = {one["row"]: one["detail"] for one in checked.row.faults}
    assert (detail[6], detail[7]) == ("5", "2")
    assert await take_over(cast, checked) == 2
    assert len(all_of(cast.database, Opening)) == 2


@pytest.mark.parametrize("kind", [CSV, XLSX])
@pytest.mark.parametrize("name", sorted(KINDS))
async def test_what_is_exported_comes_back_the_same(
    cast: Cast, staff_id: str, kind: str, name: str
) -> None:
    hostile = {"en": "=1+1", "nl": "'=x", "ar": 'معلّم, "x"'}
    cast.opening(title=hostile, tasks={**hostile, "en": "+a\nb"}, covered=None)
    cast.event(title=hostile, summary=hostile, price={"en": "@free"}, place="-1")
    cast.institution(name="=HYPERLINK()", region="somaliland", city="Hargeisa")
    with cast.database.session() as session:
        list_ = kind_of(session, name, CHOICES)
        exported = [list_.cells(row) for row in list_.rows.values()]
    header = [column.name for column in list_.columns]
    file = write(kind, name, header, [[row[one] for one in header] for row in exported])
    args = (name, CHOICES, "x", read_table(file), staff_id)
    checked = await cast.database.read(imports.find, await cast.database.run(imports.check, *args))
    assert (checked.states, checked.row.faults) == ({"same": len(exported)}, [])
    with pytest.raises(NothingToTakeOverError):
        await take_over(cast, checked)


async def test_a_changed_cell_changes_that_and_nothing_else(cast: Cast, staff_id: str) -> None:
    cast.opening(reference="D-001", weeks=6, title={"en": "Welder", "nl": "Lasser"})
    checked = await check(cast, staff_id, [{"reference": "D-001", "weeks": "9"}])
    (row,) = checked.row.rows
    assert row["changes"] == {"weeks": ["6", "9"]}
    await take_over(cast, checked)
    (opening,) = all_of(cast.database, Opening)
    assert (opening.weeks, opening.title) == (9, {"en": "Welder", "nl": "Lasser"})
    assert opening.status == "published"


async def test_an_emptied_cell_empties_what_may_be_empty(cast: Cast, staff_id: str) -> None:
    cast.opening(reference="D-001")
    rows = [{"reference": "D-001", "covered_en": "", "covered_nl": ""}]
    await take_over(cast, await check(cast, staff_id, rows))
    assert all_of(cast.database, Opening)[0].covered is None
    checked = await check(cast, staff_id, [{"reference": "D-001", "sector": ""}])
    assert faults(checked) == [(2, "sector", "missing")]


async def test_the_same_file_twice_makes_nothing_twice(cast: Cast, staff_id: str) -> None:
    await take_over(cast, await check(cast, staff_id, [TEACHER]))
    again = await check(cast, staff_id, [TEACHER, TEACHER | {"weeks": "7"}])
    assert again.row.rows[0]["key"] == "D-001"
    assert again.states == {"same": 1, "faulty": 1}
    assert faults(again) == [(3, "reference", "double")]
    almost = await check(cast, staff_id, [TEACHER | {"weeks": "7"}])
    assert faults(almost) == [(2, "reference", "there_already")]


async def test_rows_of_a_template_that_explain_it_are_passed_over(
    cast: Cast, staff_id: str
) -> None:
    rows = [{"reference": "example"} | TEACHER, {"reference": "Allowed", "mode": "online, both"}]
    checked = await check(cast, staff_id, [*rows, TEACHER | {"title_en": "Cook"}])
    assert (checked.states, checked.row.faults) == ({"new": 1}, [])


async def test_columns_that_are_not_taken_over_are_named(cast: Cast, staff_id: str) -> None:
    cast.opening(reference="D-001")
    rows = [{"reference": "D-001", "status": "closed", "demo": "yes", "salary": "1"}]
    checked = await check(cast, staff_id, rows)
    assert faults(checked) == [(1, "salary", "unknown_column"), (2, "status", "only_shown")]
    assert checked.states == {"same": 1}
    with pytest.raises(WrongColumnsError):
        await check(cast, staff_id, [{"a": "1", "b": "2"}])


async def test_taken_over_twice_at_once_is_taken_over_once(cast: Cast, staff_id: str) -> None:
    checked = await check(cast, staff_id, [TEACHER])
    done = await asyncio.gather(
        *(take_over(cast, checked) for _ in range(4)), return_exceptions=True
    )
    assert [type(one) for one in done].count(AlreadyTakenOverError) == 3
    assert len(all_of(cast.database, Opening)) == 1


async def test_what_changed_meanwhile_is_checked_again(cast: Cast, staff_id: str) -> None:
    cast.opening(reference="D-001", weeks=6)
    rows = [exported(cast, "D-001", weeks="9"), {"reference": "D-002"} | TEACHER, TEACHER]
    checked = await check(cast, staff_id, rows)
    assert checked.states == {"changed": 1, "faulty": 1, "new": 1}
    with cast.database.session() as session:
        session.get_one(Opening, all_of(cast.database, Opening)[0].id).weeks = 7
    with pytest.raises(StaleImportError):
        await take_over(cast, checked)
    await cast.database.run(imports.check_again, checked.row.id, CHOICES)
    checked = await cast.database.read(imports.find, checked.row.id)
    assert checked.row.rows[0]["changes"] == {"weeks": ["7", "9"]}
    assert [one["state"] for one in checked.row.rows] == ["changed", "faulty", "new"]
    with cast.database.session() as session:
        session.delete(session.get_one(Institution, "so-hospital"))
    with pytest.raises(StaleImportError):
        await take_over(cast, checked)
    assert len(all_of(cast.database, Opening)) == 1
    await cast.database.run(imports.check_again, checked.row.id, CHOICES)
    checked = await cast.database.read(imports.find, checked.row.id)
    assert checked.states == {"changed": 1, "faulty": 2}


async def test_undone_as_if_it_had_not_been(cast: Cast, staff_id: str) -> None:
    texts = {"title": {"en": "Welder"}, "tasks": {"en": "x"}, "covered": None}
    cast.opening(reference="D-001", weeks=6, **texts)
    rows = [TEACHER, exported(cast, "D-001", title_en="Cook", weeks="9")]
    checked = await check(cast, staff_id, rows)
    await take_over(cast, checked)
    assert await undo(cast, checked) == imports.Undone(2)
    (opening,) = all_of(cast.database, Opening)
    assert (opening.weeks, opening.title) == (6, {"en": "Welder"})
    page = await cast.database.read(list_openings, today(), Filters(text="welder"))
    assert page.total == 1
    with pytest.raises(NotTakenOverError):
        await undo(cast, checked)
    taken = [row.action for row in all_of(cast.database, AuditRow) if "import" in row.action]
    assert taken == ["import_checked", "import_taken_over", "import_undone"]


async def test_what_was_published_or_changed_since_stays(cast: Cast, staff_id: str) -> None:
    titles = ("Published", "Edited", "Gone", "Left")
    checked = await check(cast, staff_id, [TEACHER | {"title_en": one} for one in titles])
    await take_over(cast, checked)
    seen = version(all_of(cast.database, Opening)[0])
    await cast.database.run(openings_editing.publish, "D-001", seen, staff_id)
    edited = {"weeks": 9}
    await cast.database.run(openings_editing.change, "D-002", seen, edited, staff_id)
    await cast.database.run(openings_editing.delete, "D-003", seen, staff_id)
    undone = await undo(cast, checked)
    kept = {"D-001": "changed_since", "D-002": "changed_since", "D-003": "gone"}
    assert undone == imports.Undone(1, kept)
    assert {one.reference for one in all_of(cast.database, Opening)} == {"D-001", "D-002"}


async def test_institutions_come_with_ids_and_go_unless_used(cast: Cast, staff_id: str) -> None:
    rows = [{"name": "Ministry", "country": "Ghana"}, {"name": "ministry", "country": "SO"}]
    checked = await check(
        cast, staff_id, [*rows, {"name": "MINISTRY", "country": "gh"}], "institutions"
    )
    assert faults(checked) == [(4, "id", "double")]
    await take_over(cast, checked)
    await take_over(cast, await check(cast, staff_id, [TEACHER | {"institution": "gh-ministry"}]))
    assert await undo(cast, checked) == imports.Undone(1, {"gh-ministry": "in_use"})
    assert {one.id for one in all_of(cast.database, Institution)} == {"so-hospital", "gh-ministry"}


async def test_an_event_with_places_is_not_moved_by_a_file(cast: Cast, staff_id: str) -> None:
    """Whoever has one is told, so it is asked about on its own page."""
    event = cast.event(reference="E-001", starts_at=now() + SOON)
    cast.registration(cast.person(), event)
    cast.event(reference="E-002", status="cancelled")
    rows: list[dict[str, Any]] = [
        exported(cast, "E-001", capacity="1", city="Delft"),
        exported(cast, "E-002", title_en="Later"),
        EVENING,
    ]
    checked = await check(cast, staff_id, rows, "events")
    assert sorted(faults(checked)) == [
        (2, "capacity", "published"),
        (2, "city", "published"),
        (3, "reference", "cancelled"),
    ]
    assert await take_over(cast, checked) == 1
    texts = await check(cast, staff_id, [{"reference": "E-001", "title_en": "Later"}], "events")
    await take_over(cast, texts)
    events = {one.reference: one for one in all_of(cast.database, Event)}
    assert events["E-003"].status == "draft"
    assert events["E-001"].title["en"] == "Later"
    assert len(all_of(cast.database, Registration)) == 1
    await undo(cast, checked)
    assert "E-003" not in {one.reference for one in all_of(cast.database, Event)}


async def test_five_thousand_rows_are_taken_over(cast: Cast, staff_id: str) -> None:
    rows = [{"name": f"Host {number}", "country": "SO"} for number in range(5000)]
    checked = await check(cast, staff_id, rows, "institutions")
    assert checked.states == {"new": 5000}
    assert await take_over(cast, checked) == 5000
    assert await undo(cast, checked) == imports.Undone(5000)


async def test_the_latest_come_first_without_their_rows(cast: Cast, staff_id: str) -> None:
    first = await check(cast, staff_id, [TEACHER])
    second = await check(cast, staff_id, [TEACHER])
    listed = await cast.database.read(imports.latest)
    assert [one.id for one in listed] == [second.row.id, first.row.id]
    assert listed[0].login == IMPORTER


async def test_there_must_be_one(cast: Cast, staff_id: str) -> None:
    for use_case in (imports.take_over, imports.undo):
        with pytest.raises(NoSuchImportError):
            await cast.database.run(use_case, "nothing", CHOICES, staff_id)
    with pytest.raises(NoSuchImportError):
        await cast.database.read(imports.find, "nothing")
    assert all_of(cast.database, Import) == []


def test_every_column_has_a_name_of_its_own() -> None:
    for name in KINDS:
        names = [column.name for column in columns_of(name, CHOICES)]
        assert len(set(names)) == len(names)
