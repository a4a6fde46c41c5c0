"""What somebody looks for among events; a few words go on with the search before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from actions import conditions, going_on
from actions.conditions import Condition
from actions.lookup import Asked
from store.events.events import Conditions

TOPIC = "list_events"
# What is over, as an `answer` on a button.
PAST = "past"
# Entities that ask for the same kind of thing: a new one takes the place of all of its kind.
KINDS = {
    **dict.fromkeys(("country", "nationality", "region", "city"), "place"),
    **dict.fromkeys(("month", "date"), "day"),
    "mode": "mode",
    "language": "language",
    "answer": "answer",
}


def continued(asked: Asked) -> tuple[Asked, int]:
    """The same, with what was asked for before if it goes on with that; where the page begins."""
    live = going_on.live(asked, TOPIC) if asked.text else None
    said = {name: asked.values(name) for name in KINDS if name != "answer" and asked.values(name)}
    if live is None:
        return asked, conditions.offset(asked)
    if not said and (before := live.turned(asked)) is not None:
        return replace(asked, entities=live.entities), before
    if len({KINDS[name] for name in said}) == 1:
        return replace(asked, entities={**asked.entities, **live.laid_over(said, KINDS)}), 0
    return asked, 0


def wanted_of(asked: Asked) -> list[Condition]:
    """What was said of events: over, online or not, language, place, day or month."""
    return [
        *_past(asked),
        *conditions.modes(asked),
        *conditions.languages(asked),
        *conditions.cities(asked),
        *conditions.places(asked),
        # The month of a day says nothing more.
        *(_days(asked) or conditions.months(asked)),
    ]


def filters_of(wanted: Sequence[Condition], asked: Asked) -> Conditions:
    """The same for the store."""
    is_past = PAST in conditions.values(wanted, "answer")
    days = (_day(value, asked.today, is_past) for value in conditions.values(wanted, "date"))
    return Conditions(
        countries=conditions.values(wanted, "country"),
        cities=conditions.values(wanted, "city"),
        modes=conditions.values(wanted, "mode"),
        months=tuple(int(month) for month in conditions.values(wanted, "month")),
        days=tuple(day for day in days if day),
        languages=conditions.values(wanted, "language"),
        past=is_past,
    )


def _past(asked: Asked) -> list[Condition]:
    is_past = PAST in asked.values("answer")
    return [Condition({"answer": (PAST,)}, [{"phrase": "events-past"}])] if is_past else []


def _days(asked: Asked) -> list[Condition]:
    is_past = PAST in asked.values("answer")
    found = {value: _day(value, asked.today, is_past) for value in asked.values("date")}
    known = {value: day for value, day in found.items() if day}
    words = [{"date": day.isoformat()} for day in known.values()]
    return [Condition({"date": tuple(known)}, words)] if known else []


def _day(value: str, today: date, is_past: bool) -> date | None:
    """A day in ISO 8601; without a year the next one, or the last one of what is over."""
    if not value.startswith("--"):
        return _read(value)
    years = (today.year, today.year - 1) if is_past else (today.year, today.year + 1)
    days = filter(None, (_read(f"{year}{value[1:]}") for year in years))
    return next((day for day in days if (day <= today if is_past else day >= today)), None)


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
