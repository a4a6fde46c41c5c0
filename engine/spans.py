"""How long and from when: "at most 8 weeks", "before January", "from May to July".

Knows no word of any language. nlu/shared/bound.yml says what a word does to an amount of time and
to a month, nlu/shared/unit.yml which words are weeks and months.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.patterns import Match
from engine.tables import Tables
from engine.text import Place

# Lookup tables that only serve this grammar: they name nothing by themselves.
BOUND, TRAILING, UNIT = "bound", "trailing", "unit"
GRAMMAR = frozenset({BOUND, TRAILING, UNIT})
WEEKS = {"w": 1, "m": 4}  # A month is taken for four weeks.
SHORT = 3  # Letters of words that may stand between: articles, "of".
_GLUED = re.compile(r"(\d{1,2})(\D+)")
_DIGITS = re.compile(r"\d{1,2}")
_JOINS = frozenset({"to", "until", "and"})
# One letter a word: b bound, o bound that is mostly but an "of", j bound that only joins, t bound
# that stands after, T one that may stand on either side, n number, u unit, U unit with its number,
# m month, x short word.
_AFTER = r"(?P<after>t|T(?![xj]{0,2}[numU]))?"
_LENGTH = re.compile(
    r"(?:(?P<before>[boT])[xj]{0,2})?"
    r"(?:(?P<low>n)(?:[bojTx]?(?P<high>n))?(?P<unit>[uU])|(?P<alone>[uU])(?![xjo]{0,2}m))"
    rf"(?:(?P<join>[bjT])[xj]{{0,2}}(?P<number>n)?(?P<other>[uU]))?{_AFTER}"
)
_START = re.compile(
    rf"(?:(?P<before>[boT])[xjuno]{{0,3}})?(?P<first>m)"
    rf"(?:(?P<join>[bjT])[xjuno]{{0,3}}(?P<second>m))?{_AFTER}"
)


@dataclass(frozen=True)
class Token:
    """A word or a name: its letter in the grammar, and its value."""

    start: int
    end: int
    kind: str
    value: str = ""

    def does(self, to_months: bool = False) -> str:
        """What a bound does to an amount, or to a month."""
        amount, _, month = self.value.partition("/")
        return month if to_months else amount


class Spans:
    """Finds lengths and starts among the words of a text and the names that were found in it."""

    def __init__(self, tables: Mapping[str, Tables]) -> None:
        self._bounds = tables.get(BOUND, Tables({}))
        self._trailing = tables.get(TRAILING, Tables({}))
        self._units = tables.get(UNIT, Tables({}))

    def find(
        self,
        places: Iterable[Place],
        numbers: Iterable[Match],
        months: Iterable[Match],
        dates: Sequence[Match] = (),
    ) -> Iterator[tuple[str, Match]]:
        """Find `length` and `start`; numbers, months and dates are those found in the text."""
        tokens = self._tokens(list(_unglued(places)), numbers, months)
        grammar = "".join(token.kind for token in tokens)
        for entity, pattern, worth in (("length", _LENGTH, _length), ("start", _START, _start)):
            for match in pattern.finditer(grammar):
                part = {
                    name: tokens[match.start(name)] for name, m in match.groupdict().items() if m
                }
                if value := worth(part, dates):
                    first, last = tokens[match.start()], tokens[match.end() - 1]
                    yield entity, Match(value, first.start, last.end)

    def _tokens(
        self, places: list[Place], numbers: Iterable[Match], months: Iterable[Match]
    ) -> list[Token]:
        # Of "before may", a month in the tables, only the last word is the month.
        ends = {month.end: month.value for month in months}
        named = [Token(p.start, p.end, "m", ends[p.end]) for p in places if p.end in ends]
        trailing = {span: value for span, (_, value) in self._trailing.find(places)}
        bounds = {span: value for span, (_, value) in self._bounds.find(places)}
        others = [
            Token(span.start, span.end, _kind(value, span in trailing, span in bounds), value)
            for span, value in {**trailing, **bounds}.items()
        ]
        others += [Token(n.start, n.end, "n", n.value) for n in numbers if n.value.isdecimal()]
        others += [
            Token(span.start, span.end, "U" if value[0].isdigit() else "u", value)
            for span, (_, value) in self._units.find(places)
        ]
        others += [Token(p.start, p.end, *_word(p.word)) for p in places]
        for token in sorted(others, key=lambda token: token.start - token.end):
            if not any(t.start < token.end and token.start < t.end for t in named):
                named.append(token)
        return sorted(named, key=lambda token: token.start)


def _unglued(places: Iterable[Place]) -> Iterator[Place]:
    """Part "6weeks" and "3mnd"."""
    for place in places:
        glued = _GLUED.fullmatch(place.word)
        if glued and place.end - place.start == len(place.word):
            middle = place.start + len(glued[1])
            yield Place(glued[1], place.start, middle)
            yield Place(glued[2], middle, place.end)
        else:
            yield place


def _kind(bound: str, is_trailing: bool, is_leading: bool) -> str:
    if is_trailing:
        return "T" if is_leading else "t"
    if bound.endswith("/of"):
        return "o"
    return "j" if set(bound.split("/")) <= {"to", "and"} else "b"


def _word(word: str) -> tuple[str, str]:
    if _DIGITS.fullmatch(word):
        return "n", word
    return ("x" if len(word) <= SHORT else "."), word


def _length(part: Mapping[str, Token], _: Sequence[Match]) -> str | None:
    """Return weeks: `6`, `-8`, `4-`, `2-6`; None for "in 2 months", "this month" and the like."""
    bound = part.get("after") or part.get("before")
    does = bound.does() if bound else ""
    unit = part.get("unit") or part["alone"]
    ends = [_weeks(unit, part.get("low"))]
    if "high" in part:
        ends.append(_weeks(unit, part["high"]))
    elif "other" in part and part["join"].does() in _JOINS:
        ends.append(_weeks(part["other"], part.get("number")))
    is_said = len(ends) > 1 or "low" in part or unit.kind == "U"
    # "The end of the month" is none, "for a month" is one.
    if does == "none" or not all(ends) or (bound and bound.kind == "o" and not is_said):
        return None
    if len(ends) > 1:
        return f"{min(ends)}-{max(ends)}"
    weeks = ends[0]
    worded = {
        "": f"{weeks}" if is_said else None,
        "about": f"{weeks}",
        "from": f"{weeks}-",
        "least": f"{weeks}-",
        "over": f"{weeks + 1}-",
        "most": f"-{weeks}",
        "until": f"-{weeks}",
        "under": f"-{weeks - 1}" if weeks > 1 else None,
    }
    return worded.get(does)


def _weeks(unit: Token, number: Token | None) -> int:
    """Weeks of a number of units; a unit alone is one ("at least a month")."""
    own, kind = unit.value[:-1], unit.value[-1]
    return int(number.value if number else own or "1") * WEEKS[kind]


def _start(part: Mapping[str, Token], dates: Sequence[Match]) -> str | None:
    """Return an interval of months or days: `--03/..`, `../--01` (before it), `--05/--07`."""
    before = part["before"].does(to_months=True) if "before" in part else ""
    join = part["join"].does(to_months=True) if "join" in part else ""
    first, last = _ends(part["first"], dates)
    if "second" in part and join in _JOINS and (join != "and" or before == "between"):
        return f"{first}/{_ends(part['second'], dates)[1]}"
    if first != last and before == "between":
        return f"{first}/{last}"
    does = part["after"].does(to_months=True) if "after" in part else ""
    does = does or before
    worded = {
        "from": f"{first}/..",
        "after": f"{_next(last)}/..",
        "before": f"../{first}",
        "until": f"../{_next(last)}",
    }
    return worded.get(does)


def _ends(month: Token, dates: Sequence[Match]) -> tuple[str, str]:
    """Return first and last month of a name ("may and june"), or the day that it belongs to."""
    day = next((d.value for d in dates if d.start < month.end and month.start < d.end), None)
    if day:
        return day, day
    values = [f"--{int(value):02d}" for value in month.value.split(",")]
    return values[0], values[-1]


def _next(month: str) -> str:
    """Return the month after; a day stays."""
    match = re.fullmatch(r"--(\d\d)", month)
    return f"--{int(match[1]) % 12 + 1:02d}" if match else month
