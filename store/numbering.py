"""References of openings and events: D-001, D-002, ...; none is ever given twice."""

from __future__ import annotations

import re

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.tables import Event, Opening, Setting

# Any number, as long as it stays: of two that count at once, one waits.
LOCK = 20_190_702
OPENING, EVENT = "D", "E"
TABLES: dict[str, type[Opening] | type[Event]] = {OPENING: Opening, EVENT: Event}
DIGITS = 3


def new_references(session: Session, prefix: str, count: int = 1) -> list[str]:
    """The next references of OPENING or EVENT; they stay taken, also when their row is deleted."""
    if not count:
        return []
    last = keep_highest(session, prefix, count)
    return [f"{prefix}-{last + number:0{DIGITS}}" for number in range(1, count + 1)]


def keep_highest(session: Session, prefix: str, more: int = 0) -> int:
    """Remember the highest number that was given, and `more`; before rows are deleted, too.

    An old link or QR code must not lead to something else.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(LOCK)))
    last = max(_highest(session, prefix), _kept(session, prefix))
    session.merge(Setting(name=_name(prefix), value=str(last + more)))
    return last


def _highest(session: Session, prefix: str) -> int:
    references = session.scalars(select(TABLES[prefix].reference))
    found = (re.fullmatch(rf"{prefix}-([0-9]{{1,9}})", reference) for reference in references)
    return max((int(match[1]) for match in found if match), default=0)


def _kept(session: Session, prefix: str) -> int:
    value = session.scalar(select(Setting.value).where(Setting.name == _name(prefix)))
    return int(value) if value else 0


def _name(prefix: str) -> str:
    return f"last_reference_{prefix}"
