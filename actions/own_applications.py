"""Which of one's own applications is meant, and what is said of it in a line."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.lookup import Asked, Reply
from store.applications import application_notices as told
from store.applications import references
from store.applications.applications import ApplicationNotFoundError, by_reference, of_person
from store.tables import Application
from store.wording.replies import human_button, line, reply, topic_button

# What references of openings begin with.
OPENING = "D-"
MOST_BUTTONS = 5


def find(session: Session, asked: Asked, reference: str) -> Application | Reply:
    """The own application of this reference, or for the opening of this one; or why there is none.

    Other people's are as unknown to this chat as those that do not exist.
    """
    if reference.startswith(OPENING):
        own = [a for a in of_person(session, asked.person) if a.opening.reference == reference]
        return own[0] if own else _none_for(reference)
    spelled = references.normal(reference)
    if spelled and not references.is_right(spelled):
        own = list(of_person(session, asked.person))
        return reply(line("application-mistyped", reference=spelled), buttons=one_each(own))
    try:
        return by_reference(session, asked.person, spelled or reference)
    except ApplicationNotFoundError:
        return told.unknown(spelled or reference)


def application_line(application: Application) -> Reply:
    """One application in short."""
    return line("application-line", **told.application_args(application))


def one_each(applications: Sequence[Application], topic: str = "application_status") -> list[Reply]:
    """A button for each of the first few, with its reference; and a person."""
    buttons = [
        topic_button(topic, "button-application", {"reference": a.reference}, reference=a.reference)
        for a in applications[:MOST_BUTTONS]
    ]
    return [*buttons, human_button()]


def none_at_all() -> Reply:
    """Nothing was sent from this chat."""
    buttons = [topic_button("search_openings"), human_button()]
    return reply(line("applications-none"), buttons=buttons)


def which(applications: Sequence[Application], phrase: str, topic: str) -> Reply:
    """Ask which one is meant."""
    lines = [application_line(application) for application in applications]
    return reply(line(phrase, total=len(lines)), lines, one_each(applications, topic))


def _none_for(opening: str) -> Reply:
    buttons = [
        topic_button("opening_details", entities={"reference": opening}),
        topic_button("application_status"),
    ]
    return reply(line("application-none-for", opening=opening), buttons=buttons)
