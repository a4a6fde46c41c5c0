"""Thumbs: what people think of the versions of answers."""

from __future__ import annotations

from sqlalchemy.orm import Session

from store.tables import Answer, Base
from store.types import now
from store.upserts import insert_or_update

ratings = Base.metadata.tables["ratings"]

NOT_MY_QUESTION = "not_my_question"
# What may have been wrong with an answer, in the order in which it is asked.
REASONS = ("wrong", "outdated", "unclear", NOT_MY_QUESTION)


def rate(
    session: Session, person_id: str, answer_id: int, helpful: bool, reason: str | None = None
) -> None:
    """Keep a person's thumb for a version; a later one replaces it. One that is gone gets none."""
    if session.get(Answer, answer_id) is None:
        return
    opinion = {"helpful": helpful, "reason": reason, "created_at": now()}
    connection = session.connection()
    statement = insert_or_update(connection, ratings).values(
        person_id=person_id, answer_id=answer_id, **opinion
    )
    connection.execute(
        statement.on_conflict_do_update(index_elements=["person_id", "answer_id"], set_=opinion)
    )
