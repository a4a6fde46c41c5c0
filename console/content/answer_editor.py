"""Writing an answer: the form, the preview beside it, and saving."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from console.content import answer_form, chat
from console.content.answer_form import Typed
from console.content.answers import label
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store.answers import answer_rules, answer_sheet, answer_versions, word_diff
from store.answers.answer_versions import Place, SeenOlderError, text_of
from store.tables import Answer
from store.wording.chat import Chat, preview_answer

OUTCOMES = ("saved", "withdrawn", "rejected", "dropped")
LARGEST_VERSION = 2**31 - 1


async def show_editor(request: web.Request) -> web.Response:
    """The draft, or what is live; `?from=` begins with the text of that version."""
    words, place = await chat.place(request)
    database = request.app[DATABASE]
    current = await database.read(answer_versions.current, place)
    reference = await _reference(request, words, place)
    begin = await _begin(request, place) or current.work or current.live
    return await _page(request, words, place, answer_form.typed(begin, reference))


async def save(request: web.Request) -> web.Response:
    """Keep what was written, and propose it if that is wished; what is refused is shown again."""
    words, place = await chat.place(request)
    form, typed = await read_form(request), await answer_form.read(request)
    if typed.problems:
        return await _page(request, words, place, typed, 400, faults=typed.problems)
    database, who = request.app[DATABASE], request[WHO].staff_id
    given = (place, typed.text(), typed.remark, who, form.get("seen", ""))
    try:
        if "propose" not in form:
            await database.run(answer_versions.save, *given)
            return _to(request, "answer-edit", place, "saved")
        topics = words.catalogue.topics
        faults = await database.run(answer_versions.propose, *given, topics)
    except SeenOlderError:
        return await _page(request, words, place, typed, 409, problem="newer")
    if faults:
        return await _page(request, words, place, typed, 400, faults=faults)
    return _to(request, "answer-proposal", place, "proposed")


async def preview(request: web.Request) -> web.Response:
    """What is being written, as the chat would tell it; nothing is kept."""
    words, place = await chat.place(request)
    typed = await answer_form.read(request)
    reference = await _reference(request, words, place)
    context = _looks(words, place, typed, reference)
    return render(request, "content/answer_preview.html", **context)


async def _page(
    request: web.Request,
    words: Chat,
    place: Place,
    typed: Typed,
    status: int = 200,
    *,
    faults: Any = None,
    problem: str | None = None,
) -> web.Response:
    database = request.app[DATABASE]
    current = await database.read(answer_versions.current, place)
    reference = await _reference(request, words, place)
    involved = [one.edited_by for one in (current.work, current.live) if one]
    theirs = current.work or current.live
    done = request.query.get("done")
    return render(
        request,
        "content/answer_edit.html",
        status,
        place=place,
        language=words.languages[place.language],
        label=label(words, place.topic),
        means=words.catalogue.means(place.topic),
        topics=words.catalogue.topics,
        name=lambda topic: label(words, topic),
        current=current,
        reference=reference if place.language != words.languages.first else None,
        logins=await database.read(answer_sheet.logins, involved),
        typed=typed,
        refused=faults,
        problem=problem,
        theirs=theirs if problem else None,
        changes=_changes(theirs, typed) if problem and theirs else None,
        done=done if done in OUTCOMES else None,
        **_looks(words, place, typed, reference),
    )


def _looks(words: Chat, place: Place, typed: Typed, reference: Answer | None) -> dict[str, Any]:
    """Previews, and what is still to be mended."""
    answer, text = typed.answer(place), typed.text()
    is_reference = place.language == words.languages.first
    other = text_of(reference) if reference and not is_reference else None
    return {
        "whole": preview_answer(words, answer),
        "short": preview_answer(words, answer, short=True),
        "direction": words.languages[place.language].direction,
        "code": place.language,
        "faults": answer_rules.faults(text, place.topic, words.catalogue.topics),
        "warnings": answer_rules.warnings(text, other),
    }


def _changes(theirs: Answer, typed: Typed) -> dict[str, list[word_diff.Piece]]:
    return {
        "lead": word_diff.compare(theirs.lead, typed.lead),
        "body": word_diff.compare(theirs.body.strip(), typed.body),
    }


async def _reference(request: web.Request, words: Chat, place: Place) -> Answer | None:
    first = words.languages.first
    return await request.app[DATABASE].read(answer_sheet.reference, place.topic, first)


async def _begin(request: web.Request, place: Place) -> Answer | None:
    """The version that the address names; HTTPNotFound, NoSuchVersionError."""
    asked = request.query.get("from")
    if asked is None:
        return None
    if not (asked.isascii() and asked.isdigit() and len(asked) < 11):
        raise web.HTTPNotFound
    version = min(int(asked), LARGEST_VERSION)
    return await request.app[DATABASE].read(answer_versions.find, place, version)


def _to(request: web.Request, page: str, place: Place, done: str) -> web.Response:
    url = request.app.router[page].url_for(topic=place.topic, language=place.language)
    return redirect(str(url.with_query(done=done)))
