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

logger = logging.getLogger(__name__)
MAX_BODY = 1_000_000  # Bytes; a turn is a few thousand.


def serve(options: argparse.Namespace) -> int:
    """Serve until a signal comes; returns the exit code."""
    logs.configure()
    try:
        channels = read_channels(options.credentials)
        agent = load_agent(options.model, options.endpoints)
    except RasaException as error:
        print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
        return 1
    app = make_app(agent, channels)
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


def make_app(agent: TurnAgent, channels: list[InputChannel], name: str = "engine") -> Sanic:
    """Return the application; the name must be unique in a process."""
    app = Sanic(name, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAX_BODY
    app.ctx.agent = agent
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
