"""A very long text comes in pieces, for telephones cut it: the second is no answer by itself."""

from __future__ import annotations

from actions.lookup import Reply
from actions.questions import Question
from actions.questions_in_words import FreeText
from actions.talk import SAID, Talk
from store.types import now

# Telegram takes 4,096 characters in a message; telephones cut at the space before.
CUT_FROM = 3500
# Nobody writes anew as fast as the rest comes.
AT_ONCE = 10  # seconds


def note(talk: Talk, question: Question) -> None:
    """Remember that a text may go on in the next message."""
    if question.is_free and len(talk.asked.text) >= CUT_FROM:
        _remember(talk, question, len(talk.asked.text))


def rest(talk: Talk, question: Question) -> Reply | None:
    """What to say to the rest of a text that was too long; None when this is another one."""
    asked, begun = talk.asked, talk.asked.slots.get(SAID)
    if not (asked.text and isinstance(begun, dict) and isinstance(question, FreeText)):
        return None
    is_ours = begun.get("question") == question.slot and "length" in begun
    if not is_ours or asked.is_safety or asked.is_danger:
        return None
    if now().timestamp() - begun["at"] > AT_ONCE:
        return None
    length = begun["length"] + len(asked.text)
    _remember(talk, question, length)
    return question.too_long(length)


def _remember(talk: Talk, question: Question, length: int) -> None:
    talk.slots[SAID] = {"question": question.slot, "length": length, "at": now().timestamp()}
