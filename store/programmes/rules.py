"""Rules of who may take part, as data: `judge` compares one with what somebody said of themselves.

content/programmes.yml says how a rule is written; staff change rules in the table `programmes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from store.content import Fields

# What a rule can ask for: a question of the eligibility check each (actions/check_eligibility.py).
FACTS = ("origin", "residence", "permit", "field", "education", "experience", "mode")
KINDS = ("one_of", "at_least", "listed")
# unclear: sources disagree or are silent; depends: decided elsewhere, counts neither way.
OUTCOMES = ("fits", "unclear", "not", "depends")
# The answer of somebody who leaves a question out.
UNSAID = "unsaid"

Rule = Mapping[str, Any]


@dataclass(frozen=True)
class Finding:
    """What a rule makes of an answer; `says` are the words of the rule by language."""

    fact: str
    outcome: str
    says: Mapping[str, str]
    sources: list[Mapping[str, str | None]]


def judge(rule: Rule, facts: Mapping[str, str]) -> Finding:
    """Compare one rule with what was said; what was left out is unclear."""
    fact = rule["fact"]
    said = facts.get(fact, UNSAID)
    for case in rule.get("cases") or ():
        if said in case["values"]:
            return _finding(rule, case["outcome"], case)
    if said == UNSAID:
        return _finding(rule, "unclear")
    if rule["kind"] == "listed":
        return _judge_listed(rule, said, facts)
    return _finding(rule, _outcome_of(rule, _meets(rule, said)))


def overall(findings: Iterable[Finding]) -> str:
    """One that does not fit decides; else one that is unclear; else it fits."""
    outcomes = {finding.outcome for finding in findings}
    return next((outcome for outcome in ("not", "unclear") if outcome in outcomes), "fits")


def may_leave_out(rules: Iterable[Rule], fact: str) -> bool:
    """Whether every rule on a fact is content with no answer."""
    return all(rule.get("may_leave_out", False) for rule in rules if rule["fact"] == fact)


def named(rules: Iterable[Rule], fact: str) -> list[str]:
    """All answers that rules on a fact name, those that fit first."""
    own = [rule for rule in rules if rule["fact"] == fact and rule["kind"] != "at_least"]
    lists = [one["values"] for rule in own for one in rule.get("lists") or [rule]]
    lists += [case["values"] for rule in own for case in rule.get("cases") or ()]
    return list(dict.fromkeys(value for values in lists for value in values))


def _meets(rule: Rule, said: str) -> bool:
    if rule["kind"] == "at_least":
        return number(said) >= rule["value"]
    return said in rule["values"]


def _judge_listed(rule: Rule, said: str, facts: Mapping[str, str]) -> Finding:
    """What fits depends on another answer; where that has no list, nobody knows."""
    other = facts.get(rule["by"], UNSAID)
    own = next((one for one in rule["lists"] if other in one["of"]), None)
    if own is None:
        return _finding(rule, "unclear")
    return _finding(rule, _outcome_of(rule, said in own["values"]), own)


def _outcome_of(rule: Rule, meets: bool) -> str:
    return str(rule.get("then", "fits") if meets else rule.get("otherwise", "not"))


def number(said: str) -> int:
    """Digits of an answer such as `10` or `3+` (3 or more); 0 without any."""
    digits = "".join(filter(str.isdecimal, said))
    return int(digits) if digits else 0


def _finding(rule: Rule, outcome: str, case: Mapping[str, Any] | None = None) -> Finding:
    """The words and sources of the case, else of the rule."""
    case = case or {}
    return Finding(
        rule["fact"],
        outcome,
        case.get("says") or rule["says"],
        case.get("sources") or rule["sources"],
    )


def read_rule(entry: Fields) -> dict[str, Any]:
    """A rule as it is stored; raises ContentError, naming the field."""
    kind = entry.one_of("kind", KINDS)
    rule: dict[str, Any] = {
        "fact": entry.one_of("fact", FACTS),
        "kind": kind,
        "says": entry.texts("says"),
        "sources": read_sources(entry),
        "then": _outcome(entry, "then", "fits"),
        "otherwise": _outcome(entry, "otherwise", "not"),
        "may_leave_out": entry.flag("may_leave_out") if "may_leave_out" in entry.given else False,
        "cases": [_case(entry, given) for given in entry.given.get("cases") or ()],
    }
    if kind == "at_least":
        return rule | {"value": entry.whole("value")}
    if kind == "one_of":
        return rule | {"values": _words(entry, "values")}
    lists = [_list(entry, given) for given in entry.listed("lists")]
    return rule | {"by": entry.one_of("by", FACTS), "lists": lists}


def read_sources(entry: Fields) -> list[dict[str, str | None]]:
    """Where something stands: at least one title with the date that it speaks of."""
    fields = [Fields(f"{entry.where}: sources", source) for source in entry.listed("sources")]
    if not fields:
        raise entry.fault("sources", "at least one")
    return [
        {"title": one.text("title"), "date": one.text("date"), "url": one.optional_text("url")}
        for one in fields
    ]


def _case(entry: Fields, given: Any) -> dict[str, Any]:
    case = Fields(f"{entry.where}: cases", given)
    return {
        "values": _words(case, "values"),
        "outcome": _outcome(case, "outcome", "unclear"),
        **_words_and_sources(case),
    }


def _list(entry: Fields, given: Any) -> dict[str, Any]:
    one = Fields(f"{entry.where}: lists", given)
    return {
        "of": _words(one, "of"),
        "values": _words(one, "values"),
        **_words_and_sources(one),
    }


def _words_and_sources(entry: Fields) -> dict[str, Any]:
    return {"says": entry.texts("says"), "sources": read_sources(entry)}


def _outcome(entry: Fields, name: str, default: str) -> str:
    return entry.one_of(name, OUTCOMES) if name in entry.given else default


def _words(entry: Fields, name: str) -> list[str]:
    # YAML takes NO and ON for truth values.
    if not all(isinstance(value, str) for value in entry.listed(name)):
        raise entry.fault(name, "texts (in quotes where YAML would read yes or no)")
    return entry.listed(name)
