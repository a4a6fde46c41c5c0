"""Texts that were wanted in a language and are not there: counted, so that staff see them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from store.changes import Gap
from store.tables import Base, MissingText
from store.types import now
from store.upserts import insert_or_update

missing_texts = Base.metadata.tables["missing_texts"]


def count(connection: Connection, gaps: Collection[Gap]) -> None:
    """Count each once more."""
    if not gaps:
        return
    at = now()
    # In one order, so that two turns that count the same do not wait for each other in a circle.
    rows = [
        {"kind": gap.kind, "key": gap.key, "language": gap.language, "last_at": at}
        for gap in sorted(gaps)
    ]
    statement = insert_or_update(connection, missing_texts)
    changed = {"times": missing_texts.c.times + 1, "last_at": statement.excluded.last_at}
    key = ["kind", "key", "language"]
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=changed), rows)


def most_wanted(session: Session, limit: int) -> list[MissingText]:
    """What is missing, the most wanted first."""
    query = select(MissingText).order_by(
        MissingText.times.desc(), MissingText.kind, MissingText.key, MissingText.language
    )
    return list(session.scalars(query.limit(limit)))
