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

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime] = now,
        safety_topics: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.database = database
        self.clock = clock
        self.safety_topics = safety_topics


@dataclass(frozen=True)
class Asked:
    """What an action needs to know of the turn.

    `text` is empty when a button was pressed. `covered`: how much of the text is in entities, 0 to
    1. `answered_before`: something else was answered in this turn before the form is asked again.
    `is_safety`: somebody may be in danger.
    """

    person: str
    now: datetime
    entities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown_openings: tuple[str, ...] = ()
    topic: str = ""
    confidence: float = 0.0
    text: str = ""
    covered: float = 0.0
    slots: Mapping[str, Any] = field(default_factory=dict)
    answered_before: bool = False
    is_safety: bool = False

    @classmethod
    def from_tracker(
        cls, tracker: Tracker, moment: datetime, safety_topics: frozenset[str] = frozenset()
    ) -> Asked:
        """Read the last message and the slots."""
        message, shown = tracker.latest_message, tracker.slots.get("shown_openings")
        intent, text = message.get("intent") or {}, message.get("text") or ""
        return cls(
            tracker.sender_id,
            moment,
            _entities(message.get("entities") or []),
            tuple(shown) if isinstance(shown, list) else (),
            topic=intent.get("name") or "",
            confidence=intent.get("confidence") or 0.0,
            text=text,
            covered=_covered(text, message.get("entities") or []),
            slots=tracker.slots,
            answered_before=_was_rejected(tracker.events),
            is_safety=intent.get("name") in safety_topics,
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
        asked = Asked.from_tracker(tracker, dispatcher.clock(), dispatcher.safety_topics)
        outcome = await dispatcher.database.read(self.look_up, asked)
        for reply in outcome.replies:
            dispatcher.utter_message(json_message=reply)
        return [SlotSet(name, value) for name, value in outcome.slots.items()]

    @abstractmethod
    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Decide what to say."""


def _covered(text: str, entities: list[dict[str, Any]]) -> float:
    """The share of the letters and digits of a text that entities hold."""
    places = {n for one in entities for n in range(one.get("start", 0), one.get("end", 0))}
    told = [n for n, character in enumerate(text) if character.isalnum()]
    return len(places.intersection(told)) / len(told) if told else 0.0


def _was_rejected(events: list[dict[str, Any]]) -> bool:
    """Whether the form has let something else go first since the person spoke."""
    for event in reversed(events):
        if event["event"] in ("user", "action_execution_rejected"):
            return bool(event["event"] == "action_execution_rejected")
    return False


def _entities(given: list[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Values by entity. A button carries one value for each, so several come with commas."""
    found: dict[str, dict[str, None]] = {}
    for entity in given:
        values = (value.strip() for value in str(entity.get("value") or "").split(","))
        found.setdefault(str(entity.get("entity")), {}).update(dict.fromkeys(filter(None, values)))
    return {name: tuple(values) for name, values in found.items()}
