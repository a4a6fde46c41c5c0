"""Faults on and off, calls counted, the bot's own data, a clean table."""

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.phone.http import answer, id_in, read_json
from sandbox.state import World


def _listed(world: World) -> dict[str, object]:
    return {"faults": [fault.as_json() for fault in world.faults]}


async def faults(request: web.Request) -> web.Response:
    """GET /sandbox/faults."""
    return answer(_listed(request.app[WORLD]))


async def add_fault(request: web.Request) -> web.Response:
    """POST /sandbox/faults."""
    world = request.app[WORLD]
    fault = world.faults.add(await read_json(request))
    world.publish("faults", "person", None)
    return answer(fault.as_json(), 201)


async def clear_faults(request: web.Request) -> web.Response:
    """DELETE /sandbox/faults and /sandbox/faults/{fault}."""
    world = request.app[WORLD]
    one = id_in(request, "fault") if "fault" in request.match_info else None
    cleared = world.faults.clear(one)
    if one is not None and not cleared:
        raise PhoneError("no_such_fault", 404)
    world.publish("faults", "person", None)
    return answer({"cleared": cleared})


async def calls(request: web.Request) -> web.Response:
    """GET /sandbox/calls: how often each method was called and refused."""
    world = request.app[WORLD]
    return answer({"calls": world.calls, "errors": world.errors})


async def reset_calls(request: web.Request) -> web.Response:
    """DELETE /sandbox/calls."""
    world = request.app[WORLD]
    world.calls.clear()
    world.errors.clear()
    return answer({})


async def bot(request: web.Request) -> web.Response:
    """GET /sandbox/bot: who it is, and how it gets its updates."""
    world = request.app[WORLD]
    webhook = {name: value for name, value in world.bot.webhook.items() if name != "secret"}
    profile = world.bot.profile
    return answer({"user": world.bot.user(), "profile": profile, "webhook": webhook or None})


ROUTES = [
    web.get("/sandbox/faults", faults),
    web.post("/sandbox/faults", add_fault),
    web.delete("/sandbox/faults", clear_faults),
    web.delete("/sandbox/faults/{fault}", clear_faults),
    web.get("/sandbox/calls", calls),
    web.delete("/sandbox/calls", reset_calls),
    web.get("/sandbox/bot", bot),
]
