"""What the pages of openings, institutions and events have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from aiohttp import web

from console.downloads import attachment
from console.keys import DATABASE, SETTINGS, WHO
from console.pages import redirect
from store import audit
from store.audit import Action
from store.programmes.programme_choices import Choices
from store.sheets import spreadsheets
from store.sheets.columns import Fault, tidy
from store.sheets.programme_sheets import Sheet, file_name
from store.wording.languages import Languages

LONGEST_FILTER = 100
MOST_PAGES = 100_000


@dataclass(frozen=True)
class Typed:
    """A form as it is shown: what stands in it, what is wrong, and which version was seen.

    `now`: cells that somebody else has saved meanwhile, where they differ from what was typed.
    """

    cells: Mapping[str, str]
    seen: str = ""
    faults: list[Fault] = field(default_factory=list)
    now: Mapping[str, str] = field(default_factory=dict)

    def faults_of(self, name: str) -> list[Fault]:
        """What is wrong with one field."""
        return [fault for fault in self.faults if fault.column == name]


def choices(request: web.Request) -> Choices:
    """Languages and sectors of this installation."""
    return _choices(request.app[SETTINGS].content)


def languages(request: web.Request) -> Languages:
    """The same languages with names and directions."""
    return _languages(request.app[SETTINGS].content)


@cache
def _choices(content: Path) -> Choices:
    return Choices.load(content)


@cache
def _languages(content: Path) -> Languages:
    return Languages.load(content)


def differing(typed: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Cells of what is saved now that are not as somebody has typed them."""
    return {
        name: cell
        for name, cell in now.items()
        if name in typed and tidy(cell) != tidy(typed[name])
    }


def lacking(cells: Mapping[str, str], needed: Iterable[str], languages: Iterable[str]) -> list[str]:
    """Languages that lack one of the needed texts in a form."""
    return [
        language
        for language in languages
        if not all(tidy(cells.get(f"{text}_{language}", "")) for text in needed)
    ]


def asked(request: web.Request, name: str) -> str:
    """A filter of the address, as far as it makes sense."""
    return tidy(request.query.get(name, ""))[:LONGEST_FILTER]


def asked_one_of(request: web.Request, name: str, allowed: Any) -> str:
    """A filter that has one of some values; anything else asks for nothing."""
    value = asked(request, name)
    return value if value in allowed else ""


def given(filters: Any, left_out: str = "") -> dict[str, str]:
    """The filters that ask for something, as an address carries them."""
    return {name: value for name, value in vars(filters).items() if value and name != left_out}


def page_number(request: web.Request) -> int:
    """Which page of a list is asked for; HTTPBadRequest when it is no number."""
    text = request.query.get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 0 < int(text) <= MOST_PAGES):
        raise web.HTTPBadRequest
    return int(text)


def to(request: web.Request, page: str, done: str = "", **parts: str) -> web.Response:
    """Go to a page of ours, which says what was done."""
    url = request.app.router[page].url_for(**parts)
    return redirect(str(url.with_query(done=done) if done else url))


async def record(
    request: web.Request,
    action: Action,
    subject: str | None = None,
    details: dict[str, Any] | None = None,
) -> None:
    """Note that who is asking has looked at something."""
    viewer = request[WHO].staff_id
    await request.app[DATABASE].run(audit.record, viewer, action, subject, details)


async def send_sheet(request: web.Request, sheet: Sheet) -> web.Response:
    """A table as the file that the address names: `format` is csv or xlsx."""
    kind = request.match_info["format"]
    body = await asyncio.to_thread(spreadsheets.write, kind, sheet.title, sheet.header, sheet.rows)
    return attachment(body, file_name(sheet, kind), spreadsheets.TYPES[kind])
