"""More about one opening: by reference, by its place in the list shown last, or the only one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.application_status import one_application
from actions.going_on import on_the_page
from actions.list_events import REFERENCE as EVENT_REFERENCE
from actions.list_events import one_event
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.openings.openings import OpeningNotFoundError, by_reference, is_open, similar
from store.tables import Opening
from store.wording.replies import (
    human_button,
    line,
    more_about,
    more_in_a_row,
    opening_args,
    reply,
    topic_button,
    yes_no,
)

# "Tell me more about" may name anything that has a reference.
MOST_AT_ONCE = 5
APPLICATION_REFERENCE = "CD4D-"


class OpeningDetails(LookUp):
    """Says everything about the opening that is meant, or asks which one."""

    def name(self) -> str:
        """As in the domain."""
        return "action_opening_details"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """What is pointed at, else the only one that was shown."""
        told = _pointed_at(session, asked)
        if not told and len(asked.shown_openings) == 1:
            told = [_told(session, asked, asked.shown_openings[0])]
        if not told:
            return Outcome([_which(asked.shown_openings)])
        # "The first one" is then one of those that are shown instead.
        instead = told[0].instead if len(told) == 1 else ()
        slots = {"shown_openings": list(instead), "search": None} if instead else {}
        looked_at = told[0].opening if len(told) == 1 else None
        return Outcome([one.reply for one in told], slots | {"opening": looked_at})


@dataclass(frozen=True)
class Told:
    """What is said about one reference; `instead`: open ones that are shown under a closed one.

    `opening` is the reference of an opening that one can apply for.
    """

    reply: Reply
    instead: tuple[str, ...] = ()
    opening: str | None = None


def pointed_at(session: Session, asked: Asked) -> list[Reply]:
    """By reference, which says more, or by the place in the list that was shown last."""
    return [one.reply for one in _pointed_at(session, asked)]


def by_any_reference(session: Session, asked: Asked, reference: str) -> Reply:
    """An opening, an event or one's own application."""
    return _told(session, asked, reference).reply


def _pointed_at(session: Session, asked: Asked) -> list[Told]:
    references = asked.values("reference")[:MOST_AT_ONCE]
    if references:
        return [_told(session, asked, reference) for reference in references]
    positions = asked.values("position")[:MOST_AT_ONCE] if asked.shown_openings else ()
    return [_by_position(session, asked, position) for position in positions]


def _told(session: Session, asked: Asked, reference: str) -> Told:
    if reference.startswith(APPLICATION_REFERENCE):
        return Told(one_application(session, asked, reference))
    if reference.startswith(EVENT_REFERENCE):
        return Told(one_event(session, asked, reference))
    try:
        return _details(session, by_reference(session, reference), asked)
    except OpeningNotFoundError:
        unknown = line("opening-unknown", reference=reference)
        return Told(reply(unknown, buttons=[topic_button("search_openings"), human_button()]))


def _by_position(session: Session, asked: Asked, position: str) -> Told:
    shown = asked.shown_openings
    index = _index(asked, position)
    if index is None:
        unknown = line("opening-position-unknown", shown=len(shown))
        return Told(reply(unknown, buttons=more_about(shown)))
    return _told(session, asked, shown[index])


def _index(asked: Asked, position: str) -> int | None:
    """Where in the list a position (1 is the first, -1 the last) points, if it does."""
    length = len(asked.shown_openings)
    if position == "-1":
        return length - 1
    number = int(position) if position.isdecimal() and len(position) < 10 else 0
    return on_the_page(asked, number) - 1 if 1 <= number <= length else None


def _which(shown: Sequence[str]) -> Reply:
    buttons = more_about(shown) or [topic_button("search_openings")]
    return reply(line("opening-which", shown=len(shown)), buttons=buttons)


def _details(session: Session, opening: Opening, asked: Asked) -> Told:
    open_now = is_open(opening, asked.today)
    details = line(
        "opening-details",
        open=yes_no(open_now),
        tasks={"text": opening.tasks},
        **opening_args(opening),
    )
    everything = topic_button("search_openings", "button-all-openings")
    if open_now:
        apply = topic_button("apply_opening", "button-apply", {"reference": opening.reference})
        share = {"phrase": "button-share", "tap": {"share": opening.reference}}
        details = reply(details, buttons=[apply, share, everything])
        return Told(details, opening=opening.reference)
    # Staff can close an opening before its deadline; since when is then not known.
    passed = yes_no(opening.deadline < asked.today)
    closed = line("opening-closed", passed=passed, deadline={"date": opening.deadline.isoformat()})
    others = similar(session, opening, asked.today)
    references = tuple(other.reference for other in others)
    return Told(
        reply(closed, [details, *_similar(others)], [*more_in_a_row(references), everything]),
        references,
    )


def _similar(others: Sequence[Opening]) -> list[Reply]:
    cards = [
        line("opening-card", number=number, **opening_args(other))
        for number, other in enumerate(others, start=1)
    ]
    return [line("openings-similar", total=len(cards)), *cards] if cards else []
