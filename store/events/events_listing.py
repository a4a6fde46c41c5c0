"""Events as staff look for them: all of them, by time and status, with seats."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from store.events.places import REGISTERED, WAITING
from store.tables import Event, Registration

PAGE = 50
STATES = ("draft", "coming", "past", "cancelled")


@dataclass(frozen=True)
class Filters:
    """What staff ask for; an empty field asks for nothing."""

    state: str = ""
    demo: str = ""
    text: str = ""


@dataclass(frozen=True)
class Listed:
    """One event of the list: seats that are taken, and people in the line."""

    event: Event
    taken: int
    waiting: int


@dataclass(frozen=True)
class Page:
    """A page of those that fit, how many fit in all, how many of them have which state."""

    events: list[Listed]
    total: int
    states: Mapping[str, int]


def list_events(session: Session, now: datetime, filters: Filters, page: int = 1) -> Page:
    """Drafts first, then what is to come, soonest first, then the rest, latest first."""
    facts = _facts(filters)
    states = _counted(session, now, facts)
    wanted = [*facts, _has_state(filters.state, now)] if filters.state else facts
    place = case((Event.status == "draft", 0), (_has_state("coming", now), 1), else_=2)
    query = (
        select(Event)
        .where(*wanted)
        .order_by(place, case((place < 2, Event.starts_at)), Event.starts_at.desc(), Event.id)
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    events = session.scalars(query).all()
    seats = _seats(session, [event.id for event in events])
    total = states[filters.state] if filters.state else states["all"]
    return Page([Listed(event, *seats.get(event.id, (0, 0))) for event in events], total, states)


def all_events(session: Session, filters: Filters, now: datetime) -> list[Event]:
    """Everything that fits, for the export."""
    wanted = _facts(filters)
    if filters.state:
        wanted.append(_has_state(filters.state, now))
    return list(session.scalars(select(Event).where(*wanted).order_by(Event.reference)))


def seats(session: Session, event: Event) -> Listed:
    """One event with its seats."""
    return Listed(event, *_seats(session, [event.id]).get(event.id, (0, 0)))


def _seats(session: Session, event_ids: list[int]) -> dict[int, tuple[int, int]]:
    """Seats that are taken and people in the line, by event, in one query."""
    taken = func.sum(case((Registration.status == REGISTERED, Registration.seats), else_=0))
    waiting = func.sum(case((Registration.status == WAITING, 1), else_=0))
    query = (
        select(Registration.event_id, taken, waiting)
        .where(Registration.event_id.in_(event_ids))
        .group_by(Registration.event_id)
    )
    return {number: (int(one), int(other)) for number, one, other in session.execute(query)}


def _counted(session: Session, now: datetime, facts: list[ColumnElement[bool]]) -> dict[str, int]:
    columns = [func.sum(case((_has_state(state, now), 1), else_=0)) for state in STATES]
    total, *found = session.execute(select(func.count(Event.id), *columns).where(*facts)).one()
    return {"all": total} | {state: count or 0 for state, count in zip(STATES, found, strict=True)}


def _has_state(state: str, now: datetime) -> ColumnElement[bool]:
    published = Event.status == "published"
    return {
        "draft": Event.status == "draft",
        "coming": and_(published, Event.ends_at > now),
        "past": and_(published, Event.ends_at <= now),
        "cancelled": Event.status == "cancelled",
    }[state]


def _facts(filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if filters.demo:
        wanted.append(Event.demo.is_(filters.demo == "yes"))
    return [*wanted, *map(_says, filters.text.split()[:8])]


def _says(word: str) -> ColumnElement[bool]:
    """Part of a title, of the place or of the reference."""
    # The titles are JSON; their text is the one thing that both engines can look into alike.
    title = cast(Event.title, String).icontains(json.dumps(word)[1:-1], autoescape=True)
    parts = (Event.reference, Event.city, Event.place)
    return or_(title, *(part.icontains(word, autoescape=True) for part in parts))
