"""The help lines: list, form, proposal, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from console.content import chat
from console.content.help_line_form import Typed, empty, read, typed
from console.content.questions import number
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import may, redirect, render
from store.answers import answer_sheet, help_line_text, help_lines
from store.answers.help_line_changes import changes
from store.answers.help_lines import (
    FIELDS,
    NoSuchHelpLineError,
    OwnProposalError,
    SeenOlderError,
    TakenNameError,
    UnusableHelpLineError,
    values,
)
from store.tables import HelpLine
from store.types import today
from store.wording.chat import Chat, preview

OUTCOMES = ("proposed", "approved", "rejected", "undone")
DECISIONS: Mapping[str, tuple[Any, str]] = {
    "approve": (help_lines.approve, "approved"),
    "reject": (help_lines.reject, "rejected"),
    "undo": (help_lines.undo, "undone"),
}


async def show_lines(request: web.Request) -> web.Response:
    """All of them, and how they are told to somebody in danger in one language (`?language=`)."""
    words, database = await chat.load(request), request.app[DATABASE]
    asked = request.query.get("language", "")
    code = asked if asked in words.languages else words.languages.first
    shown = await database.read(help_lines.shown)
    return render(
        request,
        "content/help_lines.html",
        lines=await database.read(help_lines.every),
        looks=preview(help_line_text.tell(words.speaker(code), shown)),
        languages=words.languages,
        language=words.languages[code],
        first=words.languages.first,
        today=today(),
        may_edit=may(request, "help-line-new"),
    )


async def show_line(request: web.Request) -> web.Response:
    """One line, what is proposed for it, and the form."""
    return await _page(request, await chat.load(request))


async def propose(request: web.Request) -> web.Response:
    """Ask a second person for what was written."""
    words, written = await chat.load(request), await read(request, await _codes(request))
    who, line_id = request[WHO].staff_id, request.match_info["line"]
    given = (line_id, written.line(), words.languages.codes, who, await _seen(request))
    try:
        await request.app[DATABASE].run(help_lines.propose, *given)
    except UnusableHelpLineError as error:
        return await _page(request, words, 400, written=written, faults=error.faults)
    except SeenOlderError:
        return await _page(request, words, 409, written=written, problem="newer")
    return _to(request, line_id, "proposed")


async def decide(request: web.Request) -> web.Response:
    """Approve, reject or undo, as the address says."""
    use_case, outcome = DECISIONS[request.match_info["decision"]]
    line_id, who = request.match_info["line"], request[WHO].staff_id
    words, seen = await chat.load(request), await _seen(request)
    try:
        await request.app[DATABASE].run(use_case, line_id, who, seen)
    except OwnProposalError:
        return await _page(request, words, 403, problem="own")
    except (SeenOlderError, NoSuchHelpLineError):
        return await _page(request, words, 409, problem="newer")
    return _to(request, line_id, outcome)


async def show_new(request: web.Request) -> web.Response:
    """The form for a line that there is not yet."""
    return await _new_page(request, await chat.load(request), empty())


async def propose_new(request: web.Request) -> web.Response:
    """Ask a second person for a new line."""
    words, written = await chat.load(request), await read(request, await _codes(request))
    given = (written.id, written.line(), words.languages.codes, request[WHO].staff_id)
    try:
        await request.app[DATABASE].run(help_lines.propose_new, *given)
    except UnusableHelpLineError as error:
        return await _new_page(request, words, written, 400, error.faults)
    except TakenNameError:
        return await _new_page(request, words, written, 400, {"id": "taken"})
    return _to(request, written.id, "proposed")


async def _page(
    request: web.Request,
    words: Chat,
    status: int = 200,
    *,
    written: Typed | None = None,
    faults: Mapping[str, str] | None = None,
    problem: str | None = None,
) -> web.Response:
    database = request.app[DATABASE]
    line = await database.read(help_lines.find, request.match_info["line"])
    involved = (line.edited_by, line.approved_by, line.proposed_by)
    done = request.query.get("done")
    return render(
        request,
        "content/help_line.html",
        status,
        line=line,
        written=written or typed(line),
        logins=await database.read(answer_sheet.logins, involved),
        proposed=changes(values(line), line.proposal) if line.proposal else None,
        before=changes(values(line), line.previous) if line.previous else None,
        looks={code: _look(words, line, code) for code in words.languages.codes},
        languages=words.languages,
        faults=faults or {},
        problem=problem,
        done=done if done in OUTCOMES else None,
        may_edit=may(request, "help-line-new"),
    )


def _look(words: Chat, line: HelpLine, code: str) -> str:
    """The line as it is told once the proposal, if there is one, is approved."""
    kept = line.proposal or values(line)
    meant = HelpLine(**{name: kept[name] for name in FIELDS})
    return help_line_text.word(words.speaker(code), meant)


async def _new_page(
    request: web.Request,
    words: Chat,
    written: Typed,
    status: int = 200,
    faults: Mapping[str, str] | None = None,
) -> web.Response:
    return render(
        request,
        "content/help_line_new.html",
        status,
        written=written,
        languages=words.languages,
        faults=faults or {},
    )


async def _codes(request: web.Request) -> list[str]:
    return (await chat.load(request)).languages.codes


async def _seen(request: web.Request) -> int:
    """The state that the form was made from; HTTPBadRequest when it does not say."""
    form = await read_form(request)
    if "seen" not in form:
        raise web.HTTPBadRequest
    return number(form["seen"])


def _to(request: web.Request, line_id: str, done: str) -> web.Response:
    url = request.app.router["help-line"].url_for(line=line_id).with_query(done=done)
    return redirect(str(url))
