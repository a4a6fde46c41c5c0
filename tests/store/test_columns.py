"""What a cell may hold, and all that is wrong with a row at once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from store.sheets.columns import (
    COUNTRY,
    DAY,
    FLAG,
    KEY,
    LANGUAGES,
    LONG,
    MOMENT,
    ONE_OF,
    SHOWN,
    TEXT,
    WHOLE,
    Column,
    Fault,
    day_cell,
    flag_cell,
    moment_cell,
    read_cells,
)

COLUMNS = {
    TEXT: Column("it", TEXT, most=10),
    LONG: Column("it", LONG, most=20),
    DAY: Column("it", DAY),
    MOMENT: Column("it", MOMENT),
    WHOLE: Column("it", WHOLE, least=1, most=104),
    ONE_OF: Column("it", ONE_OF, choices=("online", "on_site", "both")),
    FLAG: Column("it", FLAG),
    COUNTRY: Column("it", COUNTRY),
    LANGUAGES: Column("it", LANGUAGES),
    KEY: Column("it", KEY),
}
SUMMER = datetime(2026, 5, 1, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (TEXT, "  a \n b\x00 ", "a b"),
        (TEXT, "\ud800x", "x"),
        (LONG, " a  \r\nb\r", "a\nb"),
        (DAY, "2026-05-01", date(2026, 5, 1)),
        (DAY, "1-5-2026", date(2026, 5, 1)),
        (DAY, "01.05.2026", date(2026, 5, 1)),
        (DAY, "2026-05-01 00:00:00", date(2026, 5, 1)),
        (MOMENT, "2026-05-01 18:30", SUMMER),
        (MOMENT, "2026-05-01T18:30", SUMMER),
        (MOMENT, "1-5-2026 18.30", SUMMER),
        (MOMENT, "2026-12-01 18:30:00", datetime(2026, 12, 1, 17, 30, tzinfo=UTC)),
        (WHOLE, "6", 6),
        (WHOLE, "6.0", 6),
        (ONE_OF, "On site", "on_site"),
        (FLAG, "Ja", True),
        (FLAG, "no", False),
        (FLAG, "", False),
        (COUNTRY, "so", "SO"),
        (COUNTRY, "Sierra Leone", "SL"),
        (LANGUAGES, "en, Dutch; prs; en", ["en", "nl", "prs"]),
        (KEY, "D-001", "D-001"),
        *[(kind, "  ", None) for kind in (TEXT, LONG, DAY, MOMENT, WHOLE, ONE_OF, COUNTRY)],
    ],
)
def test_a_cell_that_fits(kind: str, cell: str, value: Any) -> None:
    assert read_cells([COLUMNS[kind]], {"it": cell}) == ({"it": value}, [])


@pytest.mark.parametrize(
    ("kind", "cell", "problem"),
    [
        (TEXT, "x" * 11, "too_long"),
        (LONG, "x" * 21, "too_long"),
        (DAY, "5/1/2026", "not_a_day"),
        (DAY, "2026-02-30", "not_a_day"),
        (DAY, "0026-05-01", "not_a_day"),
        (DAY, "soon", "not_a_day"),
        (MOMENT, "2026-05-01", "not_a_moment"),
        (MOMENT, "2026-05-01 24:00", "not_a_moment"),
        (MOMENT, "2026-03-29 02:30", "no_such_time"),
        (MOMENT, "2026-10-25 02:30", "twice_that_night"),
        (WHOLE, "six", "not_a_number"),
        (WHOLE, "-6", "not_a_number"),
        (WHOLE, "6.5", "not_a_number"),
        (WHOLE, "٦", "not_a_number"),
        (WHOLE, "9" * 5000, "not_a_number"),
        (WHOLE, "0", "out_of_range"),
        (WHOLE, "105", "out_of_range"),
        (ONE_OF, "remote", "not_one_of"),
        (FLAG, "maybe", "not_yes_or_no"),
        (COUNTRY, "Atlantis", "no_country"),
        (COUNTRY, "EU", "no_country"),
        (LANGUAGES, "en, klingonese", "no_language"),
        (LANGUAGES, ",", "no_language"),
    ],
)
def test_a_cell_that_does_not_fit(kind: str, cell: str, problem: str) -> None:
    values, faults = read_cells([COLUMNS[kind]], {"it": cell})
    assert values == {"it": None}
    assert faults == [Fault("it", problem, cell[:80])]


def test_all_faults_of_a_row_are_found_at_once() -> None:
    columns = [
        Column("title", TEXT, needed=True, most=10),
        Column("weeks", WHOLE, needed=True, least=1, most=9),
        Column("starts_on", DAY, needed=True),
        Column("status", SHOWN),
    ]
    values, faults = read_cells(columns, {"title": " ", "weeks": "x", "status": "published"})
    assert set(values) == {"title", "weeks", "starts_on"}
    found = [(fault.column, fault.problem) for fault in faults]
    assert found == [("title", "missing"), ("weeks", "not_a_number"), ("starts_on", "missing")]


def test_what_is_written_is_read_again() -> None:
    for kind, cell, value in (
        (DAY, day_cell(date(2026, 5, 1)), date(2026, 5, 1)),
        (MOMENT, moment_cell(SUMMER), SUMMER),
        (FLAG, flag_cell(True), True),
    ):
        assert read_cells([COLUMNS[kind]], {"it": cell}) == ({"it": value}, [])
    assert (day_cell(None), moment_cell(None)) == ("", "")
