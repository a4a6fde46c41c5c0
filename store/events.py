"""Meetings, trainings and the like, and who has a place at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, String, and_, cast, func, or_, select
from sqlalchemy.orm import Session, contains_eager

from store.tables import Event, Registration
from store.types import ZONE


class EventNotFoundError(Exception):
    """No event has this reference."""


@dataclass(frozen=True)
class Conditions:
    """What an event must fulfil: one value of each field; an empty field asks for nothing.

    `modes` are `online` and `on_site`; `languages` those that are spoken there.
    """

    countries: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    months: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The first events and how many match in all."""

    events: list[Event]
    total: int


def coming(
    session: Session, now: datetime, conditions: Conditions, limit: int, offset: int = 0
) -> Found:
    """Events that have not begun, soonest first."""
    query = (
        select(Event, func.count().over())
        .where(*_criteria(now, conditions))
        .order_by(Event.starts_at, Event.reference)
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
    query = select(Event).where(Event.starts_at > now - past)
    return session.scalars(query.order_by(Event.starts_at.desc()).limit(limit)).all()


def by_reference(session: Session, reference: str) -> Event:
    """An event, also one that is over; raises EventNotFoundError."""
    event = session.scalar(select(Event).where(Event.reference == reference))
    if event is None:
        raise EventNotFoundError
    return event


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
    criteria = [Event.starts_at > now]
    if conditions.countries:
        criteria.append(Event.country.in_(conditions.countries))
    if conditions.modes:
        criteria.append(or_(*(_held(mode) for mode in conditions.modes)))
    if conditions.months:
        criteria.append(or_(*(_within(now, month) for month in conditions.months)))
    if conditions.languages:
        criteria.append(or_(*(_spoken(language) for language in conditions.languages)))
    return criteria


def _held(mode: str) -> ColumnElement[bool]:
    # An event may be both: in a place, with a link for those who are not there.
    return Event.online.is_(True) if mode == "online" else Event.city.is_not(None)


def _within(now: datetime, month: int) -> ColumnElement[bool]:
    """In the month of this year or the next."""
    year = now.astimezone(ZONE).year
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


def _spoken(language: str) -> ColumnElement[bool]:
    # The list is JSON; its text is the one thing that both engines can look into alike.
    return cast(Event.languages, String).contains(f'"{language}"', autoescape=True)
