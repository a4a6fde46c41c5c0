"""Spreadsheets that staff bring: checked first, then taken over whole or not at all, and undone."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import MissingError
from store.programmes.programme_choices import Choices
from store.sheets.import_kinds import Kind, kind_of
from store.sheets.import_plan import CHANGED, NEW, Plan, plan_rows, plan_table
from store.sheets.sheet_reading import Row, Table
from store.tables import Import, Staff
from store.types import now

SHOWN = 50
# Why something was not undone: it was changed or published since, something hangs on it, it is gone
CHANGED_SINCE, IN_USE, GONE = "changed_since", "in_use", "gone"


class NoSuchImportError(MissingError):
    """Nothing was checked under this id."""


class AlreadyTakenOverError(Exception):
    """It was taken over before."""


class NotTakenOverError(Exception):
    """There is nothing to undo: it was not taken over, or undone before."""


class StaleImportError(Exception):
    """What it would change is not as it was when it was checked."""


class NothingToTakeOverError(Exception):
    """No row is new or changed."""


@dataclass(frozen=True)
class Checked:
    """An import: how many rows of each state, and whose it is."""

    row: Import
    login: str
    states: dict[str, int]


@dataclass(frozen=True)
class Listed:
    """The same in a list, without its rows."""

    id: str
    kind: str
    filename: str
    login: str
    created_at: datetime
    taken_over_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True)
class Undone:
    """How many rows are as before; the others by key, with why not."""

    done: int
    kept: dict[str, str] = field(default_factory=dict)


def check(
    session: Session, name: str, choices: Choices, filename: str, table: Table, staff_id: str
) -> str:
    """Keep what the table would do; the id of the import. Raises WrongColumnsError."""
    plan = plan_table(kind_of(session, name, choices), table)
    row = Import(kind=name, filename=filename, rows=[], faults=[], staff_id=staff_id)
    _keep(row, plan)
    session.add(row)
    session.flush()
    audit.record(session, staff_id, Action.IMPORT_CHECKED, row.id, {"kind": name})
    return row.id


def find(session: Session, import_id: str) -> Checked:
    """One import; raises NoSuchImportError."""
    query = select(Import, Staff.login).join(Staff, Staff.id == Import.staff_id)
    found = session.execute(query.where(Import.id == import_id)).one_or_none()
    if found is None:
        raise NoSuchImportError
    row, login = found
    return Checked(row, login, dict(Counter(one["state"] for one in row.rows)))


def latest(session: Session) -> list[Listed]:
    """The newest ones first."""
    times = (Import.created_at, Import.taken_over_at, Import.undone_at)
    query = select(Import.id, Import.kind, Import.filename, Staff.login, *times)
    query = query.join(Staff, Staff.id == Import.staff_id)
    rows = session.execute(query.order_by(Import.created_at.desc()).limit(SHOWN))
    return [Listed(*row) for row in rows]


def check_again(session: Session, import_id: str, choices: Choices) -> None:
    """Compare with what is there now; faulty rows stay faulty. Raises NoSuchImportError."""
    row = _locked(session, import_id)
    if row.taken_over_at is None:
        faulty = [one for one in row.rows if one["state"] not in (NEW, CHANGED)]
        faults = row.faults
        _keep(row, _planned(row, kind_of(session, row.kind, choices)))
        row.rows = sorted([*faulty, *row.rows], key=lambda one: one["row"])
        row.faults = [*faults, *row.faults]


def take_over(session: Session, import_id: str, choices: Choices, staff_id: str) -> int:
    """Write all good rows, new ones as drafts; how many.

    Raises NoSuchImportError, AlreadyTakenOverError, NothingToTakeOverError and StaleImportError.
    """
    row = _locked(session, import_id)
    if row.taken_over_at:
        raise AlreadyTakenOverError
    kind = kind_of(session, row.kind, choices, lock=True)
    plan = _planned(row, kind)
    wanted = _wanted(row)
    if not wanted:
        raise NothingToTakeOverError
    if plan.stored != wanted:
        raise StaleImportError
    row.taken_over_at = now()
    keys = _write(session, row, kind, plan, staff_id)
    row.rows = [one | {"key": keys.get(one["row"], one["key"])} for one in row.rows]
    details = {"kind": row.kind, "rows": len(keys)}
    audit.record(session, staff_id, Action.IMPORT_TAKEN_OVER, row.id, details)
    return len(keys)


def undo(session: Session, import_id: str, choices: Choices, staff_id: str) -> Undone:
    """Take new rows away and put changed ones back, but for what was changed or published since.

    Raises NoSuchImportError and NotTakenOverError.
    """
    row = _locked(session, import_id)
    if row.taken_over_at is None or row.undone_at:
        raise NotTakenOverError
    kind = kind_of(session, row.kind, choices, lock=True)
    wanted = _wanted(row)
    kept = {one["key"]: found for one in wanted if (found := _obstacle(row, kind, one))}
    ours = [one for one in wanted if one["key"] not in kept]
    new = [kind.rows[one["key"]] for one in ours if one["state"] == NEW]
    kept |= dict.fromkeys(kind.remove(session, new, staff_id), IN_USE)
    changed = [one for one in ours if one["state"] == CHANGED]
    restored = [one["key"] for one in changed if _restore(session, kind, one, staff_id)]
    kept |= {one["key"]: IN_USE for one in changed if one["key"] not in restored}
    kind.finish(session, restored)
    row.undone_at = now()
    row.rows = [one | {"kept": kept.get(one["key"])} for one in row.rows]
    details = {"kind": row.kind, "rows": len(wanted) - len(kept)}
    audit.record(session, staff_id, Action.IMPORT_UNDONE, row.id, details)
    return Undone(len(wanted) - len(kept), kept)


def _write(session: Session, row: Import, kind: Kind, plan: Plan, staff_id: str) -> dict[int, str]:
    """Write the planned rows; their keys by row number."""
    moment = row.taken_over_at or now()
    new = [one for one in plan.rows if one.state == NEW]
    added = kind.add(session, [plan.fields[one.row] for one in new], staff_id, moment)
    keys = {one.row: key for one, key in zip(new, added, strict=True)}
    for one in plan.rows:
        if one.state == CHANGED:
            kind.change(session, kind.rows[one.key], plan.fields[one.row], staff_id, moment)
            keys[one.row] = one.key
    kind.finish(session, list(keys.values()))
    return keys


def _obstacle(row: Import, kind: Kind, one: dict[str, Any]) -> str | None:
    """Why a row stays as it is now; None when nothing has happened to it since."""
    there = kind.rows.get(one["key"])
    if there is None:
        return GONE
    return CHANGED_SINCE if there.updated_at != row.taken_over_at else None


def _restore(session: Session, kind: Kind, one: dict[str, Any], staff_id: str) -> bool:
    """False where it cannot be as before, such as at an institution that is gone."""
    there = kind.rows[one["key"]]
    before = {name: cells[0] for name, cells in one["changes"].items()}
    fields, faults = kind.read(kind.cells(there) | before)
    if faults or kind.refuse(there, fields):
        return False
    kind.change(session, there, fields, staff_id, now())
    return True


def _locked(session: Session, import_id: str) -> Import:
    row = session.get(Import, import_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise NoSuchImportError
    return row


def _planned(row: Import, kind: Kind) -> Plan:
    return plan_rows(kind, [_row(one) for one in _wanted(row)])


def _wanted(row: Import) -> list[dict[str, Any]]:
    return [one for one in row.rows if one["state"] in (NEW, CHANGED)]


def _row(stored: dict[str, Any]) -> Row:
    return Row(stored["row"], stored["cells"])


def _keep(row: Import, plan: Plan) -> None:
    row.rows = plan.stored
    row.faults = [asdict(fault) for fault in plan.faults]
