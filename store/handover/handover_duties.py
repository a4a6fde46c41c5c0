"""What is due by itself around talks with staff: tell staff again, apologise, end quiet talks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Select, and_, case, or_, select
from sqlalchemy.orm import Session, contains_eager

from store import installation
from store.handover import handover_notices as told
from store.handover import handovers, office_hours, staff_group
from store.handover.handover_wait import waited
from store.handover.handovers import ANSWERED, ASKED, NONE, OPEN, SAFETY, UNANSWERED, WAITING
from store.handover.office_hours import OfficeHours
from store.installation import Installation
from store.openings.hours import next_allowed
from store.tables import Conversation, Handover, Person
from store.wording.replies import NOTHING, Reply, line, own_name, reply

# The group hears of danger at once, and once more.
DANGER_AGAIN = timedelta(minutes=5)
# One message to the group holds no more.
MOST_LINES = 10
BATCH = 200


def escalate(session: Session, now: datetime) -> int:
    """A duty: tell the group of staff who waits, at most once for each step of a handover.

    Whoever asked, once they have waited for long in office hours; danger at once, at any hour.
    """
    group = staff_group.connected(session)
    if group is None:
        return 0
    settings, hours = installation.read(session), office_hours.current(session)
    due = [
        (handover, language)
        for handover, language in session.execute(_unanswered())
        if _is_due(handover, settings, hours, now)
    ][:MOST_LINES]
    if not due:
        return 0
    staff_group.tell(session, group, _news(due, settings))
    for handover, _ in due:
        handover.escalations += 1
        handover.escalated_at = now
    return len(due)


def apologise(session: Session, now: datetime) -> int:
    """A duty: whom nobody answered in time gets an apology with choices, and the bot back.

    Not at night where they live, unless they may be in danger: then help lines come first.
    """
    settings, hours = installation.read(session), office_hours.current(session)
    patience = timedelta(hours=settings.give_up_after)
    long_ago = Handover.waiting_since <= now - patience
    due = [
        (handover, zone)
        for handover, zone in session.execute(_talks().where(long_ago))
        if waited(hours, _since(handover), now) >= patience
        and (handover.reason == SAFETY or next_allowed(now, zone) <= now)
    ]
    for handover, _ in due:
        _apologise(session, handover)
    return len(due)


def end_quiet(session: Session, now: datetime) -> int:
    """A duty: a talk in which staff wrote last, and nobody any more, is over; by day."""
    patience = timedelta(hours=installation.read(session).close_after)
    quiet = and_(Handover.waiting_since.is_(None), Handover.last_reply_at <= now - patience)
    due = [
        handover
        for handover, zone in session.execute(_talks().where(quiet))
        if next_allowed(now, zone) <= now
    ]
    for handover in due:
        if handover.conversation.handover == OPEN:
            told.over(session, handover.conversation)
        handovers.settle(handover, ANSWERED, None)
    return len(due)


def _unanswered() -> Select[Handover, str | None]:
    """Danger first, then who has waited longest."""
    steps = or_(Handover.escalations < 1, (Handover.reason == SAFETY) & (Handover.escalations < 2))
    return (
        select(Handover, Person.language)
        .join(Conversation, Conversation.id == Handover.conversation_id)
        .join(Person, Person.id == Conversation.person_id)
        .where(Handover.closed_at.is_(None), Handover.first_reply_at.is_(None), steps)
        .order_by(case((Handover.reason == SAFETY, 0), else_=1), Handover.asked_at, Handover.id)
        .limit(BATCH)
        .with_for_update(of=Handover, skip_locked=True)
    )


def _is_due(
    handover: Handover, settings: Installation, hours: OfficeHours | None, now: datetime
) -> bool:
    if handover.reason == SAFETY:
        return handover.escalated_at is None or handover.escalated_at <= now - DANGER_AGAIN
    patience = timedelta(minutes=settings.escalate_after)
    return handover.reason == ASKED and waited(hours, handover.asked_at, now) >= patience


def _news(due: Sequence[tuple[Handover, str | None]], settings: Installation) -> Reply:
    lines = [_news_line(*one) for one in due]
    if settings.console_address:
        lines.append(line("group-console", address=settings.console_address))
    return reply(lines[0], lines[1:])


def _news_line(handover: Handover, language: str | None) -> Reply:
    args = {
        "language": own_name(language) if language else NOTHING,
        "since": {"datetime": handover.asked_at.isoformat()},
    }
    if handover.reason == SAFETY:
        return line("group-danger", **args)
    return line("group-waiting", **args)


def _talks() -> Select[Handover, str]:
    """Of people who know that staff are wanted; what somebody is doing just now is left alone."""
    return (
        select(Handover, Person.time_zone)
        .join(Handover.conversation)
        .join(Person, Person.id == Conversation.person_id)
        .options(contains_eager(Handover.conversation))
        .where(Handover.closed_at.is_(None), Conversation.handover != NONE)
        .order_by(Handover.waiting_since, Handover.id)
        .limit(BATCH)
        # Both: who was answered, or wrote, until the lock was had is looked at anew.
        .with_for_update(of=(Conversation, Handover), skip_locked=True)
    )


def _since(handover: Handover) -> datetime:
    """Since when the person has waited, and known it: danger may have been marked before."""
    moments = [handover.waiting_since, handover.requested_at]
    if handover.conversation.handover == OPEN:
        moments = [handover.waiting_since]
    return max(moment for moment in moments if moment)


def _apologise(session: Session, handover: Handover) -> None:
    conversation = handover.conversation
    if conversation.handover == WAITING and handover.first_reply_at:
        # Reopened after the person was told that the talk was over, and nobody wrote.
        handovers.settle(handover, ANSWERED, None)
        return
    told.apologise(session, conversation, in_danger=handover.reason == SAFETY)
    handovers.settle(handover, UNANSWERED, None)
