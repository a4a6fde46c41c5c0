"""Parses as the trained model does, in Rasa's environment: a turn a line of JSON in, one out.

In: `text` and `slots`. Out: Rasa's parse result, as an action gets it.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from engine import logs, without_tensorflow


async def main() -> None:
    """Answer until there is no more input."""
    without_tensorflow.install()
    logs.configure()
    logs.show_warnings()
    from rasa.core.channels.channel import UserMessage

    from engine.agent import TurnAgent
    from engine.state_store import Turn, TurnStateStore, current_turn

    agent = TurnAgent(tracker_store=TurnStateStore(domain=None))
    agent.load_model(Path(sys.argv[1]))
    for line in sys.stdin:
        said = json.loads(line)
        current_turn.set(Turn({"slots": said["slots"], "loop": None}))
        parsed = await agent.processor.parse_message(UserMessage(said["text"]))
        sys.stdout.write(json.dumps(parsed, default=str) + "\n")
        sys.stdout.flush()


asyncio.run(main())
