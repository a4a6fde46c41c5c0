"""`/webhooks/models/...`: train, evaluate, parse with and serve models beside the turns."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial, wraps
from http import HTTPStatus
from typing import Any

from rasa.core.channels.channel import UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from engine.secret_channel import SecretChannel, error
from engine.workshop.asking import CannotAnswer
from engine.workshop.desk import Workshop
from engine.workshop.files import Malformed, model_id, read_files, read_texts
from engine.workshop.shelf import NoSuchModel, Outdated
from engine.workshop.training import Busy

logger = logging.getLogger(__name__)

LARGEST_BODY = 8 * 1024 * 1024
MOST_TEXTS = 500

ERRORS: dict[type[Exception], tuple[HTTPStatus, str]] = {
    Malformed: (HTTPStatus.BAD_REQUEST, "malformed"),
    NoSuchModel: (HTTPStatus.NOT_FOUND, "unknown"),
    Busy: (HTTPStatus.CONFLICT, "busy"),
    Outdated: (HTTPStatus.CONFLICT, "outdated"),
}
Handler = Callable[[Request, Workshop, str], Awaitable[HTTPResponse]]


class TooLarge(Exception):
    """The body is larger than anything that is meant to be sent."""


class ModelsChannel(SecretChannel):
    """Rasa's input channel `models`, through which nobody says anything."""

    @classmethod
    def name(cls) -> str:
        """Part of the address: /webhooks/models."""
        return "models"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes."""
        del on_new_message
        blueprint = Blueprint("models")
        blueprint.add_route(self._guard(_live), "/live", ["GET"])
        blueprint.add_route(self._guard(_train), "/train", ["POST"], stream=True)
        blueprint.add_route(self._guard(_state), "/<model:str>", ["GET"])
        blueprint.add_route(self._guard(_parse), "/<model:str>/parse", ["POST"], stream=True)
        blueprint.add_route(self._guard(_evaluate), "/<model:str>/evaluate", ["POST"])
        blueprint.add_route(self._guard(_go_live), "/<model:str>/live", ["POST"])
        blueprint.listener("before_server_start")(_begin)
        blueprint.listener("before_server_stop")(_stop)
        return blueprint

    def _guard(self, handler: Handler) -> Callable[..., Coroutine[Any, Any, HTTPResponse]]:
        """Ask for the secret first, and name what goes wrong by a code."""

        @wraps(handler)
        async def guarded(request: Request, model: str = "") -> HTTPResponse:
            if not self.is_authorized(request):
                return error(HTTPStatus.UNAUTHORIZED, "unauthorized")
            return await _answered(partial(handler, request, request.app.ctx.workshop, model))

        return guarded


async def _answered(handler: Callable[[], Awaitable[HTTPResponse]]) -> HTTPResponse:
    try:
        return await handler()
    except tuple(ERRORS) as exception:
        return error(*ERRORS[type(exception)])
    except TooLarge:
        return error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large")
    except CannotAnswer as exception:
        return error(HTTPStatus.INTERNAL_SERVER_ERROR, str(exception))
    except Exception as exception:
        logger.error("models.failed error=%s", type(exception).__name__)
        return error(HTTPStatus.INTERNAL_SERVER_ERROR, "internal")


async def _live(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    del request, model
    return json({"model": workshop.serving.live, "base": workshop.shelf.base})


async def _train(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    files = read_files(await _body(request))
    model = model_id(workshop.shelf.base, files)
    workshop.trainings.start(model, files)
    return json({"model": model}, status=HTTPStatus.ACCEPTED)


async def _state(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    del request
    note = workshop.shelf.note(model)
    return json(
        {
            "model": model,
            "state": note["state"],
            "progress": workshop.trainings.percent(model),
            "error": note["error"],
            "fits": workshop.shelf.fits(model),
            "evaluation": workshop.asking.evaluation(model),
            "report": note.get("report"),
        }
    )


async def _parse(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    texts = read_texts(await _body(request), MOST_TEXTS)
    workshop.shelf.check_fits(model)
    return json({"results": await workshop.asking.parse(model, texts)})


async def _evaluate(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    del request
    workshop.shelf.check_fits(model)
    workshop.asking.evaluate(model)
    return json({"model": model}, status=HTTPStatus.ACCEPTED)


async def _go_live(request: Request, workshop: Workshop, model: str) -> HTTPResponse:
    del request
    await workshop.serving.go_live(model)
    return json({"model": workshop.serving.live})


async def _body(request: Request) -> bytes:
    """Read the body in parts: larger than a turn may be, but not without end."""
    parts: list[bytes] = []
    size = 0
    stream: Any = request.stream
    while (part := await stream.read()) is not None:
        size += len(part)
        if size > LARGEST_BODY:
            raise TooLarge
        parts.append(part)
    return b"".join(parts)


async def _begin(app: Sanic, _: Any) -> None:
    app.ctx.workshop.begin()


async def _stop(app: Sanic, _: Any) -> None:
    await app.ctx.workshop.stop()
