"""Meetings, trainings and the like: what is to come, what is over, and who has a place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, String, and_, cast, func, or_, select
from sqlalchemy.orm import Session, contains_eager

from store.missing import MissingError
from store.tables import Event, Registration
from store.types import ZONE

PUBLISHED = "published"
# What people may see; a draft is the staff's.
SHOWN_STATUSES = (PUBLISHED, "cancelled")
# What is over longer than this interests nobody any more.
PAST = timedelta(days=365)


class EventNotFoundError(MissingError):
    """No event that people may see has this reference."""


@dataclass(frozen=True)
class Conditions:
    """What an event must fulfil: one value of each field; an empty field asks for nothing.

    `modes` are `online` and `on_site`; `languages` those that are spoken there. `past`: over,
    instead of to come.
    """

    countries: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    months: tuple[int, ...] = ()
    days: tuple[date, ...] = ()
    languages: tuple[str, ...] = ()
    past: bool = False


@dataclass(frozen=True)
class Found:
    """The first events and how many match in all."""

    events: list[Event]
    total: int


def coming(
    session: Session, now: datetime, conditions: Conditions, limit: int, offset: int = 0
) -> Found:
    """Events that have not begun, soonest first; those that are over, latest first."""
    soonest = Event.starts_at.desc() if conditions.past else Event.starts_at
    query = (
        select(Event, func.count().over())
        .where(*_criteria(now, conditions))
        .order_by(soonest, Event.reference)
        .limit(limit)
        .offset(offset)
    )
    rows = session.execute(query).all()
    if rows or not offset:
        return Found([row[0] for row in rows], rows[0][1] if rows else 0)
    return Found([], count(session, now, conditions))


def count(session: Session, now: datetime, conditions: Conditions) -> int:
    """How many events `coming` would find."""
    return session.scalar(select(func.count(Event.id)).where(*_criteria(now, conditions))) or 0


def around(session: Session, now: datetime, past: timedelta, limit: int) -> Sequence[Event]:
    """Events that are to come or began at most `past` ago, latest first."""
    query = select(Event).where(Event.starts_at > now - past, Event.status == PUBLISHED)
    return session.scalars(query.order_by(Event.starts_at.desc()).limit(limit)).all()


def by_reference(session: Session, reference: str) -> Event:
    """An event, also one that is over; raises EventNotFoundError."""
    shown = Event.status.in_(SHOWN_STATUSES)
    event = session.scalar(select(Event).where(Event.reference == reference, shown))
    if event is None:
        raise EventNotFoundError
    return event


def by_references(session: Session, references: Collection[str]) -> Sequence[Event]:
    """Those of some events that there are, soonest first."""
    shown = Event.status.in_(SHOWN_STATUSES)
    query = select(Event).where(Event.reference.in_(references), shown)
    return session.scalars(query.order_by(Event.starts_at, Event.reference)).all()


def registrations_of(session: Session, person_id: str, now: datetime) -> Sequence[Registration]:
    """A person's places at events that are not over, with the events, soonest first."""
    query = (
        select(Registration)
        .join(Registration.event)
        .options(contains_eager(Registration.event))
        .where(
            Registration.person_id == person_id,
            Registration.status != "cancelled",
            Event.ends_at > now,
        )
        .order_by(Event.starts_at, Event.reference)
    )
    return session.scalars(query).all()


def _criteria(now: datetime, conditions: Conditions) -> list[ColumnElement[bool]]:
    """What is cancelled is in no list: it only concerns those who had a place."""
    when = [Event.starts_at > now]
    if conditions.past:
        when = [Event.ends_at <= now, Event.ends_at > now - PAST]
    choices = (
        [Event.country == country for country in conditions.countries],
        [Event.city == city for city in conditions.cities],
        [_held(mode) for mode in conditions.modes],
        [_within(now, month, past=conditions.past) for month in conditions.months],
        [_on(day) for day in conditions.days],
        [_spoken(language) for language in conditions.languages],
    )
    return [Event.status == PUBLISHED, *when, *(or_(*choice) for choice in choices if choice)]


def _held(mode: str) -> ColumnElement[bool]:
    # An event may be both: in a place, with a link for those who are not there.
    return Event.online.is_(True) if mode == "online" else Event.city.is_not(None)


def _within(now: datetime, month: int, *, past: bool) -> ColumnElement[bool]:
    """In the month of this year or the next; of what is over, of this year or the one before."""
    year = now.astimezone(ZONE).year - past
    return or_(
        *(
            and_(
                Event.starts_at >= _first(year_, month), Event.starts_at < _first(year_, month + 1)
            )
            for year_ in (year, year + 1)
        )
    )


def _first(year: int, month: int) -> datetime:
    """When a month begins; the month after December is the next January."""
    years, month = divmod(month - 1, 12)
    return datetime(year + years, month + 1, 1, tzinfo=ZONE).astimezone(UTC)


def _on(day: date) -> ColumnElement[bool]:
    """On a day in the Netherlands."""
    begins, ends = (
        datetime.combine(one, time(), tzinfo=ZONE).astimezone(UTC)
        for one in (day, day + timedelta(days=1))
    )
    return and_(Event.starts_at >= begins, Event.starts_at < ends)


def _spoken(language: str) -> ColumnElement[bool]:
    # The list is JSON; its text is the one thing that both engines can look into alike.
    return cast(Event.languages, String).contains(f'"{language}"', autoescape=True)
