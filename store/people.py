"""Who writes: how much is stored about a person, and its erasure; store/exports.py gives it out."""

from __future__ import annotations

import asyncio
import logging
from time import sleep

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session

from store.database import Database
from store.tables import AuditRow, Base, Conversation, Message

logger = logging.getLogger(__name__)

people = Base.metadata.tables["people"]

# Beside the messages: tables whose rows belong to a person.
OWN_TABLES = (
    *("applications", "drafts", "documents", "experts", "alerts", "tellings", "registrations"),
    *("questions", "ratings", "profiles", "ticks", "outbox"),
)
SCRUBS = 3
SCRUB_PAUSE_SECONDS = 0.5


def counts(session: Session, person_id: str) -> dict[str, int]:
    """How much is stored about a person, by kind, as an erasure would remove it."""
    own = select(Conversation.id).where(Conversation.person_id == person_id)
    messages = select(func.count()).where(Message.conversation_id.in_(own))
    queries = {"messages": messages} | {
        name: select(func.count()).where(Base.metadata.tables[name].c.person_id == person_id)
        for name in OWN_TABLES
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
