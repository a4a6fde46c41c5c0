"""The programmes of the eligibility check: list, dates, countries and fields, copies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from aiohttp import web

from console.content import chat
from console.content.questions import number
from console.forms import read_choices, read_form
from console.keys import DATABASE, SETTINGS, WHO
from console.pages import may, redirect, render
from store.answers import answer_sheet
from store.programmes import programme_edits, programmes
from store.programmes.countries import countries
from store.programmes.programme_choices import Choices
from store.programmes.programme_edits import (
    Facts,
    NoSuchProgrammeError,
    SeenOlderError,
    TakenIdError,
    UnusableProgrammeError,
    countries_of,
    sectors_of,
)
from store.tables import Programme
from store.types import today
from store.wording.chat import Chat

OUTCOMES = ("saved", "copied", "undone")
NO_DAY = date.min


async def show_programmes(request: web.Request) -> web.Response:
    """All of them, the latest first."""
    words = await chat.load(request)
    return render(
        request,
        "content/programmes.html",
        programmes=await request.app[DATABASE].read(programmes.every_programme),
        is_open=lambda one: one.shown and programmes.is_open(one, today()),
        first=words.languages.first,
    )


async def show_programme(request: web.Request) -> web.Response:
    """One programme: what it says, and the forms to change it."""
    return await page(request)


async def save_facts(request: web.Request) -> web.Response:
    """Name, dates, shown or not."""
    words, form = await chat.load(request), await read_form(request)
    facts = _facts(form, words)
    given = (_id(request), facts, words.languages.codes, request[WHO].staff_id, seen(form))
    if NO_DAY in (facts.starts_on, facts.ends_on):
        return await page(request, 400, faults={"starts_on": "no_date"}, typed=form)
    try:
        await request.app[DATABASE].run(programme_edits.save_facts, *given)
    except UnusableProgrammeError as error:
        return await page(request, 400, faults=error.faults, typed=form)
    except SeenOlderError:
        return await page(request, 409, problem="newer", typed=form)
    return to(request, _id(request), "saved")


async def save_choices(request: web.Request) -> web.Response:
    """Countries of origin and fields."""
    form = await read_form(request)
    known = await _choices(request)
    chosen = [one for one in await read_choices(request, "country") if one in countries()]
    programme = await find(request)
    sectors = {
        one.place: [
            sector
            for sector in await read_choices(request, f"sector_{one.place}")
            if sector in known.sectors or sector in one.sectors
        ]
        for one in sectors_of(programme)
    }
    given = (programme.id, list(dict.fromkeys(chosen)), sectors, request[WHO].staff_id, seen(form))
    try:
        await request.app[DATABASE].run(programme_edits.save_choices, *given)
    except UnusableProgrammeError as error:
        return await page(request, 400, faults=error.faults)
    except SeenOlderError:
        return await page(request, 409, problem="newer")
    return to(request, programme.id, "saved")


async def copy(request: web.Request) -> web.Response:
    """A new programme or phase, which people do not see yet."""
    new_id = (await read_form(request)).get("id", "").strip()
    given = (_id(request), new_id, request[WHO].staff_id)
    try:
        await request.app[DATABASE].run(programme_edits.copy, *given)
    except UnusableProgrammeError as error:
        return await page(request, 400, faults=error.faults, new_id=new_id)
    except TakenIdError:
        return await page(request, 400, faults={"id": "taken"}, new_id=new_id)
    return to(request, new_id, "copied")


async def undo(request: web.Request) -> web.Response:
    """Back to what stood there before the last change."""
    given = (_id(request), request[WHO].staff_id, seen(await read_form(request)))
    try:
        await request.app[DATABASE].run(programme_edits.undo, *given)
    except (SeenOlderError, NoSuchProgrammeError):
        return await page(request, 409, problem="newer")
    return to(request, _id(request), "undone")


async def page(
    request: web.Request,
    status: int = 200,
    *,
    faults: Mapping[str, str] | None = None,
    problem: str | None = None,
    typed: Mapping[str, str] | None = None,
    new_id: str = "",
) -> web.Response:
    """The page of one programme, perhaps with what went wrong."""
    words, programme = await chat.load(request), await find(request)
    known = await _choices(request)
    done = request.query.get("done")
    return render(
        request,
        "content/programme.html",
        status,
        programme=programme,
        is_open=programme.shown and programmes.is_open(programme, today()),
        logins=await request.app[DATABASE].read(answer_sheet.logins, [programme.edited_by]),
        languages=words.languages,
        chosen=countries_of(programme),
        lists=sectors_of(programme),
        sectors=known.sectors,
        sector=lambda one: words.speaker(words.languages.first).word(f"sector-{one}"),
        countries=countries(),
        faults=faults or {},
        problem=problem,
        typed=typed,
        new_id=new_id,
        done=done if done in OUTCOMES else None,
        may_edit=may(request, "programme-rules"),
    )


async def find(request: web.Request) -> Programme:
    """The programme of the address; NoSuchProgrammeError."""
    return await request.app[DATABASE].read(programme_edits.find, _id(request))


def seen(form: Mapping[str, str]) -> int:
    """The state that a form was made from; HTTPBadRequest when it does not say."""
    if "seen" not in form:
        raise web.HTTPBadRequest
    return number(form["seen"])


def to(request: web.Request, programme_id: str, done: str) -> web.Response:
    """The page of a programme, which says what has happened."""
    url = request.app.router["programme"].url_for(programme=programme_id)
    return redirect(str(url.with_query(done=done)))


def _facts(form: Mapping[str, str], words: Chat) -> Facts:
    """Days that cannot be read are NO_DAY."""
    name = {
        code: " ".join(form.get(f"name_{code}", "").replace("\0", "").split())
        for code in words.languages.codes
    }
    return Facts(name, _day(form, "starts_on"), _day(form, "ends_on"), shown="shown" in form)


def _day(form: Mapping[str, str], name: str) -> date | None:
    text = form.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return NO_DAY


def _id(request: web.Request) -> str:
    return request.match_info["programme"]


async def _choices(request: web.Request) -> Choices:
    return Choices.load(request.app[SETTINGS].content)
