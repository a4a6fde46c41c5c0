"""A small bot, trained once, behind our real channel; its action server can be told to fail."""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from engine import without_tensorflow

# Before anything of Rasa is imported, as the launcher does it.
without_tensorflow.install()
os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["LOG_LEVEL"] = "WARNING"

import aiohttp  # noqa: E402
from aiohttp import web  # noqa: E402
from sanic import Sanic  # noqa: E402

from engine import logs  # noqa: E402
from engine.channel import TurnChannel  # noqa: E402
from engine.server import load_agent, make_app  # noqa: E402
from engine.training import train  # noqa: E402
from engine.workshop.channel import ModelsChannel  # noqa: E402
from engine.workshop.shelf import Shelf  # noqa: E402

SECRET = "a secret that both share"
HERE = Path(__file__).parent
PROJECT = HERE.parent.parent


@pytest.fixture
def free_port() -> int:
    """A port that nobody listens on."""
    return _free_port()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train the small bot with the project's own config.yml."""
    out = tmp_path_factory.mktemp("model") / "model.tar.gz"
    options = argparse.Namespace(
        config=str(PROJECT / "config.yml"),
        domain=str(HERE / "bot" / "domain.yml"),
        data=[str(HERE / "bot")],
        out=out,
    )
    logs.configure()
    assert train(options) == 0
    return out


class ActionServer:
    """Answers what `answer` says and remembers what it was asked."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.headers: list[Any] = []
        self.reset()

    def reset(self) -> None:
        """Answer at once, with one reply and one slot."""
        self.hold: asyncio.Event | None = None
        self.answer: Callable[[], web.Response] = lambda: web.json_response(
            {
                "events": [{"event": "slot", "name": "shown", "value": ["D-001", "D-002"]}],
                "responses": [{"custom": {"phrase": "openings-found"}}],
            }
        )

    async def handle(self, request: web.Request) -> web.Response:
        """Take a call from Rasa."""
        self.calls.append(await request.json())
        self.headers.append(request.headers)
        if self.hold is not None:
            await self.hold.wait()
        if self.calls[-1]["next_action"] == "action_quiet":
            return web.json_response({"events": [], "responses": []})
        return self.answer()


@pytest_asyncio.fixture(scope="session")
async def action_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ActionServer]:
    """Serve the actions on a port of their own."""
    server = ActionServer()
    app = web.Application(client_max_size=10_000_000)
    app.router.add_post("/webhook", server.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = site._server.sockets[0].getsockname()[1]
    os.environ["ACTIONS_URL"] = f"http://127.0.0.1:{port}/webhook"
    os.environ["RASA_SECRET"] = SECRET
    yield server
    await runner.cleanup()


@pytest.fixture
def actions(action_server: ActionServer) -> ActionServer:
    """The action server, as good as new."""
    action_server.reset()
    action_server.calls.clear()
    action_server.headers.clear()
    return action_server


@pytest_asyncio.fixture(scope="session")
async def app(model: Path, action_server: ActionServer) -> AsyncIterator[Sanic]:
    """Our Sanic application with the trained bot and the project's endpoints.yml."""
    agent = load_agent(model, str(PROJECT / "endpoints.yml"))
    channels = [TurnChannel(SECRET), ModelsChannel(SECRET)]
    application = make_app(agent, channels, "engine_tests", Shelf(model))
    yield application
    await agent.action_endpoint.close()


class Client:
    """Sends turns, as the bot does."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session = session
        self.address = address

    async def post(self, **options: Any) -> tuple[int, Any]:
        """Post anything; returns status and JSON."""
        options.setdefault("headers", {"Authorization": f"Bearer {SECRET}"})
        address = f"{self.address}/webhooks/turn/message"
        async with self.session.post(address, **options) as response:
            return response.status, await response.json()

    async def turn(self, text: str | None = None, **fields: Any) -> dict[str, Any]:
        """Send a turn that must work."""
        body = {"person": "p1", "text": text, "state": None, **fields}
        status, answer = await self.post(json=body)
        assert status == 200, answer
        return answer

    async def fail(self, text: str | None = None, **fields: Any) -> tuple[int, Any]:
        """Send a turn that must not work."""
        return await self.post(json={"person": "p1", "text": text, "state": None, **fields})


@pytest_asyncio.fixture(scope="session")
async def client(app: Sanic) -> AsyncIterator[Client]:
    """A client of the served application."""
    port = _free_port()
    server = await app.create_server("127.0.0.1", port, return_asyncio_server=True)
    await server.startup()
    await server.start_serving()
    async with aiohttp.ClientSession() as session:
        yield Client(session, f"http://127.0.0.1:{port}")
    await server.close()
