"""Where my application is: one by reference, or all of them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from store.applications import ApplicationNotFoundError, by_reference, of_person
from store.replies import day, human_button, line, reply, topic_button, yes_no
from store.tables import Application


class ApplicationStatus(LookUp):
    """Says how far the person's own applications are."""

    def name(self) -> str:
        """As in the domain."""
        return "action_application_status"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """By reference of the application or of its opening; without one, all."""
        references = asked.values("reference")
        if not references:
            return Outcome([_all(session, asked)])
        return Outcome([one_application(session, asked, reference) for reference in references])


def one_application(session: Session, asked: Asked, reference: str) -> Reply:
    """One of the person's applications; other people's are unknown to this chat."""
    if reference.startswith("D-"):
        return _for_opening(session, asked, reference)
    try:
        return reply(_line(by_reference(session, asked.person, reference)))
    except ApplicationNotFoundError:
        return _unknown(reference)


def _for_opening(session: Session, asked: Asked, reference: str) -> Reply:
    own = [a for a in of_person(session, asked.person) if a.opening.reference == reference]
    return reply(_line(own[0])) if own else _unknown(reference)


def _all(session: Session, asked: Asked) -> Reply:
    applications = of_person(session, asked.person)
    if not applications:
        buttons = [topic_button("search_openings"), human_button()]
        return reply(line("applications-none"), buttons=buttons)
    lines = [_line(application) for application in applications]
    return reply(line("applications-yours", total=len(lines)), lines)


def _unknown(reference: str) -> Reply:
    return reply(line("application-unknown", reference=reference), buttons=[human_button()])


def _line(application: Application) -> Reply:
    return line(
        "application-line",
        reference=application.reference,
        title={"text": application.opening.title},
        institution=application.opening.institution.name,
        status={"phrase": f"application-status-{application.status}"},
        sent=day(application.created_at),
        updated=day(application.updated_at),
        demo=yes_no(application.opening.demo),
    )
