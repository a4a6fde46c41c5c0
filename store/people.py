"""Who writes: everything stored about a person, given out or erased."""

from __future__ import annotations

import asyncio
import logging
from time import sleep
from typing import Any

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session

from store.database import Database
from store.tables import (
    Application,
    AuditRow,
    Base,
    Conversation,
    Event,
    Message,
    Opening,
    OutboxRow,
    Person,
    Registration,
)
from store.types import now

logger = logging.getLogger(__name__)

people = Base.metadata.tables["people"]

SCRUBS = 3
SCRUB_PAUSE_SECONDS = 0.5


def counts(session: Session, person_id: str) -> dict[str, int]:
    """How much is stored about a person, by kind, as an erasure would remove it."""
    own = select(Conversation.id).where(Conversation.person_id == person_id)
    queries = {
        "messages": select(func.count()).where(Message.conversation_id.in_(own)),
        "applications": select(func.count()).where(Application.person_id == person_id),
        "registrations": select(func.count()).where(Registration.person_id == person_id),
        "outbox": select(func.count()).where(OutboxRow.person_id == person_id),
    }
    return {name: session.scalar(query) or 0 for name, query in queries.items()}


def erase(session: Session, person_id: str) -> None:
    """Remove a person and all that hangs on them; the audit keeps the counts, not who it was."""
    removed = counts(session, person_id)
    if session.get_bind().dialect.name == "sqlite":
        # Else deleted texts stay readable in the file's free pages.
        session.execute(text("PRAGMA secure_delete=ON"))
    session.execute(delete(people).where(people.c.id == person_id))
    session.execute(insert(AuditRow).values(actor="bot", action="person.erased", details=removed))


async def scrub(database: Database) -> None:
    """After an erasure: what was erased must not stay readable in SQLite's journal either."""
    if database.is_sqlite:
        await asyncio.to_thread(_scrub, database)


def _scrub(database: Database) -> None:
    for _ in range(SCRUBS):
        if _checkpoint(database):
            return
        sleep(SCRUB_PAUSE_SECONDS)
    logger.error("erasure.journal_busy")


def _checkpoint(database: Database) -> bool:
    """Whether the journal was emptied: somebody who reads or writes can be in the way."""
    connection = database.engine.raw_connection()
    try:
        busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    finally:
        connection.close()


def export(session: Session, person_id: str) -> dict[str, Any]:
    """Everything stored about a person, as plain values, oldest first."""
    person = session.get_one(Person, person_id)
    conversation = session.scalars(
        select(Conversation).where(Conversation.person_id == person_id)
    ).one()
    return {
        "exported_at": now().isoformat(),
        "person": {
            "telegram_id": person.telegram_id,
            "name": person.name,
            "language": person.language,
            "language_chosen": person.language_chosen,
            "time_zone": person.time_zone,
            "messages_stopped_at": _moment(person.messages_stopped_at),
            "blocked_at": _moment(person.blocked_at),
            "first_seen_at": _moment(person.created_at),
        },
        "conversation": {
            "state": conversation.state,
            "handover": conversation.handover,
            "handover_since": _moment(conversation.handover_since),
            "last_message_at": _moment(conversation.last_message_at),
        },
        "messages": _messages(session, conversation.id),
        "deliveries": _deliveries(session, person_id),
        "applications": _applications(session, person_id),
        "registrations": _registrations(session, person_id),
    }


def _messages(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    query = select(Message).where(Message.conversation_id == conversation_id).order_by(Message.id)
    return [
        {
            "at": _moment(message.created_at),
            "direction": message.direction,
            "kind": message.kind,
            "text": message.text,
            "language": message.language,
            "topic": message.topic,
            "confidence": message.confidence,
            "ranking": message.ranking,
            "entities": message.entities,
            "model": message.model,
            "took_ms": message.took_ms,
            "buttons": [button["label"] for button in message.keyboard or ()],
        }
        for message in session.scalars(query)
    ]


def _deliveries(session: Session, person_id: str) -> list[dict[str, Any]]:
    """What is on its way or went out of late; of a document only its caption."""
    query = select(OutboxRow).where(OutboxRow.person_id == person_id).order_by(OutboxRow.id)
    return [
        {
            "text": row.parameters.get("text") or row.parameters.get("caption"),
            "status": row.status,
            "due_at": _moment(row.due_at),
            "settled_at": _moment(row.settled_at),
        }
        for row in session.scalars(query)
    ]


def _applications(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Application, Opening.reference)
        .join(Opening, Opening.id == Application.opening_id)
        .where(Application.person_id == person_id)
        .order_by(Application.id)
    )
    return [
        {
            "reference": application.reference,
            "opening": opening,
            "status": application.status,
            "details": application.details,
            "created_at": _moment(application.created_at),
            "updated_at": _moment(application.updated_at),
        }
        for application, opening in session.execute(query)
    ]


def _registrations(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Registration, Event.reference)
        .join(Event, Event.id == Registration.event_id)
        .where(Registration.person_id == person_id)
        .order_by(Registration.id)
    )
    return [
        {
            "event": event,
            "seats": registration.seats,
            "status": registration.status,
            "created_at": _moment(registration.created_at),
        }
        for registration, event in session.execute(query)
    ]


def _moment(at: Any) -> str | None:
    return None if at is None else at.isoformat()
