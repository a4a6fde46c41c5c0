"""What a reviewer asks for in an address, and what a form of the queue says."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from console.forms import read_choices, read_form
from console.keys import WHO
from console.review.words import WORD
from store.review.review_queue import DISPUTED, STATUSES, WAITING, Wanted
from store.review.reviews import Reviewer
from store.review.topic_names import languages
from store.review.usefulness import REASONS

LARGEST_ID = 2**63 - 1
DECIDERS = frozenset({"editor", "administrator"})
LABELS_COOKIE = "cd4d_labels"
LABELS_KEPT = 365 * 24 * 3600


class UnusableEntityError(ValueError):
    """A form says an entity without words or without a kind."""


def reviewer(request: web.Request) -> Reviewer:
    """Who is at work."""
    who = request[WHO]
    return Reviewer(who.staff_id, decides=who.role in DECIDERS)


def wanted(request: web.Request) -> Wanted:
    """The part of the queue that the address names; HTTPBadRequest when there is none such."""
    part = one_of(request, "part", STATUSES) or WAITING
    if part == DISPUTED and not reviewer(request).decides:
        raise web.HTTPForbidden
    language = one_of(request, "language", languages().codes)
    return Wanted(language, one_of(request, "reason", REASONS), part)


def as_query(wanted: Wanted, **more: str) -> dict[str, str]:
    """The same in an address."""
    part = "" if wanted.part == WAITING else wanted.part
    found = {"language": wanted.language, "reason": wanted.reason, "part": part, **more}
    return {name: value for name, value in found.items() if value}


def labels(request: web.Request) -> str:
    """The language in which topics are named: of the address, or as chosen before."""
    asked = one_of(request, "labels", languages().codes)
    kept = request.cookies.get(LABELS_COOKIE)
    return asked or (kept if kept in languages() else None) or languages().first


def message_id(text: str | None) -> int | None:
    """The message that an address names; HTTPBadRequest when it is no number or too large."""
    if text is None:
        return None
    return _number(text)


async def entities(request: web.Request, text: str) -> list[dict[str, Any]]:
    """The entities of a form with the one that it adds; raises UnusableEntityError."""
    return [*await rows(request), *await _added(request, text)]


async def rows(request: web.Request) -> list[dict[str, Any]]:
    """The entities of a form without those to be dropped; HTTPBadRequest when it makes no sense."""
    columns = [await read_choices(request, name) for name in ("start", "end", "kind", "value")]
    dropped = {_number(one) for one in await read_choices(request, "drop")}
    if len({len(values) for values in columns}) > 1:
        raise web.HTTPBadRequest
    return [
        {"entity": kind, "value": value.strip(), "start": _number(start), "end": _number(end)}
        for number, (start, end, kind, value) in enumerate(zip(*columns, strict=True))
        if number not in dropped
    ]


async def _added(request: web.Request, text: str) -> list[dict[str, Any]]:
    """The entity that the last row of the form adds, if its kind was chosen."""
    form = await read_form(request)
    first, last, kind = form.get("first", ""), form.get("last", ""), form.get("new_kind", "")
    if not (first or last or kind):
        return []
    if not kind or not (first or last):
        raise UnusableEntityError
    places = list(WORD.finditer(text))
    numbers = sorted(_number(one) for one in (first or last, last or first))
    if numbers[1] >= len(places):
        raise web.HTTPBadRequest
    start, end = places[numbers[0]].start(), places[numbers[1]].end()
    value = form.get("new_value", "").strip() or text[start:end]
    return [{"entity": kind, "value": value, "start": start, "end": end}]


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST_ID):
        raise web.HTTPBadRequest
    return int(text)


def one_of(request: web.Request, name: str, known: Any) -> str | None:
    """What an address says, if anything; HTTPBadRequest when it is none of those known."""
    value = request.query.get(name, "")
    if value and value not in known:
        raise web.HTTPBadRequest
    return value or None
