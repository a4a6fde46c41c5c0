"""What all actions share: what was asked, one read transaction, replies and slots."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from store.database import Database
from store.events import ZONE
from store.types import now

# A reply as in docs/architecture.md, "A reply".
Reply = dict[str, Any]


class Desk(CollectingDispatcher):
    """The dispatcher of one call; it brings the database along, for rasa_sdk makes the actions."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = now) -> None:
        super().__init__()
        self.database = database
        self.clock = clock


@dataclass(frozen=True)
class Asked:
    """What an action needs to know of the turn."""

    person: str
    now: datetime
    entities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown_openings: tuple[str, ...] = ()

    @classmethod
    def from_tracker(cls, tracker: Tracker, moment: datetime) -> Asked:
        """Read the entities of the last message and our slots."""
        shown = tracker.slots.get("shown_openings")
        return cls(
            tracker.sender_id,
            moment,
            _entities(tracker.latest_message.get("entities") or []),
            tuple(shown) if isinstance(shown, list) else (),
        )

    @property
    def today(self) -> date:
        """The day in the Netherlands."""
        return self.now.astimezone(ZONE).date()

    def values(self, entity: str) -> tuple[str, ...]:
        """All values of an entity, in the order in which they were said, none twice."""
        return self.entities.get(entity, ())


@dataclass(frozen=True)
class Outcome:
    """What an action says, and the slots that it sets."""

    replies: list[Reply]
    slots: Mapping[str, Any] = field(default_factory=dict)


class LookUp(Action, ABC):
    """An action that reads the database and writes nothing."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Look up in one read transaction, then reply."""
        del domain
        if not isinstance(dispatcher, Desk):
            raise TypeError("actions run with a Desk (actions/server.py)")
        asked = Asked.from_tracker(tracker, dispatcher.clock())
        outcome = await dispatcher.database.read(self.look_up, asked)
        for reply in outcome.replies:
            dispatcher.utter_message(json_message=reply)
        return [SlotSet(name, value) for name, value in outcome.slots.items()]

    @abstractmethod
    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Decide what to say."""


def _entities(given: list[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Values by entity. A button carries one value for each, so several come with commas."""
    found: dict[str, dict[str, None]] = {}
    for entity in given:
        values = (value.strip() for value in str(entity.get("value") or "").split(","))
        found.setdefault(str(entity.get("entity")), {}).update(dict.fromkeys(filter(None, values)))
    return {name: tuple(values) for name, values in found.items()}
