"""Openings and events that are shown in other chats: the few that fit what was typed there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from store.events import events
from store.openings import openings
from store.openings.openings import conditions_of
from store.openings.understood import understood
from store.tables import Event, Opening
from store.types import ZONE
from store.wording.replies import event_args, opening_args
from store.wording.word_list import WordList

MOST = 10
OPENINGS = "search_openings"
ABOUT_EVENTS = frozenset({"list_events", "event_details", "register_event"})
NAMED = re.compile(r"(?<!\w)([DE]-\d+)(?!\w)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """What was typed, and what of it was understood; `topic` is None when nothing could be."""

    text: str
    topic: str | None = None
    entities: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Card:
    """An opening or event that is open or to come; `args` are those of store/wording/replies.py."""

    reference: str
    args: Mapping[str, Any]


def find(
    session: Session, now: datetime, question: Question, search_words: WordList
) -> Sequence[Card]:
    """At most ten that fit, soonest first; without words the openings that close soonest."""
    named = NAMED.findall(question.text.upper())
    if named:
        found = (_by_reference(session, now, reference) for reference in named[:MOST])
        return [card for card in found if card]
    if question.topic in ABOUT_EVENTS:
        conditions = _of_events(question)
        return list(map(_event, events.coming(session, now, conditions, MOST).events))
    return _openings(session, now, question, search_words)


def _openings(
    session: Session, now: datetime, question: Question, search_words: WordList
) -> Sequence[Card]:
    today = now.astimezone(ZONE).date()
    asked = understood(question.text, question.entities, search_words)
    # "What is CD4D?" asks for nothing that an opening has, and so for none of them.
    if question.text and not asked and question.topic not in (None, OPENINGS):
        return []
    found = openings.search(session, today, conditions_of(asked, today), MOST)
    return list(map(_opening, found.openings))


def _of_events(question: Question) -> events.Conditions:
    def values(entity: str) -> tuple[str, ...]:
        said = (one.get("value") for one in question.entities if one.get("entity") == entity)
        return tuple(dict.fromkeys(str(value) for value in said if value))

    return events.Conditions(
        countries=values("country"),
        cities=values("city"),
        modes=tuple(mode for mode in values("mode") if mode in openings.FITTING_MODES),
        months=tuple(int(month) for month in values("month") if month.isdecimal()),
        languages=values("language"),
    )


def _by_reference(session: Session, now: datetime, reference: str) -> Card | None:
    """None for what is closed or over: nobody is invited to it."""
    try:
        if reference.startswith("E-"):
            event = events.by_reference(session, reference)
            is_coming = event.status == "published" and event.starts_at > now
            return _event(event) if is_coming else None
        opening = openings.by_reference(session, reference)
    except (events.EventNotFoundError, openings.OpeningNotFoundError):
        return None
    return _opening(opening) if openings.is_open(opening, now.astimezone(ZONE).date()) else None


def _opening(opening: Opening) -> Card:
    return Card(opening.reference, opening_args(opening))


def _event(event: Event) -> Card:
    return Card(event.reference, event_args(event))
