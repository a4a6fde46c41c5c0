"""After an event: who came, and what they say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.events.places import CANCELLED, REGISTERED
from store.tables import Event, Person, Registration

NOT_THERE = 0
RATINGS = (1, 2, 3, 4)
# What should be better.
BETTER = ("content", "language", "place", "time", "nothing")


@dataclass(frozen=True)
class Attendee:
    """A registration as staff see it."""

    registration_id: int
    name: str | None
    seats: int
    needs: str | None
    status: str
    attended: bool | None


@dataclass(frozen=True)
class Feedback:
    """What people say of an event: how many gave each rating, and what should be better."""

    asked: int
    ratings: dict[int, int]
    better: dict[str, int]
    not_there: int


def attendance(session: Session, event_id: int) -> list[Attendee]:
    """Who has a place and who waits, in the order of the line."""
    query = (
        select(Registration, Person.name)
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.event_id == event_id, Registration.status != CANCELLED)
        .order_by(Registration.status, Registration.queued_at, Registration.id)
    )
    return [
        Attendee(
            registration.id,
            name,
            registration.seats,
            registration.needs,
            registration.status,
            registration.attended,
        )
        for registration, name in session.execute(query)
    ]


def mark_several(
    session: Session,
    event_id: int,
    marks: Mapping[int, bool | None],
    ticked: Collection[int],
    staff_id: str,
) -> int:
    """Note it of several with a place at an event, by number; how many notes have changed.

    None takes the note back that somebody came. Who has no place there is passed over. `ticked`:
    who was noted to have come when the list was opened; what others have noted since stays.
    """
    query = select(Registration).where(
        Registration.event_id == event_id, Registration.status == REGISTERED
    )
    rows = session.scalars(query.with_for_update())
    changed = [
        row
        for row in rows
        if row.id in marks
        and (row.attended is True) == (row.id in ticked)
        and _differs(row.attended, marks[row.id])
    ]
    for row in changed:
        row.attended = marks[row.id]
        audit.record(session, staff_id, Action.ATTENDANCE_MARKED, str(row.id))
    return len(changed)


def _differs(before: bool | None, mark: bool | None) -> bool:
    # Who said "I was not there" is not asked to say it again.
    return before is True if mark is None else before is not mark


def rate(session: Session, person_id: str, reference: str, rating: int) -> None:
    """Keep how it was for somebody who had a place; the last time counts. 0: not there."""
    registration = _placed(session, person_id, reference)
    if registration is None:
        return
    if rating == NOT_THERE:
        registration.rating = registration.better = None
        # What staff have seen goes before it.
        if registration.attended is None:
            registration.attended = False
    elif rating in RATINGS:
        registration.rating = rating


def improve(session: Session, person_id: str, reference: str, better: str) -> None:
    """Keep what should be better."""
    registration = _placed(session, person_id, reference)
    if registration and better in BETTER:
        registration.better = better


def feedback(session: Session, event_id: int) -> Feedback:
    """What those who had a place said."""
    query = select(Registration).where(
        Registration.event_id == event_id, Registration.status == REGISTERED
    )
    all_ = session.scalars(query).all()
    return Feedback(
        asked=sum(one.feedback_asked_at is not None for one in all_),
        ratings=_counted(RATINGS, [one.rating for one in all_]),
        better=_counted(BETTER, [one.better for one in all_]),
        not_there=sum(one.attended is False for one in all_),
    )


def _counted[Value](values: Sequence[Value], given: Sequence[Value | None]) -> dict[Value, int]:
    found = Counter(given)
    return {value: found[value] for value in values}


def _placed(session: Session, person_id: str, reference: str) -> Registration | None:
    query = (
        select(Registration)
        .join(Event, Event.id == Registration.event_id)
        .where(
            Registration.person_id == person_id,
            Registration.status == REGISTERED,
            Event.reference == reference,
        )
    )
    return session.scalar(query)
