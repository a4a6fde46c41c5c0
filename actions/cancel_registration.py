"""I cannot come: which place is given back, and whether that is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.event_details import titled
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.events.event_notices import about, demo_note
from store.events.events import registrations_of
from store.tables import Registration
from store.wording.replies import human_button, line, reply, topic_button

TOPIC = "cancel_registration"


class CancelRegistration(LookUp):
    """Asks for a yes before a place is given back; the bot does it."""

    def name(self) -> str:
        """As in the domain."""
        return "action_cancel_registration"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Only one's own are known here."""
        own = registrations_of(session, asked.person, asked.now)
        if not own:
            buttons = [topic_button("list_events"), human_button()]
            return Outcome([reply(line("registrations-none"), buttons=buttons)])
        meant = _meant(session, asked, own)
        return Outcome([_ask(asked, meant[0]) if len(meant) == 1 else _which(own)])


def _meant(session: Session, asked: Asked, own: Sequence[Registration]) -> Sequence[Registration]:
    """By reference, place in the list that was shown, words of the title, or the only one."""
    by_reference = {one.event.reference: one for one in own}
    named = asked.values("reference")
    if not named:
        shown, positions = asked.shown_openings, asked.values("position")
        given = [int(one) for one in positions if re.fullmatch(r"[0-9]{1,4}", one)]
        named = tuple(shown[number - 1] for number in given if 0 < number <= len(shown))
    if named:
        return [by_reference[one] for one in named if one in by_reference]
    if len(own) == 1:
        return own
    titles = [event.reference for event in titled(session, asked)]
    return [by_reference[one] for one in titles if one in by_reference]


def _ask(asked: Asked, registration: Registration) -> Reply:
    event = registration.event
    if event.status == "cancelled":
        return reply(about("event-off", event), demo_note(event), [topic_button("list_events")])
    if event.starts_at <= asked.now:
        return reply(about("registration-too-late", event), buttons=[human_button()])
    question = about(
        "cancel-registration-ask", event, status=registration.status, seats=registration.seats
    )
    confirm = {
        "tap": {TOPIC: event.reference},
        "yes": "button-cancel-yes",
        "no": "button-cancel-no",
    }
    return reply(question, demo_note(event)) | {"confirm": confirm}


def _which(own: Sequence[Registration]) -> Reply:
    """A button for each; also when what was named is none of them."""
    buttons = [
        topic_button(
            TOPIC,
            "button-event",
            {"reference": one.event.reference},
            title={"text": one.event.title},
        )
        for one in own
    ]
    return reply(line("cancel-registration-which"), buttons=buttons)
