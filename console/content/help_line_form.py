"""The form of a help line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from aiohttp import web

from console.forms import read_form
from store.answers.help_lines import LAST_POSITION, Line, values
from store.tables import HelpLine

TEXTS = ("about", "name", "source")
LONGEST_DIGITS = 3


@dataclass(frozen=True)
class Typed:
    """What was typed, just so; texts by language."""

    id: str = ""
    position: str = ""
    contact: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    name: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    as_of: str = ""
    review_by: str = ""
    shown: bool = True

    def line(self) -> Line:
        """As it is checked and kept; a day that cannot be read is none."""
        return Line(
            position=_position(self.position),
            contact=self.contact,
            name=self.name,
            about=self.about,
            source=self.source,
            as_of=_day(self.as_of),
            review_by=_day(self.review_by),
            shown=self.shown,
        )


def empty() -> Typed:
    """Nothing typed yet."""
    return Typed()


def typed(line: HelpLine) -> Typed:
    """What is proposed, or else how it is."""
    kept = line.proposal or values(line)
    return Typed(
        id=line.id,
        position=str(kept["position"]),
        contact=kept["contact"],
        about=kept["about"],
        name=kept["name"],
        source=kept["source"],
        as_of=kept["as_of"] or "",
        review_by=kept["review_by"],
        shown=kept["shown"],
    )


async def read(request: web.Request, codes: Sequence[str]) -> Typed:
    """What was sent; HTTPBadRequest when it is no form."""
    form = await read_form(request)
    texts = {
        name: {code: _line(form.get(f"{name}_{code}", "")) for code in codes} for name in TEXTS
    }
    return Typed(
        id=_line(form.get("id", "")),
        position=_line(form.get("position", "")),
        contact=_line(form.get("contact", "")),
        about=texts["about"],
        name=texts["name"],
        source=texts["source"],
        as_of=_line(form.get("as_of", "")),
        review_by=_line(form.get("review_by", "")),
        shown="shown" in form,
    )


def _position(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= LONGEST_DIGITS
    return int(text) if is_number else LAST_POSITION + 1


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())
