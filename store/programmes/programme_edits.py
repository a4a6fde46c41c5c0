"""What staff change of programmes: dates, countries and fields, rules; copies, and the way back."""

from __future__ import annotations

import copy as copies
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.locks import hold_in_transaction
from store.missing import MissingError
from store.programmes.programme_rules import Known, read
from store.tables import Programme
from store.types import now

ID = re.compile(r"[a-z][a-z0-9_]{1,40}")
LONGEST_NAME = 120
KEPT = ("name", "starts_on", "ends_on", "details", "shown")
DAYS = ("starts_on", "ends_on")


class NoSuchProgrammeError(MissingError):
    """No programme has this id, or there is nothing to go back to."""


class SeenOlderError(Exception):
    """Somebody else has changed it since it was looked at."""


class TakenIdError(Exception):
    """There is a programme with this id."""


class UnusableProgrammeError(Exception):
    """Fields that cannot be used; `faults` maps their names to what is wrong."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__()
        self.faults = faults


@dataclass(frozen=True)
class Facts:
    """What is said of a programme beside its rules."""

    name: Mapping[str, str]
    starts_on: date | None
    ends_on: date | None
    shown: bool


@dataclass(frozen=True)
class SectorList:
    """Which fields of work fit for people from some countries; `place` in the list of the rule."""

    place: int
    countries: Sequence[str]
    sectors: Sequence[str]


def find(session: Session, programme_id: str) -> Programme:
    """One of them; raises NoSuchProgrammeError."""
    found = session.get(Programme, programme_id)
    if found is None:
        raise NoSuchProgrammeError
    return found


def countries_of(programme: Programme) -> list[str]:
    """Countries of origin that fit; none when no rule names any."""
    rule = _rule(programme.details["rules"], "origin", "one_of")
    return list(rule["values"]) if rule else []


def sectors_of(programme: Programme) -> list[SectorList]:
    """Fields of work that fit: by country of origin where the rule says so, else for everybody."""
    rule = _rule(programme.details["rules"], "field", "listed")
    if rule and rule["by"] == "origin":
        return [SectorList(n, one["of"], one["values"]) for n, one in enumerate(rule["lists"])]
    rule = _rule(programme.details["rules"], "field", "one_of")
    return [SectorList(0, [], rule["values"])] if rule else []


def save_facts(
    session: Session,
    programme_id: str,
    facts: Facts,
    languages: Collection[str],
    staff_id: str,
    seen: int,
) -> None:
    """Name, dates, and whether people see it; raises UnusableProgrammeError, SeenOlderError."""
    _check(facts, languages)
    found = _lock(session, programme_id, seen)
    _keep(found, staff_id)
    found.name = dict(facts.name)
    found.starts_on, found.ends_on, found.shown = facts.starts_on, facts.ends_on, facts.shown
    _record(session, staff_id, Action.PROGRAMME_SAVED, found)


def save_choices(
    session: Session,
    programme_id: str,
    countries: Sequence[str],
    sectors: Mapping[int, Sequence[str]],
    staff_id: str,
    seen: int,
) -> None:
    """Countries of origin, and the fields of each list; raises as `save_facts` does."""
    found = _lock(session, programme_id, seen)
    details = copies.deepcopy(found.details)
    faults = _choose(details["rules"], countries, sectors)
    if faults:
        raise UnusableProgrammeError(faults)
    _keep(found, staff_id)
    found.details = details
    _record(session, staff_id, Action.PROGRAMME_SAVED, found)


def save_rules(
    session: Session, programme_id: str, text: str, known: Known, staff_id: str, seen: int
) -> None:
    """All rules as YAML; raises RulesError and SeenOlderError."""
    rules = read(text, known)
    found = _lock(session, programme_id, seen)
    _keep(found, staff_id)
    found.details = {**found.details, "rules": rules}
    _record(session, staff_id, Action.PROGRAMME_SAVED, found)


def copy(session: Session, programme_id: str, new_id: str, staff_id: str) -> None:
    """A new programme with the same rules, without dates, that people do not see yet.

    Raises NoSuchProgrammeError, TakenIdError and UnusableProgrammeError.
    """
    if not ID.fullmatch(new_id):
        raise UnusableProgrammeError({"id": "malformed"})
    hold_in_transaction(session, f"programme:{new_id}")
    model = find(session, programme_id)
    if session.get(Programme, new_id):
        raise TakenIdError
    made = Programme(id=new_id, name=dict(model.name), details=copies.deepcopy(model.details))
    made.shown, made.edited_by, made.revision = False, staff_id, 0
    session.add(made)
    _record(session, staff_id, Action.PROGRAMME_SAVED, made)


def undo(session: Session, programme_id: str, staff_id: str, seen: int) -> None:
    """Back to what stood there before the last change; doing it again undoes that."""
    found = _lock(session, programme_id, seen)
    if not found.previous:
        raise NoSuchProgrammeError
    before = dict(found.previous)
    _keep(found, staff_id)
    for name in KEPT:
        value = before[name]
        setattr(found, name, date.fromisoformat(value) if name in DAYS and value else value)
    _record(session, staff_id, Action.PROGRAMME_UNDONE, found)


def _check(facts: Facts, languages: Collection[str]) -> None:
    found = {}
    texts = facts.name
    if set(texts) != set(languages) or not all(text.strip() for text in texts.values()):
        found["name"] = "incomplete"
    elif any(len(text) > LONGEST_NAME for text in texts.values()):
        found["name"] = "too_long"
    if facts.ends_on and not facts.starts_on:
        found["starts_on"] = "no_beginning"
    elif facts.ends_on and facts.starts_on and facts.ends_on < facts.starts_on:
        found["ends_on"] = "before_beginning"
    if found:
        raise UnusableProgrammeError(found)


def _choose(
    rules: Sequence[dict[str, Any]], countries: Sequence[str], sectors: Mapping[int, Sequence[str]]
) -> dict[str, str]:
    """Put what was chosen into the rules; what cannot be used, by field."""
    origin = _rule(rules, "origin", "one_of")
    if origin and not countries:
        return {"countries": "none"}
    if origin:
        origin["values"] = list(countries)
    listed, plain = _rule(rules, "field", "listed"), _rule(rules, "field", "one_of")
    lists = listed["lists"] if listed and listed["by"] == "origin" else [plain] if plain else []
    for place, one in enumerate(lists):
        if not sectors.get(place):
            return {"sectors": "none"}
        one["values"] = list(sectors[place])
    return {}


def _rule(rules: Sequence[dict[str, Any]], fact: str, kind: str) -> dict[str, Any] | None:
    return next((one for one in rules if one["fact"] == fact and one["kind"] == kind), None)


def _lock(session: Session, programme_id: str, seen: int) -> Programme:
    found = session.get(Programme, programme_id, with_for_update=True)
    if found is None:
        raise NoSuchProgrammeError
    if found.revision != seen:
        raise SeenOlderError
    return found


def _keep(found: Programme, staff_id: str) -> None:
    """Remember how it is now, so that it can be brought back."""
    kept = {name: getattr(found, name) for name in KEPT}
    found.previous = kept | {name: kept[name] and kept[name].isoformat() for name in DAYS}
    found.edited_by, found.updated_at = staff_id, now()


def _record(session: Session, staff_id: str, action: Action, found: Programme) -> None:
    found.revision += 1
    audit.record(session, staff_id, action, found.id)
