"""Looks for words in messages: PostgreSQL's text search, SQLite's FTS5, the same words on both.

Each word is looked for as a beginning, and all of them must stand in one message. The index is
the engine's own (store/migrations/versions/0004): it follows the column `words`, so what is
erased or redacted is gone from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    cast,
    column,
    literal_column,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session

from store.conversations.message_words import searchable, wanted
from store.tables import Message

# The beginning of a single letter is that of half of all messages: it is looked for as a word.
SHORTEST_BEGINNING = 2
# Messages from before there was an index, in one go.
BATCH = 2_000

# Written as in the index, else PostgreSQL would not use it.
_VECTOR: ColumnElement[Any] = literal_column(
    "array_to_tsvector(string_to_array(messages.words, ' '))"
)
_SQLITE_INDEX = table("message_words", column("rowid"))


def holds(session: Session, words: Sequence[str]) -> ColumnElement[bool]:
    """That a message holds words that begin with all of these (of `message_words.wanted`)."""
    if session.get_bind().dialect.name == "postgresql":
        query = " & ".join(f"'{word}'{':*' * _is_beginning(word)}" for word in words)
        return _VECTOR.op("@@")(cast(query, TSQUERY))
    query = " AND ".join(f'"{word}"{"*" * _is_beginning(word)}' for word in words)
    found = select(_SQLITE_INDEX.c.rowid).where(
        literal_column("message_words").op("MATCH")(bindparam(None, query))
    )
    return Message.id.in_(found)


def holds_by_row(words: Sequence[str]) -> ColumnElement[bool]:
    """The same without the index, for a query that comes by the messages in another way."""
    padded = " " + Message.words + " "
    return and_(
        *(padded.contains(f" {word}{'' if _is_beginning(word) else ' '}") for word in words)
    )


def stands_in(word: str, words: Sequence[str]) -> bool:
    """Whether a word of a text is one that was looked for."""
    for found in wanted(word):
        for one in words:
            if found == one or (_is_beginning(one) and found.startswith(one)):
                return True
    return False


def index_missing(session: Session, _: datetime) -> int:
    """Write the words of messages from before they were indexed (a duty); how many these were."""
    query = select(Message.id, Message.direction, Message.kind, Message.text)
    rows = session.execute(query.where(Message.words.is_(None)).order_by(Message.id).limit(BATCH))
    changes = [
        {"id": row.id, "words": searchable(row.direction, row.kind, row.text)} for row in rows
    ]
    if changes:
        session.execute(update(Message), changes)
    return len(changes)


def scrub(session: Session) -> None:
    """Rewrite SQLite's index without the words that were removed: till then it only hides them."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA secure_delete=ON"))
        session.execute(text("INSERT INTO message_words (message_words) VALUES ('optimize')"))


def _is_beginning(word: str) -> bool:
    return len(word) >= SHORTEST_BEGINNING
