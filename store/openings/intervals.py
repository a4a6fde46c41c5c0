"""Lengths and starts of assignments as people say them: "at most 8 weeks", "from March"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

# Longer than any assignment.
MOST_WEEKS = 520
# What is said in months comes as four weeks a month, and an assignment is not that exact.
WEEKS_A_MONTH = 4
LENGTH = re.compile(r"([0-9]{1,3})?(?:(-)([0-9]{1,3})?)?", re.ASCII)
MONTH = re.compile(r"(?:([0-9]{4})|-)-([0-9]{2})(?:-([0-9]{2}))?", re.ASCII)
OPEN = ".."


@dataclass(frozen=True)
class _Part:
    """A month or a day, of a year or of any."""

    year: int | None
    month: int
    day: int | None

    def first(self, year: int) -> date:
        """The day on which it begins."""
        return date(year, self.month, min(self.day or 1, self._days(year)))

    def last(self, year: int) -> date:
        """The day on which it ends."""
        days = self._days(year)
        return date(year, self.month, min(self.day or days, days))

    def _days(self, year: int) -> int:
        return calendar.monthrange(year, self.month)[1]


def weeks(length: str) -> tuple[int, int] | None:
    """Least and most weeks of the entity `length` (docs/architecture.md); None if it is none."""
    match = LENGTH.fullmatch(length)
    if not match or not (match[1] or match[3]):
        return None
    if match[2]:
        least, most = int(match[1] or 0), int(match[3] or MOST_WEEKS)
        return min(least, most), max(least, most)
    exactly = int(match[1])
    about = 1 if exactly and exactly % WEEKS_A_MONTH == 0 else 0
    return exactly - about, exactly + about


def days(start: str, today: date) -> tuple[date, date] | None:
    """First and last day of the entity `start` (docs/architecture.md); None if it is none.

    Of months without a year the next ones are meant; the present one counts as long as it lasts.
    """
    begin, parted, end = start.partition("/")
    first, last = _part(begin), _part(end if parted else begin)
    if (begin != OPEN and not first) or (parted and end != OPEN and not last):
        return None
    if last is None:
        return (_from(first, today), date.max) if first else None
    if first is None:
        return date.min, _before(last, today) - timedelta(days=1)
    ends = last.last(last.year or _year(today, lambda year: last.last(year) >= today))
    begins = first.first(first.year or ends.year)
    if begins > ends and not first.year:
        begins = first.first(ends.year - 1)
    return (begins, ends) if begins <= ends else None


def _part(text: str) -> _Part | None:
    match = MONTH.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    # Years that a calendar can go on from.
    known = (year is None or 1900 <= year <= 2200) and day != 0
    return _Part(year, month, day) if month and month <= 12 and known else None


def _from(part: _Part, today: date) -> date:
    return part.first(part.year or _year(today, lambda year: part.last(year) >= today))


def _before(part: _Part, today: date) -> date:
    return part.first(part.year or _year(today, lambda year: part.first(year) > today))


def _year(today: date, fits: Callable[[int], bool]) -> int:
    """This year if it fits, else the next."""
    return today.year if fits(today.year) else today.year + 1
