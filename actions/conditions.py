"""What somebody looks for: understood from entities, worded, and loosened one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from actions.lookup import Asked, Reply
from store.openings import COUNTRY_OF_REGION, FITTING_MODES
from store.replies import own_name, topic_button

PAGE = 5
# How many variables the phrases have for conditions (`condition1` ...).
WORDED = 8
MONTHS = tuple(str(number) for number in range(1, 13))


@dataclass(frozen=True)
class Condition:
    """One thing that was asked for, e.g. a place: its entities and how it is worded."""

    entities: dict[str, tuple[str, ...]]
    words: list[Any]


def places(asked: Asked) -> list[Condition]:
    """Countries and regions; a country is not worded where its region says it more exactly.

    Where somebody is from ("a Somali doctor") counts as long as no country is named.
    """
    countries = asked.values("country") or asked.values("nationality")
    regions = asked.values("region")
    narrowed = {COUNTRY_OF_REGION.get(region) for region in regions}
    words: list[Any] = [{"country": code} for code in countries if code not in narrowed]
    words += [{"phrase": f"region-{region}"} for region in regions]
    given = {"country": countries, "region": regions}
    return _condition({name: values for name, values in given.items() if values}, words)


def sectors(asked: Asked) -> list[Condition]:
    """Fields of work."""
    found = asked.values("sector")
    return _condition({"sector": found}, [{"phrase": f"sector-{sector}"} for sector in found])


def modes(asked: Asked) -> list[Condition]:
    """Online, on site."""
    found = tuple(mode for mode in asked.values("mode") if mode in FITTING_MODES)
    return _condition({"mode": found}, [{"phrase": f"mode-{mode}"} for mode in found])


def months(asked: Asked) -> list[Condition]:
    """Months, 1 to 12."""
    found = tuple(month for month in asked.values("month") if month in MONTHS)
    return _condition({"month": found}, [{"phrase": f"month-{month}"} for month in found])


def languages(asked: Asked) -> list[Condition]:
    """Languages that are spoken at an event."""
    found = asked.values("language")
    return _condition({"language": found}, [own_name(code) for code in found])


def _condition(entities: dict[str, tuple[str, ...]], words: list[Any]) -> list[Condition]:
    return [Condition(entities, words)] if words else []


def values(conditions: Iterable[Condition], entity: str) -> tuple[str, ...]:
    """All values that the conditions give an entity."""
    return tuple(value for one in conditions for value in one.entities.get(entity, ()))


def entities(conditions: Iterable[Condition]) -> dict[str, str]:
    """The entities of a button that asks for just these conditions (actions/lookup.py)."""
    return {name: ",".join(found) for one in conditions for name, found in one.entities.items()}


def worded(conditions: Iterable[Condition]) -> dict[str, Any]:
    """Arguments `conditions` (how many words), `condition1` ... and `unworded` (how many more)."""
    words = [word for one in conditions for word in one.words]
    numbered = {f"condition{n}": word for n, word in enumerate(words[:WORDED], start=1)}
    return {"conditions": len(words), "unworded": max(0, len(words) - WORDED), **numbered}


def loosened(
    topic: str, conditions: Sequence[Condition], count: Callable[[Sequence[Condition]], int]
) -> list[Reply]:
    """A button for each condition without which something is found; `count` tells how much."""
    buttons = []
    for one in conditions:
        rest = [other for other in conditions if other is not one]
        total = count(rest)
        if total:
            args = {"total": total, **worded([one])}
            buttons.append(topic_button(topic, "button-without", entities(rest), **args))
    return buttons


def offset(asked: Asked) -> int:
    """How many were shown before: a "more" button asks for a position beyond the first page."""
    position = next(iter(asked.values("position")), "")
    # Digits of other scripts count as digits, too; ten of them are enough.
    number = int(position) if position.isdecimal() and len(position) < 10 else 0
    return number - 1 if number > PAGE else 0


def further(topic: str, conditions: Sequence[Condition], shown: int, total: int) -> list[Reply]:
    """A button for the next page, if there is one."""
    if shown >= total:
        return []
    position = {"position": str(shown + 1)}
    return [topic_button(topic, "button-show-more", entities(conditions) | position)]
