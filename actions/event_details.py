"""More about one event: pointed at, described, named by words of its title, or the only one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from actions.conditions import PAGE
from actions.list_events import REFERENCE, TOPIC, filters_of, told, wanted_of
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.opening_details import by_any_reference, pointed_at
from store.events import Conditions, around, coming
from store.replies import line, reply, topic_button
from store.tables import Event

# People also ask about what is over.
PAST = timedelta(days=365)
MOST = 200
WORD = re.compile(r"\w{4,}")
STEM = 5


class EventDetails(LookUp):
    """Says everything about the event that is meant, or asks which one."""

    def name(self) -> str:
        """As in the domain."""
        return "action_event_details"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """What is pointed at says more than words, words more than nothing."""
        if pointed := pointed_at(session, asked):
            return Outcome(pointed)
        shown = [name for name in asked.shown_openings if name.startswith(REFERENCE)]
        if len(shown) == 1:
            return Outcome([by_any_reference(session, asked, shown[0])])
        fitting = _titled(session, asked) or _described(session, asked)
        if len(fitting) == 1:
            return Outcome([told(fitting[0], asked)])
        return Outcome([_which(fitting)])


def _titled(session: Session, asked: Asked) -> list[Event]:
    """Events whose titles share most words with the text, soonest first, those that are over last.

    A word that is in most titles says nothing.
    """
    said = _words([asked.text])
    events = around(session, asked.now, PAST, MOST) if said else ()
    titles = [_words(event.title.values()) for event in events]
    common = Counter(word for words in titles for word in words)
    usual = {word for word, times in common.items() if times > max(1, len(titles) / 2)}
    shared = [len(words & said - usual) for words in titles]
    most = max(shared, default=0)
    found = [event for event, score in zip(events, shared, strict=True) if score == most > 0]
    return sorted(found, key=lambda event: (event.starts_at < asked.now, event.starts_at))


def _words(texts: Iterable[str]) -> set[str]:
    """The beginnings of the longer words: "Somali" is in "Somalis"."""
    return {word[:STEM] for text in texts for word in WORD.findall(text.casefold())}


def _described(session: Session, asked: Asked) -> list[Event]:
    """Coming events of a place, month or language, else all of them."""
    found = coming(session, asked.now, filters_of(wanted_of(asked)), PAGE)
    return found.events or coming(session, asked.now, Conditions(), PAGE).events


def _which(events: Sequence[Event]) -> Reply:
    buttons = [
        topic_button(
            "event_details",
            "button-event",
            {"reference": event.reference},
            title={"text": event.title},
        )
        for event in events[:PAGE]
    ]
    if not buttons:
        return reply(line("events-none-coming"))
    return reply(line("event-which"), buttons=[*buttons, topic_button(TOPIC)])
