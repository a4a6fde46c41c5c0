"""While staff talk to somebody the bot is silent: it records, and does what nobody else can do.

It still shows and erases data, changes the language and stops messages; help lines still come; and
it says who is answering when somebody presses or types something that it would have answered.
"""

from __future__ import annotations

from typing import Any

from bot import commands, conversing, handover, safety
from bot.desk import Desk
from bot.incoming import FAMILIES
from bot.turn import Turn
from store.handover.handover_notices import END, end_button

# Commands of bot/commands.py, typed or pressed, that are about one's own rights.
STILL_DONE = {"language", "mydata", "forget", "forget_confirmed", "forget_declined", "stop"}


async def command(desk: Desk, turn: Turn, name: str | None) -> None:
    """Something typed after a slash; `name` is what it does, None for nothing that we know."""
    if name in STILL_DONE:
        await _do(desk, turn, str(name))
    else:
        if name == "start" and turn.known and turn.known.stopped:
            turn.person["messages_stopped_at"] = None
        say_who_answers(desk, turn)


async def button(desk: Desk, turn: Turn, pressed: dict[str, Any]) -> None:
    """Old buttons must not begin anything in the middle of a talk; those of safety still help."""
    if END.keys() & pressed.keys():
        await handover.end(desk, turn, pressed)
    elif "language" in pressed:
        turn.choose(pressed["language"])
        turn.say(desk.speaker(turn.language).say("language-switched-in-form"))
    elif pressed.get("command") in STILL_DONE:
        await _do(desk, turn, pressed["command"])
    elif desk.catalogue.is_safety(pressed.get("topic")):
        turn.heard.topic = pressed["topic"]
        safety.mark(turn, pressed["topic"])
        safety.say_help_lines(desk, turn, [])
    else:
        say_who_answers(desk, turn)


async def words(desk: Desk, turn: Turn) -> None:
    """What is written is for staff; in danger, help lines come all the same."""
    if FAMILIES.get(turn.incoming.kind, "sticker") != "sticker":
        # Else somebody waits for an answer to a picture that nobody has seen.
        turn.say(desk.speaker(turn.language).say("handover-file"))
    in_danger = safety.words_are_heard(desk, turn)
    if not in_danger and turn.incoming.kind == "text":
        await conversing.listen(desk, turn)
        in_danger = safety.is_recognised(desk, turn)
    if in_danger:
        safety.mark(turn, str(turn.heard.topic) if turn.heard.topic else safety.ANY_DANGER)
        safety.say_help_lines(desk, turn, [])


def say_who_answers(desk: Desk, turn: Turn) -> None:
    """[end the talk]"""
    speaker = desk.speaker(turn.language)
    turn.say(speaker.reply({"phrase": "handover-open", "buttons": [end_button()]}, ()))


async def _do(desk: Desk, turn: Turn, name: str) -> None:
    if name == "forget_declined":
        # Without the menu, whose buttons do nothing now.
        turn.say(desk.speaker(turn.language).say("confirm-declined"))
    else:
        await commands.run(desk, turn, name)
