"""Change something in an application that was sent: which one, and whether it still can."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.own_applications import find, none_at_all, which
from store.applications import application_notices as told
from store.applications.applications import WITHDRAWN, may_amend, of_person
from store.openings.openings import is_open
from store.tables import Application
from store.wording.replies import human_button, line, reply, topic_button


class AmendApplication(LookUp):
    """Leads to the form that changes it."""

    def name(self) -> str:
        """As in the domain."""
        return "action_amend_application"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """By reference; else the only one that can be changed; else ask which."""
        named = asked.values("reference")[:1]
        if named:
            found = find(session, asked, named[0])
            return Outcome([_lead(found, asked) if isinstance(found, Application) else found])
        return Outcome([_without_reference(session, asked)])


def _without_reference(session: Session, asked: Asked) -> Reply:
    own = of_person(session, asked.person)
    if not own:
        return none_at_all()
    able = [application for application in own if may_amend(application, asked.today)]
    if len(able) > 1:
        return which(able, "amend-which", "amend_application")
    return _lead(able[0] if able else own[0], asked)


def _lead(application: Application, asked: Asked) -> Reply:
    """A button to the form, or why it cannot be changed any more."""
    if application.status == WITHDRAWN:
        return told.withdrawn(application, now=False)
    if not may_amend(application, asked.today):
        open_now = is_open(application.opening, asked.today)
        return told.too_late_to_amend(application, is_open=open_now)
    first = line(
        "amend-how",
        deadline={"date": application.opening.deadline.isoformat()},
        **told.application_args(application),
    )
    entities = {"reference": application.reference}
    return reply(
        first, buttons=[topic_button("apply_opening", "button-amend", entities), human_button()]
    )
