"""More about one event: pointed at, described, named by words of its title, or the only one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

from actions.event_conditions import filters_of, wanted_of
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.one_event import REFERENCE, TOPIC, event_buttons, looked_at, told
from actions.opening_details import pointed_at
from store.events.events import Conditions, around, by_references, coming
from store.tables import Event
from store.wording.replies import line, reply, topic_button

# People also ask about what is over.
PAST = timedelta(days=365)
MOST = 200
# So many are offered when it is not clear which one is meant.
OFFERED = 5
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
            return Outcome(pointed, looked_at(asked, asked.values("reference")))
        found = meant(session, asked)
        if len(found) != 1:
            return Outcome([_which(found)])
        (event,) = found
        return Outcome([told(session, event, asked)], looked_at(asked, [event.reference]))


def meant(session: Session, asked: Asked) -> list[Event]:
    """Events that words may mean: the only one that was shown, by title, place, month, or any."""
    shown = [name for name in asked.shown_openings if name.startswith(REFERENCE)]
    if len(shown) == 1:
        return list(by_references(session, shown))
    return titled(session, asked) or _described(session, asked)


def titled(session: Session, asked: Asked) -> list[Event]:
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
    filters = filters_of(wanted_of(asked), asked)
    found = coming(session, asked.now, filters, OFFERED)
    return found.events or coming(session, asked.now, Conditions(), OFFERED).events


def _which(events: Sequence[Event]) -> Reply:
    if not events:
        return reply(line("events-none-coming"))
    buttons = event_buttons(list(events[:OFFERED]))
    return reply(line("event-which"), buttons=[*buttons, topic_button(TOPIC)])
