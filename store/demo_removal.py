"""Takes the demo data away, for a real start; what somebody has used stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.numbering import EVENT, OPENING, keep_highest
from store.tables import Application, Draft, Event, Institution, Opening, Registration, Setting

# The seed does not bring back what staff have removed.
REMOVED = "demo_removed"


@dataclass(frozen=True)
class Demo:
    """Demo data that is there: how many rows can go, and references of those that are in use."""

    openings: int
    events: int
    institutions: int
    used_openings: Sequence[str]
    used_events: Sequence[str]

    @property
    def removable(self) -> int:
        """How many rows go."""
        return self.openings + self.events + self.institutions


def overview(session: Session) -> Demo:
    """What `remove` would do now."""
    openings = session.scalars(select(Opening.id).where(Opening.demo, ~_applied_for())).all()
    events = session.scalars(select(Event.id).where(Event.demo, ~_registered_for())).all()
    institutions = select(Institution.id).where(Institution.demo, ~_hosts_other_than(openings))
    return Demo(
        openings=len(openings),
        events=len(events),
        institutions=len(session.scalars(institutions).all()),
        used_openings=_references(session, Opening, _applied_for()),
        used_events=_references(session, Event, _registered_for()),
    )


def remove(session: Session, staff_id: str) -> Demo:
    """Delete demo openings, events and institutions on which nothing of anybody hangs.

    An institution with an opening that is no demo is no demo any more. Says what was done.
    """
    done = overview(session)
    for prefix in (OPENING, EVENT):
        keep_highest(session, prefix)
    session.execute(delete(Opening).where(Opening.demo, ~_applied_for()))
    session.execute(delete(Event).where(Event.demo, ~_registered_for()))
    host = Opening.institution_id == Institution.id
    real = exists().where(host, Opening.demo.is_(False))
    session.execute(update(Institution).where(Institution.demo, real).values(demo=False))
    session.execute(delete(Institution).where(Institution.demo, ~exists().where(host)))
    session.merge(Setting(name=REMOVED, value=staff_id))
    details = {"openings": done.openings, "events": done.events}
    audit.record(session, staff_id, Action.DEMO_REMOVED, None, details)
    return done


def was_removed(session: Session) -> bool:
    """Whether staff have removed the demo data."""
    return session.get(Setting, REMOVED) is not None


def _applied_for() -> ColumnElement[bool]:
    return or_(
        exists().where(Application.opening_id == Opening.id),
        exists().where(Draft.opening_id == Opening.id),
    )


def _registered_for() -> ColumnElement[bool]:
    return exists().where(Registration.event_id == Event.id)


def _hosts_other_than(openings: Sequence[int]) -> ColumnElement[bool]:
    host = Opening.institution_id == Institution.id
    return exists().where(host, Opening.id.not_in(openings))


def _references(
    session: Session, table: type[Opening] | type[Event], in_use: ColumnElement[bool]
) -> Sequence[str]:
    query = select(table.reference).where(table.demo, in_use)
    return session.scalars(query.order_by(table.reference)).all()
