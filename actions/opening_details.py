"""More about one opening: by reference, by its place in the list shown last, or the only one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.application_status import one_application
from actions.list_events import REFERENCE as EVENT_REFERENCE
from actions.list_events import one_event
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.openings import OpeningNotFoundError, by_reference, is_open
from store.replies import (
    human_button,
    line,
    more_about,
    opening_args,
    reply,
    topic_button,
    yes_no,
)
from store.tables import Opening

# "Tell me more about" may name anything that has a reference.
MOST_AT_ONCE = 5


class OpeningDetails(LookUp):
    """Says everything about the opening that is meant, or asks which one."""

    def name(self) -> str:
        """As in the domain."""
        return "action_opening_details"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """What is pointed at, else the only one that was shown."""
        if pointed := pointed_at(session, asked):
            return Outcome(pointed)
        if len(asked.shown_openings) == 1:
            return Outcome([by_any_reference(session, asked, asked.shown_openings[0])])
        return Outcome([_which(asked.shown_openings)])


def pointed_at(session: Session, asked: Asked) -> list[Reply]:
    """By reference, which says more, or by the place in the list that was shown last."""
    references = asked.values("reference")[:MOST_AT_ONCE]
    if references:
        return [by_any_reference(session, asked, reference) for reference in references]
    positions = asked.values("position")[:MOST_AT_ONCE] if asked.shown_openings else ()
    return [_by_position(session, asked, position) for position in positions]


def by_any_reference(session: Session, asked: Asked, reference: str) -> Reply:
    """An opening, an event or one's own application."""
    if reference.startswith("A-"):
        return one_application(session, asked, reference)
    if reference.startswith(EVENT_REFERENCE):
        return one_event(session, asked, reference)
    try:
        return _details(by_reference(session, reference), asked)
    except OpeningNotFoundError:
        unknown = line("opening-unknown", reference=reference)
        return reply(unknown, buttons=[topic_button("search_openings"), human_button()])


def _by_position(session: Session, asked: Asked, position: str) -> Reply:
    shown = asked.shown_openings
    index = _index(position, len(shown))
    if index is None:
        unknown = line("opening-position-unknown", shown=len(shown))
        return reply(unknown, buttons=more_about(shown))
    return by_any_reference(session, asked, shown[index])


def _index(position: str, length: int) -> int | None:
    """Where in the list a position (1 is the first, -1 the last) points, if it does."""
    if position == "-1":
        return length - 1
    number = int(position) if position.isdecimal() and len(position) < 10 else 0
    return number - 1 if 1 <= number <= length else None


def _which(shown: Sequence[str]) -> Reply:
    buttons = more_about(shown) or [topic_button("search_openings")]
    return reply(line("opening-which", shown=len(shown)), buttons=buttons)


def _details(opening: Opening, asked: Asked) -> Reply:
    open_now = is_open(opening, asked.today)
    details = line(
        "opening-details",
        open=yes_no(open_now),
        tasks={"text": opening.tasks},
        **opening_args(opening),
    )
    search = topic_button("search_openings")
    if open_now:
        return reply(details, buttons=[search, human_button()])
    # Staff can close an opening before its deadline; since when is then not known.
    passed = yes_no(opening.deadline < asked.today)
    closed = line("opening-closed", passed=passed, deadline={"date": opening.deadline.isoformat()})
    return reply(closed, [details], [search])
