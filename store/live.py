"""What pages that are open look at: marks that differ when something has changed."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from store.handover.handover_queue import queue
from store.tables import Conversation, Handover, Message, Note, OutboxRow

# Of a conversation the messages that are looked at: more never come within one look.
NEWEST = 20
# So many that wait are looked at one by one.
SHOWN = 100


@dataclass(frozen=True)
class Picture:
    """Marks at one moment; of a conversation that is gone there is none."""

    handovers: Hashable = None
    conversations: Mapping[str, Hashable] = field(default_factory=dict)


def look(session: Session, conversation_ids: Collection[str]) -> Picture:
    """The marks of the queue and of these conversations; says nothing of what was written."""
    return Picture(_handovers(session), _conversations(session, conversation_ids))


def _handovers(session: Session) -> Hashable:
    """What stands at the head of the queue, and of all together how many and how far."""
    query = select(
        func.count(),
        func.sum(Handover.unread),
        func.count(Handover.assigned_to),
        func.max(Handover.waiting_since),
        func.max(Handover.last_reply_at),
    ).where(Handover.closed_at.is_(None))
    return tuple(session.execute(query).one()), tuple(queue(session, SHOWN))


def _conversations(session: Session, ids: Collection[str]) -> dict[str, Hashable]:
    if not ids:
        return {}
    rows = session.execute(_states().where(Conversation.id.in_(ids))).all()
    ways = _on_the_way(session, [row.person_id for row in rows])
    return {row[0]: (*row, *ways.get(row.person_id, [])) for row in rows}


def _states() -> Select[Any]:
    # A sum, not the last one: a message that was numbered earlier may be committed later.
    newest = (
        select(Message.id)
        .where(Message.conversation_id == Conversation.id)
        .order_by(Message.id.desc())
        .limit(NEWEST)
        .correlate(Conversation)
        .subquery()
    )
    open_one = (Handover.conversation_id == Conversation.id) & Handover.closed_at.is_(None)
    notes = select(func.max(Note.id)).where(Note.conversation_id == Conversation.id)
    return select(
        Conversation.id,
        Conversation.person_id,
        Conversation.handover,
        Conversation.handover_since,
        Handover.id,
        Handover.assigned_to,
        notes.scalar_subquery(),
        select(func.sum(newest.c.id)).scalar_subquery(),
    ).outerjoin(Handover, open_one)


def _on_the_way(session: Session, person_ids: Collection[str]) -> dict[str | None, list[Hashable]]:
    """How much is in which state of the outbox, by person."""
    query = (
        select(OutboxRow.person_id, OutboxRow.status, func.count())
        .where(OutboxRow.person_id.in_(person_ids))
        .group_by(OutboxRow.person_id, OutboxRow.status)
        .order_by(OutboxRow.status)
    )
    found: dict[str | None, list[Hashable]] = {}
    for person_id, *way in session.execute(query):
        found.setdefault(person_id, []).append(tuple(way))
    return found
