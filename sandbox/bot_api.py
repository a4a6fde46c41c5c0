"""The bot's side over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import inspect

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.keys import WORLD
from sandbox.methods import METHODS
from sandbox.params import read_params
from sandbox.state import World
from sandbox.wire import Encoded, encode

JSON_HEADERS = {"Content-Type": "application/json"}
DOWNLOAD = "downloadFile"
TOKEN_REFUSALS = {401: "Unauthorized", 404: "Not Found"}


async def call(request: web.Request) -> web.StreamResponse:
    """Runs one method of the Bot API."""
    world = request.app[WORLD]
    try:
        result = await _run(world, request)
    except ApiError as error:
        return _refusal(error)
    body = result if isinstance(result, Encoded) else encode(result)
    return web.Response(body=b'{"ok":true,"result":' + body + b"}", headers=JSON_HEADERS)


async def _run(world: World, request: web.Request) -> object:
    _check_token(world, request)
    found = METHODS.get(request.match_info["method"].lower())
    if found is None:
        world.calls["unknown"] += 1
        raise ApiError(404, "Not Found")
    name, method = found
    world.calls[name] += 1
    try:
        params = await read_params(request)
        fault = world.faults.on_call(name, params.chat_id())
        await _before(fault, request)
        result = method(world, params)
        if inspect.isawaitable(result):
            result = await result
    except ApiError:
        world.errors[name] += 1
        raise
    await _after(fault, request)
    return result


async def download(request: web.Request) -> web.StreamResponse:
    """The content of a file that getFile told the path of."""
    world = request.app[WORLD]
    try:
        _check_token(world, request)
        world.calls[DOWNLOAD] += 1
        fault = world.faults.on_call(DOWNLOAD, None)
        await _before(fault, request)
    except ApiError as error:
        return _refusal(error)
    await _after(fault, request)
    stored = world.files.at(request.match_info["path"])
    if stored is None:
        return _refusal(ApiError(404, "Not Found"))
    return web.Response(body=stored.content, content_type="application/octet-stream")


def _check_token(world: World, request: web.Request) -> None:
    status = world.check_token(request.match_info["token"])
    if status != 200:
        raise ApiError(status, TOKEN_REFUSALS[status])


def _refusal(error: ApiError) -> web.Response:
    return web.Response(status=error.code, body=encode(error.body()), headers=JSON_HEADERS)


async def _before(fault: Fault | None, request: web.Request) -> None:
    """What a fault does before the call takes effect; raises ApiError."""
    if fault is None:
        return
    if refusal := fault.refusal():
        raise refusal
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "timeout_before":
        await _hang_up(fault, request)


async def _after(fault: Fault | None, request: web.Request) -> None:
    """What a fault does once the call has taken effect."""
    if fault is not None and fault.kind == "timeout_after":
        await _hang_up(fault, request)


async def _hang_up(fault: Fault, request: web.Request) -> None:
    """Leaves the caller without an answer, then drops the connection."""
    await asyncio.sleep(fault.seconds)
    if request.transport is not None:
        request.transport.abort()
    raise asyncio.CancelledError
