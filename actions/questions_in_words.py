"""Questions that are answered in one's own words: texts, names, addresses, languages, files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from actions.lookup import Asked, Reply
from actions.questions import UNSAID, Question
from store.wording.replies import line, own_name

# How much of a text is repeated to the person.
SHOWN = 200
# Marks in names beside letters; the invisible joiner stands inside Persian names.
IN_NAMES = frozenset(" -'’‘ʼ`´.·\u200c")
# What turns the direction of the text around it.
TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ADDRESS = re.compile(r"[^\s<>,;:()\[\]\"“”]+@[^\s<>,;:()\[\]\"“”]+")
ID = re.compile(r"[A-Za-z0-9_-]{22}")
CODES = re.compile(r"[a-z]{2,3}(,[a-z]{2,3})*")
# Where a number without a country code is from.
HOME = "NL"
FEWEST_DIGITS = 5
# Topics in which somebody may have tried to answer.
UNKNOWN = frozenset({"", "nlu_fallback", "out_of_scope", "affirm"})


@dataclass(frozen=True, eq=False)
class Unasked(Question):
    """An answer that is heard only when it is asked for."""

    def volunteered(self, asked: Asked) -> str | None:
        """Never."""
        del asked
        return None

    def corrected(self, asked: Asked, current: str) -> str | None:
        """Never."""
        del asked, current
        return None


@dataclass(frozen=True, eq=False)
class FreeText(Unasked):
    """Any words of `least` to `most` characters; `choices`, worded by `wording`, are on buttons."""

    least: int = 2
    most: int = 500
    choices: tuple[str, ...] = ()
    wording: str = ""
    is_free: ClassVar[bool] = True

    def read(self, asked: Asked) -> str | None:
        """A choice by its words, else all of it."""
        return self._chosen(asked) or self.taken(asked.text)

    def is_alone(self, asked: Asked) -> bool:
        """The words of a choice: "now" may be a call for help elsewhere."""
        return self._chosen(asked) is not None

    def taken(self, text: str) -> str | None:
        """The text as it is kept; None when something is wrong with it."""
        cleaned = self.cleaned(text)
        return None if self.fault_of(cleaned) else cleaned

    def cleaned(self, text: str) -> str:
        """Without marks that nobody sees."""
        shown = (c for c in TURNING.sub("", text) if c == "\n" or unicodedata.category(c) != "Cc")
        return unicodedata.normalize("NFC", "".join(shown)).strip()

    def fault(self, asked: Asked) -> Reply | None:
        """Too short or too long."""
        return self.fault_of(self.cleaned(asked.text))

    def fault_of(self, text: str) -> Reply | None:
        """What is wrong with a text."""
        if len(text) < self.least:
            return line("form-text-too-short", least=self.least, length=len(text))
        if len(text) > self.most:
            return self.too_long(len(text))
        return None

    def too_long(self, length: int) -> Reply:
        """What to say to a text of so many characters."""
        return line("form-text-too-long", most=self.most, length=length)

    def is_answer(self, value: str) -> bool:
        """A choice, or words with which nothing is wrong."""
        return value in self.choices or self.taken(value) == value

    def offered(self) -> Sequence[str]:
        """The choices."""
        return self.choices

    def worded(self, value: str) -> Any:
        """A choice by its phrase; words as they are, the beginning of many."""
        if value in self.choices:
            return {"phrase": f"{self.wording}-{value}"}
        return value if len(value) <= SHOWN else f"{value[:SHOWN].rstrip()}…"

    def _chosen(self, asked: Asked) -> str | None:
        words = asked.knowledge.words
        lists = {choice: words.get(f"{self.slot}-{choice}") for choice in self.choices}
        return next(
            (choice for choice, one in lists.items() if one and one.holds(asked.text)), None
        )


@dataclass(frozen=True, eq=False)
class Name(FreeText):
    """Somebody's name, in any script."""

    most: int = 80

    def cleaned(self, text: str) -> str:
        """On one line. A mark that turns the text stays, and is refused."""
        return " ".join(unicodedata.normalize("NFC", text).split())

    def fault_of(self, text: str) -> Reply | None:
        """Whatever is in no name."""
        if any(unicodedata.category(c)[0] not in "LM" and c not in IN_NAMES for c in text):
            return line("form-name-characters")
        if text and not any(c.isalpha() for c in text):
            return line("form-name-characters")
        return super().fault_of(text)


@dataclass(frozen=True, eq=False)
class Email(Question):
    """An e-mail address; whether it exists is not looked up."""

    def read(self, asked: Asked) -> str | None:
        """The first address in the text."""
        found = (self.normal(one.rstrip(".!?")) for one in ADDRESS.findall(_bare(asked.text)))
        return next(filter(None, found), None)

    def is_evident(self, asked: Asked) -> bool:
        """An address can be nothing else."""
        return self.read(asked) is not None

    def normal(self, value: str) -> str | None:
        """As mail programs write it."""
        try:
            return validate_email(value, check_deliverability=False).normalized
        except EmailNotValidError:
            return None

    def is_answer(self, value: str) -> bool:
        """An address."""
        return self.normal(value) is not None

    def worded(self, value: str) -> Any:
        """As it is."""
        return value

    def fault(self, asked: Asked) -> Reply | None:
        """No @, or something else that no address has."""
        if "@" in asked.text:
            return line("form-email-malformed")
        is_tried = asked.topic in UNKNOWN or ("." in asked.text and " " not in asked.text.strip())
        return line("form-email-without-at") if is_tried else None


@dataclass(frozen=True, eq=False)
class Phone(Question):
    """A telephone number; "no" leaves it out."""

    def read(self, asked: Asked) -> str | None:
        """The first number in the text."""
        return self.volunteered(asked) or (UNSAID if asked.topic == "deny" else None)

    def volunteered(self, asked: Asked) -> str | None:
        """The same, but "no" says nothing."""
        found = phonenumbers.PhoneNumberMatcher(_bare(asked.text), HOME)
        return next((_international(match.number) for match in found), None)

    def is_evident(self, asked: Asked) -> bool:
        """A whole number of a telephone can be nothing else."""
        return self.volunteered(asked) is not None

    def normal(self, value: str) -> str | None:
        """With the country code; a shared contact may lack the plus before it."""
        for spelling in (value, f"+{value}"):
            try:
                number = phonenumbers.parse(spelling, HOME)
            except phonenumbers.NumberParseException:
                continue
            if phonenumbers.is_valid_number(number):
                return _international(number)
        return None

    def is_answer(self, value: str) -> bool:
        """A number that can be called."""
        return self.normal(value) is not None

    def worded(self, value: str) -> Any:
        """In groups of digits."""
        number = phonenumbers.parse(value, HOME)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)

    def fault(self, asked: Asked) -> Reply | None:
        """Digits that nobody can call."""
        is_tried = sum(c.isdecimal() for c in asked.text) >= FEWEST_DIGITS
        return line("form-phone-malformed") if is_tried else None


@dataclass(frozen=True, eq=False)
class Languages(Unasked):
    """Languages that somebody speaks: codes with commas between them; `codes` are on buttons."""

    codes: tuple[str, ...] = ()

    def read(self, asked: Asked) -> str | None:
        """All that were named and not denied."""
        return ",".join(asked.affirmed("language")) or None

    def is_answer(self, value: str) -> bool:
        """Codes."""
        return bool(CODES.fullmatch(value))

    def offered(self) -> Sequence[str]:
        """Some of them."""
        return self.codes

    def worded(self, value: str) -> Any:
        """By their own names."""
        return ", ".join(map(own_name, value.split(",")))


@dataclass(frozen=True, eq=False)
class Attachment(Unasked):
    """A file: the bot takes it in and answers with its id. "No" leaves it out."""

    def read(self, asked: Asked) -> str | None:
        """No file is in words."""
        return UNSAID if asked.topic == "deny" else None

    def is_answer(self, value: str) -> bool:
        """An id."""
        return bool(ID.fullmatch(value))

    def worded(self, value: str) -> Any:
        """The form words it by its name."""
        raise NotImplementedError

    def fault(self, asked: Asked) -> Reply | None:
        """Words are no file."""
        return line("form-file-wanted") if asked.topic in UNKNOWN else None


def _bare(text: str) -> str:
    return TURNING.sub("", text)


def _international(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
