"""What staff change about events: make, edit, publish, move, resize, cancel, delete.

Whoever changes one says which version they saw; another one raises ChangedMeanwhileError. What
concerns people who have a place is told to them (store/events/event_changes.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.editing import InUseError, WrongStatusError, check_version, put, sign
from store.events import event_changes
from store.events.event_fields import WHEN_AND_WHERE
from store.events.events import EventNotFoundError
from store.events.places import lock
from store.numbering import EVENT, keep_highest, new_references
from store.sheets.columns import same_moment
from store.tables import Event, Registration
from store.types import now

DRAFT, PUBLISHED, CANCELLED = "draft", "published", "cancelled"
# Of an event that people may have a place at, these change with a word to them.
TOLD = (*WHEN_AND_WHERE, "capacity")


class OverError(Exception):
    """It has begun, or would have."""


def find(session: Session, reference: str) -> Event:
    """An event of any status; raises EventNotFoundError."""
    event = session.scalar(select(Event).where(Event.reference == reference))
    if event is None:
        raise EventNotFoundError
    return event


def create(session: Session, fields: Mapping[str, Any], staff_id: str) -> Event:
    """A new draft with these fields."""
    (reference,) = new_references(session, EVENT)
    return add(session, reference, fields, staff_id, now())


def add(
    session: Session, reference: str, fields: Mapping[str, Any], staff_id: str, moment: datetime
) -> Event:
    """The same under a reference that was taken for it."""
    event = Event(reference=reference, status=DRAFT, **fields)
    sign(event, staff_id, moment)
    session.add(event)
    audit.record(session, staff_id, Action.EVENT_CREATED, reference)
    return event


def change(
    session: Session, reference: str, seen: str, fields: Mapping[str, Any], staff_id: str
) -> list[str]:
    """Set the fields; the names of those that differed.

    Of a published one TOLD must stay as it is. Raises EventNotFoundError, ChangedMeanwhileError
    and WrongStatusError.
    """
    event = _locked(session, reference, seen)
    return change_locked(session, event, fields, staff_id, now())


def change_locked(
    session: Session, event: Event, fields: Mapping[str, Any], staff_id: str, moment: datetime
) -> list[str]:
    """The same with one that nobody else changes meanwhile; raises WrongStatusError."""
    fields = _exact(event, fields)
    fixed = () if event.status == DRAFT else TOLD
    if event.status == CANCELLED or any(fields[name] != getattr(event, name) for name in fixed):
        raise WrongStatusError(event.status)
    changed = put(event, fields)
    if changed:
        sign(event, staff_id, moment)
        details = {"fields": changed}
        audit.record(session, staff_id, Action.EVENT_CHANGED, event.reference, details)
    return changed


def publish(session: Session, reference: str, seen: str, staff_id: str) -> None:
    """Let people find a draft and register.

    Raises EventNotFoundError, ChangedMeanwhileError, WrongStatusError and OverError.
    """
    event = _locked(session, reference, seen)
    if event.status != DRAFT:
        raise WrongStatusError(event.status)
    if event.starts_at <= now():
        raise OverError
    event.status = PUBLISHED
    sign(event, staff_id, now())
    audit.record(session, staff_id, Action.EVENT_PUBLISHED, reference)


def move(
    session: Session, reference: str, seen: str, fields: Mapping[str, Any], staff_id: str
) -> int:
    """Another time or place; how many people are told. `fields`: those of WHEN_AND_WHERE.

    Raises EventNotFoundError, ChangedMeanwhileError, WrongStatusError and OverError.
    """
    event = _coming(session, reference, seen)
    if fields["starts_at"] <= now():
        raise OverError
    where = {name: _exact(event, fields)[name] for name in WHEN_AND_WHERE}
    if all(getattr(event, name) == value for name, value in where.items()):
        return 0
    told = event_changes.concerned(session, event)
    event_changes.move_event(session, reference, **where, staff_id=staff_id)
    sign(event, staff_id, now())
    return told


def resize(session: Session, reference: str, seen: str, capacity: int, staff_id: str) -> None:
    """Another number of seats; who waits moves up and is told.

    Raises EventNotFoundError, ChangedMeanwhileError, WrongStatusError and OverError.
    """
    event = _coming(session, reference, seen)
    event_changes.set_capacity(session, reference, capacity, staff_id)
    sign(event, staff_id, now())


def cancel(session: Session, reference: str, seen: str, staff_id: str) -> int:
    """It does not take place; how many people are told.

    Raises EventNotFoundError, ChangedMeanwhileError, WrongStatusError and OverError.
    """
    event = _coming(session, reference, seen)
    told = event_changes.concerned(session, event)
    event_changes.cancel_event(session, reference, staff_id)
    sign(event, staff_id, now())
    return told


def delete(session: Session, reference: str, seen: str, staff_id: str) -> None:
    """Throw away a draft; its reference is not given again.

    Raises EventNotFoundError, ChangedMeanwhileError, WrongStatusError and InUseError.
    """
    event = _locked(session, reference, seen)
    if event.status != DRAFT:
        raise WrongStatusError(event.status)
    if delete_drafts(session, [event], staff_id):
        raise InUseError


def delete_drafts(session: Session, drafts: Sequence[Event], staff_id: str) -> set[str]:
    """The same with several that nobody else changes meanwhile; references of those that stay."""
    used = set(session.scalars(select(Registration.event_id).distinct()))
    keep_highest(session, EVENT)
    for event in drafts:
        if event.id not in used:
            session.delete(event)
            audit.record(session, staff_id, Action.EVENT_DELETED, event.reference)
    return {event.reference for event in drafts if event.id in used}


def _exact(event: Event, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with the event's own moments where only seconds differ, which nobody typed."""
    own = {name: getattr(event, name) for name in ("starts_at", "ends_at")}
    same = {name: value for name, value in own.items() if same_moment(value, fields[name])}
    return dict(fields) | same


def _coming(session: Session, reference: str, seen: str) -> Event:
    event = _locked(session, reference, seen)
    if event.status != PUBLISHED:
        raise WrongStatusError(event.status)
    if event.starts_at <= now():
        raise OverError
    return event


def _locked(session: Session, reference: str, seen: str) -> Event:
    event = lock(session, reference)
    if event is None:
        raise EventNotFoundError
    check_version(event, seen)
    return event
