"""Which opening somebody wants to apply for, and whether that can be."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.draft_talk import Target
from actions.lookup import Asked, Reply
from actions.own_applications import OPENING, find
from store.applications import application_notices as told
from store.applications import drafts
from store.applications.applications import WITHDRAWN, may_amend, standing
from store.applications.drafts import POOL, Draft
from store.openings.openings import OpeningNotFoundError, by_reference, is_open
from store.tables import Application, Opening
from store.wording.replies import human_button, line, opening_args, reply, topic_button

MOST_BUTTONS = 5
# What can be looked for when no opening was named.
CONDITIONS = ("country", "region", "sector", "mode", "city")


def choose(session: Session, asked: Asked) -> Target | Reply:
    """By reference, by its place in the list, looked at last, the only one shown, not finished.

    Else ask.
    """
    named = _named(asked) or _looked_at(asked)
    if named:
        return _by_reference(session, asked, named)
    shown = _shown(asked)
    if len(shown) == 1:
        return _by_reference(session, asked, shown[0])
    unfinished = _unfinished(session, asked)
    if unfinished and not asked.values("position"):
        return _by_reference(session, asked, unfinished.opening)
    return _which(session, shown) if shown else _none(asked)


def _named(asked: Asked) -> str | None:
    """A reference, or one of what was shown last by its place there."""
    references = asked.values("reference")
    if references:
        return references[0]
    position = next(iter(asked.values("position")), "")
    # What was shown may be events too, but places count all of it.
    shown = asked.shown_openings
    number = int(position) if position.lstrip("-").isdecimal() and len(position) < 4 else 0
    index = number - 1 if number > 0 else len(shown) + number
    is_there = number != 0 and 0 <= index < len(shown) and shown[index].startswith(OPENING)
    return shown[index] if is_there else None


def _looked_at(asked: Asked) -> str | None:
    return None if asked.values("position") else asked.slots.get("opening")


def _shown(asked: Asked) -> list[str]:
    return [name for name in asked.shown_openings if name.startswith(OPENING)]


def _unfinished(session: Session, asked: Asked) -> Draft | None:
    begun = drafts.of_person(session, asked.person)
    return next((draft for draft in begun if draft.opening != POOL), None)


def _by_reference(session: Session, asked: Asked, reference: str) -> Target | Reply:
    if not reference.startswith(OPENING):
        return _application(session, asked, reference)
    try:
        opening = by_reference(session, reference)
    except OpeningNotFoundError:
        unknown = line("apply-unknown", reference=reference)
        return reply(unknown, buttons=[topic_button("search_openings"), human_button()])
    return _opening(session, asked, opening)


def _opening(session: Session, asked: Asked, opening: Opening) -> Target | Reply:
    """Nobody applies twice, or for what is closed."""
    sent = standing(session, asked.person, opening.reference)
    if sent:
        draft = drafts.of(session, asked.person, opening.reference)
        is_changing = draft is not None and draft.application == sent.reference
        return _change(sent, asked) if is_changing else told.already(sent)
    if not is_open(opening, asked.today):
        closed = line("apply-closed", **opening_args(opening))
        entities = {"sector": opening.sector, "country": opening.institution.country}
        search = topic_button("search_openings", "button-similar", entities)
        return reply(closed, buttons=[search, human_button()])
    return Target(opening.reference)


def _application(session: Session, asked: Asked, reference: str) -> Target | Reply:
    """The reference of an application: change that one."""
    found = find(session, asked, reference)
    return _change(found, asked) if isinstance(found, Application) else found


def _change(application: Application, asked: Asked) -> Target | Reply:
    if application.status == WITHDRAWN:
        return told.withdrawn(application, now=False)
    if not may_amend(application, asked.today):
        open_now = is_open(application.opening, asked.today)
        return told.too_late_to_amend(application, is_open=open_now)
    return Target(application.opening.reference, application.reference)


def _which(session: Session, shown: Sequence[str]) -> Reply:
    """A button for each that was shown."""
    buttons = []
    for reference in shown[:MOST_BUTTONS]:
        try:
            title = {"text": by_reference(session, reference).title}
        except OpeningNotFoundError:
            continue
        args = {"reference": reference, "title": title}
        entities = {"reference": reference}
        buttons.append(topic_button("apply_opening", "button-apply-for", entities, **args))
    return reply(line("apply-which"), buttons=[*buttons, topic_button("search_openings")])


def _none(asked: Asked) -> Reply:
    """Look for one first, by what was said of it."""
    said = {name: ",".join(asked.values(name)) for name in CONDITIONS if asked.values(name)}
    buttons = [topic_button("search_openings", entities=said), topic_button("register_profile")]
    return reply(line("apply-which-none"), buttons=buttons)
