"""Questions of a form: what counts as an answer, in words and on buttons, and how it is worded.

Those about places and numbers are in actions/questions_of_facts.py, those that are answered in free
words in actions/questions_in_words.py.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from actions.lookup import Asked, Reply

# Entities of a button that answers a question of a form.
QUESTION, ANSWER = "question", "answer"
# The answer of somebody who leaves a question out (store/programmes/rules.py).
UNSAID = "unsaid"


@dataclass(frozen=True, eq=False)
class Question(ABC):
    """One question; its answer is kept in the slot of this name.

    `near`: topics that an answer to this question is easily taken for. `is_free`: any words are an
    answer.
    """

    slot: str
    near: frozenset[str] = frozenset()
    is_free: ClassVar[bool] = False

    @abstractmethod
    def read(self, asked: Asked) -> str | None:
        """The answer in words, when this is the open question."""

    @abstractmethod
    def is_answer(self, value: str) -> bool:
        """Whether a button may carry this answer."""

    @abstractmethod
    def worded(self, value: str) -> Any:
        """An answer as an argument of a phrase."""

    def volunteered(self, asked: Asked) -> str | None:
        """The answer in words that were about something else."""
        return self.read(asked)

    def repeats(self, asked: Asked, current: str) -> bool:
        """Whether the current answer is said again."""
        return self.volunteered(asked) == current

    def corrected(self, asked: Asked, current: str) -> str | None:
        """Another answer than the current one in words that correct something."""
        del current
        return self.volunteered(asked)

    def offered(self) -> Sequence[str]:
        """Answers on buttons, in order."""
        return ()

    def normal(self, value: str) -> str | None:
        """An answer from a button as it is kept; None when it is none."""
        return value if self.is_answer(value) else None

    def is_evident(self, asked: Asked) -> bool:
        """Whether an answer stands in the words, whatever they are taken for."""
        del asked
        return False

    def is_alone(self, asked: Asked) -> bool:
        """Whether the words are an answer and nothing else, whatever they are taken for."""
        del asked
        return False

    def fault(self, asked: Asked) -> Reply | None:
        """What is wrong with words that are meant as an answer and are none."""
        del asked
        return None

    def taken(self, text: str) -> str | None:
        """A free text as it is kept; None when something is wrong with it."""
        del text
        return None

    def fault_of(self, text: str) -> Reply | None:
        """What is wrong with a free text."""
        del text
        return None


@dataclass(frozen=True, eq=False)
class Choice(Question):
    """One of some answers. `entity` finds them in words; `wording` is the start of their phrases.

    `topics`: what "yes" or "no" means; `means`: what values of other entities mean. `unless`: an
    entity and its value beside which the words of a choice are about that and not about oneself.
    """

    choices: tuple[str, ...] = ()
    entity: str = ""
    wording: str = ""
    topics: Mapping[str, str] = field(default_factory=dict)
    means: Mapping[tuple[str, str], str] = field(default_factory=dict)
    unless: tuple[str, str] | None = None

    def read(self, asked: Asked) -> str | None:
        """By its words, by what fits every choice ("other"), or by its place in the list."""
        return (
            self._said(asked)
            or self._general(asked)
            or self._by_place(asked)
            or self.topics.get(asked.topic)
            or next((m for (name, v), m in self.means.items() if v in asked.affirmed(name)), None)
        )

    def volunteered(self, asked: Asked) -> str | None:
        """By its words."""
        if self.unless and asked.is_apart(*self.unless, self.entity):
            return None
        return self._said(asked)

    def is_answer(self, value: str) -> bool:
        """One of the choices."""
        return value in self.choices

    def offered(self) -> Sequence[str]:
        """All of them."""
        return self.choices

    def worded(self, value: str) -> Any:
        """By its phrase."""
        return {"phrase": f"{self.wording}-{value}"}

    def _said(self, asked: Asked) -> str | None:
        return next((v for v in asked.values(self.entity) if v in self.choices), None)

    def _general(self, asked: Asked) -> str | None:
        return next((v for v in asked.values(ANSWER) if v in self.choices), None)

    def _by_place(self, asked: Asked) -> str | None:
        position = next(iter(asked.values("position")), "")
        number = int(position) if position.isdecimal() and len(position) < 3 else 0
        return self.choices[number - 1] if 0 < number <= len(self.choices) else None


@dataclass(frozen=True, eq=False)
class Both(Choice):
    """A choice of which two at once are a third: "online or on site"."""

    both: str = "both"

    def _said(self, asked: Asked) -> str | None:
        said = [value for value in asked.values(self.entity) if value in self.choices]
        return self.both if len(said) > 1 else next(iter(said), None)


@dataclass(frozen=True, eq=False)
class Careful(Choice):
    """A choice that is not guessed: what is denied is not said; of several, one of `first`."""

    first: frozenset[str] = frozenset()

    def _said(self, asked: Asked) -> str | None:
        said = [value for value in asked.affirmed(self.entity) if value in self.choices]
        return next((value for value in said if value in self.first), next(iter(said), None))


@dataclass(frozen=True, eq=False)
class Consent(Choice):
    """Whether somebody agrees (`agreement`): never when anything in the words says no."""

    agreement: str = ""
    refusal: str = ""

    def read(self, asked: Asked) -> str | None:
        """Any other answer goes before the agreement, a negation makes it a refusal."""
        others = [v for v in asked.affirmed(ANSWER) if v in self.choices and v != self.agreement]
        said = next(iter(others), None) or super().read(asked)
        if others or not (asked.says_no or asked.topic == "deny"):
            return said
        is_unsure = said is None and UNSAID in asked.values(ANSWER)
        return None if is_unsure else self.refusal


def answer_button(topic: str, question: Question, value: str) -> Reply:
    """A button that answers a question, also after the form has gone on."""
    return {
        "phrase": "form-answer",
        "args": {"answer": question.worded(value)},
        "topic": topic,
        "entities": {QUESTION: question.slot, ANSWER: value},
    }
