"""Lengths and starts mean the weeks and days that people mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.openings.intervals import MOST_WEEKS, days, weeks

FROM_EVER, FOR_EVER = date.min, date.max


@pytest.mark.parametrize(
    ("length", "span"),
    [
        ("6", (6, 6)),
        ("4", (3, 5)),
        ("12", (11, 13)),
        ("-8", (0, 8)),
        ("4-", (4, MOST_WEEKS)),
        ("2-6", (2, 6)),
        ("6-2", (2, 6)),
        ("0", (0, 0)),
        *((odd, None) for odd in ("", "-", "x", "six", "1.5", "٦", "2-6-8", "12345")),
    ],
)
def test_a_length(length: str, span: tuple[int, int] | None) -> None:
    assert weeks(length) == span


@pytest.mark.parametrize(
    ("start", "today", "span"),
    [
        ("../--01", date(2026, 11, 3), (FROM_EVER, date(2026, 12, 31))),
        ("../--01", date(2026, 1, 3), (FROM_EVER, date(2026, 12, 31))),
        ("../--06", date(2026, 3, 2), (FROM_EVER, date(2026, 5, 31))),
        ("--03/..", date(2026, 3, 31), (date(2026, 3, 1), FOR_EVER)),
        ("--03/..", date(2026, 4, 1), (date(2027, 3, 1), FOR_EVER)),
        ("--05/--07", date(2026, 3, 2), (date(2026, 5, 1), date(2026, 7, 31))),
        ("--05/--07", date(2026, 6, 9), (date(2026, 5, 1), date(2026, 7, 31))),
        ("--05/--07", date(2026, 8, 1), (date(2027, 5, 1), date(2027, 7, 31))),
        ("--11/--02", date(2026, 3, 2), (date(2026, 11, 1), date(2027, 2, 28))),
        ("--11/--02", date(2027, 1, 2), (date(2026, 11, 1), date(2027, 2, 28))),
        ("--04", date(2026, 3, 2), (date(2026, 4, 1), date(2026, 4, 30))),
        ("2027-01/2027-02", date(2026, 3, 2), (date(2027, 1, 1), date(2027, 2, 28))),
        ("../2027-01-15", date(2026, 3, 2), (FROM_EVER, date(2027, 1, 14))),
        ("--02-29/..", date(2026, 1, 1), (date(2026, 2, 28), FOR_EVER)),
        *(
            (odd, date(2026, 3, 2), None)
            for odd in ("", "/", "../..", "--13/..", "March", "--1/..")
        ),
        ("2027-05/2026-05", date(2026, 3, 2), None),
    ],
)
def test_a_start(start: str, today: date, span: tuple[date, date] | None) -> None:
    assert days(start, today) == span


@given(st.integers(1, 12), st.integers(1, 12), st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_months_to_come_are_never_over(first: int, last: int, today: date) -> None:
    span = days(f"--{first:02}/--{last:02}", today)

    assert span is not None
    assert span[0] <= span[1]
    assert span[1] >= today


@given(st.text(max_size=12), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_no_text_is_too_odd(text: str, today: date) -> None:
    days(text, today)
    weeks(text)
