"""Reading requests and writing answers of the person side."""

import json

from aiohttp import web
from aiohttp.typedefs import Handler

from sandbox.errors import PhoneError
from sandbox.wire import Json, encode

HEADERS = {"Content-Type": "application/json", "Cache-Control": "no-store"}


def answer(body: object, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(status=status, body=encode(body), headers=HEADERS)


async def read_json(request: web.Request) -> Json:
    """The request's JSON object, {} for an empty body; raises PhoneError."""
    body = await request.read()
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        raise PhoneError("bad_json") from None
    if not isinstance(value, dict):
        raise PhoneError("object_expected")
    return value


def text_of(wish: Json, name: str, default: str = "") -> str:
    """A text field without lone surrogates; raises PhoneError for another type."""
    value = wish.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise PhoneError(f"bad_{name}")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def number_of(wish: Json, name: str) -> int | None:
    """A whole number or None; raises PhoneError for another type."""
    value = wish.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise PhoneError(f"bad_{name}")
    return value


def id_in(request: web.Request, name: str) -> int:
    """A number in the path; raises PhoneError 404."""
    try:
        return int(request.match_info[name])
    except ValueError:
        raise PhoneError(f"no_such_{name}", 404) from None


def query_number(request: web.Request, name: str, default: float) -> float:
    """A number in the query; raises PhoneError."""
    try:
        return float(request.query.get(name, default))
    except ValueError:
        raise PhoneError(f"bad_{name}") from None


@web.middleware
async def phone_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns a refusal of the person side into a JSON answer."""
    # No other web page may act in a person's name through the browser of whoever tries the bot.
    if request.headers.get("Sec-Fetch-Site") == "cross-site" and request.method != "GET":
        return answer({"error": "cross_site"}, 403)
    try:
        return await handler(request)
    except PhoneError as error:
        return answer({"error": error.code}, error.status)
