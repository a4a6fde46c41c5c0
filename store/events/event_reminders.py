"""What is due around an event: reminders before it, a question after it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session, contains_eager

from store.events.event_notices import about, buttons, demo_note, tell
from store.openings.hours import next_allowed
from store.tables import Event, Person, Registration
from store.wording.replies import Reply, line, reply

DAY_BEFORE = timedelta(hours=24)
HOURS_BEFORE = timedelta(hours=2)
# Somebody who has just come home is not asked, nor somebody who has forgotten.
ASK_AFTER = timedelta(hours=2)
ASK_UNTIL = timedelta(hours=48)
BATCH = 100
# From very good to bad; 0 is "I was not there".
RATINGS = (4, 3, 2, 1, 0)


def skip_missed(registration: Registration, event: Event, moment: datetime) -> None:
    """Who gets a seat at this moment has just been told: reminders before it are not sent."""
    if event.starts_at - DAY_BEFORE <= moment:
        registration.reminded_day_at = registration.reminded_day_at or moment
    if event.starts_at - HOURS_BEFORE <= moment:
        registration.reminded_hours_at = registration.reminded_hours_at or moment


def remind(session: Session, now: datetime) -> int:
    """Remind of events a day and two hours before, each once, the first not at night."""
    soon = _due(
        session, Registration.reminded_hours_at, Event.starts_at, now, now + HOURS_BEFORE, now
    )
    for registration in soon:
        # Whoever is reminded now needs no other word about it.
        registration.reminded_hours_at = now
        registration.reminded_day_at = registration.reminded_day_at or now
    later = _due(
        session,
        Registration.reminded_day_at,
        Event.starts_at,
        now + HOURS_BEFORE,
        now + DAY_BEFORE,
        now,
        by_day=True,
    )
    for registration in later:
        registration.reminded_day_at = now
    for registration in (*soon, *later):
        tell(session, registration.person_id, _reminder(registration))
    return len(soon) + len(later)


def ask_feedback(session: Session, now: datetime) -> int:
    """Ask those who had a place how it was: some hours after the end, once, not at night."""
    due = _due(
        session,
        Registration.feedback_asked_at,
        Event.ends_at,
        now - ASK_UNTIL,
        now - ASK_AFTER,
        now,
        by_day=True,
    )
    for registration in due:
        registration.feedback_asked_at = now
        tell(session, registration.person_id, _question(registration.event), asked_for=False)
    return len(due)


def _due(
    session: Session,
    done_at: InstrumentedAttribute[datetime | None],
    moment: InstrumentedAttribute[datetime],
    after: datetime,
    until: datetime,
    now: datetime,
    *,
    by_day: bool = False,
) -> list[Registration]:
    """A batch of places whose event's `moment` lies in between; `by_day`: of who is awake.

    Of two processes that look at once each gets other rows.
    """
    criteria = (
        Registration.status == "registered",
        done_at.is_(None),
        Registration.attended.is_not(False),
        Event.status == "published",
        moment > after,
        moment <= until,
    )
    query = (
        select(Registration.id, Person.time_zone, Event.starts_at)
        .join(Event, Event.id == Registration.event_id)
        .join(Person, Person.id == Registration.person_id)
        .where(*criteria)
        .order_by(Event.starts_at, Registration.id)
    )
    ids = [
        number
        for number, zone, starts_at in session.execute(query)
        if not by_day or _may_be_told(now, zone, starts_at)
    ]
    locked = (
        select(Registration)
        .join(Registration.event)
        .options(contains_eager(Registration.event))
        .where(Registration.id.in_(ids[:BATCH]), *criteria)
        .order_by(Event.starts_at, Registration.id)
        .with_for_update(of=Registration, skip_locked=True)
    )
    return list(session.scalars(locked)) if ids else []


def _may_be_told(now: datetime, zone: str, starts_at: datetime) -> bool:
    """Not at night, unless the morning would come too late."""
    allowed = next_allowed(now, zone)
    return allowed <= now or now < starts_at <= allowed


def _reminder(registration: Registration) -> Reply:
    event = registration.event
    seats = line("reminder-seats", seats=registration.seats)
    return reply(about("event-reminder", event), [seats, *demo_note(event)], buttons(event))


def _question(event: Event) -> Reply:
    return reply(about("feedback-ask", event), demo_note(event), rating_buttons(event.reference))


def rating_buttons(reference: str) -> list[Reply]:
    """How it was: four faces, or not there."""
    return [
        line(f"button-rating-{rating}") | {"tap": {"rate_event": reference, "rating": rating}}
        for rating in RATINGS
    ]
