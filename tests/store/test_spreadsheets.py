"""Tables for spreadsheet programs: whole, readable, and never a formula."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from store.sheets.spreadsheets import CSV, LONGEST_CELL, XLSX, bare, harmless, write

HOSTILE = (
    "=1+1",
    "+31 70 123",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\uff1d1",
    "'=1",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
)
PLAIN = ("", "a=b", "'tis", "''", "2026-05-01", "<script>alert(1)</script>", "مدرّس", 'a,b;c\n"d"')


@pytest.mark.parametrize("cell", HOSTILE)
def test_what_could_be_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", PLAIN)
def test_other_text_stays(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", [*HOSTILE, *PLAIN, "''=1", "'''=1"])
def test_the_apostrophe_is_taken_away_again(cell: str) -> None:
    assert bare(harmless(cell)) == cell


def test_csv_opens_with_all_scripts() -> None:
    file = write(CSV, "Openings", ["title", "tasks"], [PLAIN[-2:], ["=1+1", "x\0"]])
    assert file.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))
    assert rows == [["title", "tasks"], list(PLAIN[-2:]), ["'=1+1", "x"]]


def test_every_cell_of_a_workbook_is_text() -> None:
    rows = [[*HOSTILE, "6", "2026-05-01", "\x00\x0b\ud800bad", "x" * 40_000]]
    header = [f"column{number}" for number in range(len(rows[0]))]
    file = write(XLSX, "A title that is longer than a sheet may be called", header, rows)
    sheet = openpyxl.load_workbook(io.BytesIO(file)).active
    shown = next(iter(sheet.iter_rows(min_row=2)))
    assert {cell.data_type for cell in shown} == {"s"}
    assert shown[0].value == "'=1+1"
    assert [cell.value for cell in shown[-4:-1]] == ["6", "2026-05-01", "bad"]
    assert len(shown[-1].value) == LONGEST_CELL
