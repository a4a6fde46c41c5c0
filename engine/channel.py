"""The way into a turn: `POST /webhooks/turn/message`, see docs/architecture.md, "A turn"."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from engine.agent import TurnAgent, TurnFailed
from engine.messages import Malformed, TurnMessage, read_message
from engine.secret_channel import SecretChannel, error
from engine.state_store import Turn, current_turn
from engine.understanding import understood

logger = logging.getLogger(__name__)


class TurnOutput(OutputChannel):
    """Collects the replies of one turn."""

    def __init__(self) -> None:
        self.replies: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel that response variations may name."""
        return "turn"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Take a reply; one without `custom` is a mistake in domain/ or actions/."""
        del recipient_id
        reply = message.get("custom")
        if not isinstance(reply, dict) or not reply:
            raise TurnFailed("a message is not a reply")
        self.replies.append(reply)


class TurnChannel(SecretChannel):
    """Rasa's input channel `turn`."""

    @classmethod
    def name(cls) -> str:
        """Part of the address: /webhooks/turn."""
        return "turn"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the route; Rasa's own handler is not used, it has no way to report an error."""
        del on_new_message
        blueprint = Blueprint("turn")

        @blueprint.post("/message")
        async def receive(request: Request) -> HTTPResponse:
            return await self.receive(request)

        return blueprint

    async def receive(self, request: Request) -> HTTPResponse:
        """Answer one turn."""
        if not self.is_authorized(request):
            return error(HTTPStatus.UNAUTHORIZED, "unauthorized")
        agent = getattr(request.app.ctx, "agent", None)
        if agent is None or not agent.is_ready():
            return error(HTTPStatus.SERVICE_UNAVAILABLE, "no_model")
        try:
            message = read_message(request.body, agent.domain)
        except Malformed:
            return error(HTTPStatus.BAD_REQUEST, "malformed")
        return await _answer(agent, message)


async def _answer(agent: TurnAgent, message: TurnMessage) -> HTTPResponse:
    try:
        return json(await run_turn(agent, message))
    except Exception as exception:
        # Only names: the exception's text and its cause may quote what the person wrote.
        logger.error("turn.failed person=%s error=%s", message.person, _names(exception))
        return error(HTTPStatus.INTERNAL_SERVER_ERROR, "internal")


async def run_turn(agent: TurnAgent, message: TurnMessage) -> dict[str, Any]:
    """Let Rasa handle a turn and return the answer; raises `TurnFailed` or whatever went wrong."""
    turn = Turn(message.state)
    current_turn.set(turn)
    output = TurnOutput()
    await agent.handle_message(message.for_rasa(output))
    if not output.replies:
        raise TurnFailed("no reply")
    return {
        "replies": output.replies,
        "state": turn.new_state,
        "understood": understood(turn.parse_data, message.offset),
        "model": agent.name,
    }


def _names(exception: BaseException) -> str:
    """Name the exception and what caused it; the text of `TurnFailed` is a constant."""
    name = (
        f"{type(exception).__name__}({exception})"
        if isinstance(exception, TurnFailed)
        else type(exception).__name__
    )
    cause = exception.__cause__ or exception.__context__
    return f"{name}<-{_names(cause)}" if cause else name
