"""What I am registered for."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome
from store.events import registrations_of
from store.replies import event_args, human_button, line, reply, topic_button


class MyRegistrations(LookUp):
    """Says at which coming events the person has a place."""

    def name(self) -> str:
        """As in the domain."""
        return "action_my_registrations"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """All that are not cancelled and not over."""
        registrations = registrations_of(session, asked.person, asked.now)
        if not registrations:
            buttons = [topic_button("list_events"), human_button()]
            return Outcome([reply(line("registrations-none"), buttons=buttons)])
        lines = [
            line(
                "registration-line",
                status={"phrase": f"registration-status-{registration.status}"},
                seats=registration.seats,
                **event_args(registration.event),
            )
            for registration in registrations
        ]
        return Outcome([reply(line("registrations-yours", total=len(lines)), lines)])
