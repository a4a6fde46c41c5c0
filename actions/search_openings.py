"""Openings by place, field, online or on site, start, length and words of their texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions import conditions, going_on
from actions.found_openings import TOPIC, Page, none_found, page_shown
from actions.lookup import Asked, LookUp, Outcome
from actions.opening_details import pointed_at
from store.openings.openings import conditions_of, mentioned, references, search
from store.openings.wishes import KINDS

# Whoever writes more tells a story: the database is not asked for each of its words.
MOST_WORDS = 8


@dataclass(frozen=True)
class Wanted:
    """What is looked for. `unknown`: words of the text that no open opening holds.

    `overlong`: more words were said than are looked for. `denied`: something was named as not
    wanted. `before`: so many cards stand before the page.
    """

    entities: Mapping[str, Sequence[str]]
    unknown: tuple[str, ...] = ()
    overlong: bool = False
    denied: bool = False
    before: int = 0


class SearchOpenings(LookUp):
    """Shows a page of openings and remembers them, so that "the second one" can be understood."""

    def name(self) -> str:
        """As in the domain."""
        return "action_search_openings"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Search for what was understood, soonest deadline first."""
        if asked.text and asked.values("reference"):
            return Outcome(pointed_at(session, asked))
        wanted = _wanted(session, asked)
        listed = conditions.of_openings(wanted.entities, asked.today)
        entities = conditions.together(listed)
        filters, before = conditions_of(entities, asked.today), wanted.before
        found = search(session, asked.today, filters, conditions.PAGE, before)
        beyond = bool(before and not found.openings)
        if beyond:
            # The last page was shown, or some have closed since.
            before = max(0, (found.total - 1) // conditions.PAGE * conditions.PAGE)
            found = search(session, asked.today, filters, conditions.PAGE, before)
        page = Page(listed, found, before, beyond, wanted.unknown, wanted.overlong, wanted.denied)
        slot = {"search": going_on.remembered(TOPIC, entities, before)}
        if not found.openings:
            return Outcome(
                [none_found(session, asked, page)],
                {"shown_openings": None, "opening": None, **slot},
            )
        shown = [opening.reference for opening in found.openings]
        if before:
            # Cards keep their numbers over pages.
            shown = [*references(session, asked.today, filters, before), *shown]
        return Outcome(
            [page_shown(session, asked, page)], {"shown_openings": shown, "opening": None, **slot}
        )


def _wanted(session: Session, asked: Asked) -> Wanted:
    if not asked.text:
        return Wanted(asked.sought, before=conditions.offset(asked))
    said = {name: found for name, found in asked.sought.items() if name != "words"}
    live = going_on.live(asked, TOPIC)
    words = asked.sought.get("words", ())
    if live and not said and not words and (before := live.turned(asked)) is not None:
        return Wanted(live.entities, before=before)
    if live and not words and len({KINDS[name] for name in said}) == 1:
        over = _gone_on(asked, live, said)
        return Wanted(over, denied=_holds_denied(asked, over))
    known = mentioned(session, asked.today, words[:MOST_WORDS])
    unknown = tuple(word for word in words[:MOST_WORDS] if word not in known)
    denied = _holds_denied(asked, said)
    return Wanted({**said, "words": known}, unknown, len(words) > MOST_WORDS, denied)


def _holds_denied(asked: Asked, entities: Mapping[str, Sequence[str]]) -> bool:
    return any((name, one) in asked.denied for name in entities for one in entities[name])


def _gone_on(
    asked: Asked, live: going_on.Live, said: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Laid over the search; "not online" takes away what was asked for until now."""
    over = live.laid_over(said, KINDS)
    denied = {name: found for name, found in said.items() if live.entities.get(name) == found}
    if denied and all((name, one) in asked.denied for name in said for one in said[name]):
        return {name: found for name, found in over.items() if name not in said}
    return over
