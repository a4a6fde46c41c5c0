"""Builds replies (docs/architecture.md, "A reply"), for actions and notices: keys and arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from babel import Locale, UnknownLocaleError

from store.tables import Event, Institution, Opening
from store.types import ZONE

# A reply as in docs/architecture.md, "A reply".
Reply = dict[str, Any]
# Fluent has no null: phrases choose another wording for this value.
NOTHING = "none"
# Languages whose own name stands in another locale, and under which key.
NAMED_IN = {"prs": ("fa", "fa_AF")}


def line(phrase: str, **args: Any) -> Reply:
    """A phrase with its arguments: an item, or the beginning of a reply."""
    return {"phrase": phrase, "args": args} if args else {"phrase": phrase}


def reply(first: Reply, items: Sequence[Reply] = (), buttons: Sequence[Reply] = ()) -> Reply:
    """One message: a first line, the lines under it, the buttons under them."""
    more = {"items": list(items), "buttons": list(buttons)}
    return first | {name: value for name, value in more.items() if value}


def topic_button(
    topic: str, phrase: str | None = None, entities: Mapping[str, str] | None = None, **args: Any
) -> Reply:
    """A button that says a topic, under the topic's own label unless there is another."""
    button = line(phrase or f"topic-{topic}", **args) | {"topic": topic}
    return button | {"entities": dict(entities)} if entities else button


def human_button() -> Reply:
    """A button that brings a person."""
    return {"phrase": "button-human", "command": "human"}


def more_about(references: Sequence[str], first: int = 1) -> list[Reply]:
    """A button for each opening, numbered from `first` like the cards."""
    return [
        topic_button("opening_details", "button-more-about", {"reference": reference}, number=n)
        for n, reference in enumerate(references, start=first)
    ]


def more_in_a_row(references: Sequence[str], first: int = 1) -> list[Reply]:
    """The same under shorter labels, side by side."""
    short = {"phrase": "button-about", "row": "about"}
    return [button | short for button in more_about(references, first)]


def opening_args(opening: Opening) -> dict[str, Any]:
    """Everything that phrases may say about an opening."""
    return {
        "title": {"text": opening.title},
        "reference": opening.reference,
        "institution": opening.institution.name,
        "city": _city(opening.institution),
        "country": _country(opening.institution),
        "sector": {"phrase": f"sector-{opening.sector}"},
        "mode": {"phrase": f"mode-{opening.mode}"},
        "weeks": opening.weeks,
        "start": {"date": opening.starts_on.isoformat()},
        "deadline": {"date": opening.deadline.isoformat()},
        "covered": {"text": opening.covered} if opening.covered else NOTHING,
        "demo": yes_no(opening.demo),
    }


def event_args(event: Event) -> dict[str, Any]:
    """Everything that phrases may say about an event."""
    return {
        "title": {"text": event.title},
        "reference": event.reference,
        "summary": {"text": event.summary},
        "starts": {"datetime": event.starts_at.isoformat()},
        "hours": (event.ends_at - event.starts_at).total_seconds() / 3600,
        "held": _held(event),
        "place": ", ".join(part for part in (event.place, event.city) if part),
        "languages": ", ".join(map(own_name, event.languages)),
        "price": {"text": event.price} if event.price else NOTHING,
        "demo": yes_no(event.demo),
    }


def day(moment: datetime) -> Reply:
    """The day of a moment in the Netherlands."""
    return {"date": moment.astimezone(ZONE).date().isoformat()}


def yes_no(value: bool) -> str:
    """A truth value that phrases can choose by."""
    return "yes" if value else "no"


def own_name(language: str) -> str:
    """A language's name in that language; the code when nobody knows it."""
    try:
        locale, key = NAMED_IN.get(language, (language, language))
        return Locale.parse(locale).languages.get(key) or language
    except (UnknownLocaleError, ValueError):
        return language


def _city(institution: Institution) -> str:
    """The city, unless the name says it already."""
    city = institution.city
    return NOTHING if not city or city in institution.name else city


def _country(institution: Institution) -> Reply:
    if institution.region:
        return {"phrase": f"region-{institution.region}"}
    return {"country": institution.country}


def _held(event: Event) -> str:
    in_a_place = bool(event.place or event.city)
    if event.online:
        return "both" if in_a_place else "online"
    return "place"
