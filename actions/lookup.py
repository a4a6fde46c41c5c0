"""What all actions share: what was asked, one read transaction, replies and slots."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from store.content import read_yaml, topics_of_kind
from store.database import Database
from store.openings.understood import understood
from store.privacy.consents import Consent, read_consents
from store.types import ZONE, now
from store.wording.replies import Reply
from store.wording.word_list import WordList

# What parts a text into clauses: a negation in one says nothing about another.
CLAUSE_END = re.compile(r"[.,;:!?،؛؟…–—\n]| - ")

# Where an entity stands in the text: start and end.
Span = tuple[int, int]


@dataclass(frozen=True)
class Knowledge:
    """What actions know from content/ and not from the database.

    `words`: how people name a question of a form, by its slot, and (WRONG) that something is wrong.
    """

    safety_topics: frozenset[str] = frozenset()
    danger: WordList = field(default_factory=WordList)
    negations: WordList = field(default_factory=WordList)
    words: Mapping[str, WordList] = field(default_factory=dict)
    consents: Mapping[str, Consent] = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    search_words: WordList = field(default_factory=WordList)

    @classmethod
    def load(cls, content: Path) -> Self:
        """Read all of it; raises ContentError."""
        return cls(
            topics_of_kind(content, "safety"),
            WordList.load(content / "danger.yml"),
            WordList.load(content / "negations.yml"),
            WordList.load_named(content / "form_words.yml"),
            read_consents(content),
            tuple(read_yaml(content / "sectors.yml")),
            WordList.load(content / "search_words.yml"),
        )


NOTHING_KNOWN = Knowledge()


class Desk(CollectingDispatcher):
    """The dispatcher of one call; it brings the database along, for rasa_sdk makes the actions."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime] = now,
        knowledge: Knowledge = NOTHING_KNOWN,
    ) -> None:
        super().__init__()
        self.database = database
        self.clock = clock
        self.knowledge = knowledge


@dataclass(frozen=True)
class Asked:
    """What an action needs to know of the turn.

    `text` is empty when a button was pressed. `covered`: how much of the text is in entities, 0 to
    1. `form`: the one that was on when the person spoke. `answered_before`: something else was
    answered in this turn before the form is asked again. `is_safety`: what was understood is
    somebody in danger; `is_danger`: words of danger stand in the text. `says_no`: a negation stands
    in it; `denied`: the entities and values beside which one stands. `spans`: where each value
    stands in the text.
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
    form: str = ""
    answered_before: bool = False
    is_safety: bool = False
    is_danger: bool = False
    says_no: bool = False
    denied: frozenset[tuple[str, str]] = frozenset()
    spans: Mapping[tuple[str, str], frozenset[Span]] = field(default_factory=dict)
    knowledge: Knowledge = NOTHING_KNOWN
    sought: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def from_tracker(
        cls, tracker: Tracker, moment: datetime, knowledge: Knowledge = NOTHING_KNOWN
    ) -> Asked:
        """Read the last message and the slots."""
        message, shown = tracker.latest_message, tracker.slots.get("shown_openings")
        intent, text = message.get("intent") or {}, message.get("text") or ""
        entities = message.get("entities") or []
        spans = _spans(entities)
        return cls(
            tracker.sender_id,
            moment,
            _entities(entities),
            tuple(shown) if isinstance(shown, list) else (),
            topic=intent.get("name") or "",
            confidence=intent.get("confidence") or 0.0,
            text=text,
            covered=_covered(text, entities),
            slots=tracker.slots,
            form=_form(tracker.events),
            answered_before=_was_rejected(tracker.events),
            is_safety=intent.get("name") in knowledge.safety_topics,
            is_danger=knowledge.danger.is_heard_in(text),
            says_no=knowledge.negations.is_heard_in(text),
            denied=_denied(text, spans, knowledge.negations),
            spans=spans,
            knowledge=knowledge,
            sought=understood(text, entities, knowledge.search_words),
        )

    @property
    def today(self) -> date:
        """The day in the Netherlands."""
        return self.now.astimezone(ZONE).date()

    def values(self, entity: str) -> tuple[str, ...]:
        """All values of an entity, in the order in which they were said, none twice."""
        return self.entities.get(entity, ())

    def affirmed(self, entity: str) -> tuple[str, ...]:
        """Those of `values` that no negation turns into their contrary."""
        return tuple(v for v in self.values(entity) if (entity, v) not in self.denied)

    def without(self, entity: str) -> str:
        """The text with blanks where the values of an entity stood."""
        taken = [one for (name, _), found in self.spans.items() if name == entity for one in found]
        return _without(self.text, taken)

    def is_apart(self, entity: str, value: str, other: str) -> bool:
        """Whether a value was also said in words that are no value of the other entity."""
        others = {
            span for (name, _), found in self.spans.items() if name == other for span in found
        }
        return bool(self.spans.get((entity, value), frozenset()) - others)


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
        asked = Asked.from_tracker(tracker, dispatcher.clock(), dispatcher.knowledge)
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


def _spans(entities: list[dict[str, Any]]) -> dict[tuple[str, str], frozenset[Span]]:
    """Where each value of each entity stands."""
    found: dict[tuple[str, str], set[Span]] = {}
    for one in entities:
        named = (str(one.get("entity")), str(one.get("value") or "").strip())
        found.setdefault(named, set()).add((one.get("start", 0), one.get("end", 0)))
    return {named: frozenset(spans) for named, spans in found.items()}


def _denied(
    text: str, spans: Mapping[tuple[str, str], frozenset[Span]], negations: WordList
) -> frozenset[tuple[str, str]]:
    """Values beside which a negation stands wherever they were said, in the same clause.

    A negation inside a value ("no papers") is part of what it means.
    """
    denied = set()
    for (entity, value), places in spans.items():
        taken = [span for (name, _), found in spans.items() if name == entity for span in found]
        rest = _without(text, taken)
        if all(negations.is_heard_in(_clause(rest, place)) for place in places):
            denied.add((entity, value))
    return frozenset(denied)


def _without(text: str, spans: list[Span]) -> str:
    """The text with blanks, which is as long, where the spans were."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _clause(text: str, span: Span) -> str:
    """The part between two punctuation marks in which the span lies."""
    ends = [(0, 0), *(match.span() for match in CLAUSE_END.finditer(text))]
    first = max((end for _, end in ends if end <= span[0]), default=0)
    last = min((start for start, _ in ends if start >= span[1] and start), default=len(text))
    return text[first:last]


def _form(events: list[dict[str, Any]]) -> str:
    """The form before the last message: one that begins now is on already for Rasa."""
    spoken = max((n for n, event in enumerate(events) if event["event"] == "user"), default=0)
    loops = [event.get("name") for event in events[:spoken] if event["event"] == "active_loop"]
    return (loops[-1] if loops else "") or ""


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
