"""Tables that staff take away: lists as they can be imported again, applications, attendance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from store.applications.applications import for_opening
from store.applications.drafts import CONSENT, CV, QUESTIONS
from store.events.attendance import attendance
from store.programmes.programme_choices import Choices
from store.sheets.columns import flag_cell, moment_cell
from store.sheets.import_kinds import kind_of
from store.tables import Event
from store.types import now

ANSWERS = tuple(one for one in QUESTIONS if one not in (CV, CONSENT))
APPLICATION = ("reference", "opening", "status", "sent", "changed", *ANSWERS, "has_cv")
ATTENDANCE = ("number", "name", "seats", "needs", "status", "attended")


@dataclass(frozen=True)
class Sheet:
    """A table with a name."""

    title: str
    header: Sequence[str]
    rows: list[list[str]]


def whole_list(session: Session, name: str, choices: Choices, rows: Sequence[Any]) -> Sheet:
    """Rows of a list of store/sheets/import_kinds.py; what is changed in it can be imported."""
    kind = kind_of(session, name, choices)
    header = [column.name for column in kind.columns]
    return Sheet(name, header, [[kind.cells(row)[one] for one in header] for row in rows])


def applications(session: Session, opening: str) -> Sheet:
    """All applications for an opening (by reference) with their answers."""
    rows = []
    for one in for_opening(session, opening):
        said: Mapping[str, Any] = one.details or {}
        times = (moment_cell(one.created_at), moment_cell(one.updated_at))
        answers = [_text(said.get(question)) for question in ANSWERS]
        has_cv = flag_cell(one.document_id is not None)
        rows.append([one.reference, opening, one.status, *times, *answers, has_cv])
    return Sheet(f"applications {opening}", APPLICATION, rows)


def attendance_list(session: Session, event: Event) -> Sheet:
    """Who has a place at an event and who waits for one."""
    rows = [
        [
            str(number),
            one.name or "",
            str(one.seats),
            one.needs or "",
            one.status,
            "" if one.attended is None else flag_cell(one.attended),
        ]
        for number, one in enumerate(attendance(session, event.id), start=1)
    ]
    return Sheet(f"attendance {event.reference}", ATTENDANCE, rows)


def file_name(sheet: Sheet, kind: str, moment: datetime | None = None) -> str:
    """`openings-2026-05-01.csv`"""
    day = moment_cell(moment or now())[:10]
    return f"{sheet.title.replace(' ', '-')}-{day}.{kind}"


def _text(said: Any) -> str:
    return ", ".join(map(str, said)) if isinstance(said, list) else str(said or "")
