"""Who has a place at an event, and who stands in line for one: look-ups."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from store.tables import Event, Registration

REGISTERED, WAITING, CANCELLED = "registered", "waiting", "cancelled"


def lock(session: Session, event_reference: str) -> Event | None:
    """The event, its places locked until the end of the transaction; None when there is none."""
    query = select(Event).where(Event.reference == event_reference)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def of_person(session: Session, person_id: str, event_id: int) -> Registration | None:
    """A person's registration for an event, also a cancelled one."""
    return session.scalar(
        select(Registration).where(
            Registration.person_id == person_id, Registration.event_id == event_id
        )
    )


def taken(session: Session, event_ids: Collection[int]) -> dict[int, int]:
    """How many seats are taken at each of some events."""
    query = (
        select(Registration.event_id, func.sum(Registration.seats))
        .where(Registration.event_id.in_(event_ids), Registration.status == REGISTERED)
        .group_by(Registration.event_id)
    )
    found = {event_id: int(seats) for event_id, seats in session.execute(query)}
    return {event_id: found.get(event_id, 0) for event_id in event_ids}


def free(session: Session, event: Event) -> int:
    """How many seats are free; none when more are taken than there are."""
    return max(0, event.capacity - taken(session, [event.id])[event.id])


def positions(session: Session, registrations: Collection[Registration]) -> dict[int, int]:
    """The place in the line of each registration that waits, from 1, by its id."""
    waiting = [one.id for one in registrations if one.status == WAITING]
    if not waiting:
        return {}
    ahead = aliased(Registration)
    query = (
        select(Registration.id, func.count(ahead.id))
        .outerjoin(ahead, _stands_before(ahead))
        .where(Registration.id.in_(waiting))
        .group_by(Registration.id)
    )
    return {number: before + 1 for number, before in session.execute(query)}


def in_line(session: Session, event_id: int) -> Sequence[Registration]:
    """Who waits for seats, the first in line first."""
    query = (
        select(Registration)
        .where(Registration.event_id == event_id, Registration.status == WAITING)
        .order_by(Registration.queued_at, Registration.id)
    )
    return session.scalars(query).all()


def _stands_before(other: type[Registration]) -> ColumnElement[bool]:
    sooner = or_(
        other.queued_at < Registration.queued_at,
        and_(other.queued_at == Registration.queued_at, other.id < Registration.id),
    )
    return and_(other.event_id == Registration.event_id, other.status == WAITING, sooner)
