"""Saved searches: follow one, stop, and note whom an opening is to be told (tellings.py)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from store.missing import MissingError
from store.openings import full_text
from store.openings.hours import next_allowed, next_weekly
from store.openings.wishes import KINDS, conditions_of, fits
from store.tables import Alert, Base, Opening, Person, Telling
from store.types import ZONE, now
from store.upserts import insert_or_update

AT_ONCE, WEEKLY = "at_once", "weekly"
PACES = (AT_ONCE, WEEKLY)
# Standing alerts of a person.
MOST = 10

tellings = Base.metadata.tables["tellings"]

# Entities with lists of values, as in the slot `search`.
Entities = Mapping[str, Iterable[str]]


class TooManyAlertsError(Exception):
    """The person follows as many searches as one may."""


class AlertNotFoundError(MissingError):
    """The person has no such alert."""


def clean(entities: Entities) -> dict[str, list[str]]:
    """What of a search is followed: the same search looks the same, however it was said."""
    found = {kind: sorted(set(entities.get(kind) or ())) for kind in KINDS}
    return {kind: values for kind, values in found.items() if values}


def of_person(session: Session, person_id: str) -> Sequence[Alert]:
    """Standing alerts, oldest first."""
    query = select(Alert).where(Alert.person_id == person_id, Alert.stopped_at.is_(None))
    return session.scalars(query.order_by(Alert.created_at, Alert.id)).all()


def save(session: Session, person_id: str, conditions: Entities, pace: str = AT_ONCE) -> Alert:
    """Follow a search at this pace; the same search again is the same alert.

    Raises TooManyAlertsError.
    """
    # Of two at once the second counts the first.
    session.execute(select(Person.id).where(Person.id == person_id).with_for_update(key_share=True))
    wanted = clean(conditions)
    known = session.scalars(select(Alert).where(Alert.person_id == person_id)).all()
    alert = next((one for one in known if one.conditions == wanted), None)
    standing = sum(one.stopped_at is None for one in known)
    if (alert is None or alert.stopped_at) and standing >= MOST:
        raise TooManyAlertsError
    if alert is None:
        alert = Alert(person_id=person_id, conditions=wanted, pace=pace)
        session.add(alert)
        session.flush()
    elif alert.stopped_at:
        alert.stopped_at, alert.created_at = None, now()
    _keep_pace(session, alert, pace)
    return alert


def stop(session: Session, person_id: str, alert_id: int) -> None:
    """Tell nothing more because of this alert; raises AlertNotFoundError."""
    alert = _own(session, person_id, alert_id)
    alert.stopped_at = alert.stopped_at or now()


def stop_all(session: Session, person_id: str) -> None:
    """The same with all that stand."""
    standing = Alert.stopped_at.is_(None)
    session.execute(
        update(Alert).where(Alert.person_id == person_id, standing).values(stopped_at=now())
    )


def set_pace(session: Session, person_id: str, alert_id: int, pace: str) -> None:
    """Tell at once or once a week, also what waits already; raises AlertNotFoundError."""
    _keep_pace(session, _own(session, person_id, alert_id), pace)


def announce(session: Session, opening: Opening, moment: datetime | None = None) -> int:
    """Note who is to be told of an opening, and when; to how many people it is new.

    Whoever was told of it before is not told again, however often it is published.
    """
    rows = _to_tell(session, opening, moment or now())
    return _add(session, rows) if rows else 0


def audience(session: Session, opening: Opening) -> int:
    """How many people `announce` would tell of an opening, if it were published now."""
    told = set(session.scalars(select(Telling.person_id).where(Telling.opening_id == opening.id)))
    return sum(row["person_id"] not in told for row in _to_tell(session, opening, now()))


def _to_tell(session: Session, opening: Opening, moment: datetime) -> list[dict[str, Any]]:
    """A row for each person with an alert that fits."""
    today = moment.astimezone(ZONE).date()
    words = full_text.words_of(session, opening.id)
    known: dict[str, bool] = {}
    rows: dict[str, dict[str, Any]] = {}
    for alert in session.execute(_STANDING):
        # Thousands follow what a few hundred do.
        search = json.dumps(alert.conditions, sort_keys=True)
        if search not in known:
            known[search] = fits(conditions_of(alert.conditions, today), opening, words)
        if known[search]:
            row = {
                "person_id": alert.person_id,
                "opening_id": opening.id,
                "alert_id": alert.id,
                "due_at": due_at(alert.pace, moment, alert.time_zone),
            }
            earlier = rows.get(alert.person_id)
            if earlier is None or row["due_at"] < earlier["due_at"]:
                rows[alert.person_id] = row
    return list(rows.values())


def due_at(pace: str, moment: datetime, zone: str | None) -> datetime:
    """When somebody is told of what was published at this moment."""
    return next_weekly(moment, zone) if pace == WEEKLY else next_allowed(moment, zone)


# Who wants no messages is not told later of what was published meanwhile.
_STANDING = (
    select(Alert.id, Alert.person_id, Alert.conditions, Alert.pace, Person.time_zone)
    .join(Person, Person.id == Alert.person_id)
    .where(
        Alert.stopped_at.is_(None),
        Person.blocked_at.is_(None),
        Person.messages_stopped_at.is_(None),
    )
    .order_by(Alert.id)
)


def _add(session: Session, rows: list[dict[str, Any]]) -> int:
    """Add those that are not there yet."""
    connection = session.connection()
    adding = insert_or_update(connection, tellings).on_conflict_do_nothing()
    return len(connection.scalars(adding.returning(tellings.c.person_id), rows).all())


def _own(session: Session, person_id: str, alert_id: int) -> Alert:
    alert = session.get(Alert, alert_id)
    if alert is None or alert.person_id != person_id:
        raise AlertNotFoundError
    return alert


def _keep_pace(session: Session, alert: Alert, pace: str) -> None:
    """Set the pace; what waits because of the alert waits for the new time."""
    if alert.pace == pace:
        return
    alert.pace = pace
    zone = session.scalar(select(Person.time_zone).where(Person.id == alert.person_id))
    waiting = (
        Telling.alert_id == alert.id,
        Telling.told_at.is_(None),
        Telling.dropped.is_(None),
    )
    session.execute(update(Telling).where(*waiting).values(due_at=due_at(pace, now(), zone)))
