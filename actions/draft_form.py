"""Forms whose answers are in a draft: it outlives the form, restarts and days.

What is heard goes out as the command `draft`, before all other replies; the slots hold only which
draft is open. The last question is a summary, below which one sends or changes.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy.orm import Session

from actions import applying_questions
from actions.applying_questions import AGREE, CHANGE, NOT_KEPT, REUSE, SEND, SUMMARY, USE
from actions.draft_hearing import DraftHearing
from actions.draft_talk import DraftTalk, Target, drafting
from actions.form import APPLYING
from actions.lookup import Asked, Outcome, Reply
from actions.questions import QUESTION, Question
from actions.talk import REQUESTED, SAID, TRIES, Talk
from store.applications.drafts import CONSENT
from store.wording.replies import human_button, line, reply


class DraftForm(DraftHearing):
    """What both forms of applying do. `agreement`: of content/consents/; `asks`: its questions."""

    wording = "apply"
    uncounted = NOT_KEPT
    agreement: ClassVar[str]
    asks: ClassVar[Sequence[str]]

    @abstractmethod
    def choose(self, talk: DraftTalk) -> Target | Reply:
        """What to write for; or what to say when it is not known or cannot be."""

    @abstractmethod
    def introduce(self, talk: DraftTalk) -> Reply:
        """The first line: of a new draft, or of one that was there."""

    @abstractmethod
    def sending(self, talk: DraftTalk) -> Reply:
        """The command that sends."""

    def questions(self, session: Session, asked: Asked) -> Sequence[Question]:
        """Those of this form, with the first and the last, which are not counted."""
        everything = applying_questions.questions(session, asked)
        return [one for one in everything if one.slot in {*self.asks, *self.uncounted}]

    def talk(self, session: Session, asked: Asked) -> DraftTalk:
        """This turn; the draft is read when the form is on."""
        consent = asked.knowledge.consents.get(self.agreement)
        talk = DraftTalk(session, asked, self.questions(session, asked), {}, consent=consent)
        applying = asked.slots.get(APPLYING)
        if self._is_on(asked) and applying:
            talk.open(Target(str(applying)))
        return talk

    def outcome(self, talk: Talk) -> Outcome:
        """What was heard goes first."""
        return Outcome([*drafting(talk).commands(), *talk.replies], talk.slots)

    def end(self, talk: Talk, slots: Sequence[str] = ()) -> None:
        """Leave the form; the draft stays."""
        for slot in (*slots, APPLYING, SAID, TRIES, REQUESTED):
            talk.slots[slot] = None

    def changed(self, talk: Talk, question: Question) -> None:
        """The answers that do something."""
        value = talk.answers[question.slot]
        if question.slot == REUSE:
            drafting(talk).fill(drafting(talk).known if value == USE else {})
        elif question.slot == CONSENT and value != AGREE:
            self._refuse(talk, question)
        elif question.slot == SUMMARY and value == SEND:
            talk.replies.append(self.sending(drafting(talk)))
            self.end(talk)
        elif question.slot == SUMMARY and value == CHANGE:
            self.ask_which(talk, question)

    def finish(self, talk: Talk) -> None:
        """Nothing is left to ask: the summary ends the form itself."""
        self.end(talk)

    def _begin(self, talk: Talk) -> None:
        chosen = self.choose(drafting(talk))
        if isinstance(chosen, Target):
            self._open(drafting(talk), chosen)
        else:
            talk.replies.append(chosen)
            self.end(talk)

    def _open(self, talk: DraftTalk, target: Target) -> None:
        """Begin, or go on where one stopped; an old button still means what it says."""
        before = talk.asked.slots.get(APPLYING)
        if before and before != target.applying:
            talk.lines.append(line("form-draft-kept"))
        talk.open(target)
        talk.slots[APPLYING] = target.applying
        if self.is_anew(talk.asked):
            talk.anew()
        self.begin(talk)
        talk.lines.append(self.introduce(talk))
        question = talk.next
        if question and talk.draft and talk.asked.values(QUESTION):
            self._press(talk, question)
        else:
            self._go_on(talk)

    def _hear(self, talk: Talk, question: Question) -> None:
        if self.is_anew(talk.asked):
            self._open(drafting(talk), drafting(talk).target)
        elif self.is_other(talk):
            self._change_to_other(talk, question)
        elif wrong := self.is_wrong(talk, question):
            self.ask(talk, wrong)
        else:
            super()._hear(talk, question)

    def _change_to_other(self, talk: Talk, question: Question) -> None:
        """Where that cannot be, go on with this one."""
        chosen = self.choose(drafting(talk))
        if isinstance(chosen, Target):
            self._open(drafting(talk), chosen)
        else:
            talk.replies.append(chosen)
            self.again(talk, question)

    def _refuse(self, talk: Talk, question: Question) -> None:
        """Without an agreement nothing is sent; what was written stays."""
        drafting(talk).forget(question)
        buttons = [*self.draft_buttons(talk), human_button()]
        talk.replies.append(reply(line("apply-consent-refused"), buttons=buttons))
        self.end(talk)

    def _stop(self, talk: Talk) -> None:
        if drafting(talk).draft is None:
            super()._stop(talk)
            return
        talk.replies.append(reply(line("apply-stopped"), buttons=self.draft_buttons(talk)))
        self.end(talk)
