"""Coming events, by month, place, language, online or on site."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions import conditions
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.events import Conditions, EventNotFoundError, Found, by_reference, coming, count
from store.replies import event_args, line, reply, topic_button, yes_no
from store.tables import Event

TOPIC = "list_events"
REFERENCE = "E-"


class ListEvents(LookUp):
    """Shows a page of events, soonest first, or the one that was named."""

    def name(self) -> str:
        """As in the domain."""
        return "action_list_events"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Look for what was understood."""
        named = [name for name in asked.values("reference") if name.startswith(REFERENCE)]
        if named:
            return Outcome(
                [one_event(session, asked, reference) for reference in named[: conditions.PAGE]]
            )
        wanted = wanted_of(asked)
        filters, before = filters_of(wanted), conditions.offset(asked)
        found = coming(session, asked.now, filters, conditions.PAGE, before)
        if before and not found.events:
            before = 0
            found = coming(session, asked.now, filters, conditions.PAGE)
        if not found.events:
            return Outcome([_none(session, asked, wanted)], {"shown_openings": None})
        earlier = list(asked.shown_openings) if len(asked.shown_openings) == before else []
        references = earlier + [event.reference for event in found.events]
        return Outcome([_shown(wanted, found, before)], {"shown_openings": references})


def one_event(session: Session, asked: Asked, reference: str) -> Reply:
    """Everything about one event; of one that is over this comes first."""
    try:
        return told(by_reference(session, reference), asked)
    except EventNotFoundError:
        unknown = line("event-unknown", reference=reference)
        return reply(unknown, buttons=[topic_button(TOPIC)])


def told(event: Event, asked: Asked) -> Reply:
    """An event with all that is known of it."""
    over = [line("event-over")] if event.ends_at <= asked.now else []
    lines = [*over, line("event-card", number=1, **event_args(event))]
    lines += [line("events-demo-note")] if event.demo else []
    return reply(lines[0], lines[1:], [topic_button(TOPIC)])


def wanted_of(asked: Asked) -> list[conditions.Condition]:
    """What was said of events: online or not, language, place, month."""
    return [
        *conditions.modes(asked),
        *conditions.languages(asked),
        *conditions.places(asked),
        *conditions.months(asked),
    ]


def filters_of(wanted: Sequence[conditions.Condition]) -> Conditions:
    return Conditions(
        countries=conditions.values(wanted, "country"),
        modes=conditions.values(wanted, "mode"),
        months=tuple(int(month) for month in conditions.values(wanted, "month")),
        languages=conditions.values(wanted, "language"),
    )


def _shown(wanted: Sequence[conditions.Condition], found: Found, before: int) -> Reply:
    phrase = "events-found" if wanted else "events-all"
    cards = [
        line("event-card", number=number, **event_args(event))
        for number, event in enumerate(found.events, start=before + 1)
    ]
    shown = before + len(cards)
    notes = [line("events-more", more=found.total - shown)] if found.total > shown else []
    notes += [line("events-demo-note")] if any(event.demo for event in found.events) else []
    first = line(phrase, total=found.total, **conditions.worded(wanted))
    return reply(first, [*cards, *notes], conditions.further(TOPIC, wanted, shown, found.total))


def _none(session: Session, asked: Asked, wanted: Sequence[conditions.Condition]) -> Reply:
    if not wanted:
        return reply(line("events-none-coming"))
    buttons = conditions.loosened(
        TOPIC, wanted, lambda rest: count(session, asked.now, filters_of(rest))
    )
    advice = line("events-none-advice", loosened=yes_no(bool(buttons)))
    everything = [] if len(wanted) == 1 and buttons else [topic_button(TOPIC, "button-all-events")]
    return reply(
        line("events-none", **conditions.worded(wanted)), [advice], [*buttons, *everything]
    )
