"""Openings: the list, one of them, and the form in which it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from console.programme.common import Typed
from store.editing import ChangedMeanwhileError, missing_languages, version
from store.openings import institutions, links, opening_fields, openings_editing, openings_listing
from store.openings.institutions import NoSuchInstitutionError
from store.openings.openings_listing import STATES, Filters
from store.sheets.columns import Fault
from store.tables import Opening
from store.types import today

DONE = ("created", "changed", "published", "closed", "reopened", "copied", "same")


def filters(request: web.Request) -> Filters:
    """What the address asks for."""
    return Filters(
        state=common.asked_one_of(request, "state", STATES),
        country=common.asked(request, "country"),
        sector=common.asked_one_of(request, "sector", common.choices(request).sectors),
        demo=common.asked_one_of(request, "demo", ("yes", "no")),
        text=common.asked(request, "text"),
    )


async def show_openings(request: web.Request) -> web.Response:
    """Fifty openings, drafts first, then the soonest deadline."""
    wanted, number = filters(request), common.page_number(request)
    page = await request.app[DATABASE].read(openings_listing.list_openings, today(), wanted, number)
    return render(
        request,
        "programme/openings.html",
        page=page,
        number=number,
        pages=-(-page.total // openings_listing.PAGE),
        given=common.given(wanted),
        rest=common.given(wanted, "state"),
        filters=wanted,
        states=STATES,
        choices=common.choices(request),
        near=today() + openings_listing.NEAR,
        today=today(),
        deleted=request.query.get("done") == "deleted",
    )


async def show_opening(request: web.Request) -> web.Response:
    """One opening, its texts side by side, and what can be done with it."""
    return await opening_page(request)


async def opening_page(
    request: web.Request, status: int = 200, problem: str | None = None
) -> web.Response:
    """The page of the opening that the address names; with a problem that kept us from it."""
    opening = await find(request)
    done = request.query.get("done")
    database = request.app[DATABASE]
    return render(
        request,
        "programme/opening.html",
        status,
        opening=opening,
        applications=await database.read(openings_listing.applications_for, opening.id),
        seen=version(opening),
        missing=missing_languages(
            opening, opening_fields.NEEDED, common.choices(request).languages
        ),
        languages=common.languages(request),
        has_link=await database.read(links.username) is not None,
        today=today(),
        done=done if done in DONE else None,
        told=request.query.get("told", "0") if done == "published" else None,
        problem=problem,
    )


async def show_new(request: web.Request) -> web.Response:
    """An empty form."""
    return await _form(request, 200, None, Typed({}))


async def save_new(request: web.Request) -> web.Response:
    """Make a draft of what was typed."""
    form = await read_form(request)
    fields, faults = await _read(request, form)
    if faults:
        return await _form(request, 400, None, Typed(form, faults=faults))
    who = request[WHO].staff_id
    try:
        opening = await request.app[DATABASE].run(openings_editing.create, fields, who)
    except NoSuchInstitutionError:
        return await _without_host(request, form, None)
    return common.to(request, "opening", "created", opening=opening.reference)


async def show_editor(request: web.Request) -> web.Response:
    """The form with what is saved."""
    opening = await find(request)
    cells = opening_fields.cells(opening, common.choices(request))
    return await _form(request, 200, opening, Typed(cells, version(opening)))


async def save(request: web.Request) -> web.Response:
    """Save what was typed, unless somebody else has saved something since."""
    form, opening = await read_form(request), await find(request)
    fields, faults = await _read(request, form)
    seen = form.get("seen", "")
    if faults:
        return await _form(request, 400, opening, Typed(form, seen, faults))
    args = (opening.reference, seen, fields, request[WHO].staff_id)
    try:
        changed = await request.app[DATABASE].run(openings_editing.change, *args)
    except ChangedMeanwhileError:
        return await _conflict(request, form)
    except NoSuchInstitutionError:
        return await _without_host(request, form, opening)
    done = "changed" if changed else "same"
    return common.to(request, "opening", done, opening=opening.reference)


async def find(request: web.Request) -> Opening:
    """The opening that the address names; OpeningNotFoundError."""
    return await request.app[DATABASE].read(openings_editing.find, request.match_info["opening"])


async def _conflict(request: web.Request, form: Mapping[str, str]) -> web.Response:
    """What was typed, with what is saved now beside it; saving again means to."""
    opening = await find(request)
    now = opening_fields.cells(opening, common.choices(request))
    typed = Typed(form, version(opening), now=common.differing(form, now))
    return await _form(request, 409, opening, typed, conflict=True)


async def _without_host(
    request: web.Request, form: Mapping[str, str], opening: Opening | None
) -> web.Response:
    """The form again: its institution was deleted after it had been read."""
    _, faults = await _read(request, form)
    return await _form(request, 400, opening, Typed(form, form.get("seen", ""), faults))


async def _read(
    request: web.Request, form: Mapping[str, str]
) -> tuple[dict[str, Any], list[Fault]]:
    hosts = await request.app[DATABASE].read(institutions.all_institutions)
    return opening_fields.read(form, common.choices(request), institutions.hosts(hosts))


async def _form(
    request: web.Request,
    status: int,
    opening: Opening | None,
    typed: Typed,
    *,
    conflict: bool = False,
) -> web.Response:
    choices = common.choices(request)
    return render(
        request,
        "programme/opening_edit.html",
        status,
        opening=opening,
        typed=typed,
        columns={column.name: column for column in opening_fields.columns(choices)},
        texts=opening_fields.LONGEST,
        lacking=common.lacking(typed.cells, opening_fields.NEEDED, choices.languages),
        languages=common.languages(request),
        institutions=await request.app[DATABASE].read(institutions.all_institutions),
        conflict=conflict,
    )
