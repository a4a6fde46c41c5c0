"""One turn of a form: what is known when it begins, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from actions.lookup import Asked, Reply
from actions.questions import Question

# Rasa's slot: the question that is open.
REQUESTED = "requested_slot"
# How often the open question was answered in vain.
TRIES = "form_tries"
# What was written instead of an answer, in case that it was one: its question and the text.
SAID = "form_said"


@dataclass
class Talk:
    """What was asked, what is said and set; `answers` as they are by now."""

    session: Session
    asked: Asked
    questions: Sequence[Question]
    answers: dict[str, str]
    slots: dict[str, Any] = field(default_factory=dict)
    replies: list[Reply] = field(default_factory=list)
    # Said above the next question, in the same message.
    lines: list[Reply] = field(default_factory=list)

    def question(self, slot: str | None) -> Question | None:
        """The question of this slot."""
        return next((one for one in self.questions if one.slot == slot), None)

    def set(self, question: Question, value: str) -> None:
        """Take an answer."""
        self.answers[question.slot] = self.slots[question.slot] = value
        self.answered()

    def answered(self) -> None:
        """The open question counts no more attempts, and keeps no text for later."""
        self.slots[TRIES] = None
        if self.asked.slots.get(SAID):
            self.slots[SAID] = None

    @property
    def next(self) -> Question | None:
        """The first question without an answer."""
        return next((one for one in self.questions if one.slot not in self.answers), None)

    @property
    def said(self) -> str | None:
        """The text that was kept for the open question."""
        kept = self.asked.slots.get(SAID)
        is_ours = isinstance(kept, dict) and kept.get("question") == self.asked.slots.get(REQUESTED)
        return kept.get("text") if is_ours and kept else None


def answers_of(talk: Talk, slots: Sequence[str]) -> dict[str, str]:
    """What was answered to some questions."""
    return {slot: talk.answers[slot] for slot in slots if slot in talk.answers}
