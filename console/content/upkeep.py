"""What of the content waits for staff, each with the way to where it is done."""

from __future__ import annotations

from aiohttp import web

from console.content import chat
from console.content.answers import label
from console.keys import DATABASE, WHO
from console.pages import may, redirect, render
from store.answers import answer_board, help_lines, question_list, upkeep
from store.answers.answer_board import Viewer
from store.review import reviews
from store.types import today


async def show_content(request: web.Request) -> web.Response:
    """Everything that waits, on one page; nobody's words stand on it."""
    words = await chat.load(request)
    database = request.app[DATABASE]
    viewer = Viewer(request[WHO].staff_id, may(request, "answer-edit"))
    groups = await database.read(
        answer_board.board, words.catalogue.answers, words.languages.codes, today(), viewer
    )
    cells = answer_board.cells(groups)
    return render(
        request,
        "content/upkeep.html",
        questions=await database.read(question_list.waiting),
        state=await database.read(upkeep.look, today()),
        proposals=[cell for cell in cells if "proposed" in cell.marks],
        own=[cell for cell in cells if cell.waits_for_viewer and "proposed" not in cell.marks],
        lacking=[cell for cell in cells if "missing" in cell.marks],
        flags=await database.read(reviews.open_flags),
        lines=await database.read(help_lines.proposals),
        may_edit=viewer.edits,
        is_answer=words.catalogue.is_answer,
        label=lambda topic: label(words, topic),
        settled=request.query.get("done") == "settled",
    )


async def settle_flag(request: web.Request) -> web.Response:
    """An editor has looked at what a reviewer says."""
    flag, who = int(request.match_info["flag"]), request[WHO].staff_id
    await request.app[DATABASE].run(reviews.settle_flag, flag, who)
    url = request.app.router["content"].url_for().with_query(done="settled")
    return redirect(f"{url}#flags")
