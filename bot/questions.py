"""Leaves a question for staff, when the person agrees to it."""

from __future__ import annotations

from bot.desk import Desk
from bot.turn import Turn
from store.answers import questions
from store.tables import Message

LEAVE = "leave_question"


async def leave(desk: Desk, turn: Turn) -> None:
    """Ask once, with the question as it would be left: [yes, leave it] [no]"""
    await _ask(desk, turn, turn.begun.keyboard_message)


async def leave_confirmed(desk: Desk, turn: Turn) -> None:
    """Leave the question that was asked about."""
    if not turn.asked(LEAVE) or turn.asked_about is None:
        await _ask(desk, turn, turn.begun.keyboard_message)
        return
    message_id, language = turn.asked_about, turn.language
    turn.also.append(lambda session: questions.leave(session, turn.person_id, message_id, language))
    turn.say(desk.speaker(turn.language).say("question-left"))


async def leave_declined(desk: Desk, turn: Turn) -> None:
    """Nothing is left."""
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("question-not-left", speaker.menu()))


async def _ask(desk: Desk, turn: Turn, message_id: int | None) -> None:
    speaker = desk.speaker(turn.language)
    asked = await desk.database.read(questions.find, turn.conversation_id, message_id)
    if asked is None:
        turn.say(speaker.say("question-none", [speaker.command("human")]))
    elif await desk.database.read(questions.is_left, asked.id):
        turn.say(speaker.say("question-left-before", [speaker.command("human")]))
    else:
        _ask_whether(desk, turn, asked)


def _ask_whether(desk: Desk, turn: Turn, asked: Message) -> None:
    speaker = desk.speaker(turn.language)
    turn.ask(LEAVE, about=asked.id)
    answers = ("leave_question_confirmed", "leave_question_declined")
    buttons = [speaker.command(answer, question=LEAVE) for answer in answers]
    turn.say(speaker.say("question-ask", buttons, question=questions.quoted(asked.text)))
