"""Tables for spreadsheet programs, as CSV and XLSX, in which no cell is ever a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# Programs take a cell that begins so for a formula; some also the wide forms of Asian keyboards.
FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
DEFUSED = re.compile(r"'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
# What XML, and so XLSX, has no way to say.
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_CELL = 32_767
LONGEST_TITLE = 31
# Excel takes a CSV file without it for one of the local code page.
BYTE_ORDER_MARK = "\ufeff"


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a program could take for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def bare(cell: str) -> str:
    """The cell without the apostrophe that `harmless` has put there."""
    return DEFUSED.sub("", cell, count=1) if cell.startswith("'") else cell


def write(kind: str, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A file of one of TYPES; every cell of `rows` is made harmless. Blocks: takes its time."""
    if kind == CSV:
        return write_csv(header, rows)
    return write_xlsx(title, header, rows)


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Comma-separated, in UTF-8 as Excel recognises it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in (header, *rows):
        writer.writerow([harmless(cell.replace("\0", "")) for cell in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def write_xlsx(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet; all cells are text, so that nothing is computed or turned into a date."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    for row in (header, *rows):
        sheet.append([_text_cell(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text_cell(sheet: WriteOnlyWorksheet, value: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=UNFIT.sub("", harmless(value))[:LONGEST_CELL])
    # Else the library makes a formula of whatever begins with "=".
    cell.data_type = "s"
    cell.number_format = "@"
    return cell
