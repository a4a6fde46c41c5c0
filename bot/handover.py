"""Asking for a person, and ending that; what can honestly be said of when staff answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.handover import handover_notices, handovers
from store.handover.handover_wait import told
from store.handover.handovers import ASKED, NONE, OPEN
from store.types import now
from store.wording.replies import line, reply


async def ask(desk: Desk, turn: Turn) -> None:
    """Tell staff that somebody waits; asking twice does not push the request back."""
    is_first = turn.handover == NONE
    if is_first:
        asking = partial(handovers.ask, conversation_id=turn.conversation_id, reason=ASKED)
        turn.also.append(asking)
    outlook = await desk.database.read(handovers.outlook, now())
    first = line("human-asked") if is_first else line("human-already-asked")
    end = {"phrase": "button-stop-waiting", "tap": handover_notices.END}
    said = reply(first, told(outlook), [end])
    turn.say(desk.speaker(turn.language, turn.zone).reply(said, ()))


async def end(desk: Desk, turn: Turn, _: dict[str, Any]) -> None:
    """The person ends the talk, or needs nobody any more: {"end_talk": true}."""
    speaker = desk.speaker(turn.language)
    if turn.handover == NONE:
        turn.say(speaker.say("handover-nothing-to-end", speaker.menu()))
        return
    turn.also.append(partial(handovers.take_back, conversation_id=turn.conversation_id))
    key = "handover-over" if turn.handover == OPEN else "handover-taken-back"
    turn.say(speaker.reply(handover_notices.back(key, turn.state), ()))
