"""More about one opening: by reference, by its place in the list shown last, or the only one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions.application_status import one_application
from actions.list_events import one_event
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.replies import (
    human_button,
    line,
    more_about,
    opening_args,
    reply,
    topic_button,
    yes_no,
)
from store.openings import OpeningNotFoundError, by_reference, is_open
from store.tables import Opening

# "Tell me more about" may name anything that has a reference.
MOST_AT_ONCE = 5


class OpeningDetails(LookUp):
    """Says everything about the opening that is meant, or asks which one."""

    def name(self) -> str:
        """As in the domain."""
        return "action_opening_details"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """A reference says more than a position, a position more than nothing."""
        references = asked.values("reference")
        if references:
            return Outcome([_by_reference(session, asked, r) for r in references[:MOST_AT_ONCE]])
        positions = asked.values("position")
        if positions and asked.shown_openings:
            return Outcome([_by_position(session, asked, p) for p in positions[:MOST_AT_ONCE]])
        if len(asked.shown_openings) == 1:
            return Outcome([_by_reference(session, asked, asked.shown_openings[0])])
        return Outcome([_which(asked.shown_openings)])


def _by_reference(session: Session, asked: Asked, reference: str) -> Reply:
    if reference.startswith("A-"):
        return one_application(session, asked, reference)
    if reference.startswith("E-"):
        return one_event(session, reference)
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
    return _by_reference(session, asked, shown[index])


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
