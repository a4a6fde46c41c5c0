"""Applications: the board, one in full, its next status, its CV. Every look is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from console.downloads import attachment
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.programme import common
from store.applications import application_board
from store.applications.application_board import (
    LONGEST_MESSAGE,
    LONGEST_NOTE,
    PAGE,
    UnfitTextError,
)
from store.applications.applications import (
    FOLLOWING,
    STATUSES,
    NoSuchApplicationError,
    StatusChangeError,
)
from store.applications.drafts import CONSENT, CV, QUESTIONS
from store.audit import Action
from store.editing import ChangedMeanwhileError

FILTERS = ("opening", "status")
BINARY = "application/octet-stream"
ANSWERS = tuple(one for one in QUESTIONS if one not in (CV, CONSENT))


async def show_board(request: web.Request) -> web.Response:
    """A column for each status, or one alone; only of one opening if the address says so."""
    opening = common.asked(request, "opening")
    status = common.asked_one_of(request, "status", STATUSES)
    number = common.page_number(request)
    database = request.app[DATABASE]
    columns = await database.read(application_board.board, opening, status, number)
    await common.record(request, Action.APPLICATIONS_VIEWED, opening or None)
    shown = {"opening": opening, "status": status}
    return render(
        request,
        "programme/applications.html",
        columns=columns,
        openings=await database.read(application_board.openings_applied_for),
        opening=opening,
        only=status,
        given={name: value for name, value in shown.items() if value},
        number=number,
        pages=-(-columns[0].total // PAGE) if status else 1,
        statuses=STATUSES,
        following=FOLLOWING,
        moved=await _moved_before(request),
    )


async def show_application(request: web.Request) -> web.Response:
    """One application with its answers and its history; the look is recorded."""
    return await _page(request, 200)


async def move(request: web.Request) -> web.Response:
    """Set the status; the person is told, with the message if there is one."""
    form = await read_form(request)
    wanted, seen = form.get("status", ""), form.get("seen", "")
    written = (form.get("message", ""), form.get("note", ""))
    reference, who = request.match_info["application"], request[WHO].staff_id
    if wanted not in STATUSES:
        return await _page(request, 400, "no_status", written)
    try:
        args = (reference, seen, wanted, who, *written)
        before = await request.app[DATABASE].run(application_board.move, *args)
    except ChangedMeanwhileError:
        return await _page(request, 409, "changed", written)
    except StatusChangeError:
        return await _page(request, 400, "not_following", written)
    except UnfitTextError:
        return await _page(request, 400, "too_long", written)
    return _moved(request, form, before or "")


async def send_document(request: web.Request) -> web.Response:
    """The CV, to be saved and never shown; recorded."""
    reference = request.match_info["application"]
    file = await request.app[DATABASE].read(application_board.file_of, reference)
    await common.record(request, Action.DOCUMENT_DOWNLOADED, reference)
    return attachment(file.content, file.name, BINARY)


async def _moved_before(request: web.Request) -> dict[str, Any] | None:
    """What was just moved on the board: whose, from where to where; None when nothing was."""
    reference, before = common.asked(request, "moved"), common.asked(request, "before")
    if request.query.get("done") != "moved" or not reference:
        return None
    try:
        detail = await request.app[DATABASE].read(application_board.read, reference)
    except NoSuchApplicationError:
        return None
    back = before if before in detail.next else ""
    return {"application": detail.application, "before": back}


def _moved(request: web.Request, form: Mapping[str, str], before: str) -> web.Response:
    """To where the form was, which offers to go back to the status before."""
    reference = request.match_info["application"]
    query = {"done": "moved", "before": before} if before else {"done": "same"}
    if form.get("back") == "board":
        url = request.app.router["applications"].url_for()
        kept = {name: form[f"board_{name}"] for name in FILTERS if form.get(f"board_{name}")}
        return redirect(str(url.with_query(kept | query | {"moved": reference})))
    url = request.app.router["application"].url_for(application=reference)
    return redirect(str(url.with_query(query)))


async def _page(
    request: web.Request,
    status: int,
    problem: str | None = None,
    written: tuple[str, str] = ("", ""),
) -> web.Response:
    reference = request.match_info["application"]
    detail = await request.app[DATABASE].read(application_board.read, reference)
    await common.record(request, Action.APPLICATION_VIEWED, reference)
    before = request.query.get("before", "")
    return render(
        request,
        "programme/application.html",
        status,
        detail=detail,
        application=detail.application,
        answers=ANSWERS,
        message=written[0],
        note=written[1],
        longest_message=LONGEST_MESSAGE,
        longest_note=LONGEST_NOTE,
        problem=problem,
        done=request.query.get("done"),
        before=before if before in detail.next else None,
    )
