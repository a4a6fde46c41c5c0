"""Somebody may be in danger: help lines before anything else, and the chat is marked for staff."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from bot.desk import Desk
from bot.turn import Turn
from store.answers.help_line_text import tell
from store.handover.handovers import SAFETY, ask
from store.types import now
from store.wording.keyboards import Button

# What is noted when only words of danger were recognised (content/danger.yml), not the topic.
ANY_DANGER = "emergency"


def is_recognised(desk: Desk, turn: Turn) -> bool:
    """Whether what was understood is a safety topic of the catalogue."""
    return desk.catalogue.is_safety(turn.heard.topic)


def words_are_heard(desk: Desk, turn: Turn) -> bool:
    """Whether somebody typed words of danger: the net under the understanding."""
    return turn.incoming.kind != "button" and desk.danger.is_heard_in(turn.incoming.text)


def mark(turn: Turn, topic: str) -> None:
    """Staff find the conversation by this mark, and first in the queue; nobody is told so."""
    turn.conversation |= {"safety_topic": topic, "safety_at": now()}
    turn.also.append(partial(ask, conversation_id=turn.conversation_id, reason=SAFETY))


def help_lines(desk: Desk, turn: Turn) -> None:
    """The lines for any danger, in the language that was written in; and the mark."""
    mark(turn, ANY_DANGER)
    say_help_lines(
        desk, turn, [desk.speaker(turn.likely_language or turn.language).command("human")]
    )


def say_help_lines(desk: Desk, turn: Turn, buttons: Iterable[Button]) -> None:
    """The lines, without a mark."""
    speaker = desk.speaker(turn.likely_language or turn.language)
    turn.say(tell(speaker, desk.help_lines.lines, buttons))
