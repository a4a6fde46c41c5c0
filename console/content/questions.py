"""Questions that people left: read, gathered, answered together or one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from console.content import chat
from console.content.answers import label
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import may, redirect, render
from store import audit
from store.answers import question_list, questions
from store.answers.question_list import STATUSES, Filter
from store.answers.questions import LONGEST_REPLY, SettledQuestionError, UnusableReplyError
from store.audit import Action
from store.privacy import masking

# What `?done=` may say.
OUTCOMES = ("told", "blocked", "closed", "reopened", "gathered", "taken_out", "put_back")
LARGEST_ID = 2**63 - 1
# A question, and the group that it was in.
WAS = re.compile(r"[0-9]{1,19}\.[0-9]{1,19}")
LANGUAGE = re.compile(r"[A-Za-z-]{2,12}")


async def show_questions(request: web.Request) -> web.Response:
    """Those that wait, or with `?status=` others; the look at them is recorded."""
    return await page(request)


async def answer_question(request: web.Request) -> web.Response:
    """Tell the person what was written; what cannot be sent is shown again."""
    reply = (await read_form(request)).get("reply", "")
    question = _number(request)
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        told = await database.run(questions.answer, question, reply, who)
    except UnusableReplyError:
        return await page(request, 400, problem="unusable", question=question, reply=reply)
    except SettledQuestionError:
        return await page(request, 409, problem="settled", question=question, reply=reply)
    return done(request, "told" if told else "blocked")


async def close_question(request: web.Request) -> web.Response:
    """Close a question without a reply; nobody is told."""
    return await _settle(request, questions.close, "closed")


async def reopen_question(request: web.Request) -> web.Response:
    """Undo a close."""
    return await _settle(request, questions.reopen, "reopened")


async def _settle(request: web.Request, use_case: Any, outcome: str) -> web.Response:
    question = _number(request)
    try:
        await request.app[DATABASE].run(use_case, question, request[WHO].staff_id)
    except SettledQuestionError:
        return await page(request, 409, problem="settled", question=question)
    return done(request, outcome)


async def page(
    request: web.Request,
    status: int = 200,
    *,
    problem: str | None = None,
    question: int | None = None,
    reply: str = "",
) -> web.Response:
    """The list, perhaps with what went wrong."""
    database, who, words = request.app[DATABASE], request[WHO], await chat.load(request)
    wanted = _filter(request.query)
    found = await database.read(question_list.listed, wanted, number(request.query.get("after")))
    people = [one.person_id for one in found.questions]
    shown = {"questions": [one.id for one in found.questions]}
    await database.run(audit.record, who.staff_id, Action.CONTENT_VIEWED, None, shown)
    outcome = request.query.get("done")
    return render(
        request,
        "content/questions.html",
        status,
        found=found,
        veils=await database.read(masking.veils, who.staff_id, people),
        wanted=wanted,
        groups=await database.read(question_list.groups),
        asked_in=await database.read(question_list.languages),
        topics=[topic for inside in words.catalogue.answers.values() for topic in inside],
        label=lambda topic: label(words, topic),
        may_answer=may(request, "question-reply"),
        longest=LONGEST_REPLY,
        done=outcome if outcome in OUTCOMES else None,
        told=number(request.query.get("told")),
        blocked=number(request.query.get("blocked")),
        moved=number(request.query.get("moved")),
        was=[one for one in request.query.getall("was", []) if WAS.fullmatch(one)],
        problem=problem,
        refused=question,
        reply=reply,
    )


def done(request: web.Request, outcome: str, **more: int | list[str]) -> web.Response:
    """Back to the list, which says what has happened."""
    url = request.app.router["questions"].url_for()
    return redirect(str(url.with_query({"done": outcome, **more})))


def number(text: str | None) -> int:
    """A number of the address, 0 when it is none."""
    is_number = text and text.isascii() and text.isdigit() and len(text) < 20
    return min(int(text), LARGEST_ID) if text and is_number else 0


def _filter(query: Mapping[str, str]) -> Filter:
    status, language = query.get("status"), query.get("language", "")
    return Filter(
        status=status if status in STATUSES else STATUSES[0],
        language=language if LANGUAGE.fullmatch(language) else None,
        group=number(query["group"]) if query.get("group") else None,
    )


def _number(request: web.Request) -> int:
    return int(request.match_info["number"])
