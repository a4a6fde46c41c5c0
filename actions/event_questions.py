"""Questions of the form to register for an event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.going_on import on_the_page
from actions.lookup import Asked, Reply
from actions.one_event import REFERENCE
from actions.questions import Consent, Question
from actions.questions_in_words import FreeText
from actions.questions_of_facts import NUMBER, Number
from store.events.registrations import LONGEST_NEEDS, MOST_SEATS
from store.wording.replies import line

TOPIC = "register_event"
EVENT, SEATS, NEEDS, SURE = "event", "seats", "needs", "register_sure"
# Needs nothing.
NONE = "none"
# What is not right after all.
CHANGE = "change"


@dataclass(frozen=True, eq=False)
class Which(Question):
    """One of some events: by its reference, its place in the list, or words of its title."""

    titles: Mapping[str, Any] = field(default_factory=dict)
    # The only one whose title the words fit.
    titled: str | None = None

    def read(self, asked: Asked) -> str | None:
        """The one that is pointed at."""
        named = (one for one in asked.values("reference") if self.is_answer(one))
        return next(named, None) or at_position(asked, list(self.titles)) or self.titled

    def is_answer(self, value: str) -> bool:
        """Any event."""
        return value.startswith(REFERENCE)

    def offered(self) -> Sequence[str]:
        """All of them."""
        return list(self.titles)

    def worded(self, value: str) -> Any:
        """By its title."""
        return {"text": self.titles[value]} if value in self.titles else value


@dataclass(frozen=True, eq=False)
class Seats(Number):
    """How many come: some on buttons, more in words."""

    def volunteered(self, asked: Asked) -> str | None:
        """A number in words: "two people"."""
        return next((one for one in asked.values(NUMBER) if self.is_answer(one)), None)

    def is_answer(self, value: str) -> bool:
        """At least one."""
        return value.isascii() and value.isdecimal() and 0 < int(value) <= self.most

    def fault(self, asked: Asked) -> Reply | None:
        """More than can be asked for here, or none."""
        said = [*asked.values(NUMBER), *(word for word in asked.text.split() if word.isdecimal())]
        return line("register-seats-most", most=self.most) if said else None


@dataclass(frozen=True, eq=False)
class Needs(FreeText):
    """Any words; "no" is nothing."""

    def read(self, asked: Asked) -> str | None:
        """All of it."""
        return NONE if asked.topic == "deny" else super().read(asked)


SEATS_QUESTION = Seats(SEATS, steps=("1", "2", "3", "4"), most=MOST_SEATS)
NEEDS_QUESTION = Needs(
    NEEDS, least=1, most=LONGEST_NEEDS, choices=(NONE,), wording="register-needs"
)


@dataclass(frozen=True, eq=False)
class Sure(Consent):
    """Whether the summary is right: never in words that name another number of seats."""

    def read(self, asked: Asked) -> str | None:
        """As any consent."""
        said = super().read(asked)
        seats = SEATS_QUESTION.corrected(asked, "")
        is_other = seats is not None and seats != asked.slots.get(SEATS)
        return None if said == self.agreement and is_other else said


SURE_QUESTION = Sure(
    SURE,
    choices=("register", "change"),
    wording="register-sure",
    topics={"affirm": "register", TOPIC: "register", "deny": "change"},
    agreement="register",
    refusal="change",
)


def at_position(asked: Asked, references: Sequence[str]) -> str | None:
    """The event at the place in a list that was named."""
    position = next(iter(asked.values("position")), "")
    is_number = position.isascii() and position.isdecimal() and len(position) < 5
    number = int(position) if is_number else 0
    if number and references is asked.shown_openings:
        number = on_the_page(asked, number)
    if position == "-1" and references:
        found = references[-1]
    elif 0 < number <= len(references):
        found = references[number - 1]
    else:
        return None
    return found if found.startswith(REFERENCE) else None
