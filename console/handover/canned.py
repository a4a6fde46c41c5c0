"""Canned replies: the list for everybody at the desk, changes by editors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from console.content import chat
from console.forms import read_form
from console.handover.filling import hours_told
from console.keys import DATABASE, WHO
from console.pages import may, redirect, render
from store.editing import version
from store.handover import canned_replies
from store.handover.canned_replies import UnusableCannedReplyError
from store.handover.handover_wait import Outlook
from store.tables import CannedReply
from store.wording.chat import Chat
from store.wording.languages import Language

DONE = ("saved", "deleted", "restored")
# What an example shows in the place of a fill-in.
EXAMPLES = {
    "opening": "D-004",
    "event": "E-003",
    "reference": "CD4D-7K3M-2",
}
OPEN = Outlook(is_open=True, opening=None, usual_minutes=None)
TEXT = "text-"


@dataclass(frozen=True)
class Shown:
    """A text as it stands, and as a person would read it."""

    language: Language
    text: str
    example: str


async def show_replies(request: web.Request) -> web.Response:
    """All of them, with an example of each text."""
    replies = await request.app[DATABASE].read(canned_replies.all_replies)
    content = await chat.load(request)
    done, number = request.query.get("done"), request.query.get("number", "")
    return render(
        request,
        "handover/replies.html",
        replies=[(one, _texts(content, one.texts, only_written=True)) for one in replies],
        may_edit=may(request, "reply-new"),
        done=done if done in DONE else None,
        number=number if number.isascii() and number.isdigit() else None,
    )


async def show_new(request: web.Request) -> web.Response:
    """An empty form."""
    return await _form(request, name="", texts={})


async def show_reply(request: web.Request) -> web.Response:
    """One of them, to be changed."""
    reply = await _find(request)
    return await _form(request, name=reply.name, texts=reply.texts, number=reply.id)


async def save_new(request: web.Request) -> web.Response:
    """Add one."""
    return await _save(request, None)


async def save_reply(request: web.Request) -> web.Response:
    """Change one."""
    return await _save(request, (await _find(request)).id)


async def delete(request: web.Request) -> web.Response:
    """Take one away, which can be undone."""
    return await _do(request, canned_replies.delete, "deleted")


async def restore(request: web.Request) -> web.Response:
    """Bring it back."""
    return await _do(request, canned_replies.restore, "restored")


async def _save(request: web.Request, number: int | None) -> web.Response:
    form = await read_form(request)
    name = form.get("name", "")
    texts = {key.removeprefix(TEXT): text for key, text in form.items() if key.startswith(TEXT)}
    spoken = (await chat.load(request)).languages
    texts = {code: text for code, text in texts.items() if code in spoken}
    typed: dict[str, Any] = {"name": name, "texts": texts, "number": number}
    if "preview" in form:
        return await _form(request, **typed, seen=form.get("seen"))
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        await database.run(canned_replies.save, name, texts, who, number, form.get("seen", ""))
    except UnusableCannedReplyError as problem:
        if problem.problem == "changed":
            return await _form(request, 409, **typed, problem=problem)
        return await _form(request, 400, **typed, problem=problem, seen=form.get("seen"))
    return _done(request, "saved", number)


async def _do(request: web.Request, use_case: Any, outcome: str) -> web.Response:
    number = int(request.match_info["canned"])
    await request.app[DATABASE].run(use_case, number, request[WHO].staff_id)
    return _done(request, outcome, number)


async def _find(request: web.Request) -> CannedReply:
    number = int(request.match_info["canned"])
    return await request.app[DATABASE].read(canned_replies.one, number)


async def _form(
    request: web.Request,
    status: int = 200,
    *,
    name: str,
    texts: Mapping[str, str],
    number: int | None = None,
    problem: UnusableCannedReplyError | None = None,
    seen: str | None = None,
) -> web.Response:
    """`seen`: the version that was opened, else the newest."""
    if seen is None and number:
        seen = version(await _find(request))
    return render(
        request,
        "handover/reply_form.html",
        status,
        name=name,
        texts=_texts(await chat.load(request), texts),
        number=number,
        seen=seen,
        problem=problem,
        fill_ins=canned_replies.FILL_INS,
        longest_name=canned_replies.LONGEST_NAME,
        longest=canned_replies.LONGEST_TEXT,
    )


def _texts(content: Chat, texts: Mapping[str, str], *, only_written: bool = False) -> list[Shown]:
    """One for each language, also where there is none yet unless `only_written`."""
    codes = [code for code in content.languages.codes if code in texts or not only_written]
    return [_shown(content, code, texts.get(code, "")) for code in codes]


def _shown(content: Chat, code: str, text: str) -> Shown:
    examples = {**EXAMPLES, "hours": hours_told(content, code, OPEN)}
    values = {name: examples.get(name, f"{{{name}}}") for name in canned_replies.fill_ins(text)}
    return Shown(content.languages[code], text, canned_replies.fill(text, values))


def _done(request: web.Request, outcome: str, number: int | None) -> web.Response:
    query = {"done": outcome} | ({"number": str(number)} if number else {})
    return redirect(str(request.app.router["replies"].url_for().with_query(query)))
