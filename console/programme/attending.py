"""Who comes to an event: the list with boxes to tick, to print and to take away."""

from __future__ import annotations

from aiohttp import web

from console.forms import read_choices, read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from console.programme.events import find
from store.audit import Action
from store.events import attendance
from store.sheets import programme_sheets
from store.types import now


async def show_attendance(request: web.Request) -> web.Response:
    """Everybody with a place and everybody in the line, by name; the look is recorded."""
    event = await find(request)
    listed = await request.app[DATABASE].read(attendance.attendance, event.id)
    await common.record(request, Action.ATTENDANCE_VIEWED, event.reference)
    return render(
        request,
        "programme/attendance.html",
        event=event,
        seated=[one for one in listed if one.status == "registered"],
        in_line=[one for one in listed if one.status == "waiting"],
        has_begun=event.starts_at <= now(),
        saved=request.query.get("done") == "saved",
    )


async def mark(request: web.Request) -> web.Response:
    """Keep who was ticked or is not any more; the others, if so said, were not there."""
    event, form = await find(request), await read_form(request)
    came = _numbers(await read_choices(request, "came"))
    shown = _numbers(form.get("shown", "").split())
    ticked = _numbers(form.get("ticked", "").split())
    rest = False if form.get("rest") == "absent" else None
    marks = {number: True if number in came else rest for number in shown}
    args = (event.id, marks, ticked, request[WHO].staff_id)
    await request.app[DATABASE].run(attendance.mark_several, *args)
    return common.to(request, "attendance", "saved", event=event.reference)


async def export(request: web.Request) -> web.Response:
    """The list as a file; recorded."""
    event = await find(request)
    sheet = await request.app[DATABASE].read(programme_sheets.attendance_list, event)
    await common.record(request, Action.ATTENDANCE_EXPORTED, event.reference)
    return await common.send_sheet(request, sheet)


def _numbers(values: list[str]) -> set[int]:
    """Numbers of registrations; HTTPBadRequest for anything else."""
    if not all(one.isascii() and one.isdigit() and len(one) < 19 for one in values):
        raise web.HTTPBadRequest
    return set(map(int, values))
