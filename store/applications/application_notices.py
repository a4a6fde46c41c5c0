"""What people are told about their applications: replies for notices and for actions."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from store import notices
from store.notices import Notice
from store.tables import Application, Opening
from store.wording.replies import Reply, day, human_button, line, reply, topic_button, yes_no

# Instead of the reference of an opening.
POOL = "pool"


def tell(session: Session, person_id: str, told: Reply, *, asked_for: bool = True) -> None:
    """Queue it for a person; who applies asks to be told what becomes of it."""
    notices.tell(session, person_id, Notice(told, asked_for=asked_for))


def application_args(application: Application) -> dict[str, Any]:
    """Everything that phrases may say about an application."""
    return {
        "reference": application.reference,
        "status": {"phrase": f"application-status-{application.status}"},
        "sent": day(application.created_at),
        "updated": day(application.updated_at),
        **_named(application.opening),
    }


def sent(application: Application) -> Reply:
    """It has arrived: the reference, what happens now, and of a demo that nothing will."""
    lines = [line("application-next", demo=yes_no(application.opening.demo))]
    return reply(line("application-sent", **application_args(application)), lines, own(application))


def amended(application: Application, *, changed: bool) -> Reply:
    """It has changed, or there was nothing to change."""
    key = "application-amended" if changed else "application-amended-nothing"
    return reply(line(key, **application_args(application)), buttons=own(application))


def already(application: Application) -> Reply:
    """Nobody applies twice for one opening."""
    first = line("application-already", **application_args(application))
    return reply(first, buttons=own(application))


def closed(opening: Opening) -> Reply:
    """The last day to apply has passed."""
    return reply(line("application-closed", **_named(opening)), buttons=[_search()])


def incomplete(opening: Opening) -> Reply:
    """Something is missing; the form asks for it."""
    first = line("application-incomplete", **_named(opening))
    return reply(first, buttons=[go_on(opening.reference)])


def nothing_to_send() -> Reply:
    """There is no draft."""
    return reply(line("application-nothing-to-send"), buttons=[_search(), human_button()])


def too_late_to_amend(application: Application, *, is_open: bool) -> Reply:
    """Staff have gone on with it, or the last day has passed."""
    first = line("application-too-late", open=yes_no(is_open), **application_args(application))
    return reply(first, buttons=[status(application), human_button()])


def withdrawn(application: Application, *, now: bool) -> Reply:
    """It is withdrawn: just now, or was before."""
    key = "application-withdrawn" if now else "application-withdrawn-before"
    return reply(line(key, **application_args(application)), buttons=[_search()])


def decided(application: Application) -> Reply:
    """It cannot be withdrawn any more."""
    first = line("application-decided", **application_args(application))
    return reply(first, buttons=[status(application), human_button()])


def unknown(reference: str) -> Reply:
    """Not the person's own, if anybody's."""
    return reply(line("application-unknown", reference=reference), buttons=[human_button()])


def news(application: Application, message: str | None = None) -> Reply:
    """The status has changed, and what that means; `message`: what staff write about it."""
    lines = [
        line(f"application-news-{application.status}"),
        *([line("application-news-message", message=message)] if message else []),
        *([line("application-demo-note")] if application.opening.demo else []),
    ]
    buttons = [status(application), human_button()]
    return reply(line("application-news", **application_args(application)), lines, buttons)


def remind(opening: Opening) -> Reply:
    """The last day to apply comes near, and something is begun."""
    lines = [line("application-demo-note")] if opening.demo else []
    first = line("draft-reminder", deadline=_date(opening), **_named(opening))
    return reply(first, lines, [go_on(opening.reference), throw_away(opening.reference)])


def go_on(opening: str) -> Reply:
    """A button that goes on with a draft (a reference or POOL)."""
    if opening == POOL:
        return topic_button("register_profile", "button-go-on")
    return topic_button("apply_opening", "button-go-on", {"reference": opening})


def throw_away(opening: str) -> Reply:
    """A button that throws a draft away."""
    return line("button-discard-draft") | {"tap": {"discard_draft": opening}}


def status(application: Application) -> Reply:
    """A button that says how far an application is."""
    return topic_button("application_status", entities={"reference": application.reference})


def own(application: Application) -> list[Reply]:
    """[how far] [change] [withdraw]"""
    entities = {"reference": application.reference}
    topics = ("application_status", "amend_application", "withdraw_application")
    return [topic_button(topic, entities=entities) for topic in topics]


def _named(opening: Opening) -> dict[str, Any]:
    return {
        "opening": opening.reference,
        "title": {"text": opening.title},
        "institution": opening.institution.name,
        "demo": yes_no(opening.demo),
    }


def _date(opening: Opening) -> Reply:
    return {"date": opening.deadline.isoformat()}


def _search() -> Reply:
    return topic_button("search_openings")
