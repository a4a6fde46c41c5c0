"""The training examples that came of reviews: list, removal with undo, download."""

from __future__ import annotations

from aiohttp import web

from console.downloads import attachment
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.review import asked
from store import audit
from store.audit import Action
from store.review import examples, reviews, training_data
from store.review.examples import NoSuchExampleError
from store.review.review_queue import NoSuchTaskError
from store.review.topic_names import languages, topic_names
from store.review.training_data import catalogue

ARCHIVE = "examples.zip"
DONE = ("removed", "restored", "gone")


async def show_examples(request: web.Request) -> web.Response:
    """A page of them, newest first; the look is recorded."""
    language = asked.one_of(request, "language", languages().codes)
    topic = asked.one_of(request, "topic", catalogue())
    before = asked.message_id(request.query.get("before"))
    database, staff_id = request.app[DATABASE], request[WHO].staff_id
    page = await database.read(examples.listed, language, topic, before)
    await database.run(audit.record, staff_id, Action.EXAMPLES_VIEWED)
    labels = asked.labels(request)
    done = request.query.get("done")
    return render(
        request,
        "review/examples.html",
        page=page,
        lines={row.example.id: training_data.line_of(row.example) for row in page.rows},
        query=_query(language, topic),
        language=language,
        topic=topic,
        is_first=before is None,
        names=topic_names(labels),
        labels=labels,
        direction=languages()[labels].direction,
        languages=languages().codes,
        topics=catalogue().topics,
        done=done if done in DONE else None,
        message=asked.message_id(request.query.get("message")),
    )


async def remove(request: web.Request) -> web.Response:
    """Learn nothing of it any more; the next page offers to undo that."""
    number = asked.message_id(request.match_info["example"]) or 0
    try:
        message = await request.app[DATABASE].run(examples.remove, number, request[WHO].staff_id)
    except NoSuchExampleError:
        return _back(request, done="gone")
    return _back(request, done="removed", message=str(message))


async def restore(request: web.Request) -> web.Response:
    """Undo a removal."""
    number = asked.message_id((await read_form(request)).get("message", "")) or 0
    try:
        await request.app[DATABASE].run(reviews.restore_example, number, request[WHO].staff_id)
    except NoSuchTaskError:
        return _back(request, done="gone")
    return _back(request, done="restored")


async def download(request: web.Request) -> web.Response:
    """All of them as files of nlu/, to be unpacked over the project."""
    database, staff_id = request.app[DATABASE], request[WHO].staff_id
    body = await database.read(training_data.packed)
    await database.run(audit.record, staff_id, Action.EXAMPLES_EXPORTED)
    return attachment(body, ARCHIVE, "application/zip")


def _query(language: str | None, topic: str | None) -> dict[str, str]:
    found = {"language": language, "topic": topic}
    return {name: value for name, value in found.items() if value}


def _back(request: web.Request, **outcome: str) -> web.Response:
    language = asked.one_of(request, "language", languages().codes)
    query = _query(language, asked.one_of(request, "topic", catalogue())) | outcome
    return redirect(str(request.app.router["examples"].url_for().with_query(query)))
