"""What people are told about their places at events: replies for notices and for actions."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from store import notices
from store.notices import Notice
from store.tables import Event, Registration
from store.wording.replies import NOTHING, Reply, event_args, line, reply, topic_button


def tell(session: Session, person_id: str, told: Reply, *, asked_for: bool = True) -> None:
    """Queue it for a person who has, or had, a place; they asked for what concerns it."""
    notices.tell(session, person_id, Notice(told, asked_for=asked_for))


def state(how: str, registration: Registration, event: Event, position: int) -> Reply:
    """How a registration stands now. `how`: new, changed, already or promoted.

    `position`: the place in the line of one that waits.
    """
    first = line(f"{registration.status}-{how}")
    notes = [line("registration-needs", needs=registration.needs)] if registration.needs else []
    notes.append(line(f"{registration.status}-note", reminders=_reminders(registration)))
    return reply(
        first, [place(registration, event, position), *notes, *demo_note(event)], buttons(event)
    )


def place(registration: Registration, event: Event, position: int, number: int = 0) -> Reply:
    """A registration as a line: the event, the seats, how it stands. `number`: in a list."""
    status = "off" if event.status == "cancelled" else registration.status
    return line(
        "registration-line",
        number=number,
        status=status,
        seats=registration.seats,
        position=position,
        **event_args(event),
    )


def buttons(event: Event) -> list[Reply]:
    """[calendar file] [other seats] [cancel]"""
    return [calendar_button(event), change_button(event), cancel_button(event)]


def change_button(event: Event) -> Reply:
    """A button to ask for another number of seats."""
    entities = {"reference": event.reference, "answer": "change"}
    return topic_button("register_event", "button-change-seats", entities)


def cancel_button(event: Event) -> Reply:
    """A button to give the place back, which is asked about first."""
    entities = {"reference": event.reference}
    return topic_button("cancel_registration", entities=entities)


def calendar_button(event: Event) -> Reply:
    """A button that brings the .ics file."""
    return line("button-calendar") | {"tap": {"calendar": event.reference}}


def register_button(event: Event, phrase: str | None = None) -> Reply:
    """A button that begins to register."""
    return topic_button("register_event", phrase, {"reference": event.reference})


def demo_note(event: Event) -> list[Reply]:
    """That it was an exercise."""
    return [line("registration-demo-note")] if event.demo else []


def about(phrase: str, event: Event, **args: Any) -> Reply:
    """A line that names the event."""
    return line(phrase, **event_args(event), **args)


def _reminders(registration: Registration) -> str:
    """Those that were not sent and are not too late."""
    if registration.reminded_day_at is None:
        return "both"
    return NOTHING if registration.reminded_hours_at else "one"
