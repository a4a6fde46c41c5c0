"""Events: the list, one of them, and the form in which it is written."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from console.programme.common import Typed
from store.editing import (
    ChangedMeanwhileError,
    WrongStatusError,
    missing_languages,
    version,
)
from store.events import attendance, event_fields, events_editing, events_listing
from store.events.events_editing import DRAFT, TOLD
from store.events.events_listing import STATES, Filters
from store.openings import links
from store.programmes.countries import countries
from store.tables import Event
from store.types import now

DONE = ("created", "changed", "same", "published", "moved", "resized", "cancelled")


def filters(request: web.Request) -> Filters:
    """What the address asks for."""
    return Filters(
        state=common.asked_one_of(request, "state", STATES),
        demo=common.asked_one_of(request, "demo", ("yes", "no")),
        text=common.asked(request, "text"),
    )


async def show_events(request: web.Request) -> web.Response:
    """Fifty events: drafts, what is to come, what is over."""
    wanted, number = filters(request), common.page_number(request)
    page = await request.app[DATABASE].read(events_listing.list_events, now(), wanted, number)
    return render(
        request,
        "programme/events.html",
        page=page,
        number=number,
        pages=-(-page.total // events_listing.PAGE),
        given=common.given(wanted),
        rest=common.given(wanted, "state"),
        filters=wanted,
        states=STATES,
        now=now(),
        deleted=request.query.get("done") == "deleted",
    )


async def show_event(request: web.Request) -> web.Response:
    """One event with its seats, its texts side by side, and what people say of it."""
    return await event_page(request)


async def event_page(
    request: web.Request, status: int = 200, problem: str | None = None
) -> web.Response:
    """The page of the event that the address names; with a problem that kept us from it."""
    event, database = await find(request), request.app[DATABASE]
    done = request.query.get("done")
    choices = common.choices(request)
    return render(
        request,
        "programme/event.html",
        status,
        event=event,
        seats=await database.read(events_listing.seats, event),
        feedback=await database.read(attendance.feedback, event.id),
        seen=version(event),
        missing=missing_languages(event, event_fields.NEEDED, choices.languages),
        languages=common.languages(request),
        has_link=await database.read(links.username) is not None,
        now=now(),
        done=done if done in DONE else None,
        told=request.query.get("told", "0"),
        problem=problem,
        most_seats=event_fields.MOST_SEATS,
    )


async def show_new(request: web.Request) -> web.Response:
    """An empty form."""
    return _form(request, 200, None, Typed({}))


async def save_new(request: web.Request) -> web.Response:
    """Make a draft of what was typed."""
    form = await read_form(request)
    fields, faults = event_fields.read(form, common.choices(request))
    if faults:
        return _form(request, 400, None, Typed(form, faults=faults))
    who = request[WHO].staff_id
    event = await request.app[DATABASE].run(events_editing.create, fields, who)
    return common.to(request, "event", "created", event=event.reference)


async def show_editor(request: web.Request) -> web.Response:
    """The form with what is saved; of a published one without what people are told of."""
    event = await find(request)
    cells = event_fields.cells(event, common.choices(request))
    return _form(request, 200, event, Typed(cells, version(event)))


async def save(request: web.Request) -> web.Response:
    """Save what was typed, unless somebody else has saved something since."""
    form, event = await read_form(request), await find(request)
    choices, seen = common.choices(request), form.get("seen", "")
    typed = form if event.status == DRAFT else {**form, **_told(event_fields.cells(event, choices))}
    fields, faults = event_fields.read(typed, choices)
    if faults:
        return _form(request, 400, event, Typed(typed, seen, faults))
    args = (event.reference, seen, fields, request[WHO].staff_id)
    try:
        changed = await request.app[DATABASE].run(events_editing.change, *args)
    except ChangedMeanwhileError:
        return await _conflict(request, form)
    except WrongStatusError:
        return await event_page(request, 400, "status")
    done = "changed" if changed else "same"
    return common.to(request, "event", done, event=event.reference)


async def find(request: web.Request) -> Event:
    """The event that the address names; EventNotFoundError."""
    return await request.app[DATABASE].read(events_editing.find, request.match_info["event"])


def _told(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: cells[name] for name in TOLD}


async def _conflict(request: web.Request, form: Mapping[str, str]) -> web.Response:
    """What was typed, with what is saved now beside it; saving again means to."""
    event = await find(request)
    cells = event_fields.cells(event, common.choices(request))
    typed = Typed(form, version(event), now=common.differing(form, cells))
    return _form(request, 409, event, typed, conflict=True)


def _form(
    request: web.Request,
    status: int,
    event: Event | None,
    typed: Typed,
    *,
    conflict: bool = False,
) -> web.Response:
    choices = common.choices(request)
    return render(
        request,
        "programme/event_edit.html",
        status,
        event=event,
        typed=typed,
        columns={column.name: column for column in event_fields.columns(choices)},
        texts=event_fields.LONGEST,
        lacking=common.lacking(typed.cells, event_fields.NEEDED, choices.languages),
        languages=common.languages(request),
        countries=countries(),
        conflict=conflict,
    )
