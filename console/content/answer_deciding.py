"""A proposal: what it changes, and what a second person makes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from console.content import chat
from console.content.answers import label
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store.answers import answer_rules, answer_sheet, answer_versions, question_groups
from store.answers.answer_versions import (
    LONGEST_BODY,
    NoReasonError,
    NoSuchVersionError,
    OutdatedError,
    OwnTextError,
    Place,
    SeenOlderError,
    text_of,
)
from store.answers.version_diff import differences
from store.tables import Answer
from store.wording.chat import Chat, preview_answer

Form = Mapping[str, str]


async def show_proposal(request: web.Request) -> web.Response:
    """What is proposed beside what is live; without a proposal, the way to the editor."""
    words, place = await chat.place(request)
    return await _page(request, words, place)


async def decide(request: web.Request) -> web.Response:
    """Approve, reject, withdraw or drop, as the address says."""
    words, place = await chat.place(request)
    form = await read_form(request)
    if "seen" not in form:
        raise web.HTTPBadRequest
    try:
        return await DECISIONS[request.match_info["decision"]](request, words, place, form)
    except OwnTextError:
        return await _page(request, words, place, 403, problem="own")
    except NoReasonError:
        return await _page(request, words, place, 400, problem="no_reason")
    except (OutdatedError, SeenOlderError, NoSuchVersionError):
        reason = form.get("reason", "")
        return await _page(request, words, place, 409, problem="newer", reason=reason)


async def _approve(request: web.Request, words: Chat, place: Place, form: Form) -> web.Response:
    told = await request.app[DATABASE].run(
        question_groups.publish,
        place,
        request[WHO].staff_id,
        form["seen"],
        words.languages,
        tell="tell" in form,
    )
    url = request.app.router["answer-versions"].url_for(**vars(place))
    query = {"done": "published", "told": str(told.told), "blocked": str(told.blocked)}
    return redirect(str(url.with_query(query)))


async def _reject(request: web.Request, _: Chat, place: Place, form: Form) -> web.Response:
    reason = form.get("reason", "").replace("\0", "")[:LONGEST_BODY]
    who = request[WHO].staff_id
    await request.app[DATABASE].run(answer_versions.reject, place, who, form["seen"], reason)
    return _to_editor(request, place, "rejected")


async def _withdraw(request: web.Request, _: Chat, place: Place, form: Form) -> web.Response:
    who = request[WHO].staff_id
    await request.app[DATABASE].run(answer_versions.withdraw, place, who, form["seen"])
    return _to_editor(request, place, "withdrawn")


async def _drop(request: web.Request, _: Chat, place: Place, form: Form) -> web.Response:
    who = request[WHO].staff_id
    await request.app[DATABASE].run(answer_versions.drop, place, who, form["seen"])
    return _to_editor(request, place, "dropped")


DECISIONS: Mapping[str, Callable[[web.Request, Chat, Place, Form], Awaitable[web.Response]]] = {
    "approve": _approve,
    "reject": _reject,
    "withdraw": _withdraw,
    "drop": _drop,
}


async def _page(
    request: web.Request,
    words: Chat,
    place: Place,
    status: int = 200,
    *,
    problem: str | None = None,
    reason: str = "",
) -> web.Response:
    database = request.app[DATABASE]
    current = await database.read(answer_versions.current, place)
    work = current.work if current.work and current.work.state == "proposed" else None
    involved = [one.edited_by for one in (current.work, current.live) if one]
    context = await _proposal(request, words, place, work, current.live) if work else {}
    return render(
        request,
        "content/answer_proposal.html",
        status,
        place=place,
        language=words.languages[place.language],
        label=label(words, place.topic),
        current=current,
        work=work,
        logins=await database.read(answer_sheet.logins, involved),
        problem=problem,
        reason=reason,
        done=request.query.get("done") == "proposed",
        **context,
    )


async def _proposal(
    request: web.Request, words: Chat, place: Place, work: Answer, live: Answer | None
) -> dict[str, Any]:
    database = request.app[DATABASE]
    first = words.languages.first
    reference = await database.read(answer_sheet.reference, place.topic, first)
    other = text_of(reference) if reference and place.language != first else None
    told = await database.read(
        question_groups.audience, place.topic, place.language, words.languages
    )
    return {
        "changes": differences(live, work),
        "whole": preview_answer(words, work),
        "short": preview_answer(words, work, short=True),
        "warnings": answer_rules.warnings(text_of(work), other),
        "audience": told,
    }


def _to_editor(request: web.Request, place: Place, done: str) -> web.Response:
    url = request.app.router["answer-edit"].url_for(**vars(place))
    return redirect(str(url.with_query(done=done)))
