"""Questions of a form: what counts as an answer, in words and on buttons, and how it is worded."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.lookup import Asked, Reply

# Entities of a button that answers a question of a form.
QUESTION, ANSWER = "question", "answer"
# A number in words, as digits.
NUMBER = "number"
# The answer of somebody who leaves a question out (store/rules.py).
UNSAID = "unsaid"
DIGITS = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
MORE = re.compile(r"\d{1,3}\+?")


@dataclass(frozen=True, eq=False)
class Question(ABC):
    """One question; its answer is kept in the slot of this name.

    `near`: topics that an answer to this question is easily taken for.
    """

    slot: str
    near: frozenset[str] = frozenset()

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


@dataclass(frozen=True, eq=False)
class Country(Question):
    """A country: any in words, some on buttons. `entities` find it, the surest first."""

    entities: tuple[str, ...] = ("country",)
    buttons: tuple[str, ...] = ()
    # What is no single country, with its phrase.
    groups: Mapping[str, str] = field(default_factory=dict)
    # Countries that mean this question even in words about something else.
    only: frozenset[str] = frozenset()
    # Countries that mean another question when a second one is named.
    rather_not: frozenset[str] = frozenset()

    def read(self, asked: Asked) -> str | None:
        """The first country that was named, or a group ("other")."""
        named = [value for entity in self.entities for value in asked.values(entity)]
        likely = [value for value in named if value not in self.rather_not] or named
        groups = [value for value in asked.values(ANSWER) if value in self.groups]
        return next((v for v in [*likely, *groups] if self.is_answer(v)), None)

    def volunteered(self, asked: Asked) -> str | None:
        """What only this question can mean: a nationality, a city, a country of the programmes."""
        sure = [value for entity in self.entities[:-1] for value in asked.values(entity)]
        sure += [value for value in asked.values(self.entities[-1]) if value in self.only]
        likely = [value for value in sure if value not in self.rather_not]
        return next((value for value in likely if self.is_answer(value)), None)

    def repeats(self, asked: Asked, current: str) -> bool:
        """Any mention of the country."""
        return any(current in asked.values(entity) for entity in self.entities)

    def corrected(self, asked: Asked, current: str) -> str | None:
        """Any other country: "not Kenya, I mean Nigeria"; "I am not Dutch" names no origin."""
        denied = {v for v in self.rather_not if any((e, v) in asked.denied for e in self.entities)}
        named = [value for entity in self.entities for value in asked.values(entity)]
        likely = [value for value in named if value != current and value not in denied]
        return next((value for value in likely if self.is_answer(value)), None)

    def is_answer(self, value: str) -> bool:
        """An ISO 3166 code or one of the groups."""
        return value in self.groups or bool(re.fullmatch(r"[A-Z]{2}", value))

    def offered(self) -> Sequence[str]:
        """Some countries, then the groups."""
        return (*self.buttons, *self.groups)

    def worded(self, value: str) -> Any:
        """By its name, a group by its phrase."""
        phrase = self.groups.get(value)
        return {"phrase": phrase} if phrase else {"country": value}


@dataclass(frozen=True, eq=False)
class Number(Question):
    """A number of years. `steps` are on buttons: `3+` is 3 or more; `none` are topics for 0."""

    entity: str = ""
    steps: tuple[str, ...] = ()
    most: int = 60
    none: frozenset[str] = frozenset()

    def read(self, asked: Asked) -> str | None:
        """The one number in the text; "no" is none, "I don't know" is no answer."""
        said = self.volunteered(asked) or self._number(asked)
        is_none = asked.topic in self.none and UNSAID not in asked.values(ANSWER)
        return "0" if said is None and is_none else said

    def volunteered(self, asked: Asked) -> str | None:
        """Years that were said to be of this kind."""
        return next((v for v in asked.values(self.entity) if self.is_answer(v)), None)

    def corrected(self, asked: Asked, current: str) -> str | None:
        """The one number in the text."""
        del current
        return self.volunteered(asked) or self._number(asked)

    def is_answer(self, value: str) -> bool:
        """Digits, with a plus for "or more", not more than `most`."""
        return bool(MORE.fullmatch(value)) and int(value.rstrip("+")) <= self.most

    def offered(self) -> Sequence[str]:
        """The steps."""
        return self.steps

    def _number(self, asked: Asked) -> str | None:
        numbers = {str(int(digits)) for digits in DIGITS.findall(asked.text)}
        fitting = [n for n in {*numbers, *asked.values(NUMBER)} if self.is_answer(n)]
        return fitting[0] if len(fitting) == 1 else None

    def worded(self, value: str) -> Any:
        """Digits as they are; a step by its phrase."""
        return {"phrase": f"years-{value.rstrip('+')}-or-more"} if "+" in value else value


def answer_button(topic: str, question: Question, value: str) -> Reply:
    """A button that answers a question, also after the form has gone on."""
    return {
        "phrase": "form-answer",
        "args": {"answer": question.worded(value)},
        "topic": topic,
        "entities": {QUESTION: question.slot, ANSWER: value},
    }
