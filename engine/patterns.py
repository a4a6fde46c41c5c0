"""Entities that are recognised by their form: references, positions, dates, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone

from engine.text import fold

MAX_POSITION = 20
CODE = "applicationcode"

# Openings and events: `D-017`, `e 003`, `d017`. A space is no hyphen in "plan d 20", so it takes
# all three digits.
_NUMBERED = re.compile(
    r"(?<![\w-])([de])(?:([-‐-―−])?(\d{3})|\s(\d{3})|[-‐-―−](\d{1,2}))(?![\w-])", re.I
)
# Applications: `CD4D-7K3M-2`, and as people type and dictate it: `cd4d 7k3m2`, `CD4D 7 K 3 M 2`.
_HYPHEN = r"(?:\s?[-‐-―−_ـ]\s?)"
_LETTER = r"[a-z0-9]"
_CODED = re.compile(
    rf"(?<![\w-])c\s?d\s?4\s?d(?:{_HYPHEN}|\s)?"
    rf"({_LETTER}{{4}}(?:{_HYPHEN}|\s)?{_LETTER}|{_LETTER}{{2}}\s{_LETTER}{{2}}\s{_LETTER}"
    rf"|{_LETTER}(?:(?:{_HYPHEN}|\s){_LETTER}){{4}})(?![\w-])",
    re.I,
)
# Without its beginning, only of the letters that such references are made of.
_CODE_LETTER = r"[2-9a-hj-km-np-z]"
_BARE_CODE = re.compile(
    rf"(?<![\w-])(?!cd4d)({_CODE_LETTER}{{4}})({_HYPHEN}|\s)?({_CODE_LETTER})(?![\w-])", re.I
)
_SEPARATORS = re.compile(r"[\W_ـ]+")
_AMOUNT = re.compile(r"\d+[a-z]*", re.I)  # "a 10000", "a 25min".
_HASH = re.compile(r"(?<!\w)#\s?(\d{1,2})(?!\w)")
_ALONE = re.compile(r"^\W*(\d{1,2})\W*$")


# 2027-03-01, and with the day first as in Europe: 1/3/2027, 01.03.2027.
_YEAR_FIRST = re.compile(r"(?<![\w-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\w-])")
_DAY_FIRST = re.compile(r"(?<![\w-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\w-])")
# Around the name of a month: "3 March", "March 3rd, 2027", "1er mars", "de 3e maart 2027".
_DAY_BEFORE = re.compile(r"(?<!\w)(\d{1,2})\s?(?:\w{1,3}\.?)?\s(?:\w{2}\s)?$")
_DAY_AFTER = re.compile(r"^\s(\d{1,2})(?:\w{2})?(?!\w)")
_YEAR_AFTER = re.compile(r"^(?:\s\d{1,2}(?:\w{2})?(?!\w))?,?\s(?:\w{2}\s)?(\d{4})(?!\w)")
ANY_YEAR = "-"
LEAP_YEAR = 2000
YEAR_DIGITS = 4


@dataclass(frozen=True)
class Match:
    """A canonical value and where it was found."""

    value: str
    start: int
    end: int


def references(text: str) -> Iterator[Match]:
    """Find references in any spelling; the value is `D-017`, `E-003` or `CD4D-7K3M-2`.

    Whether the last character of an application's fits the others is not asked here: who mistypes
    it wants to be told that it cannot be right.
    """
    text = plain_digits(text)
    for match in _NUMBERED.finditer(text):
        digits = match[3] or match[4] or match[5]
        yield Match(f"{match[1].upper()}-{int(digits):03d}", match.start(), match.end())
    for match in _codes(text):
        code = _SEPARATORS.sub("", match[0]).upper()[-5:]
        yield Match(f"CD4D-{code[:4]}-{code[4]}", match.start(), match.end())


def without_codes(text: str) -> str:
    """Return the text with one word for each reference of an application.

    All of them mean the same, and the programme's name in them says nothing about it.
    """
    for match in reversed(sorted(_codes(plain_digits(text)), key=re.Match.start)):
        text = f"{text[: match.start()]} {CODE} {text[match.end() :]}"
    return text


def _codes(text: str) -> list[re.Match[str]]:
    codes = [match for match in _CODED.finditer(text) if _is_code(match, text)]
    ends = {match.end() for match in codes}
    bare = (match for match in _BARE_CODE.finditer(text) if match.end() not in ends)
    return [*codes, *(match for match in bare if _is_bare_code(match))]


def _is_code(match: re.Match[str], text: str) -> bool:
    """Say whether it is a reference and not words or a year after the programme's name."""
    code = match[1]
    groups = _SEPARATORS.sub(" ", code).split()
    is_joined = not re.search(r"\s", match[0]) or len(re.findall(_HYPHEN, match[0])) == 2
    if is_joined or all(len(group) == 1 for group in groups):
        return True
    if any(len(group) > 1 and group.isalpha() for group in groups):
        return code.isupper() and not text.isupper()
    return any(map(str.isdigit, code)) and not code[:4].isdigit()


def _is_amount(code: str) -> bool:
    return bool(_AMOUNT.fullmatch(_SEPARATORS.sub("", code)))


def _is_bare_code(match: re.Match[str]) -> bool:
    """Say the same of one without the programme's name: "type-2", "3andy" and "2022" are none."""
    code, hyphen = match[1] + match[3], (match[2] or " ").strip()
    digits = sum(map(str.isdigit, code))
    if hyphen:
        return code.isupper() or not match[1].isalpha()
    return not match[1].isalpha() and not _is_amount(code) and (digits > 1 or code.isupper())


class Positions:
    """Finds places in a list: `#2`, a text that is only `2.`, and `number 2` in given words."""

    def __init__(self, number_words: Iterable[str]) -> None:
        words = "|".join(re.escape(word) for word in number_words) or r"(?!)"
        self._named = re.compile(rf"(?<!\w)(?:{words})[.:]?\s?(\d{{1,2}})(?!\w)", re.I)

    def find(self, text: str) -> Iterator[Match]:
        """Find positions from 1 to 20; the value is a text, as in the tables of ordinals."""
        seen = set()
        for pattern in (_HASH, _ALONE, self._named):
            for match in pattern.finditer(text):
                position = int(match[1])
                if 1 <= position <= MAX_POSITION and match.end(1) not in seen:
                    seen.add(match.end(1))
                    yield Match(str(position), match.start(), match.end())


def dates(text: str, months: Iterable[Match]) -> Iterator[Match]:
    """Find days; the value is `2027-03-01`, or `--03-01` (ISO 8601) when no year was said.

    `months` are the names of months in the text, with their numbers as values.
    """
    text = plain_digits(text)
    for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1))):
        for match in pattern.finditer(text):
            if value := _day(*(match[group] for group in order)):
                yield Match(value, match.start(), match.end())
    for month in months:
        before = _DAY_BEFORE.search(text[: month.start])
        after = None if before else _DAY_AFTER.search(text[month.end :])
        day = before or after
        year = _YEAR_AFTER.search(text[month.end :])
        if day and (value := _day(year[1] if year else ANY_YEAR, month.value, day[1])):
            ends = [month.end, *(month.end + found.end() for found in (after, year) if found)]
            yield Match(value, before.start() if before else month.start, max(ends))


def _day(year: str, month: str, day: str) -> str | None:
    """Return the date in ISO 8601; None for one that the calendar does not have."""
    try:
        known = date(LEAP_YEAR if year == ANY_YEAR else int(year), int(month), int(day))
    except ValueError:
        return None
    return known.strftime("--%m-%d") if year == ANY_YEAR else known.isoformat()


class Amounts:
    """Finds numbers that say something by the words around them: an age, years of experience.

    `regexes` are pairs of an entity and a regular expression whose one group that matched is the
    number (`regex` entries of nlu/shared/): digits, one of the words in `numbers`, or the year
    since when.
    """

    def __init__(
        self, regexes: Iterable[Sequence[str]], numbers: Mapping[str, str] | None = None
    ) -> None:
        self._regexes = [(entity, re.compile(pattern, re.I)) for entity, pattern in regexes]
        self._numbers = numbers or {}

    def find(self, text: str) -> Iterator[tuple[str, Match]]:
        """Find amounts; the value is the number in digits."""
        text = plain_digits(text)
        for entity, regex in self._regexes:
            for match in regex.finditer(text):
                said = next(group for group in match.groups() if group)
                if number := self._number(said):
                    yield entity, Match(number, match.start(), match.end())

    def _number(self, said: str) -> str | None:
        if not said.isdecimal():
            return self._numbers.get(fold(said))
        if len(said) < YEAR_DIGITS:
            return str(int(said))
        passed = datetime.now(timezone.utc).year - int(said)
        return str(passed) if 0 <= passed < 100 else None


def numbers(meanings: Mapping[tuple[str, ...], Iterable[tuple[str, str]]]) -> dict[str, str]:
    """Return the numbers among the names, by their words."""
    return {
        " ".join(words): value
        for words, found in meanings.items()
        for entity, value in found
        if entity == "number"
    }


def plain_digits(text: str) -> str:
    """Return the text with the digits of all scripts as 0 to 9; its length stays."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)
