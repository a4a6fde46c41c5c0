"""Pages of openings: cards, and buttons that turn, narrow and widen the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions import conditions
from actions.conditions import Condition
from actions.lookup import Asked, Reply
from store.openings.openings import Conditions, Found, conditions_of, counts, spread
from store.openings.wishes import KINDS
from store.wording.replies import (
    line,
    more_in_a_row,
    opening_args,
    reply,
    topic_button,
    yes_no,
)

TOPIC = "search_openings"
# From here on people are helped to narrow a search; below, to widen it.
MANY = 2 * conditions.PAGE + 1
SUGGESTED = 3


@dataclass(frozen=True)
class Page:
    """What was looked for and found; `before`: how many cards stand on the pages before.

    `beyond`: a page that is not there was asked for. `unknown`: words that no opening holds.
    `overlong`: some words were not looked for, because there were so many. `denied`: something was
    named as not wanted, and looked for all the same.
    """

    wanted: Sequence[Condition]
    found: Found
    before: int = 0
    beyond: bool = False
    unknown: tuple[str, ...] = ()
    overlong: bool = False
    denied: bool = False

    @property
    def last(self) -> int:
        """The number of the last card."""
        return self.before + len(self.found.openings)


def page_shown(session: Session, asked: Asked, page: Page) -> Reply:
    """Cards, what there is to know about them, and all buttons."""
    openings, total, wanted = page.found.openings, page.found.total, page.wanted
    cards = [
        line("opening-card", number=number, **opening_args(opening))
        for number, opening in enumerate(openings, start=page.before + 1)
    ]
    turned = line("openings-page", first=page.before + 1, last=page.last, total=total)
    notes = [turned] if total > conditions.PAGE else []
    notes += [line("openings-no-further")] if page.beyond else []
    notes += [line("openings-narrow")] if not wanted else []
    notes += [line("openings-demo-note")] if any(opening.demo for opening in openings) else []
    first = line(
        "openings-found" if wanted else "openings-all", total=total, **conditions.worded(wanted)
    )
    buttons = more_in_a_row([opening.reference for opening in openings], page.before + 1)
    buttons += conditions.turning(TOPIC, wanted, page.before, total)
    buttons += _narrowed(session, asked, page) if total >= MANY else _widened(session, asked, page)
    shown = reply(first, [*_said(page), *cards, *notes], [*buttons, *_further(page)])
    return shown | {"edits": True} if conditions.edits(asked) else shown


def none_found(session: Session, asked: Asked, page: Page) -> Reply:
    """Nothing fits: say what was looked for, what to leave out, and offer to tell later."""
    if not page.wanted:
        return reply(line("openings-none-open"), [line("openings-come-back")], [_follow()])
    rests = _rests(page.wanted)
    totals = _totals(session, asked, rests)
    helpful = [
        (one, rest, total)
        for one, rest, total in zip(page.wanted, rests, totals, strict=True)
        if total
    ]
    advice = [line("openings-none-advice", loosened=yes_no(bool(helpful)))]
    advice += [line("openings-without", total=n, **conditions.worded([o])) for o, _, n in helpful]
    buttons = [conditions.without(TOPIC, *each) for each in helpful]
    if not helpful and len(page.wanted) > 1:
        buttons = _only(session, asked, page.wanted)
    # To leave out the only condition is to see all.
    alone = len(page.wanted) == 1 and bool(buttons)
    everything = [] if alone else [_everything()]
    first = line("openings-none", **conditions.worded(page.wanted))
    said = reply(first, [*_said(page), *advice], [*buttons, *everything, _follow()])
    return said | {"edits": True} if conditions.edits(asked) else said


def _said(page: Page) -> list[Reply]:
    """What of the text was not looked for is named, and what was although it was not wanted."""
    left_in = [line("openings-nothing-left-out")] if page.denied else []
    lines = [line("openings-no-mention", words=", ".join(page.unknown))] if page.unknown else []
    return [*left_in, *lines, *([line("openings-many-words")] if page.overlong else [])]


def _further(page: Page) -> list[Reply]:
    return [*([_everything()] if len(page.wanted) > 1 else []), _follow()]


def _everything() -> Reply:
    return topic_button(TOPIC, "button-all-openings", {"position": "1"})


def _follow() -> Reply:
    """An alert for the search in the slot `search`."""
    return topic_button("save_alert", "button-tell-me")


def _rests(wanted: Sequence[Condition]) -> list[list[Condition]]:
    """All conditions but one, for each."""
    return [[other for other in wanted if other is not one] for one in wanted]


def _totals(
    session: Session, asked: Asked, several: Sequence[Sequence[Condition]]
) -> Sequence[int]:
    return counts(session, asked.today, [_filters(asked, one) for one in several])


def _filters(asked: Asked, wanted: Sequence[Condition]) -> Conditions:
    return conditions_of(conditions.together(wanted), asked.today)


def _only(session: Session, asked: Asked, wanted: Sequence[Condition]) -> list[Reply]:
    """A button for each condition that something fulfils by itself."""
    totals = _totals(session, asked, [[one] for one in wanted])
    fitting = [(one, total) for one, total in zip(wanted, totals, strict=True) if total]
    return [_asking("button-only", [one], one, total) for one, total in fitting[:SUGGESTED]]


def _widened(session: Session, asked: Asked, page: Page) -> list[Reply]:
    """Conditions without which there is more."""
    if not page.wanted:
        return []
    rests = _rests(page.wanted)
    totals = _totals(session, asked, rests)
    more = [
        conditions.without(TOPIC, one, rest, total)
        for one, rest, total in zip(page.wanted, rests, totals, strict=True)
        if total > page.found.total
    ]
    return more[:SUGGESTED]


def _narrowed(session: Session, asked: Asked, page: Page) -> list[Reply]:
    """Of each kind that was not asked for, the value that comes nearest to halving the list."""
    told = {KINDS[name] for name in conditions.together(page.wanted)}
    half = page.found.total / 2
    offers = []
    for name, totals in spread(session, asked.today, _filters(asked, page.wanted)).items():
        splitting = {v: n for v, n in sorted(totals.items()) if 0 < n < page.found.total}
        if KINDS[name] not in told and splitting:
            value = min(splitting, key=lambda v: abs(splitting[v] - half))
            offers.append((abs(splitting[value] - half), name, value, splitting[value]))
    buttons = []
    for _, name, value, total in sorted(offers)[:SUGGESTED]:
        (one,) = conditions.of_openings({name: (value,)}, asked.today)
        buttons.append(_asking("button-with", [*page.wanted, one], one, total))
    return buttons


def _asking(phrase: str, wanted: Sequence[Condition], named: Condition, total: int) -> Reply:
    given = conditions.entities(wanted) | {"position": "1"}
    return topic_button(TOPIC, phrase, given, total=total, **conditions.worded([named]))
