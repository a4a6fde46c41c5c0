"""All versions of an answer, what each changed, and the way back to one."""

from __future__ import annotations

from aiohttp import web

from console.content import chat
from console.content.answers import label
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import may, redirect, render
from store.answers import answer_sheet, answer_versions
from store.answers.answer_sheet import Entry
from store.answers.answer_versions import NoSuchVersionError, Place, SeenOlderError
from store.answers.version_diff import differences
from store.wording.chat import Chat, preview_answer

OUTCOMES = ("published", "rolled_back")
MOST_DIGITS = 9


async def show_versions(request: web.Request) -> web.Response:
    """The newest first, each with what it changed."""
    words, place = await chat.place(request)
    entries = await request.app[DATABASE].read(answer_sheet.history, place)
    ids = {who for one in entries for who in (one.answer.edited_by, one.answer.approved_by)}
    done = request.query.get("done")
    return render(
        request,
        "content/answer_versions.html",
        place=place,
        language=words.languages[place.language],
        label=label(words, place.topic),
        entries=[(one, differences(one.before, one.answer)) for one in entries],
        logins=await request.app[DATABASE].read(answer_sheet.logins, ids),
        may_edit=may(request, "answer-edit"),
        done=done if done in OUTCOMES else None,
        told=_number(request.query.get("told")),
        blocked=_number(request.query.get("blocked")),
    )


async def show_version(request: web.Request) -> web.Response:
    """One version as the chat told it, and what going back to it would change."""
    words, place = await chat.place(request)
    return await _page(request, words, place)


async def roll_back(request: web.Request) -> web.Response:
    """Publish an old version anew."""
    words, place = await chat.place(request)
    form = await read_form(request)
    if "seen" not in form:
        raise web.HTTPBadRequest
    version, who = int(request.match_info["version"]), request[WHO].staff_id
    try:
        await request.app[DATABASE].run(
            answer_versions.roll_back, place, version, who, form["seen"]
        )
    except (SeenOlderError, NoSuchVersionError):
        return await _page(request, words, place, 409, problem="newer")
    url = request.app.router["answer-versions"].url_for(**vars(place))
    return redirect(str(url.with_query(done="rolled_back")))


async def _page(
    request: web.Request,
    words: Chat,
    place: Place,
    status: int = 200,
    *,
    problem: str | None = None,
) -> web.Response:
    database = request.app[DATABASE]
    current = await database.read(answer_versions.current, place)
    entry = await _entry(request, place)
    ids = (entry.answer.edited_by, entry.answer.approved_by)
    return render(
        request,
        "content/answer_version.html",
        status,
        place=place,
        language=words.languages[place.language],
        label=label(words, place.topic),
        entry=entry,
        current=current,
        whole=preview_answer(words, entry.answer),
        changes=differences(current.live, entry.answer),
        logins=await database.read(answer_sheet.logins, ids),
        may_edit=may(request, "answer-edit"),
        problem=problem,
    )


async def _entry(request: web.Request, place: Place) -> Entry:
    version = int(request.match_info["version"])
    entries = await request.app[DATABASE].read(answer_sheet.history, place)
    found = [entry for entry in entries if entry.answer.version == version]
    if not found:
        raise web.HTTPNotFound
    return found[0]


def _number(text: str | None) -> int:
    is_number = text and text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
    return int(text) if text and is_number else 0
