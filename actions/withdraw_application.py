"""Take an application back: which one, and a question before it is done."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.own_applications import find, none_at_all, which
from store.applications import application_notices as told
from store.applications.applications import UNDECIDED, WITHDRAWN, of_person
from store.tables import Application
from store.wording.replies import line


class WithdrawApplication(LookUp):
    """Asks once; the bot does it after a yes."""

    def name(self) -> str:
        """As in the domain."""
        return "action_withdraw_application"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """By reference; else the only one that can be withdrawn; else ask which."""
        named = asked.values("reference")[:1]
        if named:
            found = find(session, asked, named[0])
            return Outcome([_ask(found) if isinstance(found, Application) else found])
        return Outcome([_without_reference(session, asked)])


def _without_reference(session: Session, asked: Asked) -> Reply:
    own = of_person(session, asked.person)
    if not own:
        return none_at_all()
    able = [application for application in own if application.status in UNDECIDED]
    if len(able) > 1:
        return which(able, "withdraw-which", "withdraw_application")
    return _ask(able[0] if able else own[0])


def _ask(application: Application) -> Reply:
    """A question with [withdraw] [keep], or why it cannot be withdrawn."""
    if application.status == WITHDRAWN:
        return told.withdrawn(application, now=False)
    if application.status not in UNDECIDED:
        return told.decided(application)
    confirm = {
        "tap": {"withdraw": application.reference},
        "yes": "button-withdraw",
        "no": "button-keep-application",
    }
    return line("withdraw-ask", **told.application_args(application)) | {"confirm": confirm}
