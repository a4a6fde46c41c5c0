"""Words what is looked for, as arguments of phrases: "Health · online · about 8 weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from store.openings.intervals import MOST_WEEKS, days, weeks
from store.openings.wishes import FITTING_MODES, MONTHS
from store.wording.replies import line

# How many variables the phrase `conditions` has (`condition1` ...).
WORDED = 8
ONE_DAY = timedelta(days=1)


def word(entity: str, value: str, today: date) -> Any:
    """How one value of an entity of KINDS is worded; None for one that means nothing."""
    if entity == "country":
        return {"country": value}
    if entity == "mode":
        return line(f"mode-{value}") if value in FITTING_MODES else None
    if entity == "month":
        return line(f"month-{value}") if value in MONTHS else None
    if entity in ("region", "sector"):
        return line(f"{entity}-{value}")
    if entity == "length":
        return _length(value)
    if entity == "start":
        return _start(value, today)
    return line("search-word", word=value) if entity == "words" else value


def worded(words: Sequence[Any]) -> dict[str, Any]:
    """Arguments `conditions` (how many words), `condition1` ... and `unworded` (how many more)."""
    numbered = {f"condition{n}": word for n, word in enumerate(words[:WORDED], start=1)}
    return {"conditions": len(words), "unworded": max(0, len(words) - WORDED), **numbered}


def _length(value: str) -> Any:
    span = weeks(value)
    if span is None:
        return None
    least, most = span
    if "-" not in value:
        about = "exactly" if least == most else "about"
        return line(f"length-{about}", weeks=(least + most) // 2)
    if most == MOST_WEEKS:
        return line("length-at-least", weeks=least)
    if not least:
        return line("length-at-most", weeks=most)
    return line("length-between", least=least, most=most)


def _start(value: str, today: date) -> Any:
    span = days(value, today)
    if span is None:
        return None
    first, last = span
    if first == date.min:
        return line("start-before", day=_day(last + ONE_DAY))
    if last == date.max:
        return line("start-from", day=_day(first))
    return line("start-between", first=_day(first), last=_day(last))


def _day(day: date) -> Any:
    return {"date": day.isoformat()}
