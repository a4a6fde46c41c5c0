"""Events to come, or over, by day, month, place, language, online or on site; a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from actions import conditions, going_on
from actions.conditions import PAGE, Condition
from actions.event_conditions import PAST, TOPIC, continued, filters_of, wanted_of
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.one_event import REFERENCE, free_seats, looked_at, one_event
from store.events.events import Conditions, Found, coming, count
from store.events.places import taken
from store.wording.replies import event_args, line, reply, topic_button, yes_no

MOST_AT_ONCE = 5


class ListEvents(LookUp):
    """Shows a page of events, soonest first, or the one that was named."""

    def name(self) -> str:
        """As in the domain."""
        return "action_list_events"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Look for what was understood."""
        named = [name for name in asked.values("reference") if name.startswith(REFERENCE)]
        if named:
            told = [one_event(session, asked, reference) for reference in named[:MOST_AT_ONCE]]
            return Outcome(told, looked_at(asked, named))
        asked, before = continued(asked)
        wanted = wanted_of(asked)
        filters = filters_of(wanted, asked)
        # With the pages before: cards keep their numbers, and "the second one" is understood. If
        # some have begun since, it is the last page that is left.
        found = coming(session, asked.now, filters, before + PAGE)
        before = max(0, (len(found.events) - 1) // PAGE * PAGE)
        search = going_on.remembered(TOPIC, conditions.together(wanted), before)
        slots: dict[str, Any] = {"search": search, **looked_at(asked, ())}
        if not found.events:
            none = _none(session, asked, wanted, filters)
            return Outcome([none], slots | {"shown_openings": None})
        references = [event.reference for event in found.events]
        shown = _page(session, wanted, filters, found, before)
        if conditions.edits(asked):
            shown["edits"] = True
        return Outcome([shown], slots | {"shown_openings": references})


def _page(
    session: Session, wanted: Sequence[Condition], filters: Conditions, found: Found, before: int
) -> Reply:
    events = found.events[before:]
    seats = taken(session, [event.id for event in events])
    cards = [
        line(
            "event-card",
            number=number,
            free=free_seats(event, seats[event.id]),
            over=yes_no(filters.past),
            **event_args(event),
        )
        for number, event in enumerate(events, start=before + 1)
    ]
    notes = [line("events-demo-note")] if any(event.demo for event in events) else []
    if found.total > PAGE:
        page = line("events-page", first=before + 1, last=before + len(cards), total=found.total)
        notes.insert(0, page)
    phrase = "events-found" if wanted else "events-all"
    order = {"total": found.total, "over": yes_no(filters.past)}
    details = [
        topic_button("event_details", "button-event-number", {"reference": one.reference}, number=n)
        | {"row": "cards"}
        for n, one in enumerate(events, start=before + 1)
    ]
    turning = conditions.turning(TOPIC, wanted, before, found.total)
    return reply(
        line(phrase, **order, **conditions.worded(wanted)),
        [*cards, *notes],
        [*details, *turning, _other_times(wanted, filters)],
    )


def _other_times(wanted: Sequence[Condition], filters: Conditions) -> Reply:
    """[what is over] or [what is coming]"""
    if filters.past:
        return topic_button(TOPIC)
    # On the first page, in the place of the list.
    entities = {**conditions.entities(wanted), "answer": PAST, "position": "1"}
    return topic_button(TOPIC, "button-events-past", entities)


def _none(
    session: Session, asked: Asked, wanted: Sequence[Condition], filters: Conditions
) -> Reply:
    if not wanted or (wanted[0].entities.get("answer") and len(wanted) == 1):
        nothing = "events-none-past" if filters.past else "events-none-coming"
        return reply(line(nothing), buttons=[_other_times(wanted, filters)])
    buttons = conditions.loosened(
        TOPIC, wanted, lambda rest: count(session, asked.now, filters_of(rest, asked))
    )
    advice = line("events-none-advice", loosened=yes_no(bool(buttons)))
    everything = [] if len(wanted) == 1 and buttons else [topic_button(TOPIC, "button-all-events")]
    others = everything if filters.past else [*everything, _other_times(wanted, filters)]
    first = line("events-none", **conditions.worded(wanted))
    return reply(first, [advice], [*buttons, *others])
