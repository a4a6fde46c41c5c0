"""The page of the queue, and the part of it that changes with each deed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from jinja2 import Environment
from markupsafe import Markup
from sqlalchemy.orm import Session

from console.keys import DATABASE
from console.pages import render
from console.review import asked, words
from console.review.outcome import Outcome
from store import audit
from store.audit import Action
from store.privacy import personal_data
from store.review import agreement, review_queue, verdicts
from store.review.review_queue import MOST_COUNTED, NoSuchTaskError, Place, Shown, Wanted
from store.review.topic_names import languages, topic_names
from store.review.training_data import ENTITIES, catalogue
from store.review.usefulness import REASONS
from store.tables import Message


@dataclass(frozen=True)
class Form:
    """What somebody filled in that is not kept: shown again, with what is wrong."""

    entities: Sequence[dict[str, Any]] | None = None
    language: str | None = None
    problem: str | None = None


@dataclass(frozen=True)
class Near:
    """A message beside the one that is judged; `text` is None where it must not be seen."""

    message: Message
    text: str | None


@dataclass(frozen=True)
class Seen:
    """What a reviewer sees: a task, if one is left, and how many wait."""

    shown: Shown | None
    waiting: int
    disputed: int
    is_other: bool = False


def is_part(request: web.Request) -> bool:
    """Whether a script asks for what changes only."""
    return request.headers.get("HX-Request") == "true"


def address(request: web.Request, wanted: Wanted, **more: str) -> str:
    """The page of this part of the queue."""
    query = asked.as_query(wanted, **more)
    return str(request.app.router["review"].url_for().with_query(query))


async def look(
    request: web.Request, wanted: Wanted, at: int | None = None, after: Place | None = None
) -> Seen:
    """The message `at`, or else the next one; the look is recorded."""
    who = asked.reviewer(request)
    return await request.app[DATABASE].run(_look, who, wanted, at, after)


def _look(
    session: Session,
    who: asked.Reviewer,
    wanted: Wanted,
    at: int | None,
    after: Place | None,
) -> Seen:
    shown, is_other = None, False
    if at is not None:
        try:
            shown = review_queue.show(session, who.staff_id, wanted, at)
        except NoSuchTaskError:
            is_other = True
    shown = shown or review_queue.show_next(session, who.staff_id, wanted, after)
    waiting = review_queue.count(session, who.staff_id, wanted) if shown else 0
    disputed = Wanted(part=review_queue.DISPUTED)
    number = review_queue.count(session, who.staff_id, disputed) if who.decides else 0
    if shown:
        details = {"message": shown.message.id}
        subject = shown.message.conversation_id
        audit.record(session, who.staff_id, Action.REVIEW_VIEWED, subject, details)
    return Seen(shown, waiting, number, is_other)


async def page(
    request: web.Request,
    wanted: Wanted,
    seen: Seen,
    outcome: Outcome | None = None,
    form: Form | None = None,
) -> web.Response:
    """All of it, or the part that a script asked for."""
    context = _context(request, wanted, seen, outcome, form or Form())
    if is_part(request):
        # A script shows no page of an error: what is wrong stands in the part itself.
        response = render(request, "review/task.html", **context)
        at = {"at": str(seen.shown.message.id)} if seen.shown and context["stays"] else {}
        response.headers["HX-Replace-Url"] = address(request, wanted, **at)
        return response
    read = request.app[DATABASE].read
    status = 400 if form and form.problem else 200
    return render(
        request,
        "review/queue.html",
        status,
        second=await read(verdicts.wants_second),
        figures=await read(agreement.figures),
        reasons=REASONS,
        languages=languages().codes,
        **context,
    )


def _context(
    request: web.Request,
    wanted: Wanted,
    seen: Seen,
    outcome: Outcome | None,
    form: Form,
) -> dict[str, Any]:
    labels = asked.labels(request)
    context: dict[str, Any] = {
        "wanted": wanted,
        "query": asked.as_query(wanted),
        "seen": seen,
        "shown": seen.shown,
        "outcome": outcome,
        "form": form,
        "is_part": is_part(request),
        # Whether this message is shown again when the page is loaded anew.
        "stays": bool(outcome and outcome.what in ("wrong", "outdated")),
        "most": MOST_COUNTED,
        "labels": labels,
        "direction": languages()[labels].direction,
        "names": topic_names(labels),
        "means": catalogue().means,
        "topics": _topics(aiohttp_jinja2.get_env(request.app), labels),
    }
    return context | (_task_context(seen.shown, form) if seen.shown else {})


def _task_context(shown: Shown, form: Form) -> dict[str, Any]:
    message, names = shown.message, shown.names
    given = (message.entities or ()) if form.entities is None else form.entities
    return {
        "text": words.read(message.text, names),
        "entities": words.entities(message.text, names, given),
        "changed": form.entities is not None,
        "before": _near(shown.before, shown),
        "after": _near(shown.after, shown),
        "kinds": ENTITIES,
        "codes": languages().codes,
        "written_in": form.language or message.language,
    }


@cache
def _topics(environment: Environment, labels: str) -> Markup:
    """The list of all topics, the same beside each message: half of the work of making the page."""
    groups: dict[str, list[str]] = {}
    for topic in catalogue().topics:
        groups.setdefault(catalogue().group_of(topic), []).append(topic)
    made = environment.get_template("review/topics.html").render(
        groups=groups,
        labels=labels,
        direction=languages()[labels].direction,
        names=topic_names(labels),
        english=topic_names(languages().first),
        means=catalogue().means,
    )
    return Markup(made)  # noqa: S704 - made by a template, which escapes


def _near(messages: Iterable[Message], shown: Shown) -> list[Near]:
    return [Near(one, _seen_text(one, shown)) for one in messages]


def _seen_text(message: Message, shown: Shown) -> str | None:
    if message.id in shown.private or _is_private(message):
        return None
    # A curated answer says nothing of anybody.
    return message.text if message.answer_id else personal_data.mask(message.text, shown.names)


def _is_private(message: Message) -> bool:
    """Answers in forms, what staff wrote, and what nothing was understood of."""
    if message.direction == "out":
        return message.kind == "staff"
    return message.form is not None or (message.kind == "text" and message.topic is None)
