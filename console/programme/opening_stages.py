"""An opening's way: published, closed, opened again, copied, thrown away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web
from sqlalchemy.orm import Session

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.programme import common
from console.programme.openings import find, opening_page
from store.editing import (
    ChangedMeanwhileError,
    InUseError,
    WrongStatusError,
    missing_languages,
    version,
)
from store.openings import alerts, opening_fields, openings_editing
from store.openings.openings_editing import DeadlineOverError
from store.types import today

PROBLEMS: dict[type[Exception], tuple[int, str]] = {
    ChangedMeanwhileError: (409, "changed"),
    WrongStatusError: (400, "status"),
    DeadlineOverError: (400, "deadline"),
    InUseError: (400, "in_use"),
}


async def ask_to_publish(request: web.Request) -> web.Response:
    """How many people will be told, and in which languages texts are missing."""
    opening = await find(request)
    choices = common.choices(request)
    return render(
        request,
        "programme/opening_publish.html",
        opening=opening,
        audience=await request.app[DATABASE].read(alerts.audience, opening),
        missing=missing_languages(opening, opening_fields.NEEDED, choices.languages),
        is_over=opening.deadline < today(),
        seen=version(opening),
    )


async def publish(request: web.Request) -> web.Response:
    """Let people find it, and tell who follows openings like it."""
    told = await _do(request, openings_editing.publish)
    if isinstance(told, web.Response):
        return told
    url = request.app.router["opening"].url_for(opening=request.match_info["opening"])
    return redirect(str(url.with_query(done="published", told=told)))


async def close(request: web.Request) -> web.Response:
    """Let nobody apply any more; the page offers to take it back."""
    return await _do(request, openings_editing.close) or _done(request, "closed")


async def reopen(request: web.Request) -> web.Response:
    """Take the closing back."""
    return await _do(request, openings_editing.reopen) or _done(request, "reopened")


async def copy(request: web.Request) -> web.Response:
    """A new draft like it."""
    args = (request.match_info["opening"], request[WHO].staff_id)
    made = await request.app[DATABASE].run(openings_editing.duplicate, *args)
    return common.to(request, "opening-edit", opening=made.reference)


async def ask_to_delete(request: web.Request) -> web.Response:
    """Whether the draft is to be thrown away."""
    opening = await find(request)
    return render(request, "programme/opening_delete.html", opening=opening, seen=version(opening))


async def delete(request: web.Request) -> web.Response:
    """Throw the draft away."""
    refused = await _do(request, openings_editing.delete)
    return refused or common.to(request, "openings", "deleted")


async def _do(request: web.Request, use_case: Callable[[Session, str, str, str], Any]) -> Any:
    """What the use case gives, or the page that says why it was not done."""
    form = await read_form(request)
    args = (request.match_info["opening"], form.get("seen", ""), request[WHO].staff_id)
    try:
        return await request.app[DATABASE].run(use_case, *args)
    except tuple(PROBLEMS) as error:
        status, problem = PROBLEMS[type(error)]
        return await opening_page(request, status, problem)


def _done(request: web.Request, done: str) -> web.Response:
    return common.to(request, "opening", done, opening=request.match_info["opening"])
