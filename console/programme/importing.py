"""Bringing lists in spreadsheets: upload, dry run, taking over, undoing, templates."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from markupsafe import Markup

from console.downloads import safe_name
from console.forms import read_file, read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.programme import common
from store.sheets import imports
from store.sheets.columns import SHOWN, Column
from store.sheets.import_kinds import KINDS, columns_of
from store.sheets.import_plan import STATES, RowFault
from store.sheets.imports import (
    AlreadyTakenOverError,
    Checked,
    NothingToTakeOverError,
    NotTakenOverError,
    StaleImportError,
)
from store.sheets.programme_sheets import Sheet
from store.sheets.sheet_reading import MOST_BYTES, MOST_ROWS, UnreadableError, read_table

# Of one page; the report has all of them.
MOST_SHOWN = 200
DONE = ("taken_over", "undone")
REPORT = ("row", "column", "given", "wrong", "expected")


async def show_imports(request: web.Request) -> web.Response:
    """The form for a file, what its columns may hold, and what was brought before."""
    return await _imports(request, 200)


async def upload(request: web.Request) -> web.Response:
    """Read the file and keep what it would do; nothing else is written."""
    form, file = await read_form(request), await read_file(request, "file")
    name = form.get("kind", "")
    if name not in KINDS:
        return await _imports(request, 400, problem="no_kind")
    if file is None:
        return await _imports(request, 400, problem="no_file", kind=name)
    choices, who = common.choices(request), request[WHO].staff_id
    try:
        table = await asyncio.to_thread(read_table, file.content)
        args = (name, choices, safe_name(file.name), table, who)
        checked = await request.app[DATABASE].run(imports.check, *args)
    except UnreadableError as error:
        return await _imports(request, 400, problem=error.reason, kind=name)
    return redirect(str(request.app.router["sheet"].url_for(sheet=checked)))


async def show_import(request: web.Request) -> web.Response:
    """The dry run, or what came of it."""
    return await _import(request, 200)


async def take_over(request: web.Request) -> web.Response:
    """Write all good rows, or none."""
    args = (request.match_info["sheet"], common.choices(request), request[WHO].staff_id)
    database = request.app[DATABASE]
    try:
        await database.run(imports.take_over, *args)
    except AlreadyTakenOverError:
        return await _import(request, 400, "taken_over")
    except NothingToTakeOverError:
        return await _import(request, 400, "nothing")
    except StaleImportError:
        await database.run(imports.check_again, args[0], args[1])
        return await _import(request, 409, "stale")
    return common.to(request, "sheet", "taken_over", sheet=args[0])


async def undo(request: web.Request) -> web.Response:
    """Take back what was not published or changed since; say what stays."""
    args = (request.match_info["sheet"], common.choices(request), request[WHO].staff_id)
    try:
        await request.app[DATABASE].run(imports.undo, *args)
    except NotTakenOverError:
        return await _import(request, 400, "not_taken_over")
    return common.to(request, "sheet", "undone", sheet=args[0])


async def send_report(request: web.Request) -> web.Response:
    """All that is wrong with a file, as a file."""
    checked = await _find(request)
    columns = {one.name: one for one in columns_of(checked.row.kind, common.choices(request))}
    words: Any = aiohttp_jinja2.get_env(request.app).get_template("programme/words.html").module
    rows = []
    for one in checked.row.faults:
        fault, column = RowFault(**one), columns.get(one["column"])
        said = [words.problem(fault, column), words.expected(column, fault)]
        plain = [Markup(text).unescape() for text in said]  # noqa: S704 - taken apart, not shown
        rows.append([str(fault.row), fault.column, fault.given, *plain])
    return await common.send_sheet(request, Sheet("faults", REPORT, rows))


async def send_template(request: web.Request) -> web.Response:
    """An empty list with a row that shows how one looks, and a row that says what is allowed."""
    kind, choices = request.match_info["kind"], common.choices(request)
    columns = [one for one in columns_of(kind, choices) if one.kind != SHOWN]
    words: Any = aiohttp_jinja2.get_env(request.app).get_template("programme/words.html").module
    allowed = [Markup(words.expected(one)).unescape() for one in columns]  # noqa: S704
    rows = [_first("example", [one.example for one in columns]), _first("allowed", allowed)]
    return await common.send_sheet(request, Sheet(kind, _names(columns), rows))


def _first(mark: str, cells: list[str]) -> list[str]:
    """Rows that begin so are passed over when the file comes back."""
    return [mark, *cells[1:]]


def _names(columns: list[Column]) -> list[str]:
    return [column.name for column in columns]


async def _imports(
    request: web.Request, status: int, problem: str | None = None, kind: str = ""
) -> web.Response:
    choices = common.choices(request)
    return render(
        request,
        "programme/imports.html",
        status,
        latest=await request.app[DATABASE].read(imports.latest),
        kinds={name: columns_of(name, choices) for name in KINDS},
        kind=kind or common.asked_one_of(request, "kind", KINDS),
        problem=problem,
        most_rows=MOST_ROWS,
        most_megabytes=MOST_BYTES // (1024 * 1024),
    )


async def _find(request: web.Request) -> Checked:
    return await request.app[DATABASE].read(imports.find, request.match_info["sheet"])


async def _import(request: web.Request, status: int, problem: str | None = None) -> web.Response:
    checked = await _find(request)
    done = request.query.get("done")
    faults = [RowFault(**one) for one in checked.row.faults]
    rows = {state: [one for one in checked.row.rows if one["state"] == state] for state in STATES}
    return render(
        request,
        "programme/import.html",
        status,
        checked=checked,
        counts={state: len(found) for state, found in rows.items()},
        rows={state: found[:MOST_SHOWN] for state, found in rows.items()},
        faults=[one for one in faults if not one.note],
        notes=[one for one in faults if one.note],
        columns={one.name: one for one in columns_of(checked.row.kind, common.choices(request))},
        most=MOST_SHOWN,
        problem=problem,
        kept=[one for one in checked.row.rows if one.get("kept")],
        done=done if done in DONE else None,
    )
