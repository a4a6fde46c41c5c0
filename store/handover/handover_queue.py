"""Who waits for staff, in one query; and what staff have written that is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from store.outbox import NOTICE
from store.tables import Conversation, Handover, OutboxRow, Person, Staff

PAGE = 50


@dataclass(frozen=True)
class Waiting:
    """A handover that is not closed.

    `waiting_since`: since when the person waits for a word of staff; None when staff wrote last.
    `unread`: messages of the person since staff wrote last. `handover`: `none` (only danger was
    recognised), `waiting` or `open`. `assigned_to` is a login.
    """

    id: int
    conversation_id: str
    person_id: str
    language: str | None
    blocked: bool
    handover: str
    reason: str
    safety_topic: str | None
    safety_at: datetime | None
    asked_at: datetime
    requested_at: datetime | None
    first_reply_at: datetime | None
    last_reply_at: datetime | None
    last_message_at: datetime
    waiting_since: datetime | None
    unread: int
    assigned_to: str | None
    escalated_at: datetime | None


@dataclass(frozen=True)
class Pending:
    """What staff have written and the bot has not put on record yet; `by` is a login."""

    text: str
    by: str | None
    at: datetime


def queue(session: Session, limit: int = PAGE) -> list[Waiting]:
    """Those that are not closed: danger first, then by waiting; last those whom staff wrote to."""
    query = (
        select(
            Handover.id,
            Handover.conversation_id,
            Conversation.person_id,
            Person.language,
            Person.blocked_at.is_not(None).label("blocked"),
            Conversation.handover,
            Handover.reason,
            Conversation.safety_topic,
            Conversation.safety_at,
            Handover.asked_at,
            Handover.requested_at,
            Handover.first_reply_at,
            Handover.last_reply_at,
            Conversation.last_message_at,
            Handover.waiting_since,
            Handover.unread,
            Staff.login.label("assigned_to"),
            Handover.escalated_at,
        )
        .join(Conversation, Conversation.id == Handover.conversation_id)
        .join(Person, Person.id == Conversation.person_id)
        .outerjoin(Staff, Staff.id == Handover.assigned_to)
        .where(Handover.closed_at.is_(None))
        .order_by(
            case((Handover.waiting_since.is_(None), 1), else_=0),
            case((Handover.reason == "safety", 0), else_=1),
            Handover.waiting_since,
            Handover.id,
        )
        .limit(limit)
    )
    return [Waiting(**row) for row in session.execute(query).mappings()]


def count(session: Session) -> int:
    """How many are not closed."""
    query = select(func.count()).select_from(Handover).where(Handover.closed_at.is_(None))
    return session.scalar(query) or 0


def pending(session: Session, conversation_id: str) -> list[Pending]:
    """Replies that still wait for the bot, oldest first; the record has the others."""
    query = (
        select(OutboxRow)
        .join(Conversation, Conversation.person_id == OutboxRow.person_id)
        .where(
            Conversation.id == conversation_id,
            OutboxRow.method == NOTICE,
            OutboxRow.status == "due",
        )
        .order_by(OutboxRow.id)
    )
    replies = [(row.parameters["reply"], row.due_at) for row in session.scalars(query)]
    written = [(reply, at) for reply, at in replies if "written" in reply]
    by = {reply["staff_id"] for reply, _ in written}
    names = session.execute(select(Staff.id, Staff.login).where(Staff.id.in_(by)))
    logins = {staff_id: login for staff_id, login in names}
    return [Pending(reply["written"], logins.get(reply["staff_id"]), at) for reply, at in written]
