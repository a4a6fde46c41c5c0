"""Asks before something is done for good, and does it after a yes, pressed or in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot import taps
from bot.desk import Desk
from bot.turn import CONFIRM, Turn
from store.wording.keyboards import Button
from store.wording.speaker import Say, Speaker


def ask(turn: Turn, speaker: Speaker, say: Say, confirm: Mapping[str, Any]) -> None:
    """Add [yes] and [no] to what is asked: {"tap": ..., "yes": phrase, "no": phrase}"""
    turn.ask_to_confirm(dict(confirm["tap"]))
    yes = {**confirm["tap"], "question": CONFIRM}
    no = {"command": "declined", "question": CONFIRM}
    say.buttons = [
        Button(speaker.word(confirm["yes"]), yes),
        Button(speaker.word(confirm["no"]), no),
        *say.buttons,
    ]


async def confirmed(desk: Desk, turn: Turn) -> None:
    """Yes, in words: do it."""
    button = turn.asked_to_confirm
    tap = taps.find(button)
    if tap:
        await tap(desk, turn, button)
    else:
        turn.say(desk.speaker(turn.language).say("confirm-nothing"))


async def declined(desk: Desk, turn: Turn) -> None:
    """No: nothing is changed."""
    turn.say(desk.speaker(turn.language).say("confirm-declined"))
