"""Serves a trained model: our channel and the health addresses; Rasa's HTTP API stays shut."""

from __future__ import annotations

import argparse
import logging
import sys
from typing import Any

import rasa
from rasa.core.channels.channel import InputChannel, register
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.shared.exceptions import RasaException
from rasa.shared.utils.common import class_from_module_path
from rasa.shared.utils.io import read_config_file
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json, text

from engine import logs, speedups
from engine.agent import TurnAgent
from engine.workshop.desk import Workshop
from engine.workshop.shelf import Choice, Shelf

logger = logging.getLogger(__name__)
MAX_BODY = 1_000_000  # Bytes; a turn is a few thousand.
MAX_SECONDS = (
    330  # To parse a batch with a model that must be loaded; the bot waits less by itself.
)


def serve(options: argparse.Namespace, choice: Choice) -> int:
    """Serve until a signal comes; returns the exit code."""
    logs.configure()
    try:
        # Nothing but the application may hold the agent: another one may take its place.
        app = make_app(
            load_agent(choice.archive, options.endpoints),
            read_channels(options.credentials),
            shelf=Shelf(options.model),
        )
    except RasaException as error:
        print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
        return 1
    logger.info("model.served model=%s because=%s", app.ctx.agent.name, choice.because)
    app.run(options.interface, options.port, motd=False, access_log=False)
    return 0


def read_channels(path: str) -> list[InputChannel]:
    """Make the channels of credentials.yml; raises `RasaException` if one cannot start."""
    return [
        class_from_module_path(name).from_credentials(settings)
        for name, settings in read_config_file(path).items()
    ]


def load_agent(model: Any, endpoints_path: str) -> TurnAgent:
    """Load a model archive with the stores and addresses of endpoints.yml."""
    speedups.apply()
    endpoints = AvailableEndpoints.read_endpoints(endpoints_path)
    agent = TurnAgent(
        tracker_store=TrackerStore.create(endpoints.tracker_store),
        action_endpoint=speedups.KeptEndpoint.of(endpoints.action),
    )
    agent.load_model(model)
    return agent


def make_app(
    agent: TurnAgent,
    channels: list[InputChannel],
    name: str = "engine",
    shelf: Shelf | None = None,
) -> Sanic:
    """Return the application; the name must be unique in a process.

    With a shelf, models are made beside it, for channels that ask for that.
    """
    app = Sanic(name, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAX_BODY
    app.config.RESPONSE_TIMEOUT = MAX_SECONDS
    app.ctx.agent = agent
    if shelf is not None:
        app.ctx.workshop = Workshop(app, shelf)
    register(channels, app, route="/webhooks/")
    app.add_route(_hello, "/")
    app.add_route(_status, "/status")
    app.add_route(_status, "/healthz")
    app.register_listener(_close, "after_server_stop")
    return app


async def _hello(_: Request) -> HTTPResponse:
    """The same line as Rasa's own, for those who look for it."""
    return text(f"Hello from Rasa: {rasa.__version__}")


async def _status(request: Request) -> HTTPResponse:
    agent = request.app.ctx.agent
    return json({"model_file": agent.processor.model_filename, "model_id": agent.model_id})


async def _close(app: Sanic, _: Any) -> None:
    endpoint = app.ctx.agent.action_endpoint
    if endpoint is not None:
        await endpoint.close()
