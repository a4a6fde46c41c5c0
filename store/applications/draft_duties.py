"""What happens to drafts by itself: they are brought to mind once, and thrown away in the end."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from store.applications import application_notices as told
from store.openings.hours import next_allowed
from store.tables import Draft, Opening, Person
from store.types import ZONE

# Brought to mind when it was left alone so long, and the last day is so near.
UNTOUCHED = timedelta(days=1)
SOON = timedelta(days=3)
# Thrown away when nobody has touched it so long.
KEEP = timedelta(days=90)
BATCH = 100


def remind(session: Session, now: datetime) -> int:
    """A duty: tell of drafts whose last day to apply is near; once each, and not at night."""
    today = now.astimezone(ZONE).date()
    query = (
        select(Draft, Opening, Person.time_zone)
        .join(Person, Person.id == Draft.person_id)
        .join(Opening, Opening.id == Draft.opening_id)
        .options(joinedload(Opening.institution, innerjoin=True))
        .where(
            Draft.reminded_at.is_(None),
            # What was sent already has no need to hurry.
            Draft.application_id.is_(None),
            Draft.updated_at < now - UNTOUCHED,
            Opening.status == "published",
            Opening.deadline.between(today, today + SOON),
        )
        .order_by(Draft.id)
        .with_for_update(of=Draft)
    )
    found = session.execute(query).all()
    by_day = [row for row in found if next_allowed(now, row.time_zone) <= now][:BATCH]
    for draft, opening, _ in by_day:
        draft.reminded_at = now
        told.tell(session, draft.person_id, told.remind(opening), asked_for=False)
    return len(by_day)


def prune(session: Session, now: datetime) -> int:
    """A duty: throw away what nobody goes on with."""
    old = select(Draft.id).where(Draft.updated_at < now - KEEP).limit(BATCH)
    ids = session.scalars(old).all()
    session.execute(delete(Draft).where(Draft.id.in_(ids)))
    return len(ids)
