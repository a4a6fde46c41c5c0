"""Tells people of openings that they follow: together, not at night, not too often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from store import notices
from store.notices import Notice
from store.openings import alert_replies, full_text
from store.openings.hours import MOST_A_WEEK, next_allowed
from store.openings.openings import is_open
from store.openings.wishes import conditions_of, fits
from store.tables import Alert, Opening, Person, Telling
from store.types import ZONE

# People in one transaction.
BATCH = 50
# What is more than the most messages in a week waits and comes with the next.
WEEK = timedelta(days=7)

Due = tuple[Telling, Opening]


@dataclass(frozen=True)
class Follower:
    """Somebody who is due; `obstacle`: why they are told nothing."""

    id: str
    zone: str
    obstacle: str | None


_WAITING = (Telling.told_at.is_(None), Telling.dropped.is_(None), Telling.alert_id.is_not(None))


def tell(session: Session, now: datetime) -> int:
    """Tell some of those who are due, each in one notice; how many openings this was about."""
    people = _claim(session, now)
    ids = [person.id for person in people]
    due, standing, told = _due(session, ids, now), _standing(session, ids), _told(session, ids, now)
    for person in people:
        open_ones = _sift(session, person, due[person.id], standing[person.id], now)
        if open_ones:
            _tell_or_wait(session, person, open_ones, told[person.id], now)
    return sum(map(len, due.values()))


def _claim(session: Session, moment: datetime) -> list[Follower]:
    """Who is due; whom another process tells at this moment is left to it."""
    is_due = (
        select(Telling.opening_id)
        .where(Telling.person_id == Person.id, *_WAITING, Telling.due_at <= moment)
        .exists()
    )
    query = (
        select(Person.id, Person.time_zone, Person.blocked_at, Person.messages_stopped_at)
        .where(is_due)
        .order_by(Person.id)
        .limit(BATCH)
        .with_for_update(skip_locked=True, key_share=True)
    )
    return [
        Follower(row.id, row.time_zone, _obstacle(row.blocked_at, row.messages_stopped_at))
        for row in session.execute(query)
    ]


def _obstacle(blocked_at: datetime | None, stopped_at: datetime | None) -> str | None:
    if blocked_at:
        return "blocked"
    return "stopped" if stopped_at else None


def _due(session: Session, people: Sequence[str], moment: datetime) -> dict[str, list[Due]]:
    """By person, soonest deadline first. Read once they are claimed: nobody else has told it."""
    query = (
        select(Telling, Opening)
        .join(Opening, Opening.id == Telling.opening_id)
        .join(Opening.institution)
        .options(contains_eager(Opening.institution))
        .where(Telling.person_id.in_(people), *_WAITING, Telling.due_at <= moment)
        .order_by(Opening.deadline, Opening.reference)
    )
    found: dict[str, list[Due]] = defaultdict(list)
    for telling, opening in session.execute(query):
        found[telling.person_id].append((telling, opening))
    return found


def _standing(session: Session, people: Sequence[str]) -> dict[str, list[Alert]]:
    query = select(Alert).where(Alert.person_id.in_(people), Alert.stopped_at.is_(None))
    found: dict[str, list[Alert]] = defaultdict(list)
    for alert in session.scalars(query.order_by(Alert.id)):
        found[alert.person_id].append(alert)
    return found


def _told(session: Session, people: Sequence[str], moment: datetime) -> dict[str, list[datetime]]:
    """When each was told of openings in the last week, oldest first."""
    because = (Telling.alert_id.is_not(None), Telling.told_at > moment - WEEK)
    query = select(Telling.person_id, Telling.told_at).distinct()
    query = query.where(Telling.person_id.in_(people), *because).order_by(Telling.told_at)
    found: dict[str, list[datetime]] = defaultdict(list)
    for person_id, told_at in session.execute(query):
        if told_at:
            found[person_id].append(told_at)
    return found


def _sift(
    session: Session, person: Follower, due: list[Due], standing: list[Alert], moment: datetime
) -> list[tuple[Telling, Opening, Alert]]:
    """What is still to be told, with the alert that is the reason; the rest is dropped."""
    today = moment.astimezone(ZONE).date()
    kept = []
    for telling, opening in due:
        alert = _reason(session, telling, opening, standing, today)
        if person.obstacle or alert is None:
            telling.dropped = person.obstacle or "stopped"
        elif not is_open(opening, today):
            telling.dropped = "closed"
        else:
            telling.alert_id = alert.id
            kept.append((telling, opening, alert))
    return kept


def _reason(
    session: Session, telling: Telling, opening: Opening, standing: list[Alert], today: date
) -> Alert | None:
    """The alert that asked for it, or another one that fits when that was stopped."""
    for alert in standing:
        if alert.id == telling.alert_id:
            return alert
    words = full_text.words_of(session, opening.id) if standing else ()
    return next(
        (one for one in standing if fits(conditions_of(one.conditions, today), opening, words)),
        None,
    )


def _tell_or_wait(
    session: Session,
    person: Follower,
    open_ones: list[tuple[Telling, Opening, Alert]],
    told: list[datetime],
    moment: datetime,
) -> None:
    earliest = max(moment, told[-MOST_A_WEEK] + WEEK) if len(told) >= MOST_A_WEEK else moment
    allowed = next_allowed(earliest, person.zone)
    if allowed > moment:
        for telling, *_ in open_ones:
            telling.due_at = allowed
        return
    for telling, *_ in open_ones:
        telling.told_at = moment
    because: dict[int, tuple[Alert, list[Opening]]] = {}
    for _, opening, alert in open_ones:
        because.setdefault(alert.id, (alert, []))[1].append(opening)
    today = moment.astimezone(ZONE).date()
    reply = alert_replies.told(list(because.values()), today)
    notices.tell(session, person.id, Notice(reply, asked_for=False))
