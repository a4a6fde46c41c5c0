"""What words mean to a form: an answer, a correction, what is asked later, or something else."""

from __future__ import annotations

from typing import ClassVar

from actions.lookup import Asked
from actions.questions import ANSWER, UNSAID, Question
from actions.talk import Talk

# Topics that say nothing about what somebody wants, so that an answer may stand in their words.
UNDECIDED = frozenset({"", "nlu_fallback", "out_of_scope", "affirm", "deny"})
CORRECTING = frozenset({"go_back", "deny"})
# Topics that are meant even where any words would be an answer, if they are sure and short.
STEERING = frozenset(
    {
        *("cancel", "go_back", "ask_help", "change_language", "talk_to_human"),
        *("forget_me", "show_my_data", "stop_messages"),
    }
)
SHORT = 80
# Topics that look for something by what they name: a text that names two kinds of it is no answer.
SEARCHES = frozenset({"search_openings", "list_events"})
# How much of a text must be an answer for it to be nothing else; of a question nearly all of it.
MOSTLY = 0.5
NEARLY_ALL = 0.9
# Another topic that is as sure as this is meant.
SURE = 0.7
QUESTION_MARKS = ("?", "؟")


class Hearing:
    """Tells what the words of a turn answer; the part of a form that says nothing."""

    topic: ClassVar[str]
    # Questions that are not counted ("2 of 7"): whether to use or keep the answers.
    uncounted: ClassVar[frozenset[str]] = frozenset()

    def may_leave_out(self, talk: Talk, question: Question) -> bool:
        """Whether one can go on without an answer."""
        del talk, question
        return False

    def is_something_else(self, asked: Asked) -> bool:
        """Whether words that could be any answer are clearly none."""
        if asked.is_safety or asked.is_danger:
            return True
        if asked.topic in STEERING | {self.topic}:
            return asked.confidence >= SURE and len(asked.text) <= SHORT
        return is_question(asked.text) and asked.topic not in UNDECIDED and asked.confidence >= SURE

    def _understand(self, talk: Talk, question: Question) -> dict[Question, str]:
        """Answers in words: to the open question, else a correction; and what else was said."""
        asked = talk.asked
        if not asked.text or not self._is_meant(asked, question):
            return {}
        if question.is_free and (evident := self._evident(talk, question)):
            return evident
        if self._may_correct(asked, question) and (corrected := self._correction(talk, question)):
            return corrected
        value = question.read(asked)
        if value is None and UNSAID in asked.values(ANSWER) and self.may_leave_out(talk, question):
            value = UNSAID
        if question.is_free:
            return {} if value is None else {question: value}
        if value is None:
            return self._without_answer(talk, question)
        return {question: value} | self._volunteered(talk, question)

    def _evident(self, talk: Talk, question: Question) -> dict[Question, str]:
        """A short text that is about another answer whatever is asked: "my e-mail is ..."."""
        if len(talk.asked.text) > SHORT or not any(
            one.is_evident(talk.asked) for one in self._given(talk, question)
        ):
            return {}
        return self._correction(talk, question)

    def _may_correct(self, asked: Asked, question: Question) -> bool:
        """Where any words are an answer, only a text that is little else corrects another."""
        if asked.topic not in CORRECTING:
            return False
        return not question.is_free or asked.covered >= MOSTLY

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
        if question.is_alone(asked):
            return True
        if question.is_free:
            return not self.is_something_else(asked)
        if question.is_evident(asked):
            return True
        is_asking = is_question(asked.text) or _is_search(asked)
        if asked.covered >= (NEARLY_ALL if is_asking else MOSTLY):
            return True
        if is_asking:
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


def is_question(text: str) -> bool:
    """Whether a text asks something."""
    return text.rstrip().endswith(QUESTION_MARKS)


def _is_search(asked: Asked) -> bool:
    """Whether a field in a country is looked for."""
    names_both = bool(asked.values("sector") and asked.values("country"))
    return names_both and asked.topic in SEARCHES and asked.confidence >= SURE
