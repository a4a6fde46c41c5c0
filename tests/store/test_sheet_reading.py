"""Tables in files that anybody may have made: read what is one, refuse the rest, run nothing."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from store.sheets import sheet_reading
from store.sheets.sheet_reading import (
    MOST_BYTES,
    MOST_ROWS,
    BrokenError,
    DoubledColumnError,
    NoTableError,
    NothingInItError,
    TooLargeError,
    TooManyRowsError,
    UnreadableError,
    read_table,
)
from store.sheets.spreadsheets import CSV, XLSX, write

# As spreadsheets have them.
NO_ZONE = datetime(2026, 5, 1, 18, 30)  # noqa: DTZ001
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + b"\0" * 40
OLD_WORKBOOK = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500


def workbook(*rows: tuple[object, ...]) -> bytes:
    """An XLSX file as a spreadsheet program writes it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_member(content: bytes, name: str, member: bytes) -> bytes:
    """The archive with another member of this name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for one in old.namelist():
            new.writestr(one, member if one == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, member)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_delimiter_and_encoding_are_found(delimiter: str, encoding: str) -> None:
    lines = [["Title EN", "city"], ['"Café; a, b"', "Genève"]]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    table = read_table(text.encode(encoding))
    assert table.columns == ["title_en", "city"]
    assert table.rows[0].cells == {"title_en": "Café; a, b", "city": "Genève"}


@pytest.mark.parametrize("kind", [CSV, XLSX])
def test_what_was_exported_is_read_again(kind: str) -> None:
    cells = ["=1+1", "two\nlines", 'مدرّس, "x"', "'tis", "", "<b>"]
    header = [f"c{number}" for number in range(len(cells))]
    table = read_table(write(kind, "List", header, [cells]))
    assert table.columns == header
    assert [table.rows[0].cells.get(name, "") for name in header] == cells


def test_rows_have_the_numbers_that_the_program_shows() -> None:
    for content in (
        b"reference,title\n\nD-001,x\n,\nD-002,y\n",
        workbook(("reference", "title"), (), ("D-001", "x"), (None, None), ("D-002", "y")),
    ):
        rows = read_table(content).rows
        assert [(row.number, row.cells["reference"]) for row in rows] == [
            (3, "D-001"),
            (5, "D-002"),
        ]


def test_cells_come_as_somebody_would_have_typed_them() -> None:
    cells = (6, 6.0, 6.5, True, date(2026, 5, 1), NO_ZONE, None, "x")
    read = read_table(workbook(tuple("abcdefgh"), cells)).rows[0].cells
    typed = ["6", "6", "6.5", "yes", "2026-05-01 00:00", "2026-05-01 18:30", "", "x"]
    assert list(read.values()) == typed


def test_formula_is_what_it_came_to_and_never_computed() -> None:
    saved_without_value = workbook(("a", "b"), ("=1+1", "x"))
    assert read_table(saved_without_value).rows[0].cells == {"a": "", "b": "x"}
    assert read_table(b"a,b\n=1+1,x\n").rows[0].cells == {"a": "=1+1", "b": "x"}


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", NothingInItError),
        (b"  \n ", NothingInItError),
        (b"a,b\n", NothingInItError),
        (b"\n\n", NothingInItError),
        (workbook(("a", "b")), NothingInItError),
        (PNG, NoTableError),
        (OLD_WORKBOOK, NoTableError),
        (b"%PDF-1.7\n\x00\x01", NoTableError),
        (b"MZ\x90\x00", NoTableError),
        (b"\x81\x8d", NoTableError),
        (b"PK\x03\x04 and then nothing", BrokenError),
        (b"x" * (MOST_BYTES + 1), TooLargeError),
        (b"a,a\n1,2\n", DoubledColumnError),
        (b"a\n" + b"1\n" * (MOST_ROWS + 1), TooManyRowsError),
        (b"a,b\n" + b"," * 80 + b"x\n", TooManyRowsError),
        (b"a\n" + b"x" * 200_000, BrokenError),
    ],
)
def test_other_files_are_refused(content: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        read_table(content)


def test_most_rows_are_read() -> None:
    assert len(read_table(b"a\n" + b"1\n" * MOST_ROWS).rows) == MOST_ROWS
    rows = [("a",), *[(number,) for number in range(MOST_ROWS + 1)]]
    assert len(read_table(workbook(*rows[:-1])).rows) == MOST_ROWS
    with pytest.raises(TooManyRowsError):
        read_table(workbook(*rows))


def test_archive_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(NoTableError):
        read_table(out.getvalue())


@pytest.mark.parametrize("missing", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_workbook_with_a_broken_part_is_refused(missing: str) -> None:
    content = workbook(("a",), ("x",))
    for member in (b"", b"<not xml", b"\x00" * 10):
        with pytest.raises(UnreadableError):
            read_table(with_member(content, missing, member))


@pytest.mark.parametrize(
    "entity", ['<!ENTITY x SYSTEM "file:///etc/hostname">', '<!ENTITY x "aaaaaaaaaa">']
)
def test_entities_are_refused(entity: str) -> None:
    """No file of this machine is read, nothing is blown up."""
    sheet = (
        f'<?xml version="1.0"?><!DOCTYPE worksheet [{entity}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>'
        "</sheetData></worksheet>"
    ).encode()
    assert openpyxl.DEFUSEDXML
    with pytest.raises(BrokenError):
        read_table(with_member(workbook(("a",), ("x",)), "xl/worksheets/sheet1.xml", sheet))


def test_bomb_is_not_unpacked() -> None:
    """A few kilobytes that would become 200 MB."""
    bomb = b"<worksheet>" + b" " * 200_000_000
    content = with_member(workbook(("a",), ("x",)), "xl/worksheets/sheet1.xml", bomb)
    assert len(content) < 400_000
    del bomb
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        read_table(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_archive_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is unpacked than it says."""
    big = b"<worksheet>" + b" " * 40_000_000
    content = bytearray(with_member(workbook(("a",), ("x",)), "xl/worksheets/sheet1.xml", big))
    real = len(big).to_bytes(4, "little")
    while (at := content.find(real)) >= 0:
        content[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableError):
        read_table(bytes(content))


def test_sheet_that_claims_a_million_rows_is_read_no_further() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
        b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
        b"</sheetData></worksheet>"
    )
    with pytest.raises((TooManyRowsError, NothingInItError)):
        read_table(with_member(workbook(("a",), ("x",)), "xl/worksheets/sheet1.xml", sheet))


def test_many_characters_in_few_rows_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_reading, "MOST_CHARACTERS", 1000)
    with pytest.raises(TooLargeError):
        read_table(workbook(("a",), ("x" * 1000,)))
