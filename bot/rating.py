"""Thumbs under answers: stored with the answer's version, and what was wrong in one more tap."""

from __future__ import annotations

from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.answers import questions
from store.answers.answers import NoAnswerError, version
from store.conversations import ratings
from store.conversations.ratings import NOT_MY_QUESTION, REASONS
from store.wording.keyboards import Button
from store.wording.speaker import Speaker


async def rate(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """{"rate": an answer's version, "helpful": bool, "reason": of a thumbs-down, when given}

    A thumbs-up is thanked for over the chat (the button's `toast`), without a message.
    """
    answer_id, reason = button["rate"], button.get("reason")
    helpful = button["helpful"]
    turn.also.append(lambda s: ratings.rate(s, turn.person_id, answer_id, helpful, reason))
    speaker = desk.speaker(turn.language)
    if helpful:
        return
    if reason is None:
        turn.say(speaker.say("rating-what-was-wrong", _reasons(speaker, answer_id)))
    elif reason == NOT_MY_QUESTION:
        await _offer_others(desk, turn, answer_id)
    else:
        turn.say(speaker.say("rating-noted", [speaker.command("human")]))


def _reasons(speaker: Speaker, answer_id: int) -> list[Button]:
    """[wrong] [out of date] [hard to understand] [not my question]"""
    down = {"rate": answer_id, "helpful": False}
    return [
        Button(speaker.word(f"button-reason-{reason}"), {**down, "reason": reason})
        for reason in REASONS
    ]


async def _offer_others(desk: Desk, turn: Turn, answer_id: int) -> None:
    """What else the question may have meant, as it was understood then."""
    asked = await desk.database.read(
        questions.find, turn.conversation_id, turn.begun.keyboard_message
    )
    speaker = desk.speaker(turn.language)
    ranking = (asked and asked.ranking) or ()
    answered = await _topic(desk, answer_id)
    turn.say(speaker.say("rating-not-my-question", speaker.suggestions(ranking, answered)))


async def _topic(desk: Desk, answer_id: int) -> str | None:
    try:
        return (await desk.database.read(version, answer_id)).topic
    except NoAnswerError:
        return None
