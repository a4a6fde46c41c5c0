"""A curated answer as it is told in the chat; the preview of the console is made of the same."""

from __future__ import annotations

from collections.abc import Iterable

from store.answers.procedures import Procedure
from store.tables import Answer
from store.wording.keyboards import Button
from store.wording.speaker import Say, Speaker


def tell(
    speaker: Speaker, answer: Answer, procedures: Iterable[Procedure], *, short: bool = False
) -> Say:
    """The answer with its buttons; `short`: its first line only, unless it is about danger."""
    in_short = short and not speaker.catalogue.is_safety(answer.topic)
    say = speaker.short_answer(answer) if in_short else speaker.answer(answer)
    say.buttons = [*_steps(speaker, answer.topic, procedures), *say.buttons]
    say.language = speaker.language
    return say


def _steps(speaker: Speaker, topic: str, procedures: Iterable[Procedure]) -> list[Button]:
    """A button to the steps that belong to the topic."""
    return [
        Button(speaker.word("button-steps"), {"steps": procedure.id})
        for procedure in procedures
        if procedure.topic == topic
    ]
