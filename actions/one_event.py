"""All that is known of one event, and what one can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from actions.lookup import Asked, Reply
from store.events.event_notices import buttons as own_buttons
from store.events.event_notices import calendar_button, register_button
from store.events.events import EventNotFoundError, by_reference
from store.events.places import CANCELLED, of_person, positions, taken
from store.tables import Event, Registration
from store.wording.replies import event_args, line, reply, topic_button

TOPIC = "list_events"
REFERENCE = "E-"
FORM = "register_event_form"
MAP = "https://www.openstreetmap.org/search"


def one_event(session: Session, asked: Asked, reference: str) -> Reply:
    """Everything about one event; of one that is over or off this comes first."""
    try:
        return told(session, by_reference(session, reference), asked)
    except EventNotFoundError:
        unknown = line("event-unknown", reference=reference)
        return reply(unknown, buttons=[topic_button(TOPIC)])


def told(session: Session, event: Event, asked: Asked) -> Reply:
    """An event with all that is known of it."""
    own = of_person(session, asked.person, event.id)
    if own and own.status == CANCELLED:
        own = None
    lines = [*_standing(event, asked), line("event-details", **event_args(event))]
    is_coming = event.starts_at > asked.now and event.status != "cancelled"
    if is_coming:
        lines.append(_seats(session, event, own))
    lines += [line("events-demo-note")] if event.demo else []
    buttons = _ways(event, own) if is_coming else []
    return reply(lines[0], lines[1:], [*buttons, *_share_and_map(event), topic_button(TOPIC)])


def looked_at(asked: Asked, references: Sequence[str]) -> dict[str, str | None]:
    """The slot of the one event that "I want to come" is about, unless a form has its own there."""
    if asked.form == FORM:
        return {}
    return {"event": references[0] if len(references) == 1 else None}


def free_seats(event: Event, seats_taken: int) -> int:
    """As it is said: none rather than fewer."""
    return max(0, event.capacity - seats_taken)


def event_buttons(events: list[Event]) -> list[Reply]:
    """Which one: a button with the title of each."""
    return [
        topic_button(
            "event_details",
            "button-event",
            {"reference": event.reference},
            title={"text": event.title},
        )
        for event in events
    ]


def _standing(event: Event, asked: Asked) -> list[Reply]:
    """That it is off, on or over, and what came of it."""
    if event.status == "cancelled":
        return [line("event-is-off")]
    if event.starts_at > asked.now:
        return []
    if event.ends_at > asked.now:
        return [line("event-on")]
    came = [line("event-outcome", outcome={"text": event.outcome})] if event.outcome else []
    return [line("event-over"), *came]


def _seats(session: Session, event: Event, own: Registration | None) -> Reply:
    if own:
        position = positions(session, [own]).get(own.id, 0)
        return line("event-own-place", status=own.status, seats=own.seats, position=position)
    return line("event-seats", free=free_seats(event, taken(session, [event.id])[event.id]))


def _ways(event: Event, own: Registration | None) -> list[Reply]:
    if own is None:
        return [register_button(event), calendar_button(event)]
    return own_buttons(event)


def _share_and_map(event: Event) -> list[Reply]:
    share = line("button-share") | {"tap": {"share": event.reference}}
    if not event.city:
        return [share]
    where = ", ".join(filter(None, (event.place, event.city, event.country)))
    return [share, line("button-map") | {"url": f"{MAP}?{urlencode({'query': where})}"}]
