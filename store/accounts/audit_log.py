"""Looking into the audit: who did what, newest first, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from store.accounts.staff import tidy
from store.tables import AuditRow, Staff
from store.types import ZONE

PAGE = 50
# From this length on an id is a whole one; a shorter one may be what a page shows of it.
WHOLE_ID = 22


@dataclass(frozen=True)
class Search:
    """What is looked for; an empty field asks for nothing. Days are those of the Netherlands."""

    who: str = ""
    action: str = ""
    subject: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Entry:
    """A row of the audit; `logins` of staff stand beside their ids."""

    id: int
    at: datetime
    actor: str
    actor_login: str | None
    action: str
    subject: str | None
    subject_login: str | None
    details: dict[str, Any] | None


@dataclass(frozen=True)
class EntryPage:
    """A page; `older` is the id before which the next one begins, None on the last one."""

    entries: list[Entry]
    older: int | None


def listed(
    session: Session, search: Search, before: int | None = None, limit: int = PAGE
) -> EntryPage:
    """What fits, newest first, from before a row on."""
    query = select(AuditRow).where(*_conditions(session, search))
    if before is not None:
        query = query.where(AuditRow.id < before)
    rows = session.scalars(query.order_by(AuditRow.id.desc()).limit(limit + 1)).all()
    entries = _entries(session, rows[:limit])
    return EntryPage(entries, entries[-1].id if len(rows) > limit else None)


def _conditions(session: Session, search: Search) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if search.who:
        found.append(AuditRow.actor == _staff_id(session, search.who))
    if search.action:
        found.append(AuditRow.action == search.action)
    if search.subject:
        found.append(_is_about(_staff_id(session, search.subject)))
    if search.since:
        found.append(AuditRow.at >= _midnight(search.since))
    if search.until:
        found.append(AuditRow.at < _midnight(search.until + timedelta(days=1)))
    return found


def _is_about(subject: str) -> ColumnElement[bool]:
    if len(subject) >= WHOLE_ID:
        return AuditRow.subject == subject
    return AuditRow.subject.startswith(subject, autoescape=True)


def _staff_id(session: Session, named: str) -> str:
    """The id of whoever has this login; else what was typed: an id, or the name of a process."""
    staff_id = session.scalar(select(Staff.id).where(Staff.login == tidy(named)))
    return staff_id or named


def _entries(session: Session, rows: Sequence[AuditRow]) -> list[Entry]:
    ids = {one for row in rows for one in (row.actor, row.subject) if one}
    found = session.execute(select(Staff.id, Staff.login).where(Staff.id.in_(ids)))
    logins: dict[str | None, str] = {staff_id: login for staff_id, login in found}
    return [
        Entry(
            id=row.id,
            at=row.at,
            actor=row.actor,
            actor_login=logins.get(row.actor),
            action=row.action,
            subject=row.subject,
            subject_login=logins.get(row.subject),
            details=row.details,
        )
        for row in rows
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE)
