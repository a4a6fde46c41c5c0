"""The queue of reviews: one message at a time, worked by keyboard, each deed one request."""

from __future__ import annotations

from aiohttp import web

from console.cookies import is_secure
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect
from console.review import asked, showing
from console.review.asked import LABELS_COOKIE, LABELS_KEPT, UnusableEntityError
from console.review.outcome import Outcome
from console.review.showing import Form
from store.review import review_queue, reviews
from store.review.review_queue import NoSuchTaskError, Place
from store.review.reviews import NothingToUndoError, SettledTaskError
from store.review.verdicts import UnusableVerdictError, Verdict


async def show_queue(request: web.Request) -> web.Response:
    """The message `?at`, or the one after `?after`, or the most useful one."""
    wanted = asked.wanted(request)
    at = asked.message_id(request.query.get("at"))
    after = await _place(request, asked.message_id(request.query.get("after")))
    seen = await showing.look(request, wanted, at, after)
    outcome = Outcome("gone") if seen.is_other else Outcome.read(request.query)
    response = await showing.page(request, wanted, seen, outcome)
    if "labels" in request.query:
        _keep_labels(request, response)
    return response


async def judge(request: web.Request) -> web.Response:
    """Do what the pressed button says with a message, and show the next one."""
    number = asked.message_id(request.match_info["task"]) or 0
    form = await read_form(request)
    try:
        place, text = await request.app[DATABASE].read(review_queue.place_and_text, number)
        if "topic" in form:
            return await _go_on(request, await _judge(request, number, text), place)
        if "skip" in form:
            await request.app[DATABASE].run(reviews.skip, asked.reviewer(request), number)
            return await _go_on(request, Outcome("skip"), place)
        if "flag" in form:
            return await _flag(request, number, form["flag"])
        return await _look_again(request, number, text)
    except SettledTaskError:
        return await _go_on(request, Outcome("settled"))
    except NoSuchTaskError:
        return await _go_on(request, Outcome("gone"))
    except (UnusableVerdictError, UnusableEntityError):
        return await _refuse(request, number)


async def undo(request: web.Request) -> web.Response:
    """Take back the last deed and show its message again."""
    try:
        undone = await request.app[DATABASE].run(reviews.undo, request[WHO].staff_id)
    except NothingToUndoError:
        return await _go_on(request, Outcome("nothing"))
    return await _go_on(request, Outcome.of_undo(undone), at=undone.message_id)


async def set_second(request: web.Request) -> web.Response:
    """Switch the second reviewer on or off."""
    is_on = (await read_form(request)).get("second") == "yes"
    await request.app[DATABASE].run(reviews.want_second, is_on, request[WHO].staff_id)
    return redirect(showing.address(request, asked.wanted(request), done="second-set"))


async def _judge(request: web.Request, number: int, text: str) -> Outcome:
    form = await read_form(request)
    entities = await asked.entities(request, text)
    verdict = Verdict(form["topic"], entities, form.get("written_in") or None)
    who = asked.reviewer(request)
    return Outcome.of_verdict(await request.app[DATABASE].run(reviews.judge, who, number, verdict))


async def _flag(request: web.Request, number: int, reason: str) -> web.Response:
    """Flag the answer; the message stays to be judged."""
    staff_id = request[WHO].staff_id
    await request.app[DATABASE].run(reviews.flag, staff_id, number, reason)
    return await _go_on(request, Outcome(reason), at=number)


async def _look_again(request: web.Request, number: int, text: str) -> web.Response:
    """The same message with its entities as they were changed; nothing is kept yet."""
    language = (await read_form(request)).get("written_in")
    return await _show_form(request, number, Form(await asked.entities(request, text), language))


async def _refuse(request: web.Request, number: int) -> web.Response:
    """The same message with what was typed, and what is wrong with it."""
    form = await read_form(request)
    rows = await asked.rows(request)
    return await _show_form(request, number, Form(rows, form.get("written_in"), "unusable"))


async def _show_form(request: web.Request, number: int, form: Form) -> web.Response:
    wanted = asked.wanted(request)
    seen = await showing.look(request, wanted, number)
    if seen.is_other:
        return await showing.page(request, wanted, seen, Outcome("gone"))
    return await showing.page(request, wanted, seen, None, form)


async def _go_on(
    request: web.Request, outcome: Outcome, after: Place | None = None, at: int | None = None
) -> web.Response:
    """The next message: at once, or for a browser without scripts by its address."""
    wanted = asked.wanted(request)
    if showing.is_part(request):
        seen = await showing.look(request, wanted, at, after)
        return await showing.page(request, wanted, seen, outcome)
    more = {"after": str(after.message_id)} if after else {"at": str(at)} if at else {}
    return redirect(showing.address(request, wanted, **more, **outcome.as_query()))


async def _place(request: web.Request, number: int | None) -> Place | None:
    if number is None:
        return None
    try:
        return (await request.app[DATABASE].read(review_queue.place_and_text, number))[0]
    except NoSuchTaskError:
        return None


def _keep_labels(request: web.Request, response: web.Response) -> None:
    """The language of the topics' names is that of the reviewer, on all pages to come."""
    response.set_cookie(
        LABELS_COOKIE,
        asked.labels(request),
        max_age=LABELS_KEPT,
        secure=is_secure(request),
        httponly=True,
        samesite="Strict",
    )
