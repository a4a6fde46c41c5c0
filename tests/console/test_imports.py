"""Spreadsheets in the console: dry run, report, taking over, undoing, templates, hostile files."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import openpyxl
import pytest
from aiohttp import ClientResponse

from console.limits import LARGEST_UPLOAD
from store.sheets.sheet_reading import MOST_BYTES
from store.sheets.spreadsheets import TYPES
from store.tables import AuditRow, Import, Institution, Opening
from store.types import today
from tests.applying import all_of
from tests.console.browser import Browser
from tests.factories import Cast
from tests.store.test_imports import TEACHER, sheet
from tests.store.test_sheet_reading import PNG, with_member, workbook

MARKUP = "<script>alert(1)</script>"
XXE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>'
)


@pytest.fixture
def editor(browser: Browser, cast: Cast) -> Browser:
    """An editor, and an institution to bring openings for."""
    cast.institution(id="so-hospital", name="Public hospital")
    browser.become("editor")
    return browser


async def bring(
    browser: Browser, content: bytes, name: str = "list.csv", kind: str = "openings"
) -> ClientResponse:
    """Choose a file and send it."""
    return await browser.upload("/imports", name, content, kind=kind)


async def checked(browser: Browser, content: bytes, **options: str) -> str:
    """The address of the dry run."""
    response = await bring(browser, content, **options)
    assert response.status == 303, await response.text()
    return response.headers["Location"]


async def table(browser: Browser, path: str) -> list[list[str]]:
    """A CSV file."""
    response = await browser.get(path)
    assert response.headers["Content-Disposition"].startswith("attachment")
    return list(csv.reader(io.StringIO((await response.read()).decode("utf-8-sig"))))


async def test_three_bad_rows_are_named_and_the_good_ones_taken_over(
    editor: Browser, cast: Cast
) -> None:
    rows = [
        TEACHER,
        TEACHER | {"title_en": "Welder", "weeks": "many"},
        TEACHER | {"title_en": "Cook", "institution": "=nobody"},
        TEACHER | {"title_en": "Nurse", "deadline": "31/31/2027"},
        TEACHER | {"title_en": "Farmer"},
    ]
    path = await checked(editor, sheet(rows))
    page = await editor.text(path)
    assert "Nothing is written yet" in page
    assert "Take over the 2 good rows" in page
    for said in ("is no whole number", "is no institution that is there", "A date such as"):
        assert said in page
    assert all_of(cast.database, Opening) == []

    report = await table(editor, f"{path}/faults.csv")
    assert report[0] == ["row", "column", "given", "wrong", "expected"]
    assert [line[:3] for line in report[1:]] == [
        ["3", "weeks", "many"],
        ["4", "institution", "'=nobody"],
        ["5", "deadline", "31/31/2027"],
    ]
    assert report[1][3:] == ["is no whole number", "A whole number from 1 to 104."]

    done = await editor.post(f"{path}/take-over", form=path)
    page = await editor.text(done.headers["Location"])
    assert "2 rows are taken over" in page
    assert {one.status for one in all_of(cast.database, Opening)} == {"draft"}
    undone = await editor.post(f"{path}/undo", form=path)
    assert "It is undone" in await editor.text(undone.headers["Location"])
    assert all_of(cast.database, Opening) == []


async def test_what_was_published_since_is_named_and_stays(editor: Browser, cast: Cast) -> None:
    dates = {
        "starts_on": (today() + timedelta(days=90)).isoformat(),
        "deadline": (today() + timedelta(days=30)).isoformat(),
    }
    path = await checked(editor, sheet([TEACHER | dates, TEACHER | dates | {"title_en": "Cook"}]))
    await editor.post(f"{path}/take-over", form=path)
    page = await editor.text("/openings/D-001/publish")
    version = page.split('name="seen" value="')[1].split('"')[0]
    await editor.post("/openings/D-001/publish", seen=version)
    undone = await editor.post(f"{path}/undo", form=path)
    page = await editor.text(undone.headers["Location"])
    assert "but for one row below" in page
    assert "was changed or published since" in page
    assert [one.reference for one in all_of(cast.database, Opening)] == ["D-001"]


async def test_a_list_goes_round(editor: Browser, cast: Cast) -> None:
    """Exported, changed, brought back: as CSV and as a workbook."""
    cast.opening(reference="D-007", title={"en": "=Welder", "nl": "Lasser"}, weeks=6)
    for kind, wanted in (("csv", "9"), ("xlsx", "12")):
        response = await editor.get(f"/openings.{kind}")
        assert response.content_type == TYPES[kind]
        file = await response.read()
        same = await editor.text(await checked(editor, file, name=f"x.{kind}"))
        assert "<strong>1</strong> the same" in same
        if kind == "csv":
            text = file.decode("utf-8-sig")
            assert "'=Welder" in text
            file = text.replace(",6,", f",{wanted},").encode()
        else:
            book = openpyxl.load_workbook(io.BytesIO(file))
            header = [cell.value for cell in book.active[1]]
            book.active.cell(2, header.index("weeks") + 1).value = int(wanted)
            out = io.BytesIO()
            book.save(out)
            file = out.getvalue()
        path = await checked(editor, file, name=f"x.{kind}")
        assert f"{wanted}</ins>" in await editor.text(path)
        await editor.post(f"{path}/take-over", form=path)
        (opening,) = all_of(cast.database, Opening)
        assert (opening.weeks, opening.title["en"]) == (int(wanted), "=Welder")
        assert opening.status == "published"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../x.csv", "x.csv"),
        ("C:\\Users\\x\\list.csv", "list.csv"),
        ("<script>alert(1)</script>", "script"),
        ("a" * 300 + ".csv", "a" * 116 + ".csv"),
        ("\u202egpj.exe", "gpj.exe"),
        ("..", "file"),
    ],
)
async def test_a_name_of_a_file_is_only_a_name(
    editor: Browser, cast: Cast, name: str, shown: str
) -> None:
    path = await checked(editor, sheet([TEACHER]), name=name)
    assert all_of(cast.database, Import)[0].filename == shown
    for page in (path, "/imports"):
        text = await editor.text(page)
        assert f"<bdi>{shown}</bdi>" in text
        assert "<script>alert" not in text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("list.csv", b"", "There is nothing in this file"),
        ("list.csv", b"  ", "There is nothing in this file"),
        ("list.csv", PNG, "This is no list"),
        ("list.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "This is no list"),
        ("list.xlsx", b"PK\x03\x04 nothing", "This file is damaged"),
        ("list.xlsx", with_member(workbook(("a",)), "xl/worksheets/sheet1.xml", XXE), "damaged"),
        ("list.csv", b"a,b\n1,2\n", "other columns"),
        ("list.csv", b"title_en,title_en\n1,2\n", "same name"),
        ("list.csv", b"title_en\n" + b"x\n" * 5001, "too many rows"),
        ("list.csv", b"x" * (MOST_BYTES + 1), "too large"),
    ],
)
async def test_other_files_are_refused_and_said_why(
    editor: Browser, cast: Cast, name: str, content: bytes, said: str
) -> None:
    refused = await bring(editor, content, name=name)
    page = await refused.text()
    assert refused.status == 400
    assert said in page
    assert '<option value="openings" selected>' in page
    assert all_of(cast.database, Import) == []


async def test_content_counts_and_not_the_name(editor: Browser) -> None:
    csv_as_workbook = await checked(editor, sheet([TEACHER]), name="list.xlsx")
    workbook_as_csv = await checked(editor, sheet([TEACHER], "xlsx"), name="list.csv")
    for path in (csv_as_workbook, workbook_as_csv):
        assert "<strong>1</strong> new" in await editor.text(path)


async def test_what_is_larger_than_two_megabytes_is_not_even_read(editor: Browser) -> None:
    refused = await bring(editor, b"x" * (LARGEST_UPLOAD + 1))
    assert refused.status == 413


@pytest.mark.parametrize("kind", ["", "people", "staff"])
async def test_the_kind_must_be_chosen(editor: Browser, kind: str) -> None:
    refused = await bring(editor, sheet([TEACHER]), kind=kind)
    assert refused.status == 400
    assert "Say what is in the file" in await refused.text()


async def test_a_form_without_a_file_is_refused(editor: Browser) -> None:
    refused = await editor.post("/imports", kind="openings", file="not a file")
    assert refused.status == 400
    assert "Choose a file" in await refused.text()


async def test_markup_in_cells_is_only_text(editor: Browser, cast: Cast) -> None:
    cast.opening(reference="D-007")
    hostile = TEACHER | {"title_en": MARKUP, "tasks_en": MARKUP}
    faulty = TEACHER | {"institution": MARKUP, "sector": MARKUP, MARKUP: MARKUP}
    changed = TEACHER | {"reference": "D-007", "title_en": MARKUP, "status": MARKUP}
    path = await checked(editor, sheet([hostile, faulty, changed]))
    for page in (path, f"{path}?done=taken_over"):
        text = await editor.text(page)
        assert "&lt;script&gt;" in text
        assert "<script>alert" not in text
    await editor.post(f"{path}/take-over", form=path)
    assert "<script>alert" not in await editor.text(path)


async def test_what_changed_meanwhile_is_shown_again(editor: Browser, cast: Cast) -> None:
    path = await checked(editor, sheet([TEACHER]))
    with cast.database.session() as session:
        session.delete(session.get_one(Institution, "so-hospital"))
    refused = await editor.post(f"{path}/take-over", form=path)
    page = await refused.text()
    assert refused.status == 409
    assert "has changed since the file was checked" in page
    assert "is no institution that is there" in page
    assert "Take over" not in page
    nothing = await editor.post(f"{path}/take-over", form="/password")
    assert nothing.status == 400
    assert all_of(cast.database, Opening) == []


async def test_nothing_is_taken_over_or_undone_twice(editor: Browser, cast: Cast) -> None:
    path = await checked(editor, sheet([TEACHER]))
    early = await editor.post(f"{path}/undo", form=path)
    assert early.status == 400
    await editor.post(f"{path}/take-over", form=path)
    again = await editor.post(f"{path}/take-over", form=path)
    assert again.status == 400
    assert "It was taken over before" in await again.text()
    await editor.post(f"{path}/undo", form=path)
    assert (await editor.post(f"{path}/undo", form="/password")).status == 400
    actions = [row.action for row in all_of(cast.database, AuditRow) if "import" in row.action]
    assert actions == ["import_checked", "import_taken_over", "import_undone"]


@pytest.mark.parametrize("kind", ["openings", "institutions", "events"])
async def test_a_template_explains_itself_and_comes_back_as_nothing(
    editor: Browser, kind: str
) -> None:
    rows = await table(editor, f"/imports/template-{kind}.csv")
    assert [row[0] for row in rows[1:]] == ["example", "allowed"]
    assert all(len(row) == len(rows[0]) for row in rows)
    assert all(rows[2][1:])
    file = await (await editor.get(f"/imports/template-{kind}.xlsx")).read()
    page = await editor.text(await checked(editor, file, kind=kind))
    assert page.count("<strong>0</strong>") == 4


async def test_the_example_of_a_template_is_right(editor: Browser) -> None:
    cells = await table(editor, "/imports/template-events.csv")
    example = dict(zip(cells[0], cells[1], strict=True)) | {"reference": ""}
    path = await checked(editor, sheet([example]), kind="events")
    assert "<strong>1</strong> new" in await editor.text(path)


async def test_institutions_and_events_come_likewise(editor: Browser, cast: Cast) -> None:
    path = await checked(editor, b"name;country\nMinistry;Ghana\n", kind="institutions")
    await editor.post(f"{path}/take-over", form=path)
    assert "gh-ministry" in {one.id for one in all_of(cast.database, Institution)}
    for kind in ("csv", "xlsx"):
        for name in ("institutions", "events", "openings"):
            assert (await editor.get(f"/{name}.{kind}")).status == 200
    exported = [row for row in all_of(cast.database, AuditRow) if row.action.endswith("exported")]
    assert len(exported) == 6


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_only_editors_bring_files(browser: Browser, cast: Cast, role: str) -> None:
    browser.become(role)
    for path in ("/imports", "/imports/template-openings.csv", "/imports/" + "x" * 22):
        assert (await browser.get(path)).status == 403
    refused = await browser.upload("/imports", "x.csv", b"x" * 100_000, form="/password")
    assert refused.status == 403


async def test_what_is_not_there_is_not_found(editor: Browser) -> None:
    path = "/imports/" + "x" * 22
    assert (await editor.get(path)).status == 404
    assert (await editor.get(f"{path}/faults.csv")).status == 404
    for more in ("take-over", "undo"):
        assert (await editor.post(f"{path}/{more}", form="/imports")).status == 404
    assert (await editor.get("/imports/template-people.csv")).status == 404
    assert (await editor.get("/openings.pdf")).status == 404


async def test_the_demo_data_goes_when_an_administrator_says_so(
    browser: Browser, cast: Cast
) -> None:
    kept = cast.opening(demo=True)
    cast.application(cast.person(), kept)
    cast.opening(demo=True)
    cast.event(demo=True)
    browser.become("editor")
    assert (await browser.get("/openings/demo")).status == 403
    browser.become("administrator")
    page = await browser.text("/openings/demo")
    assert "1 opening, 1 event and 0 institutions" in page
    done = await browser.post("/openings/demo")
    page = await browser.text(done.headers["Location"])
    assert "no demo data that could be removed" in page
    assert kept.reference in page
    assert [one.reference for one in all_of(cast.database, Opening)] == [kept.reference]
