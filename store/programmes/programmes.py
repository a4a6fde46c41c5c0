"""Programmes that people may ask about, with their rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.content import Fields, read_entries
from store.programmes.rules import Finding, judge, overall, read_rule
from store.tables import Programme

FILE = "programmes.yml"
BEST_FIRST = ("fits", "unclear", "not")


@dataclass(frozen=True)
class Verdict:
    """What all rules of a programme make of somebody's answers."""

    programme: Programme
    outcome: str
    findings: list[Finding]


def all_programmes(session: Session) -> Sequence[Programme]:
    """Those that people may ask about, the latest first; one without a beginning comes last."""
    return [programme for programme in every_programme(session) if programme.shown]


def every_programme(session: Session) -> Sequence[Programme]:
    """Also those that staff are still working on."""
    found = session.scalars(select(Programme)).all()
    return sorted(found, key=lambda one: (one.starts_on or date.min, one.id), reverse=True)


def is_open(programme: Programme, today: date) -> bool:
    """Whether it runs on that day; nobody knows of one without a beginning."""
    if programme.starts_on is None or programme.starts_on > today:
        return False
    return programme.ends_on is None or today <= programme.ends_on


def to_check(programmes: Sequence[Programme], today: date) -> list[Programme]:
    """Those that run; when none does, all: the check then says who would have fitted."""
    return [one for one in programmes if is_open(one, today)] or list(programmes)


def check(programmes: Sequence[Programme], facts: Mapping[str, str]) -> list[Verdict]:
    """A verdict on each, the best first, then the latest."""
    verdicts = []
    for programme in programmes:
        findings = [judge(rule, facts) for rule in programme.details["rules"]]
        verdicts.append(Verdict(programme, overall(findings), findings))
    return sorted(verdicts, key=lambda verdict: BEST_FIRST.index(verdict.outcome))


def rules(programmes: Sequence[Programme]) -> list[dict[str, Any]]:
    """All rules of some programmes."""
    return [rule for programme in programmes for rule in programme.details["rules"]]


def read_programmes(content: Path) -> list[dict[str, Any]]:
    """Rows of content/programmes.yml; raises ContentError, naming programme and field."""
    return [_row(entry) for entry in read_entries(content / FILE, "id")]


def _row(entry: Fields) -> dict[str, Any]:
    given = entry.listed("rules")
    return {
        "id": entry.text("id"),
        "name": entry.texts("name"),
        "starts_on": _day(entry, "starts_on"),
        "ends_on": _day(entry, "ends_on"),
        "details": {"rules": [read_rule(_rule(entry, rule)) for rule in given]},
    }


def _rule(entry: Fields, rule: Any) -> Fields:
    fact = rule.get("fact") if isinstance(rule, dict) else None
    return Fields(f"{entry.where}: {fact or 'rules'}", rule)


def _day(entry: Fields, name: str) -> date | None:
    return None if entry.given.get(name) is None else entry.day(name)
