"""What somebody looks for: understood from entities, worded, and loosened one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.lookup import Asked, Reply
from store.openings import searched
from store.openings.wishes import COUNTRY_OF_REGION
from store.wording.replies import own_name, topic_button

PAGE = 3
NEXT, PREVIOUS = "next", "previous"
TURNING = "turning"


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
    return _places({"country": countries, "region": asked.values("region")}, asked.today)


def cities(asked: Asked) -> list[Condition]:
    """Cities."""
    return _kind("city", asked.values("city"), asked.today)


def sectors(asked: Asked) -> list[Condition]:
    """Fields of work."""
    return _kind("sector", asked.values("sector"), asked.today)


def modes(asked: Asked) -> list[Condition]:
    """Online, on site."""
    return _kind("mode", asked.values("mode"), asked.today)


def months(asked: Asked) -> list[Condition]:
    """Months, 1 to 12."""
    return _kind("month", asked.values("month"), asked.today)


def languages(asked: Asked) -> list[Condition]:
    """Languages that are spoken at an event."""
    found = asked.values("language")
    return _condition({"language": found}, [own_name(code) for code in found])


def of_openings(given: Mapping[str, Sequence[str]], today: date) -> list[Condition]:
    """All that can be asked of openings, from entities as in the slot `search`.

    Each word is a condition of its own, for all must stand in the texts.
    """
    found = {name: tuple(values) for name, values in given.items()}
    place = {name: found.get(name, ()) for name in ("city", "region", "country")}
    return [
        *_kind("sector", found.get("sector", ()), today),
        *_kind("mode", found.get("mode", ()), today),
        *_places(place, today),
        *_kind("month", found.get("month", ()), today),
        *_kind("start", found.get("start", ()), today),
        *_kind("length", found.get("length", ()), today),
        *(one for word in found.get("words", ()) for one in _kind("words", (word,), today)),
    ]


def _places(given: Mapping[str, tuple[str, ...]], today: date) -> list[Condition]:
    narrowed = {COUNTRY_OF_REGION.get(region) for region in given["region"]}
    words = [
        searched.word(name, value, today)
        for name in ("city", "country", "region")
        for value in given.get(name, ())
        if name != "country" or value not in narrowed
    ]
    return _condition({name: values for name, values in given.items() if values}, words)


def _kind(entity: str, values: Iterable[str], today: date) -> list[Condition]:
    """Those of the values that mean something."""
    words = {value: searched.word(entity, value, today) for value in values}
    known = {value: word for value, word in words.items() if word is not None}
    return _condition({entity: tuple(known)}, list(known.values()))


def _condition(entities: dict[str, tuple[str, ...]], words: list[Any]) -> list[Condition]:
    return [Condition(entities, words)] if words else []


def values(conditions: Iterable[Condition], entity: str) -> tuple[str, ...]:
    """All values that the conditions give an entity."""
    return tuple(value for one in conditions for value in one.entities.get(entity, ()))


def together(conditions: Iterable[Condition]) -> dict[str, tuple[str, ...]]:
    """The entities of all conditions."""
    found: dict[str, tuple[str, ...]] = {}
    for one in conditions:
        for name, given in one.entities.items():
            found[name] = (*found.get(name, ()), *given)
    return found


def entities(conditions: Iterable[Condition]) -> dict[str, str]:
    """The entities of a button that asks for just these conditions (actions/lookup.py)."""
    return {name: ",".join(found) for name, found in together(conditions).items()}


def worded(conditions: Iterable[Condition]) -> dict[str, Any]:
    """Arguments of the phrase `conditions` (store/openings/searched.py)."""
    return searched.worded([word for one in conditions for word in one.words])


def loosened(
    topic: str, conditions: Sequence[Condition], count: Callable[[Sequence[Condition]], int]
) -> list[Reply]:
    """A button for each condition without which something is found; `count` tells how much."""
    buttons = []
    for one in conditions:
        rest = [other for other in conditions if other is not one]
        total = count(rest)
        if total:
            buttons.append(without(topic, one, rest, total))
    return buttons


def without(topic: str, one: Condition, rest: Sequence[Condition], total: int) -> Reply:
    """A button that leaves one condition out and shows the first page of what is then found."""
    given = entities(rest) | {"position": "1"}
    return topic_button(topic, "button-without", given, total=total, **worded([one]))


def offset(asked: Asked) -> int:
    """How many were shown before: a button that turns the page says with which one it begins."""
    position = next(iter(asked.values("position")), "")
    # Digits of other scripts count as digits, too; nine of them are enough.
    number = int(position) if position.isdecimal() and len(position) < 10 else 0
    return number - 1 if number > PAGE and not asked.text else 0


def turning(topic: str, conditions: Sequence[Condition], before: int, total: int) -> list[Reply]:
    """Buttons for the page before and the next, where there are such, side by side."""
    pages = [("button-previous-page", before - PAGE + 1)] if before else []
    pages += [("button-next-page", before + PAGE + 1)] if before + PAGE < total else []
    return [
        topic_button(topic, phrase, entities(conditions) | {"position": str(max(1, first))})
        | {"row": TURNING}
        for phrase, first in pages
    ]


def edits(asked: Asked) -> bool:
    """Whether the list takes the place of the one whose button was pressed."""
    return not asked.text and bool(asked.values("position"))
