"""The pool of experts: the list, one of them, whom an opening may be proposed to."""

from __future__ import annotations

from aiohttp import web

from console.downloads import attachment
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.programme import common
from console.programme.applications import BINARY
from store.applications import application_board, pool, pool_listing
from store.applications.drafts import CONSENT, CV, POOL_QUESTIONS
from store.applications.pool import AlreadyToldError, ClosedOpeningError, NotInPoolError
from store.audit import Action
from store.openings.openings import OpeningNotFoundError, is_open
from store.programmes.countries import countries
from store.sheets.columns import tidy
from store.types import today

ANSWERS = tuple(one for one in POOL_QUESTIONS if one not in (CV, CONSENT))
PROBLEMS: dict[type[Exception], str] = {
    NotInPoolError: "gone",
    ClosedOpeningError: "closed",
    # A draft, or none at all: the page knows.
    OpeningNotFoundError: "closed",
    AlreadyToldError: "told",
}


async def show_experts(request: web.Request) -> web.Response:
    """Fifty of the pool, without names; the look is recorded."""
    choices, number = common.choices(request), common.page_number(request)
    field = common.asked_one_of(request, "field", choices.sectors)
    origin = common.asked_one_of(request, "origin", countries())
    args = (field, origin, number)
    page = await request.app[DATABASE].read(pool_listing.list_experts, *args)
    await common.record(request, Action.EXPERTS_VIEWED)
    asked = {"field": field, "origin": origin}
    return render(
        request,
        "programme/experts.html",
        page=page,
        number=number,
        pages=-(-page.total // pool_listing.PAGE),
        given={name: value for name, value in asked.items() if value},
        field=field,
        origin=origin,
        choices=choices,
    )


async def show_expert(request: web.Request) -> web.Response:
    """What somebody has told the pool; the look is recorded."""
    person = request.match_info["expert"]
    detail = await request.app[DATABASE].read(pool_listing.read, person)
    await common.record(request, Action.EXPERT_VIEWED, person)
    return render(
        request,
        "programme/expert.html",
        detail=detail,
        expert=detail.expert,
        answers=ANSWERS,
    )


async def send_document(request: web.Request) -> web.Response:
    """The CV, to be saved and never shown; recorded."""
    person = request.match_info["expert"]
    file = await request.app[DATABASE].read(application_board.file_of_expert, person)
    await common.record(request, Action.DOCUMENT_DOWNLOADED, person)
    return attachment(file.content, file.name, BINARY)


async def show_fitting(request: web.Request) -> web.Response:
    """Whom staff may think of for an opening; the look is recorded."""
    return await _fitting(request, 200)


async def propose(request: web.Request) -> web.Response:
    """Tell somebody that staff think of them for the opening, once."""
    form, opening = await read_form(request), request.match_info["opening"]
    args = (tidy(form.get("person", "")), opening, request[WHO].staff_id)
    try:
        await request.app[DATABASE].run(pool.propose, *args)
    except tuple(PROBLEMS) as error:
        return await _fitting(request, 400, PROBLEMS[type(error)])
    return common.to(request, "opening-experts", "proposed", opening=opening)


async def _fitting(request: web.Request, status: int, problem: str | None = None) -> web.Response:
    reference = request.match_info["opening"]
    opening, experts = await request.app[DATABASE].read(pool_listing.for_opening, reference)
    await common.record(request, Action.EXPERTS_VIEWED, reference)
    return render(
        request,
        "programme/opening_experts.html",
        status,
        opening=opening,
        experts=experts,
        is_open=is_open(opening, today()),
        most=pool_listing.FITTING,
        problem=problem,
        done=request.query.get("done") == "proposed",
    )
