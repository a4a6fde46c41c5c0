"""Tells curated answers, and everything that an answer rests on."""

from __future__ import annotations

import logging
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.answers import answer_text, gaps
from store.answers.answers import NoAnswerError, live_answer, version
from store.tables import Answer

logger = logging.getLogger(__name__)


async def tell(desk: Desk, turn: Turn, topic: str) -> None:
    """The live answer; when there is none in any language, a way on.

    Somebody in danger gets it in the language that they write in, whatever was chosen.
    """
    is_safety = desk.catalogue.is_safety(topic)
    language = (turn.likely_language or turn.language) if is_safety else turn.language
    chain = desk.languages.chain(language)
    try:
        answer = await desk.database.read(live_answer, topic, chain)
    except NoAnswerError:
        logger.error("answer.missing topic=%s language=%s", topic, language)
        gaps.note(gaps.ANSWER, topic, language, None)
        _say_missing(desk, turn)
        return
    speaker, procedures = desk.speaker(language), desk.procedures.values()
    turn.say(answer_text.tell(speaker, answer, procedures, short=turn.short_answers))


async def tell_rest(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """What a short answer left out, of the version that was shown: {"rest": its id}."""
    answer = await _version(desk, turn, button["rest"])
    if answer:
        turn.say(desk.speaker(turn.language).rest(answer))


async def choose_length(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """From now on short answers, or whole ones: {"short": bool}."""
    speaker = desk.speaker(turn.language)
    turn.person["short_answers"] = button["short"]
    if button["short"]:
        turn.say(speaker.say("answers-short-now", [speaker.length(short=False)]))
    else:
        turn.say(speaker.say("answers-whole-now", [speaker.length(short=True)]))


async def toggle_length(desk: Desk, turn: Turn) -> None:
    """The other of the two."""
    await choose_length(desk, turn, {"short": not turn.short_answers})


async def tell_sources(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """All sources of the version of an answer that was shown: {"sources": its id}."""
    answer = await _version(desk, turn, button["sources"])
    if answer:
        turn.say(desk.speaker(turn.language).sources(answer))


async def _version(desk: Desk, turn: Turn, answer_id: int) -> Answer | None:
    """A version that was shown, live or not; when it is gone, a way on is said."""
    try:
        answer = await desk.database.read(version, answer_id)
    except NoAnswerError:
        _say_missing(desk, turn)
        return None
    turn.heard.topic = answer.topic
    return answer


def _say_missing(desk: Desk, turn: Turn) -> None:
    speaker = desk.speaker(turn.language)
    buttons = [speaker.command("leave_question"), speaker.command("human")]
    turn.say(speaker.say("answer-missing", buttons))
