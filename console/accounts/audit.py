"""The audit, for administrators; whoever looks into it is recorded, too."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import date
from io import StringIO

from aiohttp import web

from console.keys import DATABASE, WHO
from console.pages import render
from store import audit
from store.accounts import audit_log
from store.accounts.audit_log import Entry, Search
from store.audit import Action
from store.privacy import masking
from store.sheets.spreadsheets import harmless
from store.types import today

FIELDS = ("who", "action", "subject", "since", "until")
LONGEST = 100
ROWS_AT_ONCE = 1000
COLUMNS = ("time", "who", "who_id", "action", "subject", "subject_id", "details")
# Days before and after have no midnight in UTC, or cannot be meant.
YEARS = range(2000, 2200)
LARGEST_ID = 2**63 - 1


class UnreadableSearchError(Exception):
    """A day of the address is none; the field of that name."""


async def show_audit(request: web.Request) -> web.Response:
    """A page of what fits; the filters stand in the address."""
    given = _given(request.query)
    try:
        search = _search(given)
    except UnreadableSearchError as error:
        return _page(request, given, [], status=400, problem=str(error))
    before = _number(request.query.get("before"))
    found = await request.app[DATABASE].read(audit_log.listed, search, before)
    await _record(request, Action.AUDIT_VIEWED, given, found.entries)
    reasons = await request.app[DATABASE].read(masking.reasons, _unmaskings(found.entries))
    return _page(request, given, found.entries, older=found.older, reasons=reasons)


async def export_audit(request: web.Request) -> web.StreamResponse:
    """All that fits as CSV, however much it is."""
    given = _given(request.query)
    try:
        search = _search(given)
    except UnreadableSearchError:
        raise web.HTTPBadRequest from None
    name = f'attachment; filename="audit-{today().isoformat()}.csv"'
    response = web.StreamResponse(headers={"Content-Disposition": name})
    response.content_type, response.charset = "text/csv", "utf-8"
    await _record(request, Action.AUDIT_EXPORTED, given)
    await response.prepare(request)
    if request.method != "HEAD":
        await _stream(request, response, search)
    return response


async def _stream(request: web.Request, response: web.StreamResponse, search: Search) -> None:
    # The mark tells spreadsheets that it is UTF-8.
    await response.write(b"\xef\xbb\xbf" + _lines([COLUMNS]))
    older: int | None = LARGEST_ID
    while older is not None:
        page = await request.app[DATABASE].read(audit_log.listed, search, older, ROWS_AT_ONCE)
        await response.write(_lines(_cells(entry) for entry in page.entries))
        older = page.older


def _cells(entry: Entry) -> Iterable[str]:
    details = json.dumps(entry.details, ensure_ascii=False) if entry.details else ""
    who, about = entry.actor_login or "", entry.subject_login or ""
    at = entry.at.isoformat(timespec="seconds")
    cells = (at, who, entry.actor, entry.action, about, entry.subject or "", details)
    return [harmless(cell) for cell in cells]


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    buffer = StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode()


async def _record(
    request: web.Request, action: Action, given: Mapping[str, str], seen: list[Entry] | None = None
) -> None:
    """Which fields were searched and which rows were seen; not what was typed, it may be a name."""
    details: dict[str, object] = {"filters": [name for name in FIELDS if given[name]]}
    if seen:
        details |= {"newest": seen[0].id, "oldest": seen[-1].id, "rows": len(seen)}
    who = request[WHO].staff_id
    await request.app[DATABASE].run(audit.record, who, action, None, details)


def _page(
    request: web.Request,
    given: Mapping[str, str],
    entries: list[Entry],
    *,
    status: int = 200,
    older: int | None = None,
    problem: str | None = None,
    reasons: Mapping[int, str] | None = None,
) -> web.Response:
    return render(
        request,
        "accounts/audit.html",
        status,
        entries=entries,
        given=given,
        filters={name: value for name, value in given.items() if value},
        actions=list(Action),
        older=older,
        problem=problem,
        reasons=reasons or {},
    )


def _unmaskings(entries: Iterable[Entry]) -> list[int]:
    """Which of them have a reason, that stands elsewhere."""
    return [e.details["unmasking"] for e in entries if e.details and "unmasking" in e.details]


def _given(query: Mapping[str, str]) -> dict[str, str]:
    # PostgreSQL takes no NUL in a text.
    return {name: query.get(name, "").replace("\0", "").strip()[:LONGEST] for name in FIELDS}


def _search(given: Mapping[str, str]) -> Search:
    return Search(
        who=given["who"],
        action=given["action"],
        subject=given["subject"],
        since=_day(given, "since"),
        until=_day(given, "until"),
    )


def _day(given: Mapping[str, str], name: str) -> date | None:
    if not given[name]:
        return None
    try:
        day = date.fromisoformat(given[name])
    except ValueError:
        raise UnreadableSearchError(name) from None
    if day.year not in YEARS:
        raise UnreadableSearchError(name)
    return day


def _number(text: str | None) -> int | None:
    """A row's number from the address; HTTPBadRequest for anything else."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise web.HTTPBadRequest
    return int(text)
