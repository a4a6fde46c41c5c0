"""What an import would do, row by row, with all that is wrong; nothing is written."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from store.sheets.columns import MOMENT, SHOWN, Fault, same_moment, tidy
from store.sheets.import_kinds import Fields, Kind
from store.sheets.sheet_reading import Row, Table, UnreadableError

NEW, CHANGED, SAME, FAULTY = "new", "changed", "same", "faulty"
STATES = (NEW, CHANGED, SAME, FAULTY)
# Rows of a template that explain it.
PASSED_OVER = frozenset({"example", "allowed"})
HEADER = 1


class WrongColumnsError(UnreadableError):
    """A table, but of something else."""

    reason = "wrong_columns"


@dataclass(frozen=True)
class RowFault(Fault):
    """A fault of a row; a note says something and stops nothing."""

    row: int = 0
    note: bool = False


@dataclass(frozen=True)
class Planned:
    """A row that is new, changed, the same or faulty; `key`: of the row that it is about.

    `changes`: the cells that differ, before and after.
    """

    row: int
    state: str
    key: str = ""
    cells: dict[str, str] = field(default_factory=dict, repr=False)
    changes: dict[str, list[str]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Plan:
    """All rows in their order, and all that is wrong; `fields` of those to be written, by row."""

    rows: list[Planned]
    faults: list[RowFault]
    fields: dict[int, Fields] = field(repr=False)

    @property
    def stored(self) -> list[dict[str, Any]]:
        """The rows as JSON."""
        return [asdict(row) for row in self.rows]


def plan_table(kind: Kind, table: Table) -> Plan:
    """What the rows of a table would do; raises WrongColumnsError."""
    known = {column.name for column in kind.columns}
    if len(known & set(table.columns)) < 2:
        raise WrongColumnsError
    plan = plan_rows(kind, table.rows)
    unknown = [column for column in table.columns if column not in known]
    notes = [RowFault(column, "unknown_column", row=HEADER, note=True) for column in unknown]
    return replace(plan, faults=[*notes, *plan.faults])


def plan_rows(kind: Kind, rows: Iterable[Row]) -> Plan:
    """What rows would do."""
    return _Planner(kind).plan(rows)


class _Planner:
    """Goes through the rows once and remembers what it has seen."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.taken = {column.name: column for column in kind.columns if column.kind != SHOWN}
        self.shown = [column.name for column in kind.columns if column.kind == SHOWN]
        self.there: dict[Hashable, str] = {}
        for key, row in kind.rows.items():
            self.there.setdefault(kind.same(vars(row)), key)
        self.keys: dict[str, int] = {}
        self.news: dict[Hashable, int] = {}

    def plan(self, rows: Iterable[Row]) -> Plan:
        plan = Plan([], [], {})
        for row in rows:
            key = self.kind.tidy_key(tidy(row.cells.get(self.kind.key, "")))
            if key.lower() not in PASSED_OVER:
                self._plan_row(plan, row, key)
        return plan

    def _plan_row(self, plan: Plan, row: Row, key: str) -> None:
        there = self.kind.rows.get(key) if key else None
        given = {name: cell for name, cell in row.cells.items() if name in self.taken}
        before = self.kind.cells(there) if there else {}
        fields, faults = self.kind.read(before | given | {self.kind.key: key})
        if there and not faults:
            fields |= self._own_moments(there, fields)
        faults = [*self._key_faults(key, there, row.number), *faults]
        if not faults:
            faults = self.kind.refuse(there, fields) if there else self._doubles(fields, row)
        plan.faults.extend(self._notes(row, before))
        if faults:
            plan.faults.extend(RowFault(**asdict(one), row=row.number) for one in faults)
            plan.rows.append(Planned(row.number, FAULTY, key))
            return
        planned = self._state(row, key, there, before, given, fields)
        plan.rows.append(planned)
        if planned.state in (NEW, CHANGED):
            plan.fields[row.number] = fields

    def _state(
        self,
        row: Row,
        key: str,
        there: Any,
        before: Mapping[str, str],
        given: dict[str, str],
        fields: Fields,
    ) -> Planned:
        if there is None:
            known = self.there.get(self.kind.same(fields))
            if known:
                return Planned(row.number, SAME, known)
            return Planned(row.number, NEW, "", given)
        if all(getattr(there, name) == value for name, value in fields.items()):
            return Planned(row.number, SAME, key)
        after = self.kind.cells(_Changed(there, fields))
        changes = {
            name: [before[name], after[name]] for name in before if before[name] != after[name]
        }
        return Planned(row.number, CHANGED, key, given, changes)

    def _own_moments(self, there: Any, fields: Fields) -> Fields:
        """Moments of a row of which only seconds differ."""
        names = [name for name, column in self.taken.items() if column.kind == MOMENT]
        own = {name: getattr(there, name) for name in names}
        return {name: value for name, value in own.items() if same_moment(value, fields[name])}

    def _key_faults(self, key: str, there: Any, number: int) -> list[Fault]:
        if not key:
            return []
        if key in self.keys:
            return [Fault(self.kind.key, "twice", key, str(self.keys[key]))]
        self.keys[key] = number
        return [] if there else [Fault(self.kind.key, "unknown_key", key[:80])]

    def _doubles(self, fields: Fields, row: Row) -> list[Fault]:
        """A new row like another of the file, or like one that is there but for some fields."""
        same = self.kind.same(fields)
        if same in self.news:
            return [Fault(self.kind.key, "double", detail=str(self.news[same]))]
        self.news[same] = row.number
        known = self.there.get(same)
        there = self.kind.rows[known] if known else None
        if there is None or all(getattr(there, name) == fields[name] for name in fields):
            return []
        return [Fault(self.kind.key, "there_already", detail=str(known))]

    def _notes(self, row: Row, before: Mapping[str, str]) -> list[RowFault]:
        """What people changed in columns that are only shown."""
        given = {name: tidy(row.cells.get(name, "")) for name in self.shown}
        return [
            RowFault(name, "only_shown", cell[:80], row=row.number, note=True)
            for name, cell in given.items()
            if cell and cell != before.get(name, cell)
        ]


class _Changed:
    """A row as it would be with other fields."""

    def __init__(self, row: Any, fields: Fields) -> None:
        self._row, self._fields = row, fields

    def __getattr__(self, name: str) -> Any:
        return self._fields[name] if name in self._fields else getattr(self._row, name)
