"""The rules of a programme as staff write them: YAML, checked, with the line of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from store.content import ContentError, Fields
from store.programmes.countries import countries
from store.programmes.eligibility import CHOICES, COUNTRIES, GROUPS
from store.programmes.rules import read_rule

LONGEST = 40_000
# Rules need four lists and fields within each other; thousands keep the reader busy for minutes.
DEEPEST = 20
# Every key that a rule, a case or a list may hold.
RULE = frozenset(
    (
        *("fact", "kind", "values", "value", "by", "lists", "then", "otherwise", "cases"),
        *("may_leave_out", "says", "sources"),
    )
)
CASE = frozenset(("values", "outcome", "says", "sources"))
LIST = frozenset(("of", "values", "says", "sources"))
SOURCE = frozenset(("title", "date", "url"))
# So that each text stands in one line.
WIDTH = 1_000_000


class RulesError(Exception):
    """The rules cannot be used: what is wrong and, where it is known, in which line."""

    def __init__(self, text: str, line: int | None = None) -> None:
        super().__init__(text)
        self.text, self.line = text, line


@dataclass(frozen=True)
class Known:
    """What rules may name: languages of their words, and sectors."""

    languages: Collection[str]
    sectors: Collection[str]


class Lined(dict[Any, Any]):
    """Fields that know in which line they stand."""

    line: int
    lines: dict[Any, int]


class _Loader(yaml.SafeLoader):
    """Reads fields with their lines."""


def _fields(loader: _Loader, node: yaml.MappingNode) -> Lined:
    found = Lined()
    found.line, found.lines = node.start_mark.line + 1, {}
    for key, value in node.value:
        name = loader.construct_object(key, deep=True)
        if not isinstance(name, str):
            raise RulesError(f"{name!r}: expected the name of a field", key.start_mark.line + 1)
        if name in found:
            raise RulesError(f"{name}: stands there twice", key.start_mark.line + 1)
        found[name] = loader.construct_object(value, deep=True)
        found.lines[name] = key.start_mark.line + 1
    return found


_Loader.add_constructor("tag:yaml.org,2002:map", _fields)


class _Dumper(yaml.SafeDumper):
    """Writes everything out, without references from one place to another."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def written(rules: Sequence[Mapping[str, Any]]) -> str:
    """Rules as text to edit; what is as by default is left out."""
    plain = [_plain(rule) for rule in rules]
    return str(yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH))


def read(text: str, known: Known) -> list[dict[str, Any]]:
    """Rules of such a text as they are stored; raises RulesError."""
    given = _parse(text)
    if not isinstance(given, list) or not given:
        raise RulesError("expected a list of rules, each beginning with “- fact:”", 1)
    try:
        return [_rule(entry, number, known) for number, entry in enumerate(given, 1)]
    except ContentError as error:
        raise RulesError(str(error), error.line) from None


def _plain(rule: Mapping[str, Any]) -> dict[str, Any]:
    defaults = {"then": "fits", "otherwise": "not", "may_leave_out": False, "cases": []}
    return {name: value for name, value in rule.items() if defaults.get(name) != value}


def _parse(text: str) -> Any:
    if len(text) > LONGEST:
        raise RulesError(f"longer than {LONGEST:,} characters")
    try:
        _refuse_traps(text)
        return yaml.load(text, _Loader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        raise RulesError(f"not YAML: {error.problem or error.context}", _line(error)) from None
    except (yaml.YAMLError, ValueError):
        raise RulesError("not YAML: it holds a sign or a date that cannot be") from None


def _refuse_traps(text: str) -> None:
    """Raise RulesError for a text that is short, but not what is read from it."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            # A few of them, nested, would become gigabytes.
            raise RulesError("*: write it out instead of pointing to it", _line(event))
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise RulesError("not YAML: too many brackets within each other", _line(event))


def _line(found: Any) -> int | None:
    mark = getattr(found, "problem_mark", None) or getattr(found, "start_mark", None)
    return mark.line + 1 if mark else None


def _rule(given: Any, number: int, known: Known) -> dict[str, Any]:
    fact = given.get("fact") if isinstance(given, dict) else None
    entry = Fields(f"rule {number}" + (f" ({fact})" if isinstance(fact, str) else ""), given)
    fields: Lined = entry.given  # type: ignore[assignment]  # made by the loader above
    _refuse_unknown(fields, RULE)
    rule = read_rule(entry)
    for name, allowed in (("cases", CASE), ("lists", LIST)):
        for part in fields.get(name) or ():
            _refuse_unknown(part, allowed)
            _check_part(part, known)
    _check_part(fields, known)
    _check_values(fields, rule, known)
    return rule


def _check_part(part: Lined, known: Known) -> None:
    """Words in every language, sources without unknown fields."""
    missing = [code for code in known.languages if code not in part["says"]]
    unknown = [code for code in part["says"] if code not in known.languages]
    if missing:
        raise RulesError(f"says: lacks {', '.join(missing)}", part.lines["says"])
    if unknown:
        raise RulesError(f"says: no language {', '.join(unknown)}", part.lines["says"])
    for source in part["sources"]:
        _refuse_unknown(source, SOURCE)


def _refuse_unknown(part: Any, allowed: Collection[str]) -> None:
    for name in part:
        if name not in allowed:
            raise RulesError(f"{name}: no such field here", part.lines[name])


def _check_values(given: Lined, rule: Mapping[str, Any], known: Known) -> None:
    for part, fact, name in _named(given, rule):
        for value in part.get(name) or ():
            if not _can_be(fact, value, known):
                raise RulesError(f"{name}: {value!r} is no answer on {fact}", part.lines[name])


def _named(given: Lined, rule: Mapping[str, Any]) -> Iterator[tuple[Lined, str, str]]:
    """Each list of answers: where it stands, on which fact, in which field."""
    fact = rule["fact"]
    yield given, fact, "values"
    for case in given.get("cases") or ():
        yield case, fact, "values"
    for one in given.get("lists") or ():
        yield one, fact, "values"
        yield one, rule["by"], "of"


def _can_be(fact: str, value: str, known: Known) -> bool:
    if fact in COUNTRIES:
        return value in GROUPS or value in countries()
    if fact == "field":
        return value == "other" or value in known.sectors
    if fact == "experience":
        return bool(re.fullmatch(r"\d{1,2}\+?|unsaid", value))
    return value in CHOICES[fact]
