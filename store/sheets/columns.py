"""Columns of what staff fill in, in a form or a spreadsheet: what a cell may hold, and reading it.

A cell is text. Reading never stops at the first fault: staff see all of them at once, each as what
is wrong (`problem`, which the pages put into words) with the column that says what is expected.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from store.programmes.countries import country_code, language_code
from store.types import ZONE

# The kinds of columns. A `shown` one is in exports for people to read, and is never taken over.
TEXT, LONG, DAY, MOMENT, WHOLE = "text", "long", "day", "moment", "whole"
ONE_OF, FLAG, COUNTRY, LANGUAGES = "one_of", "flag", "country", "languages"
KEY, SHOWN = "key", "shown"
YES, NO = "yes", "no"
TRUTHS = {
    **dict.fromkeys((YES, "y", "true", "1", "x", "ja"), True),
    **dict.fromkeys((NO, "n", "false", "0", "nee"), False),
}
# A year outside is a slip.
YEARS = range(2000, 2100)
DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-.](\d{1,2})[-.](\d{4})")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00(?:\.0+)?)?")
LONGEST_GIVEN = 80


@dataclass(frozen=True)
class Column:
    """What a column may hold. `most`: characters of a text; with `least`: limits of a number."""

    name: str
    kind: str
    needed: bool = False
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True)
class Fault:
    """Something wrong in a column; `detail` is what else it is about (a column, a reference)."""

    column: str
    problem: str
    given: str = ""
    detail: str = ""


class UnfitError(Exception):
    """A cell that does not fit its column; `problem` says in what way."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def read_cells(
    columns: Iterable[Column], given: Mapping[str, str]
) -> tuple[dict[str, Any], list[Fault]]:
    """The values of all columns but shown ones, None where there is none, and what is wrong."""
    values: dict[str, Any] = {}
    faults = []
    for column in columns:
        if column.kind == SHOWN:
            continue
        cell = tidy(given.get(column.name, ""), lines=column.kind == LONG)
        values[column.name] = None
        try:
            values[column.name] = _read(column, cell)
        except UnfitError as unfit:
            faults.append(Fault(column.name, unfit.problem, cell[:LONGEST_GIVEN]))
    return values, faults


def tidy(text: str, *, lines: bool = False) -> str:
    """Without control characters and halves of characters, which databases refuse, and margins.

    `lines`: it may have several.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(c for c in composed if c in "\n\t" or unicodedata.category(c) not in UNFIT)
    if not lines:
        return " ".join(kept.split())
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


UNFIT = ("Cc", "Cs")


def day_cell(value: date | None) -> str:
    """A day as it is read again."""
    return "" if value is None else value.isoformat()


def moment_cell(value: datetime | None) -> str:
    """A moment by the clocks of the Netherlands, as it is read again."""
    return "" if value is None else value.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def same_moment(one: datetime, other: datetime) -> bool:
    """Whether both are the same to who reads them: cells have no seconds."""
    return moment_cell(one) == moment_cell(other)


def flag_cell(value: bool) -> str:
    """A truth value as it is read again."""
    return YES if value else NO


def _read(column: Column, cell: str) -> Any:
    if cell:
        return READERS[column.kind](column, cell)
    if column.needed:
        raise UnfitError("missing")
    return False if column.kind == FLAG else None


def _text(column: Column, cell: str) -> str:
    if len(cell) > column.most:
        raise UnfitError("too_long")
    return cell


def _key(_: Column, cell: str) -> str:
    return cell


def _day(_: Column, cell: str) -> date:
    # Spreadsheets write the time of day behind a date.
    found = _date_in(re.sub(r"[ T]0?0:00(?::00(?:\.0+)?)?$", "", cell))
    if found is None:
        raise UnfitError("not_a_day")
    return found


def _moment(_: Column, cell: str) -> datetime:
    """A time by the clocks of the Netherlands, which leave one hour out and have one twice."""
    parts = cell.replace("T", " ").partition(" ")
    found, hours = _date_in(parts[0]), CLOCK.fullmatch(parts[2].strip())
    if found is None or hours is None or int(hours[1]) > 23 or int(hours[2]) > 59:
        raise UnfitError("not_a_moment")
    local = datetime(found.year, found.month, found.day, int(hours[1]), int(hours[2]), tzinfo=ZONE)
    if local.astimezone(UTC).astimezone(ZONE).replace(fold=0) != local:
        raise UnfitError("no_such_time")
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise UnfitError("twice_that_night")
    return local.astimezone(UTC)


def _date_in(cell: str) -> date | None:
    parts = DATE.fullmatch(cell)
    if parts is None:
        return None
    year, month, day = parts[1] or parts[6], parts[2] or parts[5], parts[3] or parts[4]
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _whole(column: Column, cell: str) -> int:
    digits = cell.removesuffix(".0")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise UnfitError("not_a_number")
    if not column.least <= int(digits) <= column.most:
        raise UnfitError("out_of_range")
    return int(digits)


def _one_of(column: Column, cell: str) -> str:
    said = re.sub(r"[\s-]+", "_", cell.casefold())
    if said not in column.choices:
        raise UnfitError("not_one_of")
    return said


def _flag(_: Column, cell: str) -> bool:
    if cell.casefold() not in TRUTHS:
        raise UnfitError("not_yes_or_no")
    return TRUTHS[cell.casefold()]


def _country(_: Column, cell: str) -> str:
    code = country_code(cell)
    if code is None:
        raise UnfitError("no_country")
    return code


def _languages(_: Column, cell: str) -> list[str]:
    said = [one.strip() for one in re.split(r"[,;/]", cell) if one.strip()]
    codes = [language_code(one) for one in said]
    if None in codes or not codes:
        raise UnfitError("no_language")
    return list(dict.fromkeys(code for code in codes if code))


READERS: dict[str, Callable[[Column, str], Any]] = {
    TEXT: _text,
    LONG: _text,
    DAY: _day,
    MOMENT: _moment,
    WHOLE: _whole,
    ONE_OF: _one_of,
    FLAG: _flag,
    COUNTRY: _country,
    LANGUAGES: _languages,
    KEY: _key,
}
