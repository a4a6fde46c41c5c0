"""Forms: several questions in turn, by buttons and in words, with everything between them.

A form is a Rasa form named `<topic>_form` whose slots are its questions. Rasa runs the form's
`validate_` action whenever the form is on: it hears the answer, and it asks the next question, for
it alone knows what has happened in the turn. If it says and sets nothing, Rasa answers the message
by its normal rule and runs it once more, to ask again.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.questions import ANSWER, QUESTION, UNSAID, Question, answer_button
from store.replies import human_button, line, reply, topic_button

# Rasa's slot: the question that is open.
REQUESTED = "requested_slot"
# How often the open question was answered in vain.
TRIES = "form_tries"
ENOUGH_TRIES = 2
# Topics that say nothing about what somebody wants, so that an answer may stand in their words.
UNDECIDED = frozenset({"", "nlu_fallback", "out_of_scope", "affirm", "deny"})
CORRECTING = frozenset({"go_back", "deny"})
YES_OR_NO = frozenset({"affirm", "deny", "cancel"})
# Topics that look for something by what they name: a text that names two kinds of it is no answer.
SEARCHES = frozenset({"search_openings", "list_events"})
# How much of a text must be an answer for it to be nothing else; of a question nearly all of it.
MOSTLY = 0.5
NEARLY_ALL = 0.9
# Another topic that is as sure as this is meant.
SURE = 0.7
QUESTION_MARKS = ("?", "؟")


@dataclass
class Talk:
    """One turn of a form: what was asked, what is said and set; `answers` as they are by now."""

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
        self.slots[TRIES] = None

    @property
    def next(self) -> Question | None:
        """The first question without an answer."""
        return next((one for one in self.questions if one.slot not in self.answers), None)


class Form(LookUp):
    """What all forms do. `wording` begins the phrases of the questions: `<wording>-<slot>`."""

    topic: ClassVar[str]
    wording: ClassVar[str]
    # Questions that are not counted ("2 of 7"): whether to use or keep the answers.
    uncounted: ClassVar[frozenset[str]] = frozenset()

    def name(self) -> str:
        """As Rasa looks for it."""
        return f"validate_{self.topic}_form"

    @abstractmethod
    def questions(self, session: Session, asked: Asked) -> Sequence[Question]:
        """All questions in order; none when the form cannot be filled in now."""

    def begin(self, talk: Talk) -> None:
        """Say what comes before the first question, and fill in what is known."""

    def changed(self, talk: Talk, question: Question) -> None:
        """An answer was given or changed."""

    def may_leave_out(self, talk: Talk, question: Question) -> bool:
        """Whether one can go on without an answer."""
        del talk, question
        return False

    def ask(self, talk: Talk, question: Question) -> None:
        """Ask a question, for the first time or again."""
        self.say_question(talk, question, self.worded(talk, question))

    def again(self, talk: Talk, question: Question) -> None:
        """Ask once more after something else was answered."""
        talk.lines.append(line("form-back"))
        self.ask(talk, question)

    @abstractmethod
    def finish(self, talk: Talk) -> None:
        """All questions are answered; ends with `end`."""

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Begin, ask again, or hear an answer."""
        questions = self.questions(session, asked)
        given = {one.slot: asked.slots.get(one.slot) for one in questions}
        answers = {slot: str(value) for slot, value in given.items() if value is not None}
        talk = Talk(session, asked, questions, answers)
        question = talk.question(asked.slots.get(REQUESTED))
        if question is None:
            self._begin(talk)
        elif asked.answered_before:
            self._return(talk, question)
        else:
            self._hear(talk, question)
        return Outcome(talk.replies, talk.slots)

    def end(self, talk: Talk, slots: Sequence[str] = ()) -> None:
        """Leave the form, and nothing of it behind."""
        for slot in [*(one.slot for one in talk.questions), *slots, TRIES, REQUESTED]:
            talk.slots[slot] = None

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

    def _buttons(self, talk: Talk, question: Question) -> list[Reply]:
        buttons = [answer_button(self.topic, question, value) for value in question.offered()]
        if talk.slots.get(TRIES, 0) and talk.slots[TRIES] >= ENOUGH_TRIES:
            if self.may_leave_out(talk, question) and UNSAID not in question.offered():
                entities = {QUESTION: question.slot, ANSWER: UNSAID}
                buttons.append(topic_button(self.topic, "button-leave-out", entities))
            buttons.append(human_button())
        if self._before(talk, question):
            buttons.append(topic_button("go_back", "button-back"))
        return [*buttons, topic_button("cancel", "button-stop-form")]

    def _begin(self, talk: Talk) -> None:
        if not talk.questions:
            talk.replies.append(reply(line(f"{self.wording}-impossible"), buttons=[human_button()]))
            self.end(talk)
        elif talk.asked.values(QUESTION):
            again = topic_button(self.topic, "button-start-again")
            talk.replies.append(reply(line("form-button-old"), buttons=[again]))
            self.end(talk)
        else:
            self.begin(talk)
            self._go_on(talk)

    def _return(self, talk: Talk, question: Question) -> None:
        """Something else was answered; to somebody in danger nothing is asked."""
        if talk.asked.is_safety:
            talk.replies.append(
                reply(line("form-waits"), buttons=[topic_button(self.topic, "button-go-on")])
            )
        elif talk.asked.topic != "forget_me":
            self.again(talk, question)
        # Says that the question is still open.
        talk.slots[REQUESTED] = talk.slots.get(REQUESTED, question.slot)

    def _hear(self, talk: Talk, question: Question) -> None:
        asked = talk.asked
        if asked.slots.get("open_question") and asked.topic in YES_OR_NO:
            # Another question is open, and this is its answer.
            return
        if asked.topic == self.topic and asked.values(QUESTION):
            self._press(talk, question)
        elif asked.topic == "cancel" and UNSAID not in asked.values(ANSWER):
            self._stop(talk)
        elif found := self._understand(talk, question):
            for one, value in found.items():
                self._take(talk, one, value)
            self._go_on(talk, None if question in found else question)
        else:
            self._steer(talk, question)

    def _steer(self, talk: Talk, question: Question) -> None:
        """No answer: another step was asked for, or nothing that we know; else Rasa answers it."""
        steps = {"go_back": self._go_back, "ask_help": self._help, self.topic: self._ask_again}
        steps |= dict.fromkeys({*UNDECIDED, "cancel"}, self._explain)
        step = steps.get(talk.asked.topic)
        if step:
            step(talk, question)

    def _help(self, talk: Talk, question: Question) -> None:
        talk.lines.append(line(f"{self.wording}-{question.slot}-help"))
        self._ask_again(talk, question)

    def _ask_again(self, talk: Talk, question: Question) -> None:
        talk.slots[TRIES] = talk.asked.slots.get(TRIES)
        self.ask(talk, question)

    def _press(self, talk: Talk, question: Question) -> None:
        """A button of this form, perhaps of an earlier question."""
        pressed = talk.question(talk.asked.values(QUESTION)[0])
        value = next(iter(talk.asked.values(ANSWER)), "")
        if pressed and pressed.slot in self.uncounted and pressed is not question:
            pressed = None
        if pressed and (pressed.is_answer(value) or self._is_left_out(talk, pressed, value)):
            self._take(talk, pressed, value)
            self._go_on(talk, None if pressed is question else question)
            return
        talk.lines.append(line("form-button-old-answer"))
        self._ask_again(talk, question)

    def _is_left_out(self, talk: Talk, question: Question, value: str) -> bool:
        return value == UNSAID and self.may_leave_out(talk, question)

    def _understand(self, talk: Talk, question: Question) -> dict[Question, str]:
        """Answers in words: to the open question, else a correction; and what else was said."""
        asked = talk.asked
        if not asked.text or not self._is_meant(asked, question):
            return {}
        if asked.topic in CORRECTING and (corrected := self._correction(talk, question)):
            return corrected
        value = question.read(asked)
        if value is None and UNSAID in asked.values(ANSWER) and self.may_leave_out(talk, question):
            value = UNSAID
        if value is None:
            return self._without_answer(talk, question)
        return {question: value} | self._volunteered(talk, question)

    def _without_answer(self, talk: Talk, question: Question) -> dict[Question, str]:
        """The words say something else of oneself: a correction, or what would be asked later."""
        corrected = {} if talk.asked.topic == "go_back" else self._correction(talk, question)
        if corrected:
            return corrected
        said = self._volunteered(talk, question) if talk.asked.covered >= MOSTLY else {}
        return said or self._repeated(talk, question)

    def _repeated(self, talk: Talk, question: Question) -> dict[Question, str]:
        """An answer that is said once more is heard once more."""
        if talk.asked.topic in CORRECTING:
            return {}
        repeated = [
            one
            for one in self._given(talk, question)
            if one.repeats(talk.asked, talk.answers[one.slot])
        ]
        return {one: talk.answers[one.slot] for one in repeated}

    def _volunteered(self, talk: Talk, question: Question) -> dict[Question, str]:
        """Answers to questions that were not asked yet."""
        open_later = [
            one for one in talk.questions if one is not question and one.slot not in talk.answers
        ]
        found = {one: one.volunteered(talk.asked) for one in open_later}
        return {one: value for one, value in found.items() if value is not None}

    def _is_meant(self, asked: Asked, question: Question) -> bool:
        """Whether the words answer the question, and do not ask for something else."""
        is_question = _is_question(asked.text) or _is_search(asked)
        if asked.covered >= (NEARLY_ALL if is_question else MOSTLY):
            return True
        if is_question:
            return False
        if asked.is_safety:
            # "My father is from Kurdistan" may sound like the search for a relative.
            return asked.topic in question.near and asked.confidence < SURE
        if asked.topic in UNDECIDED | CORRECTING | question.near | {self.topic, "cancel"}:
            return True
        return asked.confidence < SURE

    def _correction(self, talk: Talk, question: Question) -> dict[Question, str]:
        """Another value for an answer that was given: by what only it can mean, else by any."""
        given = self._given(talk, question)
        said = [(one, one.volunteered(talk.asked)) for one in given]
        if talk.asked.topic in CORRECTING:
            said += [(one, one.corrected(talk.asked, talk.answers[one.slot])) for one in given]
        other = {one: value for one, value in said if value not in (None, talk.answers[one.slot])}
        return dict([(one, str(value)) for one, value in other.items()][:1])

    def _given(self, talk: Talk, question: Question) -> list[Question]:
        """Other questions that are answered."""
        given = [one for one in talk.questions if one.slot in talk.answers and one is not question]
        return [one for one in given if one.slot not in self.uncounted]

    def _take(self, talk: Talk, question: Question, value: str) -> None:
        is_change = talk.answers.get(question.slot) not in (None, value)
        talk.set(question, value)
        if question.slot in self.uncounted:
            self.changed(talk, question)
            return
        if is_change:
            args = {"question": self.fact(question), "answer": self.answer(talk, question)}
            talk.lines.append(line("form-changed", **args))
        else:
            self.note(talk, question)
        self.changed(talk, question)

    def _go_on(self, talk: Talk, open_question: Question | None = None) -> None:
        """Ask what is open still: the question that was, else the next one."""
        if REQUESTED in talk.slots:
            # The form has ended with this answer.
            return
        question = open_question or talk.next
        if question is None:
            self.finish(talk)
        else:
            self.ask(talk, question)

    def _go_back(self, talk: Talk, question: Question) -> None:
        before = self._before(talk, question)
        if not before:
            talk.lines.append(line("form-first"))
        self.ask(talk, before[-1] if before else question)

    def _before(self, talk: Talk, question: Question) -> list[Question]:
        """The questions that one can go back to."""
        before = talk.questions[: talk.questions.index(question)]
        return [one for one in before if one.slot not in self.uncounted]

    def _explain(self, talk: Talk, question: Question) -> None:
        tries = int(talk.asked.slots.get(TRIES) or 0) + 1
        talk.slots[TRIES] = tries
        if tries >= ENOUGH_TRIES or _is_question(talk.asked.text):
            talk.lines.append(line(f"{self.wording}-{question.slot}-help"))
        else:
            talk.lines.append(line("form-not-understood"))
        self.ask(talk, question)

    def _stop(self, talk: Talk) -> None:
        again = topic_button(self.topic, "button-start-again")
        talk.replies.append(reply(line("form-stopped"), buttons=[again]))
        self.end(talk)


def _is_question(text: str) -> bool:
    return text.rstrip().endswith(QUESTION_MARKS)


def _is_search(asked: Asked) -> bool:
    """Whether a field in a country is looked for."""
    names_both = bool(asked.values("sector") and asked.values("country"))
    return names_both and asked.topic in SEARCHES and asked.confidence >= SURE


def answers_of(talk: Talk, slots: Sequence[str]) -> dict[str, str]:
    """What was answered to some questions."""
    return {slot: talk.answers[slot] for slot in slots if slot in talk.answers}
