"""Questions about a country and about a number of years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.lookup import Asked, Reply
from actions.questions import ANSWER, UNSAID, Question
from store.wording.replies import line

# A number in words, as digits.
NUMBER = "number"
DIGITS = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
ANY_DIGITS = re.compile(r"\d+")
MORE = re.compile(r"\d{1,3}\+?")
# "12 years", "ongeveer 12 jaar": a number and what it counts.
FEW_WORDS = 3
# How long something takes, in weeks: those are no years. A month has four of them.
LENGTH = "length"
WEEKS_IN_YEAR = 48


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

    def is_evident(self, asked: Asked) -> bool:
        """Hardly more than a number, which may sound like an age: "12 years"."""
        is_short = len(asked.text.split()) <= FEW_WORDS
        return is_short and not asked.is_danger and self._number(asked) is not None

    def is_answer(self, value: str) -> bool:
        """Digits, with a plus for "or more", not more than `most`."""
        return bool(MORE.fullmatch(value)) and int(value.rstrip("+")) <= self.most

    def offered(self) -> Sequence[str]:
        """The steps."""
        return self.steps

    def fault(self, asked: Asked) -> Reply | None:
        """A year, or another number that no life has."""
        is_too_large = any(int(digits) > self.most for digits in ANY_DIGITS.findall(asked.text))
        return line("form-number-unlikely", most=self.most) if is_too_large else None

    def _number(self, asked: Asked) -> str | None:
        """Months count as whole years where no years are named: "10 years and 6 months" is 10."""
        numbers = {str(int(digits)) for digits in DIGITS.findall(asked.without(LENGTH))}
        weeks = [value for value in asked.values(LENGTH) if value.isdecimal()]
        named = {*numbers, *asked.values(NUMBER)} or {str(int(n) // WEEKS_IN_YEAR) for n in weeks}
        fitting = [n for n in named if self.is_answer(n)]
        return fitting[0] if len(fitting) == 1 else None

    def worded(self, value: str) -> Any:
        """Digits as they are; a step by its phrase."""
        return {"phrase": f"years-{value.rstrip('+')}-or-more"} if "+" in value else value
