"""Offers the language that somebody writes in; never leaves a chosen one unasked."""

from __future__ import annotations

from bot.applying import FORMS
from bot.desk import Desk
from bot.turn import Turn
from store.wording.keyboards import Button
from store.wording.speaker import Say


def writes_in_one_that_we_lack(desk: Desk, turn: Turn) -> bool:
    """Whether the message is surely in a language that the assistant does not speak."""
    written = turn.heard.language
    return bool(written) and written not in desk.languages


def not_spoken(desk: Desk, turn: Turn) -> Say:
    """Says so, with all the languages there are."""
    speaker = desk.speaker(turn.language)
    name = desk.wording.language_name(turn.language, str(turn.heard.language))
    return speaker.say("language-not-yet", speaker.languages(turn.language), language=name)


def offer(desk: Desk, turn: Turn) -> None:
    """Once for each language, in that language: [go on in it] [stay with the chosen one]"""
    written = turn.written_language(desk.languages)
    if not turn.chosen or turn.forget or written == turn.language or written in turn.offered:
        return
    if "language_chosen" in turn.person:
        # "In English, please" is said in the language that one leaves.
        return
    if turn.form_topic in FORMS:
        # An address or a name is in no language, and a motivation may be in any.
        return
    if "safety_at" in turn.conversation:
        # Help lines stand alone, and were given in that language anyway.
        return
    turn.offered.append(written)
    languages = desk.wording.languages
    speaker = desk.speaker(written)
    turn.say(
        speaker.say(
            "language-switch-offer",
            [Button(languages[code].name, {"language": code}) for code in (written, turn.language)],
        )
    )
