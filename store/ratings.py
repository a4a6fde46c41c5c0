"""Thumbs: what people think of the versions of answers."""

from __future__ import annotations

from sqlalchemy import Connection, select

from store.changes import Rated
from store.tables import Base
from store.types import now
from store.upserts import insert_or_update

ratings, answers = (Base.metadata.tables[name] for name in ("ratings", "answers"))

NOT_MY_QUESTION = "not_my_question"
# What may have been wrong with an answer, in the order in which it is asked.
REASONS = ("wrong", "outdated", "unclear", NOT_MY_QUESTION)


def rate(connection: Connection, person_id: str, rated: Rated) -> None:
    """Keep a person's thumb for a version; a later one replaces it. One that is gone gets none."""
    if connection.scalar(select(answers.c.id).where(answers.c.id == rated.answer_id)) is None:
        return
    opinion = {"helpful": rated.helpful, "reason": rated.reason, "created_at": now()}
    values = {"person_id": person_id, "answer_id": rated.answer_id, **opinion}
    statement = insert_or_update(connection, ratings).values(values)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["person_id", "answer_id"], set_=opinion)
    )
