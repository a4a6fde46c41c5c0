"""Going on with the search that was shown last (the slot `search`), in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.conditions import NEXT, PAGE, PREVIOUS
from actions.lookup import Asked

Entities = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Live:
    """The search that was shown last; `first` is the number of the first card on the page."""

    entities: dict[str, tuple[str, ...]]
    first: int

    def laid_over(self, said: Entities, kinds: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        """With what was said in the place of what was asked for of the same kind."""
        told = {kinds[name] for name in said}
        kept = {name: v for name, v in self.entities.items() if kinds.get(name) not in told}
        return kept | {name: tuple(found) for name, found in said.items()}

    def turned(self, asked: Asked) -> int | None:
        """How many cards stand before the page that was asked for in words, if one was."""
        steps = {NEXT: PAGE, PREVIOUS: -PAGE}
        step = next((steps[one] for one in asked.values("position") if one in steps), None)
        return None if step is None else max(0, self.first - 1 + step)


def live(asked: Asked, topic: str) -> Live | None:
    """The search of a topic, if it is the one that was shown last."""
    slot = asked.slots.get("search")
    if not isinstance(slot, dict) or slot.get("topic") != topic:
        return None
    entities = {name: tuple(found) for name, found in (slot.get("entities") or {}).items()}
    return Live(entities, int(slot.get("first") or 1))


def remembered(topic: str, entities: Entities, before: int) -> dict[str, Any]:
    """The slot `search` for a page that stands behind so many cards."""
    lists = {name: list(found) for name, found in entities.items()}
    return {"topic": topic, "entities": lists, "first": before + 1}


def on_the_page(asked: Asked, number: int) -> int:
    """The place in the list of what somebody counts: "the second one" of the cards 4 to 6 is 5."""
    slot = asked.slots.get("search")
    first = int(slot.get("first") or 1) if isinstance(slot, dict) else 1
    shown = len(asked.shown_openings)
    return number + first - 1 if number < first and number + first - 1 <= shown else number
