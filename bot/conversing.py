"""Lets Rasa decide about a text or a topic, and says what it decided."""

from __future__ import annotations

from typing import Any

from bot import answering, commands, confirming, safety, switching
from bot.desk import Desk
from bot.rasa import RasaDownError, RasaFailedError, Understanding
from bot.turn import Turn
from store.wording.keyboards import Button

# Below this the guess about the language of a few words is not worth a switch.
SURE_OF_LANGUAGE = 0.8
# From here on it is good enough for help lines: two words are a call for help too.
LIKELY_LANGUAGE = 0.4
# What is done at once when it is understood in words, and so must be understood well.
ACTS = {"mydata", "stop"}
SURE_ENOUGH_TO_ACT = 0.95
FORM_WAITS = "form-waits"
UNSURE = {"phrase": "not-understood", "suggestions": True}


async def ask(desk: Desk, turn: Turn, said: dict[str, Any]) -> None:
    """One turn with Rasa; `said` is {"text"} or {"topic", "entities"}. Rasa down: the menu."""
    try:
        understanding = await desk.rasa.turn(turn.person_id, turn.state_for_rasa(), said)
    except RasaDownError:
        await _without_rasa(desk, turn, said.get("topic"))
        return
    _note(desk, turn, understanding)
    if safety.is_recognised(desk, turn):
        safety.mark(turn, str(turn.heard.topic))
    elif safety.words_are_heard(desk, turn):
        safety.help_lines(desk, turn)
        if turn.in_form:
            await _let_form_wait(desk, turn, understanding)
            return
    for reply in understanding.replies:
        await _do(desk, turn, reply)


async def listen(desk: Desk, turn: Turn) -> None:
    """Understand what is said to staff, for the record and for safety; nothing is answered."""
    state, language = turn.state, turn.language
    try:
        # Not as an answer in a form that waits: as somebody's first message.
        said = {"text": turn.incoming.text}
        _note(desk, turn, await desk.rasa.turn(turn.person_id, None, said))
    except (RasaDownError, RasaFailedError):
        return
    finally:
        turn.state, turn.language = state, language


async def _let_form_wait(desk: Desk, turn: Turn, understanding: Understanding) -> None:
    """No form asks anything of somebody who may be in danger; it goes on by a button."""
    for reply in understanding.replies:
        if "answer" in reply:
            await _do(desk, turn, reply)
    waits = next((r for r in understanding.replies if r.get("phrase") == FORM_WAITS), None)
    if waits:
        # The form itself noticed, and knows whether it was an answer all the same.
        await _do(desk, turn, waits)
        return
    speaker, topic = desk.speaker(turn.language), turn.form_topic
    turn.say(speaker.say(FORM_WAITS, [Button(speaker.word("button-go-on"), {"topic": topic})]))


def _note(desk: Desk, turn: Turn, understanding: Understanding) -> None:
    """What was understood goes into the record; somebody who has not chosen is followed."""
    understood, heard = understanding.understood, turn.heard
    heard.topic = understood.get("topic")
    heard.confidence = understood.get("confidence")
    heard.ranking = understood.get("ranking")
    heard.entities = understood.get("entities")
    heard.new_words = understood.get("new_words")
    heard.model = understanding.model
    turn.state = understanding.state
    guess = understood.get("language") or {}
    confidence = guess.get("confidence") or 0
    if guess.get("code") in desk.languages and confidence >= LIKELY_LANGUAGE:
        turn.likely_language = guess["code"]
    if guess.get("code") and confidence >= SURE_OF_LANGUAGE:
        heard.language = guess["code"]
        if not turn.chosen and guess["code"] in desk.languages:
            turn.language = guess["code"]


async def _do(desk: Desk, turn: Turn, reply: dict[str, Any]) -> None:
    speaker = desk.speaker(turn.language, turn.zone)
    if reply.get("command") in ACTS and not _is_sure(turn):
        turn.say(speaker.reply(UNSURE, turn.heard.ranking or ()))
    elif reply.get("suggestions") and switching.writes_in_one_that_we_lack(desk, turn):
        turn.say(switching.not_spoken(desk, turn))
    elif "command" in reply:
        await commands.run(desk, turn, reply["command"], reply.get("args"))
    elif "answer" in reply:
        await answering.tell(desk, turn, reply["answer"])
    else:
        say = speaker.reply(reply, turn.heard.ranking or ())
        if "confirm" in reply:
            confirming.ask(turn, speaker, say, reply["confirm"])
        if reply.get("edits"):
            # Of a text there is no message that it could take the place of.
            say.edits = turn.incoming.pressed_message
        turn.say(say)


def _is_sure(turn: Turn) -> bool:
    return turn.incoming.kind == "button" or (turn.heard.confidence or 0) >= SURE_ENOUGH_TO_ACT


async def _without_rasa(desk: Desk, turn: Turn, topic: str | None) -> None:
    """A curated answer needs no understanding; for the rest say so and show what works."""
    turn.heard.topic = topic
    if safety.is_recognised(desk, turn):
        safety.mark(turn, str(topic))
    elif safety.words_are_heard(desk, turn):
        safety.help_lines(desk, turn)
    if topic and desk.catalogue.is_answer(topic):
        await answering.tell(desk, turn, topic)
        return
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("understanding-down", speaker.menu_without_understanding()))
