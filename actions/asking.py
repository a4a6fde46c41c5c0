"""How a form asks: the question with how far one is, what was noted above it, its buttons."""

from __future__ import annotations

from typing import Any, ClassVar

from actions.hearing import Hearing
from actions.lookup import Reply
from actions.questions import ANSWER, QUESTION, UNSAID, Question, answer_button
from actions.talk import REQUESTED, SAID, TRIES, Talk
from store.wording.replies import human_button, line, reply, topic_button

ENOUGH_TRIES = 2
# On a button: what was written before is the answer to the open question.
TAKE_SAID = "said"


class Asking(Hearing):
    """The part of a form that says. `wording` begins the phrases: `<wording>-<slot>`."""

    wording: ClassVar[str]
    stop_label: ClassVar[str] = "button-stop-form"

    def ask(self, talk: Talk, question: Question) -> None:
        """Ask a question, for the first time or again."""
        self.say_question(talk, question, self.worded(talk, question))

    def again(self, talk: Talk, question: Question) -> None:
        """Ask once more after something else was answered."""
        talk.lines.append(line("form-back"))
        self.ask(talk, question)

    def note(self, talk: Talk, question: Question) -> None:
        """Say above the next question what was understood."""
        args = {"question": self.fact(question), "answer": self.answer(talk, question)}
        talk.lines.append(line("form-noted", **args))

    def fact(self, question: Question) -> Reply:
        """What a question is about, as an argument."""
        return {"phrase": f"{self.wording}-fact-{question.slot}"}

    def answer(self, talk: Talk, question: Question) -> Any:
        """What was answered, as an argument."""
        value = talk.answers.get(question.slot, UNSAID)
        return question.worded(value) if question.is_answer(value) else {"phrase": "form-unsaid"}

    def worded(self, talk: Talk, question: Question) -> Reply:
        """The question itself, with how far one is."""
        counted = [one.slot for one in talk.questions if one.slot not in self.uncounted]
        if question.slot not in counted:
            return line(f"{self.wording}-{question.slot}")
        return line(
            "form-question",
            number=counted.index(question.slot) + 1,
            total=len(counted),
            question={"phrase": f"{self.wording}-{question.slot}"},
        )

    def say_question(self, talk: Talk, question: Question, *words: Reply) -> None:
        """One message: what was noted, the question, its buttons."""
        first, *rest = [*talk.lines, *words]
        talk.replies.append(reply(first, rest, self._buttons(talk, question)))
        talk.lines = []
        talk.slots[REQUESTED] = question.slot
        # Rasa takes a turn in which nothing but the open question is set for no answer.
        talk.slots.setdefault(TRIES, None)

    def carried(self, talk: Talk) -> dict[str, str]:
        """Entities of every button of the form."""
        del talk
        return {}

    def answers_on_buttons(self, talk: Talk, question: Question) -> list[Reply]:
        """A button for each answer that is offered."""
        return [self.button(talk, question, value) for value in question.offered()]

    def button(
        self, talk: Talk, question: Question, value: str, phrase: str | None = None
    ) -> Reply:
        """A button that answers a question, under the answer or another label."""
        if phrase is None:
            button = answer_button(self.topic, question, value)
        else:
            button = topic_button(self.topic, phrase, {QUESTION: question.slot, ANSWER: value})
        button["entities"] |= self.carried(talk)
        return button

    def stop_button(self) -> Reply:
        """A button that leaves the form."""
        return topic_button("cancel", self.stop_label)

    def before(self, talk: Talk, question: Question) -> list[Question]:
        """The questions that one can go back to."""
        before = talk.questions[: talk.questions.index(question)]
        return [one for one in before if one.slot not in self.uncounted]

    def wait(self, talk: Talk, question: Question) -> None:
        """Ask nothing of somebody who may be in danger; keep what may have been an answer."""
        buttons = [topic_button(self.topic, "button-go-on", self.carried(talk))]
        buttons += self._take_after_all(talk, question)
        talk.replies.append(reply(line("form-waits"), buttons=buttons))
        talk.slots[REQUESTED] = question.slot

    def _take_after_all(self, talk: Talk, question: Question) -> list[Reply]:
        """A button that takes what was written for the answer after all."""
        if not (question.is_free and self._was_let_go(talk)):
            return []
        talk.slots[SAID] = {"question": question.slot, "text": talk.asked.text}
        return [self.button(talk, question, TAKE_SAID, "button-was-answer")]

    def _was_let_go(self, talk: Talk) -> bool:
        """Whether something was written that is clearly something else."""
        asked = talk.asked
        return bool(asked.text) and self.is_something_else(asked)

    def _buttons(self, talk: Talk, question: Question) -> list[Reply]:
        buttons = []
        if talk.asked.answered_before:
            buttons += self._take_after_all(talk, question)
        buttons += self.answers_on_buttons(talk, question)
        if talk.slots.get(TRIES, 0) and talk.slots[TRIES] >= ENOUGH_TRIES:
            if self.may_leave_out(talk, question) and not self._offers_to_leave_out(buttons):
                buttons.append(self.button(talk, question, UNSAID, "button-leave-out"))
            buttons.append(human_button())
        if self.before(talk, question):
            buttons.append(topic_button("go_back", "button-back"))
        return [*buttons, self.stop_button()]

    def _offers_to_leave_out(self, buttons: list[Reply]) -> bool:
        return any((one.get("entities") or {}).get(ANSWER) == UNSAID for one in buttons)
