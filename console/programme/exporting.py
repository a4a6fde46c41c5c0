"""Lists that staff take away as CSV or XLSX; what is changed in them can be imported again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from console.keys import DATABASE
from console.programme import common, events, openings
from store.audit import Action
from store.events import events_listing
from store.openings import institutions, openings_listing
from store.sheets import programme_sheets
from store.types import now, today


async def export_openings(request: web.Request) -> web.Response:
    """Openings that the filters of the address find."""
    args = (openings.filters(request), today())
    rows = await request.app[DATABASE].read(openings_listing.all_openings, *args)
    return await _send(request, "openings", rows)


async def export_institutions(request: web.Request) -> web.Response:
    """All institutions."""
    rows = await request.app[DATABASE].read(institutions.all_institutions)
    return await _send(request, "institutions", rows)


async def export_events(request: web.Request) -> web.Response:
    """Events that the filters of the address find."""
    args = (events.filters(request), now())
    rows = await request.app[DATABASE].read(events_listing.all_events, *args)
    return await _send(request, "events", rows)


async def export_applications(request: web.Request) -> web.Response:
    """All applications for an opening with their answers; recorded."""
    opening = await openings.find(request)
    database = request.app[DATABASE]
    sheet = await database.read(programme_sheets.applications, opening.reference)
    details = {"rows": len(sheet.rows)}
    await common.record(request, Action.APPLICATIONS_EXPORTED, opening.reference, details)
    return await common.send_sheet(request, sheet)


async def _send(request: web.Request, name: str, rows: Sequence[Any]) -> web.Response:
    args = (name, common.choices(request), rows)
    sheet = await request.app[DATABASE].read(programme_sheets.whole_list, *args)
    await common.record(request, Action.PROGRAMME_EXPORTED, name, {"rows": len(rows)})
    return await common.send_sheet(request, sheet)
