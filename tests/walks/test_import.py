"""Openings that an editor brings in a spreadsheet, up to the chat and back out again."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from store.types import today
from tests.e2e.phone import Phone
from tests.factories import Cast
from tests.walks.conftest import SignIn

Cells = Mapping[str, str | int | date]

HOST = "so-saddlery"
STARTS_ON = today() + timedelta(days=120)


@pytest.fixture(scope="package", autouse=True)
def host(cast: Cast) -> None:
    """The institution for which openings are brought."""
    cast.institution(id=HOST, name="School of crafts")


def opening(title: str, **other: str | int | date) -> Cells:
    """A row that is right but for `other`; the soonest deadline of all."""
    row: dict[str, str | int | date] = {
        "institution": HOST,
        "sector": "education",
        "mode": "online",
        "weeks": 7,
        "starts_on": STARTS_ON,
        "deadline": today() + timedelta(days=3),
        "title_en": title,
        "tasks_en": f"You teach. Your title: {title}.",
    }
    return row | other


def workbook(rows: Sequence[Cells]) -> bytes:
    """As a spreadsheet program saves it: numbers are numbers and days are days."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    assert book.active
    for row in ([*rows[0]], *([*row.values()] for row in rows)):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def semicolons(rows: Sequence[Cells]) -> bytes:
    """As a spreadsheet program in Europe saves a CSV file."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*rows[0]], delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def open_openings(page: Page, word: str = "") -> None:
    """The list of openings, by the menu; with a word those that have it."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Openings").click()
    if word:
        page.get_by_label("Words or reference").fill(word)
        page.keyboard.press("Enter")
        page.wait_for_url("**text=**")


def bring(page: Page, name: str, content: bytes) -> None:
    """Have a file checked, on the page of the imports."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_label("File").set_input_files(file)
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_role("heading", name=f"Openings from {name}")).to_be_visible()


def figures(page: Page) -> list[str]:
    """How many rows there are of each state."""
    items = page.get_by_role("list", name="Rows").get_by_role("listitem").all_inner_texts()
    return [" ".join(item.split()) for item in items]


def faults(page: Page) -> list[list[str]]:
    """What is said of each bad row: number, column, what is given, what is wrong."""
    rows = page.get_by_role("table", name="Faults").locator("tbody tr")
    return [row.locator("th, td").all_inner_texts()[:4] for row in rows.all()]


def test_a_workbook_with_three_bad_rows_is_mended_and_an_opening_found_in_the_chat(
    sign_in: SignIn, phone: Phone
) -> None:
    search = "are there openings for a saddler in Somalia?"
    good = [opening("Saddler for beginners"), opening("Saddler for masters")]
    bad = [
        opening("Saddler for horses", weeks=300),
        opening("Saddler for camels", institution="so-nobody"),
        opening("Saddler for donkeys", deadline=STARTS_ON + timedelta(days=1)),
    ]
    late = (STARTS_ON + timedelta(days=1)).isoformat()
    editor = sign_in("editor")
    open_openings(editor)
    editor.get_by_role("link", name="Import", exact=True).click()
    editor.get_by_label("What is in it").select_option("Openings")
    bring(editor, "saddlers.xlsx", workbook([good[0], *bad, good[1]]))
    assert figures(editor) == ["2 new", "0 changed", "0 the same", "3 faulty"]
    assert faults(editor) == [
        ["3", "weeks", "300", "is not between 1 and 104"],
        ["4", "institution", "so-nobody", "is no institution that is there"],
        ["5", "deadline", late, "is after the day on which it starts"],
    ]
    expect(editor.get_by_text("Nothing is written yet.")).to_be_visible()
    checked = editor.url
    open_openings(editor, "saddler")
    expect(editor.get_by_text("No opening fits.")).to_be_visible()

    editor.goto(checked)
    editor.get_by_role("link", name="Bring another file").click()
    mended = [opening(str(row["title_en"])) for row in bad]
    bring(editor, "mended.xlsx", workbook([good[0], *mended, good[1]]))
    assert figures(editor) == ["5 new", "0 changed", "0 the same", "0 faulty"]
    expect(editor.get_by_role("table", name="Faults")).to_have_count(0)
    editor.get_by_role("button", name="Take over the 5 good rows").click()
    expect(editor.get_by_role("status")).to_contain_text("5 rows are taken over")

    row = editor.get_by_role("row").filter(has_text="Saddler for camels")
    reference = row.get_by_role("link").inner_text()
    # A draft is for nobody's eyes.
    assert reference not in phone.say(search).text
    row.get_by_role("link").click()
    editor.get_by_role("link", name="Publish …").click()
    editor.get_by_role("button", name="Publish").click()
    expect(editor.get_by_role("status")).to_contain_text("It is published.")
    found = phone.say(search)
    assert f"Saddler for camels ({reference})" in found.text
    assert "Saddler for horses" not in found.text

    open_openings(editor)
    editor.get_by_role("link", name="Import", exact=True).click()
    editor.get_by_role("link", name="mended.xlsx").click()
    editor.get_by_role("button", name="Undo the import").click()
    expect(editor.get_by_role("status")).to_contain_text("It is undone, but for one row below.")
    kept = editor.get_by_role("region", name="Not undone").get_by_role("listitem")
    assert kept.all_inner_texts() == [f"{reference} was changed or published since."]
    open_openings(editor, "saddler")
    left = editor.get_by_role("table", name="Openings").locator("tbody a")
    expect(left).to_have_text(["Saddler for camels"])
    assert reference in phone.say(search).text

    left.click()
    editor.get_by_role("button", name="Close").click()
    expect(editor.get_by_role("status")).to_contain_text("nobody can apply any more")
    assert reference not in phone.say(search).text


def test_good_rows_of_a_csv_file_are_taken_over_exported_as_text_and_undone(
    sign_in: SignIn,
) -> None:
    formula = '=HYPERLINK("https://example.org";"Cobbler")'
    rows = [
        opening(formula),
        opening("Cobbler of boots", weeks="many"),
        opening("Cobbler of sandals", deadline="31/31/2027"),
        opening("Cobbler of slippers", tasks_en=""),
        opening("Cobbler of clogs"),
    ]
    editor = sign_in("editor")
    open_openings(editor)
    editor.get_by_role("link", name="Import", exact=True).click()
    editor.get_by_label("What is in it").select_option("Openings")
    bring(editor, "cobblers.csv", semicolons(rows))
    assert figures(editor) == ["2 new", "0 changed", "0 the same", "3 faulty"]
    assert [(number, column) for number, column, *_ in faults(editor)] == [
        ("3", "weeks"),
        ("4", "deadline"),
        ("5", "tasks_en"),
    ]
    # The faulty rows are left out.
    editor.get_by_role("button", name="Take over the 2 good rows").click()
    expect(editor.get_by_role("status")).to_contain_text("2 rows are taken over")
    taken_over = editor.url

    open_openings(editor, "cobbler")
    titles = (
        editor.get_by_role("table", name="Openings").get_by_role("rowheader").get_by_role("link")
    )
    expect(titles).to_have_count(2)
    assert set(titles.all_inner_texts()) == {formula, "Cobbler of clogs"}
    exported = {name: download(editor, name) for name in ("CSV", "Excel")}
    header, *lines = csv.reader(io.StringIO(exported["CSV"].decode("utf-8-sig")))
    column = header.index("title_en")
    assert {line[column] for line in lines} == {f"'{formula}", "Cobbler of clogs"}
    book = openpyxl.load_workbook(io.BytesIO(exported["Excel"]))
    assert book.active
    cells = [row[column] for row in book.active.iter_rows(min_row=2)]
    assert {cell.value for cell in cells} == {f"'{formula}", "Cobbler of clogs"}
    assert {cell.data_type for cell in cells} == {"s"}

    editor.goto(taken_over)
    editor.get_by_role("button", name="Undo the import").click()
    expect(editor.get_by_role("status")).to_have_text("It is undone.")
    open_openings(editor, "cobbler")
    expect(editor.get_by_text("No opening fits.")).to_be_visible()


def download(page: Page, name: str) -> bytes:
    """The file behind a link."""
    with page.expect_download() as saved:
        page.get_by_role("link", name=name, exact=True).click()
    return Path(saved.value.path()).read_bytes()
