"""When staff are there, how long people wait before somebody is told, and the staff group."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import web
from sqlalchemy.orm import Session

from console.content import chat
from console.forms import read_form
from console.handover.hours_form import read_hours, write_hours
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import installation
from store.handover import handovers, office_hours, staff_group
from store.handover.handover_wait import Outlook, told
from store.handover.office_hours import DAYS, UnusableHoursError
from store.handover.staff_group import NotConnectedError
from store.installation import UnusableSettingError
from store.openings import links
from store.types import now
from store.wording.chat import Bubble, Chat, preview
from store.wording.replies import line, reply

DONE = ("hours", "limits", "disconnected")


async def show_settings(request: web.Request) -> web.Response:
    """All of it, with what people are told at this moment."""
    return await _page(request)


async def save_hours(request: web.Request) -> web.Response:
    """Office hours; days without any are closed, and a week without any says nothing."""
    form = await read_form(request)
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        await database.run(office_hours.save, read_hours(form), who)
    except UnusableHoursError as problem:
        return await _page(request, 400, hours=form, hours_problem=problem)
    return _done(request, "hours")


async def save_limits(request: web.Request) -> web.Response:
    """How long people wait, and where the console is; all of it or nothing."""
    form = await read_form(request)
    try:
        await request.app[DATABASE].run(_save_limits, form, request[WHO].staff_id)
    except UnusableSettingError as problem:
        return await _page(request, 400, limits=form, limits_problem=problem.name)
    return _done(request, "limits")


async def make_code(request: web.Request) -> web.Response:
    """The page with a new code, which is shown once."""
    code = await request.app[DATABASE].run(staff_group.new_code, request[WHO].staff_id)
    return await _page(request, code=code)


async def disconnect(request: web.Request) -> web.Response:
    """Tell the group nothing any more."""
    # Somebody else may have been faster, or the group may have removed the bot.
    with suppress(NotConnectedError):
        await request.app[DATABASE].run(staff_group.disconnect, request[WHO].staff_id)
    return _done(request, "disconnected")


async def _page(
    request: web.Request,
    status: int = 200,
    *,
    hours: Mapping[str, str] | None = None,
    hours_problem: UnusableHoursError | None = None,
    limits: Mapping[str, str] | None = None,
    limits_problem: str | None = None,
    code: str | None = None,
) -> web.Response:
    database = request.app[DATABASE]
    known = await database.read(_known)
    done = request.query.get("done")
    return render(
        request,
        "handover/settings.html",
        status,
        days=DAYS,
        hours=dict.fromkeys(known["hours"], "") | dict(hours) if hours else known["hours"],
        hours_problem=hours_problem,
        limits=dict.fromkeys(known["limits"], "") | dict(limits) if limits else known["limits"],
        limits_problem=limits_problem,
        bounds=installation.LIMITS,
        outlook=known["outlook"],
        told=_told(await chat.load(request), known["outlook"]),
        group=known["group"],
        username=known["username"],
        code=code,
        minutes=int(staff_group.CODE_LENGTH.total_seconds() // 60),
        done=done if done in DONE else None,
    )


def _told(content: Chat, outlook: Outlook) -> dict[str, Bubble]:
    """What somebody is told who asks for a person now, in each language."""
    said = reply(line("human-asked"), told(outlook))
    speakers = {code: content.speaker(code) for code in content.languages.codes}
    return {code: preview(speaker.reply(said, ())).bubbles[0] for code, speaker in speakers.items()}


def _known(session: Session) -> dict[str, Any]:
    return {
        "hours": write_hours(office_hours.current(session)),
        "limits": vars(installation.read(session)),
        "outlook": handovers.outlook(session, now()),
        "group": staff_group.connected(session),
        "username": links.username(session),
    }


def _save_limits(session: Session, form: Mapping[str, str], staff_id: str) -> None:
    for name in installation.NAMES:
        installation.save(session, name, form.get(name, ""), staff_id)


def _done(request: web.Request, outcome: str) -> web.Response:
    url = request.app.router["desk-settings"].url_for().with_query(done=outcome)
    return redirect(str(url))
