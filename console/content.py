"""The content: questions that people left, and what of the answers waits for staff."""

from __future__ import annotations

from datetime import datetime

from aiohttp import web

from console.formats import ZONE
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import audit, questions, upkeep
from store.audit import Action
from store.questions import (
    LONGEST_REPLY,
    NoSuchQuestionError,
    SettledQuestionError,
    UnusableReplyError,
)

# Who may tell people something, and so settle their questions.
ANSWERERS = frozenset({"agent", "editor", "administrator"})
# What `?done=` may say.
OUTCOMES = ("told", "blocked", "closed")


async def show_content(request: web.Request) -> web.Response:
    """Everything on one page; the look at the questions is recorded."""
    return await _page(request)


async def answer_question(request: web.Request) -> web.Response:
    """Tell the person what was written; what cannot be sent is shown again."""
    reply = (await read_form(request)).get("reply", "")
    question = _number(request)
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        told = await database.run(questions.answer, question, reply, who)
    except NoSuchQuestionError:
        raise web.HTTPNotFound from None
    except UnusableReplyError:
        return await _page(request, 400, problem="unusable", question=question, reply=reply)
    except SettledQuestionError:
        return await _page(request, 409, problem="settled", question=question, reply=reply)
    return _done(request, "told" if told else "blocked")


async def close_question(request: web.Request) -> web.Response:
    """Close a question without a reply; nobody is told."""
    question = _number(request)
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        await database.run(questions.close, question, who)
    except NoSuchQuestionError:
        raise web.HTTPNotFound from None
    except SettledQuestionError:
        return await _page(request, 409, problem="settled", question=question)
    return _done(request, "closed")


async def _page(
    request: web.Request,
    status: int = 200,
    *,
    problem: str | None = None,
    question: int | None = None,
    reply: str = "",
) -> web.Response:
    database, who = request.app[DATABASE], request[WHO]
    waiting = await database.read(questions.waiting)
    state = await database.read(upkeep.look, datetime.now(ZONE).date())
    shown = {"questions": [one.id for one in waiting.questions]}
    await database.run(audit.record, who.staff_id, Action.CONTENT_VIEWED, None, shown)
    done = request.query.get("done")
    return render(
        request,
        "content.html",
        status,
        waiting=waiting,
        state=state,
        may_answer=who.role in ANSWERERS,
        longest=LONGEST_REPLY,
        done=done if done in OUTCOMES else None,
        problem=problem,
        refused=question,
        reply=reply,
    )


def _number(request: web.Request) -> int:
    return int(request.match_info["number"])


def _done(request: web.Request, outcome: str) -> web.Response:
    url = request.app.router["content"].url_for().with_query(done=outcome)
    return redirect(str(url))
