"""Somebody may be in danger: help lines before anything else, and the chat is marked for staff."""

from __future__ import annotations

from bot.desk import Desk
from bot.turn import Turn
from store.types import now

# What is noted when only words of danger were recognised (content/danger.yml), not the topic.
ANY_DANGER = "emergency"


def is_recognised(desk: Desk, turn: Turn) -> bool:
    """Whether what was understood is a safety topic of the catalogue."""
    return desk.catalogue.is_safety(turn.heard.topic)


def words_are_heard(desk: Desk, turn: Turn) -> bool:
    """Whether somebody typed words of danger: the net under the understanding."""
    return turn.incoming.kind != "button" and desk.danger.is_heard_in(turn.incoming.text)


def mark(turn: Turn, topic: str) -> None:
    """Staff find the conversation by this mark."""
    turn.conversation |= {"safety_topic": topic, "safety_at": now()}


def help_lines(desk: Desk, turn: Turn) -> None:
    """The lines for any danger, in the language that was written in; and the mark."""
    mark(turn, ANY_DANGER)
    speaker = desk.speaker(turn.likely_language or turn.language)
    turn.say(speaker.say("danger", [speaker.command("human")]))
