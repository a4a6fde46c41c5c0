"""What staff change about an event: seats, time, place, whether it takes place at all.

Everybody concerned is told once; a change that changes nothing tells nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.events.event_notices import about, buttons, demo_note, tell
from store.events.events import EventNotFoundError
from store.events.places import CANCELLED, lock
from store.events.registrations import promote
from store.tables import Event, Person, Registration
from store.wording.replies import reply, topic_button


def set_capacity(session: Session, reference: str, capacity: int, staff_id: str) -> None:
    """Another number of seats; who has one keeps it, who waits moves up.

    Raises EventNotFoundError.
    """
    event = _locked(session, reference)
    if event.capacity == capacity:
        return
    _record(session, staff_id, Action.EVENT_RESIZED, event)
    event.capacity = capacity
    promote(session, event)


def move_event(
    session: Session,
    reference: str,
    starts_at: datetime,
    ends_at: datetime,
    place: str | None,
    city: str | None,
    staff_id: str,
) -> None:
    """Another time or place; raises EventNotFoundError."""
    event = _locked(session, reference)
    if (event.starts_at, event.ends_at, event.place, event.city) == (
        starts_at,
        ends_at,
        place,
        city,
    ):
        return
    _record(session, staff_id, Action.EVENT_MOVED, event)
    before = {"datetime": event.starts_at.isoformat()}
    event.starts_at, event.ends_at, event.place, event.city = starts_at, ends_at, place, city
    event.revision += 1
    moved = about("event-moved", event, before=before)
    for registration in _concerned(session, event):
        told = reply(moved, demo_note(event), buttons(event))
        tell(session, registration.person_id, told)


def cancel_event(session: Session, reference: str, staff_id: str) -> None:
    """It does not take place; raises EventNotFoundError."""
    event = _locked(session, reference)
    if event.status == "cancelled":
        return
    _record(session, staff_id, Action.EVENT_CANCELLED, event)
    event.status = "cancelled"
    event.revision += 1
    off = reply(about("event-off", event), demo_note(event), [topic_button("list_events")])
    for registration in _concerned(session, event):
        tell(session, registration.person_id, off)


def concerned(session: Session, event: Event) -> int:
    """How many people would be told if it were moved or cancelled now."""
    query = (
        select(func.count(Registration.id))
        .join(Person, Person.id == Registration.person_id)
        .where(
            Registration.event_id == event.id,
            Registration.status != CANCELLED,
            Person.blocked_at.is_(None),
        )
    )
    return session.scalar(query) or 0


def _locked(session: Session, reference: str) -> Event:
    event = lock(session, reference)
    if event is None:
        raise EventNotFoundError
    return event


def _concerned(session: Session, event: Event) -> Sequence[Registration]:
    """Everybody with a place at it or in its line."""
    query = select(Registration).where(
        Registration.event_id == event.id, Registration.status != CANCELLED
    )
    return session.scalars(query.order_by(Registration.id)).all()


def _record(session: Session, staff_id: str, action: Action, event: Event) -> None:
    audit.record(session, staff_id, action, event.reference)
