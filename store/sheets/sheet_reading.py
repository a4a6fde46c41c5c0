"""Reads a table out of a file that somebody sent: CSV or XLSX, told by its content.

Nothing in a file is trusted: it may be anything under any name, unpack to more than memory holds,
or name files of this machine as entities. Every cell comes out as text.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

import openpyxl

from store.sheets.spreadsheets import bare

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 5000
MOST_COLUMNS = 60
# Of all cells together; a sheet of 5,000 openings in six languages has fewer.
MOST_CHARACTERS = 8_000_000
# What an XLSX file may unpack to, and how many files it may hold: a sheet has about a dozen.
MOST_UNPACKED = 32 * 1024 * 1024
MOST_MEMBERS = 200
ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = (",", ";", "\t")
ZIP = b"PK\x03\x04"
WORKBOOK = "[Content_Types].xml"
# No text holds these: a picture, an old workbook, a program.
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")


class UnreadableError(Exception):
    """A file that no table can be read from; `reason` says why, for the page to word."""

    reason: ClassVar[str]


class TooLargeError(UnreadableError):
    """More bytes, or more when it is unpacked, than a list has."""

    reason = "too_large"


class TooManyRowsError(UnreadableError):
    """More than MOST_ROWS rows, or MOST_COLUMNS columns."""

    reason = "too_many_rows"


class NoTableError(UnreadableError):
    """Neither CSV nor XLSX, whatever its name says."""

    reason = "no_table"


class BrokenError(UnreadableError):
    """It begins like one of them, but the rest does not fit."""

    reason = "broken"


class NothingInItError(UnreadableError):
    """No header, or nothing under it."""

    reason = "nothing_in_it"


class DoubledColumnError(UnreadableError):
    """Two columns have the same name."""

    reason = "doubled_column"


@dataclass(frozen=True)
class Row:
    """One row under the header; `number` as the spreadsheet program counts, from 2."""

    number: int
    cells: dict[str, str] = field(repr=False)


@dataclass(frozen=True)
class Table:
    """The names of the columns, in lower case with underscores, and the rows that hold anything."""

    columns: list[str]
    rows: list[Row] = field(repr=False)


def read_table(content: bytes) -> Table:
    """The table in a file; raises UnreadableError. Blocks: takes its time."""
    if len(content) > MOST_BYTES:
        raise TooLargeError
    if content.startswith(ZIP):
        return _table(_workbook_rows(content))
    if not content.strip():
        raise NothingInItError
    return _table(_text_rows(_decoded(content)))


def _table(rows: Iterable[list[str]]) -> Table:
    """The first row that holds anything is the header."""
    columns: list[str] = []
    found: list[Row] = []
    characters = 0
    for number, cells in enumerate(rows, start=1):
        characters += sum(map(len, cells))
        if number > MOST_ROWS + 1 or len(cells) > MOST_COLUMNS:
            raise TooManyRowsError
        if characters > MOST_CHARACTERS:
            raise TooLargeError
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = [_column_name(cell) for cell in cells]
            continue
        found.append(Row(number, _named(columns, cells)))
    if not found:
        raise NothingInItError
    named = [column for column in columns if column]
    if len(set(named)) < len(named):
        raise DoubledColumnError
    return Table(named, found)


def _column_name(cell: str) -> str:
    return re.sub(r"[\s-]+", "_", bare(cell).strip().lower())


def _named(columns: list[str], cells: list[str]) -> dict[str, str]:
    """By column; what has none is not looked at."""
    return {name: bare(cell) for name, cell in zip(columns, cells, strict=False) if name}


def _decoded(content: bytes) -> str:
    if BINARY.search(content):
        raise NoTableError
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoTableError


def _text_rows(text: str) -> Iterator[list[str]]:
    # A separator that only stands in quotes parts nothing: all are tried on the header.
    delimiter = max(DELIMITERS, key=lambda one: len(next(_parsed(text, one), [])))
    for row in _parsed(text, delimiter):
        # Trailing separators, as programs write them for columns that were emptied.
        while len(row) > MOST_COLUMNS and not row[-1]:
            row.pop()
        yield row


def _parsed(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise BrokenError from None


def _workbook_rows(content: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet; formulas as what they came to when the file was saved."""
    _check_archive(content)
    try:
        with warnings.catch_warnings():
            # About styles and extensions, which are of no interest here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            # What the file says of its size may be wrong.
            sheet.reset_dimensions()
            for row in sheet.iter_rows(
                max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS + 1, values_only=True
            ):
                yield _without_empty_end([_text(value) for value in row])
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, SyntaxError):
        # The library raises whatever comes of a part that is missing, is no XML or has entities
        # (it reads with defusedxml, where that is installed).
        raise BrokenError from None
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError):
        raise BrokenError from None


def _check_archive(content: bytes) -> None:
    """Look at what the archive says of itself; more than that of a member is never unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError):
        raise BrokenError from None
    if WORKBOOK not in {member.filename for member in members}:
        raise NoTableError
    if len(members) > MOST_MEMBERS:
        raise TooLargeError
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise TooLargeError


def _text(value: Any) -> str:
    """A cell as somebody would have typed it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells
