"""How long people wait for staff: what is known, and nothing that would be a promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.handover import office_hours
from store.handover.office_hours import OfficeHours
from store.tables import Handover
from store.wording.replies import Reply, line

# So many of the last ones are looked at; fewer say nothing.
LATELY = 20
FEWEST = 5
# From so many minutes on, hours are told.
IN_HOURS = 120
# Nobody waits 17 minutes.
STEP = 5
HOUR = 60


@dataclass(frozen=True)
class Outlook:
    """What can honestly be said of when staff answer.

    `is_open`: None when nobody has set office hours. `opening`: when they are there next, if they
    are not there now. `usual_minutes`: after how many minutes of working time half had an answer.
    """

    is_open: bool | None
    opening: datetime | None
    usual_minutes: int | None


def told(outlook: Outlook) -> list[Reply]:
    """Whether staff are there, when they are there next, how long others waited: no promise."""
    lines = [told_hours(outlook)]
    if outlook.usual_minutes is not None:
        lines.append(_usual(outlook.usual_minutes))
    return lines


def told_hours(outlook: Outlook) -> Reply:
    """Whether staff are there by their office hours, and when next."""
    if outlook.is_open is None:
        return line("handover-hours-unknown")
    if outlook.is_open:
        return line("handover-hours-open")
    if outlook.opening is None:
        return line("handover-hours-closed")
    return line("handover-hours-opening", opening={"datetime": outlook.opening.isoformat()})


def _usual(minutes: int) -> Reply:
    if minutes >= IN_HOURS:
        return line("handover-usual-hours", hours=round(minutes / HOUR))
    return line("handover-usual-minutes", minutes=max(STEP, round(minutes / STEP) * STEP))


def outlook(session: Session, now: datetime) -> Outlook:
    """What is known at this moment."""
    hours = office_hours.current(session)
    usual = usual_wait(session)
    if hours is None:
        return Outlook(None, None, usual)
    is_open = hours.is_open(now)
    return Outlook(is_open, None if is_open else hours.next_opening(now), usual)


def usual_wait(session: Session) -> int | None:
    """Minutes of working time until staff first answered, of the last ones; None: too few."""
    query = (
        select(Handover.requested_at, Handover.first_reply_at)
        .where(Handover.requested_at.is_not(None), Handover.first_reply_at.is_not(None))
        .order_by(Handover.first_reply_at.desc())
        .limit(LATELY)
    )
    waits = session.execute(query).all()
    if len(waits) < FEWEST:
        return None
    hours = office_hours.current(session)
    seconds = [
        waited(hours, asked, replied).total_seconds()
        for asked, replied in waits
        if asked and replied
    ]
    return round(median(seconds) / 60)


def waited(hours: OfficeHours | None, since: datetime, until: datetime) -> timedelta:
    """Working time between two moments; where nobody has set office hours, all time counts."""
    return hours.working_time(since, until) if hours else max(until - since, timedelta())
