"""Texts that were wanted in a language and are not there.

They are collected while things are worded, and counted, so that staff see them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from store.conversations.changes import Gap
from store.tables import Base, MissingText
from store.types import now
from store.upserts import insert_or_update

missing_texts = Base.metadata.tables["missing_texts"]

PHRASE, ANSWER = "phrase", "answer"


class Gaps:
    """What was missing in one turn or notice; counted once, however often it was wanted."""

    def __init__(self) -> None:
        self.found: set[Gap] = set()
        self._instead: dict[str, str] = {}

    def add(self, gap: Gap, instead: str | None) -> None:
        """Something is missing; `instead` is the language in which it was found."""
        self.found.add(gap)
        if instead:
            self._instead.setdefault(gap.language, instead)

    def take(self, language: str) -> str | None:
        """The language that stood in for this one since it was last asked."""
        instead, self._instead = self._instead, {}
        return instead.get(language)


_collected: ContextVar[Gaps | None] = ContextVar("gaps", default=None)


@contextmanager
def collecting(gaps: Gaps) -> Iterator[None]:
    """Let `gaps` collect what is missing while the block runs."""
    token = _collected.set(gaps)
    try:
        yield
    finally:
        _collected.reset(token)


def note(kind: str, key: str, language: str, instead: str | None) -> None:
    """A text is missing in a language; outside of `collecting` nobody counts it."""
    gaps = _collected.get()
    if gaps is not None:
        gaps.add(Gap(kind, key, language), instead)


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
