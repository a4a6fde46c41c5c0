"""How a form with a draft asks: what is known beside each question, and the summary at the end."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from actions.applying_questions import NAME, REUSE, SUMMARY
from actions.draft_talk import DraftTalk, drafting
from actions.form import Form
from actions.lookup import Reply
from actions.questions import ANSWER, QUESTION, UNSAID, Question
from actions.talk import Talk
from store.applications.drafts import CONSENT, CV, OPTIONAL, POOL
from store.tables import Document, Person
from store.wording.replies import line, topic_button

# On buttons: all of a draft instead of a question; begin anew; leave an answer; enough languages.
DRAFT = "draft"
ANEW, AS_IT_IS, DONE = "anew", "keep", "done"
LANGUAGES = "languages"


class DraftAsking(Form):
    """The part of a form with a draft that says."""

    stop_label = "button-stop-draft"

    @abstractmethod
    def is_demo(self, talk: DraftTalk) -> bool:
        """Whether all of it is an exercise."""

    def ask(self, talk: Talk, question: Question) -> None:
        """With what is known, the text that one agrees to, or all answers."""
        if question.slot == SUMMARY:
            facts = {one.slot: self.answer(talk, one) for one in self._counted(talk)}
            ending = line(f"{self.summary}-end", demo="yes" if self._is_demo(talk) else "no")
            self.say_question(talk, question, line(self.summary, **facts), ending)
        elif question.slot == REUSE:
            self.say_question(talk, question, *self._known(drafting(talk)), line("apply-reuse"))
        elif question.slot == CONSENT:
            consent = drafting(talk).consent
            text = line("apply-consent-text", text={"text": dict(consent.texts if consent else {})})
            self.say_question(talk, question, text, self.worded(talk, question))
        else:
            is_given = question.slot in talk.answers and question.slot != LANGUAGES
            now = [line("apply-now", answer=self.answer(talk, question))] if is_given else []
            self.say_question(talk, question, *now, self.worded(talk, question))

    def ask_which(self, talk: Talk, question: Question) -> None:
        """Which answer to change: a button for each."""
        buttons = [
            topic_button(
                self.topic,
                f"{self.wording}-fact-{one.slot}",
                {QUESTION: one.slot, **self.carried(talk)},
            )
            for one in self._counted(talk)
        ]
        talk.answers.pop(question.slot, None)
        self.say_question(talk, question, line("apply-change-which"))
        talk.replies[-1]["buttons"] = [*buttons, self.stop_button()]

    def answer(self, talk: Talk, question: Question) -> Any:
        """A file by its name."""
        value = talk.answers.get(question.slot, "")
        if question.slot == CV and question.is_answer(value):
            document = talk.session.get(Document, value)
            return document.name if document else {"phrase": "form-unsaid"}
        return super().answer(talk, question)

    def carried(self, talk: Talk) -> dict[str, str]:
        """Every button says which draft it belongs to."""
        applying = drafting(talk).target.applying
        return {} if applying in ("", POOL) else {"reference": applying}

    def may_leave_out(self, talk: Talk, question: Question) -> bool:
        """What one can send without."""
        del talk
        return question.slot in OPTIONAL

    def answers_on_buttons(self, talk: Talk, question: Question) -> list[Reply]:
        """What is offered; to leave it out, or as it is; the draft that was there, anew."""
        buttons = self._offered(talk, question)
        if question.slot in talk.answers and question.slot != LANGUAGES:
            buttons.append(self.button(talk, question, AS_IT_IS, "button-as-it-is"))
        elif self.may_leave_out(talk, question):
            buttons.append(self.button(talk, question, UNSAID, "button-leave-out"))
        return [*buttons, *self._anew(drafting(talk))]

    def draft_buttons(self, talk: Talk) -> list[Reply]:
        """What can be done with a draft that waits."""
        applying = drafting(talk).target.applying
        away = line("button-discard-draft") | {"tap": {"discard_draft": applying}}
        return [topic_button(self.topic, "button-go-on", self.carried(talk)), away]

    @property
    def summary(self) -> str:
        """The phrase that holds all answers."""
        return f"{self.topic.replace('_', '-')}-summary"

    def _is_demo(self, talk: Talk) -> bool:
        return self.is_demo(drafting(talk))

    def _counted(self, talk: Talk) -> list[Question]:
        return [one for one in talk.questions if one.slot not in self.uncounted]

    def _known(self, talk: DraftTalk) -> list[Reply]:
        """What was told earlier, a line each."""
        given = [one for one in talk.questions if one.slot in talk.known]
        return [
            line("apply-known", question=self.fact(one), answer=one.worded(talk.known[one.slot]))
            for one in given
        ]

    def _offered(self, talk: Talk, question: Question) -> list[Reply]:
        if question is NAME:
            return self._own_name(talk, question)
        if question.slot == LANGUAGES:
            return self._languages(talk, question)
        return super().answers_on_buttons(talk, question)

    def _own_name(self, talk: Talk, question: Question) -> list[Reply]:
        """The name under which Telegram knows the person."""
        person = talk.session.get(Person, talk.asked.person)
        name = NAME.taken(person.name) if person and person.name else None
        is_new = name is not None and name != talk.answers.get(question.slot)
        return [self.button(talk, question, name)] if name and is_new else []

    def _languages(self, talk: Talk, question: Question) -> list[Reply]:
        """Those that were chosen have a tick, and are taken away by another press."""
        chosen = [code for code in talk.answers.get(question.slot, "").split(",") if code]
        buttons = [
            self.button(talk, question, code)
            | line(
                "apply-chosen" if code in chosen else "form-answer", answer=question.worded(code)
            )
            for code in dict.fromkeys([*question.offered(), *chosen])
        ]
        done = [self.button(talk, question, DONE, "button-done")] if chosen else []
        return [*buttons, *done]

    def _anew(self, talk: DraftTalk) -> list[Reply]:
        """Only when one comes back to a draft of one's own, not to one that changes something."""
        is_back = talk.draft is not None and not self._is_on(talk.asked)
        if not is_back or (talk.draft and talk.draft.application):
            return []
        entities = {QUESTION: DRAFT, ANSWER: ANEW, **self.carried(talk)}
        return [topic_button(self.topic, "button-start-again", entities)]
