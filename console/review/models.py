"""Models: train one from what reviewers taught, compare it, let it go live, go back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from console.review.training import TRAININGS
from console.review.workshop import Live, WorkshopDownError, WorkshopRefusedError
from store import audit
from store.audit import Action
from store.installation import UnusableSettingError
from store.review import model_gates, model_texts, models, training_data
from store.review.model_gates import Obstacle
from store.review.models import (
    BusyError,
    NotComparedError,
    NothingNewError,
    NotReadyError,
    RefusedError,
)
from store.tables import Model

# What `?done=` may say.
OUTCOMES = ("started", "live", "back", "saved")
FILTERS = ("language", "from", "to")
PAGE = 25


async def show_models(request: web.Request) -> web.Response:
    """What is live, what is in work, how the newest compares, and what was before."""
    return await _page(request)


async def show_progress(request: web.Request) -> web.Response:
    """Only how far it is; the page of models when it is over."""
    running = await request.app[DATABASE].read(models.pending)
    response = render(request, "review/model_progress.html", running=running)
    if running is None:
        # Not a reload: a page that came of a press of the button would send it once more.
        response.headers["HX-Redirect"] = str(request.app.router["models"].url_for())
    return response


async def show_model(request: web.Request) -> web.Response:
    """The figures of one beside those that it was compared with; what it changes."""
    return await _model_page(request, request.match_info["model"])


async def train(request: web.Request) -> web.Response:
    """Begin; one at a time."""
    database, workshop = request.app[DATABASE], request.app[TRAININGS].workshop
    if await database.read(models.pending):
        return await _page(request, 409, "busy")
    files = await database.read(training_data.files)
    if not files:
        return await _page(request, 409, "nothing")
    try:
        live = (await workshop.live()).model
        model = await workshop.train(files)
        await database.run(models.start, model, live, request[WHO].staff_id)
    except WorkshopDownError:
        return await _page(request, 503, "down")
    except NothingNewError:
        return await _page(request, 409, "nothing_new")
    except WorkshopRefusedError as refused:
        return await _page(request, 409, "busy" if str(refused) == "busy" else "refused")
    except BusyError:
        return await _page(request, 409, "busy")
    request.app[TRAININGS].wake()
    return _done(request, "started")


async def go_live(request: web.Request) -> web.Response:
    """Refused, with the reasons, when something would be understood worse."""
    database, model = request.app[DATABASE], request.match_info["model"]
    live = await _live(request)
    if live is None:
        return await _model_page(request, model, 503, "down")
    try:
        await database.read(models.check_may_go_live, model, live.model)
    except NotReadyError:
        return await _model_page(request, model, 409, "not_ready")
    except NotComparedError:
        return await _model_page(request, model, 409, "not_compared")
    except RefusedError:
        return await _model_page(request, model, 409, "refused")
    return await _swap(request, model, Action.MODEL_LIVE, "live")


async def roll_back(request: web.Request) -> web.Response:
    """To the one before, whatever its figures."""
    seen = (await read_form(request)).get("live", "")
    live = await _live(request)
    if live is None:
        return await _page(request, 503, "down")
    before = await request.app[DATABASE].read(models.before, live.model)
    if before is None:
        return await _page(request, 409, "no_other")
    if seen != live.model:
        return await _page(request, 409, "moved")
    return await _swap(request, before.id, Action.MODEL_ROLLED_BACK, "back")


async def save_margins(request: web.Request) -> web.Response:
    """How much worse a new model may be, in percentage points."""
    form, database = await read_form(request), request.app[DATABASE]
    try:
        await database.run(model_gates.save_margins, form, request[WHO].staff_id)
    except UnusableSettingError:
        return await _page(request, 400, "margin")
    return _done(request, "saved")


async def _swap(request: web.Request, model: str, action: Action, outcome: str) -> web.Response:
    try:
        await request.app[TRAININGS].workshop.go_live(model)
    except WorkshopDownError:
        return await _page(request, 503, "down")
    except WorkshopRefusedError:
        return await _page(request, 409, "gone")
    await request.app[DATABASE].run(models.note_live, model, request[WHO].staff_id, action)
    return _done(request, outcome)


async def _live(request: web.Request) -> Live | None:
    """What is served now; None while Rasa is down."""
    try:
        return await request.app[TRAININGS].workshop.live()
    except (WorkshopDownError, WorkshopRefusedError):
        return None


async def _before(request: web.Request, live: Live | None) -> Model | None:
    """The model to go back to, if there is one that can still be served."""
    before = await request.app[DATABASE].read(models.before, live.model) if live else None
    try:
        if before and await request.app[TRAININGS].workshop.can_be_served(before.id):
            return before
    except WorkshopDownError:
        pass
    return None


async def _page(
    request: web.Request, status: int = 200, problem: str | None = None
) -> web.Response:
    database, live = request.app[DATABASE], await _live(request)
    done = request.query.get("done")
    return render(
        request,
        "review/models.html",
        status,
        live=live,
        history=await database.read(models.history),
        before=await _before(request, live),
        running=await database.read(models.pending),
        examples=await database.read(models.count_examples),
        margins=await database.read(model_gates.margins),
        largest_margin=model_gates.LARGEST_MARGIN,
        problem=problem,
        done=done if done in OUTCOMES else None,
    )


async def _model_page(
    request: web.Request, model_id: str, status: int = 200, problem: str | None = None
) -> web.Response:
    database, live = request.app[DATABASE], await _live(request)
    model = await database.read(models.find, model_id)
    wanted = {name: request.query[name] for name in FILTERS if request.query.get(name)}
    changed, pages = await _changed(request, model, wanted)
    return render(
        request,
        "review/model.html",
        status,
        model=model,
        live=live,
        obstacles=await _obstacles(request, model, live),
        margins=await database.read(model_gates.margins),
        changed=changed,
        page=_page_number(request),
        pages=pages,
        wanted=wanted,
        problem=problem,
    )


async def _obstacles(request: web.Request, model: Model, live: Live | None) -> list[Obstacle]:
    """What stands in the way of a model; of the live one, and of one without figures, nothing."""
    if live is None or model.id == live.model:
        return []
    try:
        return await request.app[DATABASE].read(models.obstacles_to, model, live.model)
    except (NotReadyError, NotComparedError):
        return []


async def _changed(
    request: web.Request, model: Model, wanted: Mapping[str, str]
) -> tuple[list[dict[str, Any]], int]:
    """A page of messages that are read otherwise, masked and recorded; how many pages there are."""
    fits = [
        one
        for one in ((model.report or {}).get("changes") or {}).get("examples", [])
        if all(one[name] == value for name, value in wanted.items())
    ]
    page = _page_number(request)
    listed = fits[PAGE * (page - 1) : PAGE * page]
    if not listed:
        return [], 0
    database, who = request.app[DATABASE], request[WHO].staff_id
    found = await database.read(model_texts.shown, who, [one["message"] for one in listed])
    await database.run(audit.record, who, Action.REVIEW_VIEWED, model.id, {"messages": len(found)})
    shown = [one | found[one["message"]] for one in listed if one["message"] in found]
    return shown, -(-len(fits) // PAGE)


def _page_number(request: web.Request) -> int:
    text = request.query.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 4 else 1


def _done(request: web.Request, outcome: str) -> web.Response:
    url = request.app.router["models"].url_for().with_query(done=outcome)
    return redirect(str(url))
