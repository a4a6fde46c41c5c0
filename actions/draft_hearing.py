"""What a form with a draft hears besides answers: which one to change, another draft, languages."""

from __future__ import annotations

from actions.applying_questions import SUMMARY
from actions.draft_asking import ANEW, AS_IT_IS, DONE, DRAFT, LANGUAGES, DraftAsking
from actions.draft_talk import drafting
from actions.hearing import SHORT, SURE
from actions.lookup import Asked
from actions.questions import ANSWER, QUESTION, UNSAID, Question
from actions.talk import Talk
from store.applications.drafts import CV
from store.tables import Document
from store.wording.replies import line

WRONG = "wrong"


class DraftHearing(DraftAsking):
    """The part of a form with a draft that understands."""

    def is_anew(self, asked: Asked) -> bool:
        """Whether the draft is to be thrown away and begun again."""
        pressed = asked.values(QUESTION)[:1]
        return pressed == (DRAFT,) and ANEW in asked.values(ANSWER) and asked.topic == self.topic

    def is_other(self, talk: Talk) -> bool:
        """Whether something else to write for is named."""
        asked = talk.asked
        named = asked.values("reference")[:1]
        is_meant = asked.topic == self.topic and asked.confidence >= SURE
        is_ours = named in ((), (drafting(talk).target.applying,))
        return is_meant and not is_ours and len(asked.text) <= SHORT

    def is_wrong(self, talk: Talk, question: Question) -> Question | None:
        """The question whose answer is said to be wrong, without what is right ("my e-mail")."""
        asked, words = talk.asked, talk.asked.knowledge.words
        if not asked.text or len(asked.text) > SHORT or asked.is_danger or asked.is_safety:
            return None
        says_wrong = WRONG in words and words[WRONG].is_heard_in(asked.text)
        if not (says_wrong or question.slot == SUMMARY) or self._correction(talk, question):
            return None
        named = [
            one
            for one in self._given(talk, question)
            if one.slot in words and words[one.slot].is_heard_in(asked.text)
        ]
        return next(iter(named), None)

    def _given(self, talk: Talk, question: Question) -> list[Question]:
        """The last one first: "no, Nigeria" is about what was said just now."""
        return super()._given(talk, question)[::-1]

    def _press(self, talk: Talk, question: Question) -> None:
        """Besides answers: a question to be asked again, one to be left as it is."""
        pressed = talk.question(talk.asked.values(QUESTION)[0])
        given = next(iter(talk.asked.values(ANSWER)), None)
        if pressed and pressed.slot not in self.uncounted and given is None:
            self.ask(talk, pressed)
        elif pressed and given == AS_IT_IS:
            self._go_on(talk, None if pressed is question else question)
        elif pressed and pressed.slot == LANGUAGES and pressed is question:
            self._press_language(talk, pressed, given or "")
        else:
            super()._press(talk, question)

    def _pressed_value(self, talk: Talk, pressed: Question, given: str) -> str | None:
        """Of files only one's own."""
        value = super()._pressed_value(talk, pressed, given)
        if pressed.slot != CV or value in (None, UNSAID):
            return value
        document = talk.session.get(Document, value)
        return value if document and document.person_id == talk.asked.person else None

    def _press_language(self, talk: Talk, question: Question, given: str) -> None:
        """Add a language, take it away again, or be done."""
        chosen = _codes(talk, question)
        if given == DONE and chosen:
            self.note(talk, question)
            self._go_on(talk)
        elif given == DONE or not question.is_answer(given):
            talk.lines.append(line("form-button-old-answer"))
            self._ask_again(talk, question)
        else:
            rest = [code for code in chosen if code != given]
            now = rest if len(rest) < len(chosen) else [*chosen, given]
            if now:
                talk.set(question, ",".join(now))
            else:
                drafting(talk).forget(question)
            self.ask(talk, question)
            talk.replies[-1]["edits"] = True

    def _take(self, talk: Talk, question: Question, value: str) -> None:
        """A language is added to those that were chosen; there may be more to come."""
        if question.slot == LANGUAGES:
            codes = dict.fromkeys([*_codes(talk, question), *value.split(",")])
            value = ",".join(codes)
            drafting(talk).stays_at = question if len(codes) == 1 else None
        super()._take(talk, question, value)

    def _go_on(self, talk: Talk, open_question: Question | None = None) -> None:
        super()._go_on(talk, open_question or drafting(talk).stays_at)


def _codes(talk: Talk, question: Question) -> list[str]:
    return [code for code in talk.answers.get(question.slot, "").split(",") if code]
