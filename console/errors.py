"""One page for everything that goes wrong; its number stands in the log, what was said does not."""

from __future__ import annotations

import logging
import secrets
import traceback
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from console.csrf import StaleFormError
from console.pages import render
from store.missing import MissingError

logger = logging.getLogger(__name__)

FRAMES = 6
# Headers of a refusal that its page carries, too.
KEPT = ("Allow", "Retry-After")


@web.middleware
async def show_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn an exception into the error page of its status, 500 for an unexpected one.

    What a use case does not find is a 404 everywhere: handlers catch only what they do more about.
    """
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return _refusal(request, error, error)
    except MissingError as error:
        return _refusal(request, web.HTTPNotFound(), error)
    except Exception as error:
        return _failure(request, error)


def _refusal(request: web.Request, refused: web.HTTPException, cause: Exception) -> web.Response:
    number = _new_number()
    logger.info(
        "console_refused number=%s status=%s error=%s %s",
        number,
        refused.status,
        type(cause).__qualname__,
        _place(request),
    )
    stale = isinstance(refused, StaleFormError)
    response = render(request, "error.html", refused.status, number=number, stale_form=stale)
    for name in KEPT:
        if name in refused.headers:
            response.headers[name] = refused.headers[name]
    return response


def _failure(request: web.Request, error: Exception) -> web.Response:
    number = _new_number()
    # Neither the exception's text nor the address: both may hold what somebody wrote.
    logger.error(
        "console_failed number=%s error=%s at=%s %s",
        number,
        type(error).__qualname__,
        _frames(error),
        _place(request),
    )
    return render(request, "error.html", 500, number=number, stale_form=False)


def _new_number() -> str:
    return secrets.token_hex(4)


def _place(request: web.Request) -> str:
    """Method and address pattern, e.g. `method=GET route=/conversations/{id}`."""
    resource = request.match_info.route.resource
    return f"method={request.method} route={resource.canonical if resource else None}"


def _frames(error: Exception) -> str:
    """Where it was raised, innermost first."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return ",".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
