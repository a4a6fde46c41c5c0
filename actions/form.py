"""Forms: several questions in turn, by buttons and in words, with everything between them.

A form is a Rasa form named `<topic>_form` whose slots are its questions. Rasa runs the form's
`validate_` action whenever the form is on: it hears the answer (actions/hearing.py), and it asks
the next question (actions/asking.py), for it alone knows what has happened in the turn. If it says
and sets nothing, Rasa answers the message by its normal rule and runs it once more, to ask again.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from sqlalchemy.orm import Session

from actions import cut_texts
from actions.asking import ENOUGH_TRIES, TAKE_SAID, Asking
from actions.hearing import UNDECIDED, is_question
from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.questions import ANSWER, QUESTION, UNSAID, Question
from actions.talk import REQUESTED, TRIES, Talk
from store.wording.replies import human_button, line, reply, topic_button

YES_OR_NO = frozenset({"affirm", "deny", "cancel"})
# The slot of the draft that is written (docs/architecture.md, "Applying"). It stays while another
# form is filled in: after that one goes on with it.
APPLYING = "applying"


class Form(Asking, LookUp):
    """What all forms do."""

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

    @abstractmethod
    def finish(self, talk: Talk) -> None:
        """All questions are answered; ends with `end`."""

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """Begin, ask again, or hear an answer."""
        talk = self.talk(session, asked)
        question = talk.question(asked.slots.get(REQUESTED)) if self._is_on(asked) else None
        if question is None:
            self._begin(talk)
        elif asked.answered_before:
            self._return(talk, question)
        elif rest := cut_texts.rest(talk, question):
            talk.lines.append(rest)
            self._ask_again(talk, question)
        else:
            self._hear(talk, question)
        return self.outcome(talk)

    def talk(self, session: Session, asked: Asked) -> Talk:
        """This turn, with the answers as they are in the slots."""
        questions = self.questions(session, asked)
        given = {one.slot: asked.slots.get(one.slot) for one in questions}
        answers = {slot: str(value) for slot, value in given.items() if value is not None}
        return Talk(session, asked, questions, answers)

    def outcome(self, talk: Talk) -> Outcome:
        """What was said and set; when the form ends, back to the draft that was left for it."""
        waiting = talk.asked.slots.get(APPLYING)
        if waiting and REQUESTED in talk.slots and talk.slots[REQUESTED] is None:
            talk.replies.append(_draft_waits(str(waiting)))
            talk.slots[APPLYING] = None
        return Outcome(talk.replies, talk.slots)

    def end(self, talk: Talk, slots: Sequence[str] = ()) -> None:
        """Leave the form, and nothing of it behind."""
        for slot in [*(one.slot for one in talk.questions), *slots, TRIES, REQUESTED]:
            talk.slots[slot] = None

    def _is_on(self, asked: Asked) -> bool:
        """Whether this form asked the open question, and not another one that has one alike."""
        return asked.form == f"{self.topic}_form"

    def _begin(self, talk: Talk) -> None:
        if not talk.questions:
            talk.replies.append(reply(line(f"{self.wording}-impossible"), buttons=[human_button()]))
            self.end(talk)
        elif talk.asked.values(QUESTION):
            again = topic_button(self.topic, "button-start-again")
            talk.replies.append(reply(line("form-button-old"), buttons=[again]))
            self.end(talk)
        else:
            if talk.asked.slots.get(APPLYING):
                talk.lines.append(line("form-draft-kept"))
            self.begin(talk)
            self._go_on(talk)

    def _return(self, talk: Talk, question: Question) -> None:
        """Something else was answered; to somebody in danger nothing is asked."""
        if talk.asked.is_safety:
            self.wait(talk, question)
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
        elif question.is_free and asked.is_danger and not asked.is_safety:
            self.wait(talk, question)
            talk.slots[TRIES] = None
        elif self._is_cancelled(asked, question):
            self._stop(talk)
        elif found := self._understand(talk, question):
            for one, value in found.items():
                self._take(talk, one, value)
            self._go_on(talk, None if question in found else question)
        elif fault := self._fault(talk, question):
            self._explain(talk, question, fault)
        else:
            self._steer(talk, question)

    def _is_cancelled(self, asked: Asked, question: Question) -> bool:
        if asked.topic != "cancel" or UNSAID in asked.values(ANSWER):
            return False
        return not (asked.text and question.is_free) or self.is_something_else(asked)

    def _fault(self, talk: Talk, question: Question) -> Reply | None:
        """What is wrong with words that were meant as an answer."""
        asked = talk.asked
        if not asked.text or not self._is_meant(asked, question):
            return None
        return None if is_question(asked.text) and not question.is_free else question.fault(asked)

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
        given = next(iter(talk.asked.values(ANSWER)), "")
        if pressed and pressed.slot in self.uncounted and pressed is not question:
            pressed = None
        if pressed and given == TAKE_SAID and pressed.is_free:
            self._take_said(talk, pressed)
            return
        value = self._pressed_value(talk, pressed, given) if pressed else None
        if pressed and value is not None:
            self._take(talk, pressed, value)
            self._go_on(talk, None if pressed is question else question)
            return
        talk.lines.append(line("form-button-old-answer"))
        self._ask_again(talk, question)

    def _pressed_value(self, talk: Talk, pressed: Question, given: str) -> str | None:
        if given == UNSAID and self.may_leave_out(talk, pressed):
            return UNSAID
        return pressed.normal(given)

    def _take_said(self, talk: Talk, question: Question) -> None:
        """What was written is the answer after all."""
        value = question.taken(talk.said) if talk.said else None
        if value is not None:
            self._take(talk, question, value)
            self._go_on(talk)
            return
        fault = question.fault_of(talk.said) if talk.said else None
        talk.lines.append(fault or line("form-button-old-answer"))
        self._ask_again(talk, question)

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
        before = self.before(talk, question)
        if not before:
            talk.lines.append(line("form-first"))
        self.ask(talk, before[-1] if before else question)

    def _explain(self, talk: Talk, question: Question, fault: Reply | None = None) -> None:
        """Say what is wrong; the second time, and to who asks something, help as well."""
        tries = int(talk.asked.slots.get(TRIES) or 0) + 1
        talk.slots[TRIES] = tries
        if fault:
            cut_texts.note(talk, question)
            talk.lines.append(fault)
        if tries >= ENOUGH_TRIES or is_question(talk.asked.text):
            talk.lines.append(line(f"{self.wording}-{question.slot}-help"))
        elif not fault:
            talk.lines.append(line("form-not-understood"))
        self.ask(talk, question)

    def _stop(self, talk: Talk) -> None:
        again = topic_button(self.topic, "button-start-again", self.carried(talk))
        talk.replies.append(reply(line("form-stopped"), buttons=[again]))
        self.end(talk)


def _draft_waits(applying: str) -> Reply:
    """Back to what was being written when this form began."""
    if applying == "pool":
        button = topic_button("register_profile", "button-go-on")
    else:
        button = topic_button("apply_opening", "button-go-on", {"reference": applying})
    return reply(line("form-draft-waits"), buttons=[button])
