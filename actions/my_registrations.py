"""What I am registered for, and what can be done about it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from store.events.event_notices import buttons, demo_note, place
from store.events.events import registrations_of
from store.events.places import positions
from store.tables import Registration
from store.wording.replies import human_button, line, reply, topic_button

# Each has three buttons; Telegram takes a hundred.
MOST = 10
NUMBERED = ("button-calendar-of", "button-change-seats-of", "button-cancel-of")


class MyRegistrations(LookUp):
    """Says at which coming events the person has a place, or stands in the line."""

    def name(self) -> str:
        """As in the domain."""
        return "action_my_registrations"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """All that are not cancelled and not over."""
        own = registrations_of(session, asked.person, asked.now)
        if not own:
            others = [topic_button("list_events"), human_button()]
            return Outcome([reply(line("registrations-none"), buttons=others)])
        shown = own[:MOST]
        waits = positions(session, shown)
        lines = [
            place(one, one.event, waits.get(one.id, 0), number)
            for number, one in enumerate(shown, start=1)
        ]
        notes = next((note for one in shown if (note := demo_note(one.event))), [])
        first = line("registrations-yours", total=len(own))
        keys = [
            button
            for number, one in enumerate(shown, start=1)
            for button in _buttons(asked, one, number)
        ]
        references = [one.event.reference for one in shown]
        # "The second one" is one of these, and no longer on a page of a search.
        slots = {"shown_openings": references, "search": None}
        return Outcome([reply(first, [*lines, *notes], keys)], slots)


def _buttons(asked: Asked, registration: Registration, number: int) -> list[Reply]:
    """[calendar 2] [seats 2] [cancel 2]; nothing for what is off or has begun."""
    event = registration.event
    if event.status == "cancelled" or event.starts_at <= asked.now:
        return []
    labels = [line(phrase, number=number) for phrase in NUMBERED]
    row = {"row": f"registration-{number}"}
    return [one | label | row for one, label in zip(buttons(event), labels, strict=True)]
