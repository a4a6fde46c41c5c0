"""Openings by country, field, online or on site, and month."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions import conditions
from actions.lookup import Asked, LookUp, Outcome, Reply
from store.openings import Conditions, Found, count, search
from store.replies import line, more_about, opening_args, reply, topic_button, yes_no

TOPIC = "search_openings"


class SearchOpenings(LookUp):
    """Shows a page of openings and remembers them, so that "the second one" can be understood."""

    def name(self) -> str:
        """As in the domain."""
        return "action_search_openings"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Search for what was understood, soonest deadline first."""
        wanted = [
            *conditions.sectors(asked),
            *conditions.modes(asked),
            *conditions.places(asked),
            *conditions.months(asked),
        ]
        filters, before = _filters(wanted), conditions.offset(asked)
        found = search(session, asked.today, filters, conditions.PAGE, before)
        if before and not found.openings:
            # Some have closed since the page before was shown.
            before = 0
            found = search(session, asked.today, filters, conditions.PAGE)
        if not found.openings:
            return Outcome([_none(session, asked, wanted)], {"shown_openings": None})
        references = [opening.reference for opening in found.openings]
        # Cards keep their numbers over pages as long as all pages before are remembered.
        earlier = list(asked.shown_openings) if len(asked.shown_openings) == before else []
        first = len(earlier) + 1
        shown = _shown(wanted, found, before, first)
        return Outcome([shown], {"shown_openings": earlier + references})


def _filters(wanted: Sequence[conditions.Condition]) -> Conditions:
    return Conditions(
        countries=conditions.values(wanted, "country"),
        regions=conditions.values(wanted, "region"),
        sectors=conditions.values(wanted, "sector"),
        modes=conditions.values(wanted, "mode"),
        months=tuple(int(month) for month in conditions.values(wanted, "month")),
    )


def _shown(wanted: Sequence[conditions.Condition], found: Found, before: int, first: int) -> Reply:
    phrase = "openings-found" if wanted else "openings-all"
    cards = [
        line("opening-card", number=number, **opening_args(opening))
        for number, opening in enumerate(found.openings, start=first)
    ]
    demo = any(opening.demo for opening in found.openings)
    shown = before + len(cards)
    notes = [line("openings-more", more=found.total - shown)] if found.total > shown else []
    notes += [line("openings-narrow")] if not wanted else []
    notes += [line("openings-demo-note")] if demo else []
    buttons = more_about([opening.reference for opening in found.openings], first)
    buttons += conditions.further(TOPIC, wanted, shown, found.total)
    return reply(
        line(phrase, total=found.total, **conditions.worded(wanted)), [*cards, *notes], buttons
    )


def _none(session: Session, asked: Asked, wanted: Sequence[conditions.Condition]) -> Reply:
    """Nothing fits: say what was looked for and what to leave out."""
    if not wanted:
        return reply(line("openings-none-open"), [line("openings-come-back")])
    buttons = conditions.loosened(
        TOPIC, wanted, lambda rest: count(session, asked.today, _filters(rest))
    )
    helps = line("openings-none-advice", loosened=yes_no(bool(buttons)))
    everything = (
        [] if len(wanted) == 1 and buttons else [topic_button(TOPIC, "button-all-openings")]
    )
    first = line("openings-none", **conditions.worded(wanted))
    return reply(first, [line("openings-come-back"), helps], [*buttons, *everything])
