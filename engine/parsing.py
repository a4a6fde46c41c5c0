"""Asks a model what it makes of texts, outside of any conversation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage

from engine.agent import TurnAgent
from engine.state_store import TurnStateStore
from engine.understanding import understood


def load(model: Path) -> TurnAgent:
    """Load a model that only parses; Rasa's errors pass."""
    agent = TurnAgent(tracker_store=TurnStateStore(domain=None))
    agent.load_model(model)
    return agent


async def parse(agent: TurnAgent, texts: Iterable[str]) -> list[dict[str, Any]]:
    """Return `understood` of each text, as if it were somebody's first message."""
    return [understood(await parse_message(agent, text), 0) for text in texts]


async def parse_message(agent: TurnAgent, text: str) -> dict[str, Any]:
    """Return Rasa's parse result."""
    if agent.processor is None:
        raise RuntimeError("no model was loaded")
    return await agent.processor.parse_message(UserMessage(text))
