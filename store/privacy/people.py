"""Who writes: how much is stored about a person, and its erasure; exports.py gives it out."""

from __future__ import annotations

import asyncio
import logging
from time import sleep

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.conversations import message_search
from store.database import Database
from store.tables import Base, Conversation

logger = logging.getLogger(__name__)

people = Base.metadata.tables["people"]

# Tables whose rows belong to a person.
OWN_TABLES = (
    *("applications", "drafts", "documents", "experts", "alerts", "tellings", "registrations"),
    *("questions", "ratings", "profiles", "ticks", "outbox"),
)
# And those whose rows belong to the conversation.
CONVERSATION_TABLES = ("messages", "handovers", "notes")
SCRUBS = 3
SCRUB_PAUSE_SECONDS = 0.5


def counts(session: Session, person_id: str) -> dict[str, int]:
    """How much is stored about a person, by kind, as an erasure would remove it."""
    own = select(Conversation.id).where(Conversation.person_id == person_id)
    tables = Base.metadata.tables
    queries = {
        name: select(func.count()).where(tables[name].c.conversation_id.in_(own))
        for name in CONVERSATION_TABLES
    } | {
        name: select(func.count()).where(tables[name].c.person_id == person_id)
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
    audit.record(session, "bot", Action.PERSON_ERASED, details=removed)


async def scrub(database: Database) -> None:
    """After an erasure: what is gone must not stay readable in SQLite's index or journal either."""
    if database.is_sqlite:
        await database.run(message_search.scrub)
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
