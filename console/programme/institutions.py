"""Host institutions: the list, and the form in which one is written."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from console.programme.common import Typed
from store.editing import ChangedMeanwhileError, InUseError, version
from store.openings import institutions
from store.openings.institutions import PAGE
from store.programmes.countries import countries
from store.tables import Institution

DONE = ("created", "changed", "same", "deleted")


async def show_institutions(request: web.Request) -> web.Response:
    """Fifty of them by country and name, with how many openings are theirs."""
    text, number = common.asked(request, "text"), common.page_number(request)
    page = await request.app[DATABASE].read(institutions.list_institutions, text, number)
    done = request.query.get("done")
    return render(
        request,
        "programme/institutions.html",
        page=page,
        number=number,
        pages=-(-page.total // PAGE),
        given={"text": text} if text else {},
        done=done if done in DONE else None,
    )


async def show_new(request: web.Request) -> web.Response:
    """An empty form."""
    return await _form(request, 200, None, Typed({}))


async def save_new(request: web.Request) -> web.Response:
    """Make one of what was typed."""
    form = await read_form(request)
    fields, faults = institutions.read(form)
    if faults:
        return await _form(request, 400, None, Typed(form, faults=faults))
    await request.app[DATABASE].run(institutions.create, fields, request[WHO].staff_id)
    return common.to(request, "institutions", "created")


async def show_editor(request: web.Request) -> web.Response:
    """The form with what is saved."""
    found = await _find(request)
    return await _form(request, 200, found, Typed(institutions.cells(found), version(found)))


async def save(request: web.Request) -> web.Response:
    """Save what was typed, unless somebody else has saved something since."""
    form, found = await read_form(request), await _find(request)
    fields, faults = institutions.read(form)
    seen = form.get("seen", "")
    if faults:
        return await _form(request, 400, found, Typed(form, seen, faults))
    args = (found.id, seen, fields, request[WHO].staff_id)
    try:
        changed = await request.app[DATABASE].run(institutions.change, *args)
    except ChangedMeanwhileError:
        return await _conflict(request, form)
    return common.to(request, "institutions", "changed" if changed else "same")


async def ask_to_delete(request: web.Request) -> web.Response:
    """Whether it is to go."""
    return await _deletion(request, 200)


async def delete(request: web.Request) -> web.Response:
    """Throw it away, unless it has openings."""
    found = await _find(request)
    try:
        await request.app[DATABASE].run(institutions.delete, found.id, request[WHO].staff_id)
    except InUseError:
        return await _deletion(request, 400)
    return common.to(request, "institutions", "deleted")


async def _deletion(request: web.Request, status: int) -> web.Response:
    found = await _find(request)
    page = await request.app[DATABASE].read(institutions.list_institutions, found.id)
    used = sum(one.openings for one in page.institutions if one.institution.id == found.id)
    return render(
        request, "programme/institution_delete.html", status, institution=found, openings=used
    )


async def _find(request: web.Request) -> Institution:
    wanted = request.match_info["institution"]
    return await request.app[DATABASE].read(institutions.find, wanted)


async def _conflict(request: web.Request, form: Mapping[str, str]) -> web.Response:
    found = await _find(request)
    now = common.differing(form, institutions.cells(found))
    typed = Typed(form, version(found), now=now)
    return await _form(request, 409, found, typed, conflict=True)


async def _form(
    request: web.Request,
    status: int,
    institution: Institution | None,
    typed: Typed,
    *,
    conflict: bool = False,
) -> web.Response:
    return render(
        request,
        "programme/institution_edit.html",
        status,
        institution=institution,
        typed=typed,
        columns={column.name: column for column in institutions.columns()},
        countries=countries(),
        conflict=conflict,
    )
