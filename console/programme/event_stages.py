"""An event's way: published, moved, more seats or fewer, cancelled, thrown away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web
from sqlalchemy.orm import Session

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.programme import common
from console.programme.common import Typed
from console.programme.events import event_page, find
from store.editing import ChangedMeanwhileError, InUseError, WrongStatusError, version
from store.events import event_changes, event_fields, events_editing
from store.events.event_fields import WHEN_AND_WHERE
from store.events.events_editing import OverError

PROBLEMS: dict[type[Exception], tuple[int, str]] = {
    ChangedMeanwhileError: (409, "changed"),
    WrongStatusError: (400, "status"),
    OverError: (400, "over"),
    InUseError: (400, "in_use"),
}


async def publish(request: web.Request) -> web.Response:
    """Let people find it and register."""
    form = await read_form(request)
    refused = await _do(request, events_editing.publish, form.get("seen", ""))
    return refused or _done(request, "published")


async def ask_to_move(request: web.Request) -> web.Response:
    """The form for another time or place, with how many people would be told."""
    event = await find(request)
    cells = event_fields.cells(event, common.choices(request))
    return await _moving(request, 200, Typed(cells, version(event)))


async def move(request: web.Request) -> web.Response:
    """Another time or place; whoever has a place at it is told."""
    form, event = await read_form(request), await find(request)
    choices, seen = common.choices(request), form.get("seen", "")
    where = {name: form.get(name, "") for name in WHEN_AND_WHERE}
    fields, faults = event_fields.read(event_fields.cells(event, choices) | where, choices)
    faults = [fault for fault in faults if fault.column in where]
    if faults:
        return await _moving(request, 400, Typed(where, seen, faults))
    told = await _do(request, events_editing.move, seen, fields)
    return told if isinstance(told, web.Response) else _done(request, "moved", told)


async def resize(request: web.Request) -> web.Response:
    """More seats or fewer; who waits moves up and is told."""
    form, event = await read_form(request), await find(request)
    choices = common.choices(request)
    given = event_fields.cells(event, choices) | {"capacity": form.get("capacity", "")}
    fields, faults = event_fields.read(given, choices)
    if any(fault.column == "capacity" for fault in faults):
        return await event_page(request, 400, "capacity")
    seen = form.get("seen", "")
    refused = await _do(request, events_editing.resize, seen, fields["capacity"])
    return refused or _done(request, "resized")


async def ask_to_cancel(request: web.Request) -> web.Response:
    """How many people would be told that it does not take place."""
    event = await find(request)
    return render(
        request,
        "programme/event_cancel.html",
        event=event,
        concerned=await request.app[DATABASE].read(event_changes.concerned, event),
        seen=version(event),
    )


async def cancel(request: web.Request) -> web.Response:
    """It does not take place."""
    form = await read_form(request)
    told = await _do(request, events_editing.cancel, form.get("seen", ""))
    return told if isinstance(told, web.Response) else _done(request, "cancelled", told)


async def ask_to_delete(request: web.Request) -> web.Response:
    """Whether the draft is to be thrown away."""
    event = await find(request)
    return render(request, "programme/event_delete.html", event=event, seen=version(event))


async def delete(request: web.Request) -> web.Response:
    """Throw the draft away."""
    form = await read_form(request)
    refused = await _do(request, events_editing.delete, form.get("seen", ""))
    return refused or common.to(request, "events", "deleted")


async def _moving(request: web.Request, status: int, typed: Typed) -> web.Response:
    event, choices = await find(request), common.choices(request)
    return render(
        request,
        "programme/event_move.html",
        status,
        event=event,
        typed=typed,
        columns={column.name: column for column in event_fields.columns(choices)},
        concerned=await request.app[DATABASE].read(event_changes.concerned, event),
    )


async def _do(request: web.Request, use_case: Callable[..., Any], seen: str, *args: Any) -> Any:
    """What the use case gives, or the page that says why it was not done."""
    reference, who = request.match_info["event"], request[WHO].staff_id

    def with_session(session: Session) -> Any:
        return use_case(session, reference, seen, *args, who)

    try:
        return await request.app[DATABASE].run(with_session)
    except tuple(PROBLEMS) as error:
        status, problem = PROBLEMS[type(error)]
        return await event_page(request, status, problem)


def _done(request: web.Request, done: str, told: int | None = None) -> web.Response:
    url = request.app.router["event"].url_for(event=request.match_info["event"])
    query = {"done": done} | ({} if told is None else {"told": str(told)})
    return redirect(str(url.with_query(query)))
