"""Several questions at once: into a group, under a topic, or answered with the same words."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console.content import chat
from console.content.answers import label
from console.content.questions import done, number, page
from console.forms import read_choices, read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import audit
from store.answers import question_groups, question_list
from store.answers.answers import NoAnswerError
from store.answers.question_groups import Moved, NoSuchGroupError, Told, UnusableNameError
from store.answers.questions import (
    LONGEST_REPLY,
    NoSuchQuestionError,
    SettledQuestionError,
    UnusableReplyError,
)
from store.audit import Action
from store.privacy import masking

MOST_AT_ONCE = 200


async def gather(request: web.Request) -> web.Response:
    """What the form says is to be done with those that were chosen."""
    form, ids = await read_form(request), await _ids(request)
    if form.get("do") == "back":
        return await _put_back(request, form)
    if not ids:
        return await page(request, 400, problem="none_chosen")
    if form.get("do") == "answer":
        url = request.app.router["questions-answer"].url_for()
        return redirect(str(url.with_query([("question", str(one)) for one in ids])))
    try:
        return await _put(request, form, ids)
    except NoSuchQuestionError:
        return await page(request, 409, problem="settled")
    except (UnusableNameError, NoSuchGroupError):
        return await page(request, 400, problem="no_group")


async def show_answer(request: web.Request) -> web.Response:
    """The questions of the address, and the form to answer them; the look is recorded."""
    given = request.query.getall("question", [])[:MOST_AT_ONCE]
    return await _compose(request, [one for one in map(number, given) if one])


async def answer(request: web.Request) -> web.Response:
    """Tell everybody what was written."""
    reply, ids = (await read_form(request)).get("reply", ""), await _ids(request)
    database, who = request.app[DATABASE], request[WHO].staff_id
    try:
        told = await database.run(question_groups.reply_to_all, ids, reply, who)
    except UnusableReplyError:
        return await _compose(request, ids, 400, problem="unusable", reply=reply)
    except (SettledQuestionError, NoSuchQuestionError):
        return await _compose(request, ids, 409, problem="settled", reply=reply)
    return _told(request, told)


async def tell_answer(request: web.Request) -> web.Response:
    """Tell everybody the curated answer of a topic, as it stands."""
    topic, ids = (await read_form(request)).get("topic", ""), await _ids(request)
    words, database, who = await chat.load(request), request.app[DATABASE], request[WHO].staff_id
    if not words.catalogue.is_answer(topic):
        return await _compose(request, ids, 400, problem="no_topic")
    try:
        told = await database.run(question_groups.tell_now, topic, ids, who)
    except NoAnswerError:
        return await _compose(request, ids, 400, problem="no_answer")
    except (SettledQuestionError, NoSuchQuestionError):
        return await _compose(request, ids, 409, problem="settled")
    return _told(request, told)


async def _put(request: web.Request, form: Mapping[str, str], ids: list[int]) -> web.Response:
    database, who = request.app[DATABASE], request[WHO].staff_id
    match form.get("do"):
        case "topic":
            topic = form.get("topic", "")
            if not (await chat.load(request)).catalogue.is_answer(topic):
                return await page(request, 400, problem="no_topic")
            moved = await database.run(question_groups.put_under_topic, ids, topic, who)
        case "new":
            name = form.get("name", "")
            moved = await database.run(question_groups.put_into_new, ids, name, who)
        case "group":
            group = number(form.get("group"))
            moved = await database.run(question_groups.put_into, ids, group, who)
        case "out":
            moved = await database.run(question_groups.take_out, ids, who)
        case _:
            raise web.HTTPBadRequest
    # What the page needs to undo it; 0 is no group.
    was = [f"{question}.{before or 0}" for question, before in moved.was.items()]
    outcome = "gathered" if moved.group_id else "taken_out"
    return done(request, outcome, moved=moved.group_id or 0, was=was)


async def _put_back(request: web.Request, form: Mapping[str, str]) -> web.Response:
    """Undo what was done with several, where nobody has done anything else since."""
    pairs = [one.partition(".") for one in (await read_choices(request, "was"))[:MOST_AT_ONCE]]
    was = {number(question): number(before) or None for question, _, before in pairs}
    moved = Moved(number(form.get("moved")) or None, was)
    try:
        await request.app[DATABASE].run(question_groups.put_back, moved, request[WHO].staff_id)
    except (NoSuchQuestionError, NoSuchGroupError):
        return await page(request, 409, problem="moved_on")
    return done(request, "put_back")


async def _compose(
    request: web.Request,
    ids: list[int],
    status: int = 200,
    *,
    problem: str | None = None,
    reply: str = "",
) -> web.Response:
    database, words = request.app[DATABASE], await chat.load(request)
    viewer = request[WHO].staff_id
    found = await database.read(question_list.chosen, ids)
    seen = {"questions": [one.id for one in found]}
    await database.run(audit.record, viewer, Action.CONTENT_VIEWED, None, seen)
    people = [one.person_id for one in found]
    waiting = [one for one in found if one.status == "open"]
    return render(
        request,
        "content/question_answer.html",
        status,
        chosen=waiting,
        veils=await database.read(masking.veils, viewer, people),
        settled=len(found) - len(waiting),
        languages=sorted({one.chat_language or one.language for one in waiting}),
        blocked=sum(one.blocked_at is not None for one in waiting),
        topic=next((one.group_topic for one in waiting if one.group_topic), None),
        topics=[topic for inside in words.catalogue.answers.values() for topic in inside],
        label=lambda topic: label(words, topic),
        longest=LONGEST_REPLY,
        problem=problem,
        reply=reply,
    )


async def _ids(request: web.Request) -> list[int]:
    chosen = map(number, await read_choices(request, "question"))
    return sorted({one for one in chosen if one})[:MOST_AT_ONCE]


def _told(request: web.Request, told: Told) -> web.Response:
    if not told.told:
        return done(request, "blocked")
    return done(request, "told", told=told.told, blocked=told.blocked)
