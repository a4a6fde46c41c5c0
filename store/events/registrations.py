"""Places at events: seats, the line for them, and changes of mind. Outcomes are told by notices.

Whoever changes anything about an event's places locks the event first.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.events.event_notices import about, buttons, demo_note, register_button, state, tell
from store.events.event_reminders import skip_missed
from store.events.events import SHOWN_STATUSES
from store.events.places import (
    CANCELLED,
    REGISTERED,
    WAITING,
    free,
    in_line,
    lock,
    of_person,
    positions,
    taken,
)
from store.tables import Event, Registration
from store.types import now
from store.wording.replies import Reply, line, reply, topic_button

# More than this come together as a group, and staff know of them.
MOST_SEATS = 6
LONGEST_NEEDS = 500


def register(
    session: Session, person_id: str, event_reference: str, seats: int, needs: str | None
) -> None:
    """Give seats or a place in the line, and tell which; of one who has it, change it.

    Who cancelled and comes back stands at the end of the line. Twice the same changes nothing.
    """
    event = _open_event(session, person_id, event_reference)
    if event is None:
        return
    # What comes from outside never is more than the form allows.
    seats, needs = min(max(seats, 1), MOST_SEATS), (needs or "").strip()[:LONGEST_NEEDS] or None
    registration = of_person(session, person_id, event.id)
    if seats > event.capacity:
        tell(session, person_id, about("register-too-many", event, capacity=event.capacity))
    elif registration is None or registration.status == CANCELLED:
        _register_anew(session, event, registration, person_id, seats, needs)
    elif (registration.seats, registration.needs) == (seats, needs):
        _tell_state(session, "already", registration, event)
    else:
        _change(session, event, registration, seats, needs)


def change_seats(session: Session, person_id: str, event_reference: str, seats: int) -> None:
    """Another number of seats, if there are so many; who waits keeps the place."""
    event = _open_event(session, person_id, event_reference)
    registration = of_person(session, person_id, event.id) if event else None
    if event and registration and registration.status != CANCELLED:
        register(session, person_id, event_reference, seats, registration.needs)
    elif event:
        tell(session, person_id, _no_place(event))


def cancel(session: Session, person_id: str, event_reference: str) -> None:
    """Give seats or the place in the line back; those who wait move up."""
    event = _shown(session, event_reference)
    registration = of_person(session, person_id, event.id) if event else None
    if event is None:
        tell(session, person_id, _unknown(event_reference))
    elif registration is None or registration.status == CANCELLED:
        tell(session, person_id, _no_place(event))
    elif event.starts_at <= now():
        tell(session, person_id, about("registration-too-late", event))
    else:
        registration.status, registration.needs = CANCELLED, None
        gone = about("registration-cancelled", event)
        again = [register_button(event, "button-register-again")]
        tell(session, person_id, reply(gone, demo_note(event), again))
        promote(session, event)


def promote(session: Session, event: Event) -> int:
    """Give free seats of a locked event to those who wait, and tell them; how many got some.

    Who needs more than there are is passed over and keeps the place.
    """
    if event.status != "published" or event.starts_at <= now():
        return 0
    left, promoted = free(session, event), 0
    for registration in in_line(session, event.id) if left else ():
        if registration.seats <= left:
            left -= registration.seats
            promoted += 1
            registration.status = REGISTERED
            skip_missed(registration, event, now())
            _tell_state(session, "promoted", registration, event)
    return promoted


def fill_seats(session: Session, now: datetime) -> int:
    """The duty to promote: seats also become free when somebody is erased."""
    waiting, fewest = Registration.status == WAITING, func.min(Registration.seats)
    query = (
        select(Event, fewest)
        .join(Registration, Registration.event_id == Event.id)
        .where(waiting, Event.status == "published", Event.starts_at > now)
        .group_by(Event.id)
        .order_by(Event.reference)
    )
    wanted = session.execute(query).all()
    seats = taken(session, [event.id for event, _ in wanted])
    due = [event for event, needed in wanted if event.capacity - seats[event.id] >= needed]
    events = [lock(session, event.reference) for event in due]
    return sum(promote(session, event) for event in events if event)


def _shown(session: Session, reference: str) -> Event | None:
    """The event, locked; None when there is none that people may see."""
    event = lock(session, reference)
    return event if event and event.status in SHOWN_STATUSES else None


def _open_event(session: Session, person_id: str, reference: str) -> Event | None:
    """The event, locked; None, and a word about it, when nobody can register for it."""
    event = _shown(session, reference)
    if event is None:
        tell(session, person_id, _unknown(reference))
    elif event.status == "cancelled":
        tell(
            session, person_id, reply(about("event-off", event), (), [topic_button("list_events")])
        )
    elif event.starts_at <= now():
        tell(session, person_id, about("register-too-late", event))
    else:
        return event
    return None


def _register_anew(
    session: Session,
    event: Event,
    registration: Registration | None,
    person_id: str,
    seats: int,
    needs: str | None,
) -> None:
    left = free(session, event)
    if registration is None:
        registration = Registration(event_id=event.id, person_id=person_id)
        session.add(registration)
    registration.seats, registration.needs = seats, needs
    registration.status = REGISTERED if seats <= left else WAITING
    registration.queued_at = _end_of_line(session, event.id)
    skip_missed(registration, event, now())
    session.flush()
    _tell_state(session, "new", registration, event)


def _change(
    session: Session, event: Event, registration: Registration, seats: int, needs: str | None
) -> None:
    before, more = registration.status, seats - registration.seats
    if before == REGISTERED and more > (left := free(session, event)):
        too_many = about("registration-no-more-seats", event, free=left, seats=registration.seats)
        tell(session, registration.person_id, reply(too_many, demo_note(event), buttons(event)))
        return
    registration.seats, registration.needs = seats, needs
    promote(session, event)
    if registration.status == before:
        _tell_state(session, "changed", registration, event)


def _end_of_line(session: Session, event_id: int) -> datetime:
    """Now, but behind everybody else even if the clocks of two processes disagree."""
    query = select(func.max(Registration.queued_at)).where(Registration.event_id == event_id)
    last = session.scalar(query)
    return max(now(), last + timedelta(microseconds=1)) if last else now()


def _tell_state(session: Session, how: str, registration: Registration, event: Event) -> None:
    position = positions(session, [registration]).get(registration.id, 0)
    tell(session, registration.person_id, state(how, registration, event, position))


def _no_place(event: Event) -> Reply:
    return reply(about("registration-none-here", event), (), [register_button(event)])


def _unknown(reference: str) -> Reply:
    unknown = line("event-unknown", reference=reference)
    return reply(unknown, (), [topic_button("list_events")])
