"""The record of a conversation: rows of the table of messages."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert

from store.conversations.changes import Heard, Said
from store.tables import Base

messages = Base.metadata.tables["messages"]

# Built once: a statement costs more to build than to run.
_ADD_IN = insert(messages).returning(messages.c.id)
_ADD_OUT = insert(messages).returning(messages.c.id, sort_by_parameter_order=True)


def add_heard(connection: Connection, heard: Heard, conversation_id: str) -> int:
    """Put on record what a person said or did; its id."""
    known = {name: value for name, value in vars(heard).items() if value is not None}
    values = {"conversation_id": conversation_id, "direction": "in", **known}
    return connection.execute(_ADD_IN, values).scalar_one()


def add_said(connection: Connection, rows: list[dict[str, Any]]) -> list[int]:
    """Put on record what is said (rows of `said_row`); their ids in the same order."""
    return list(connection.execute(_ADD_OUT, rows).scalars())


def said_row(said: Said, conversation_id: str, reply_to: int | None) -> dict[str, Any]:
    """What is said as a row of the record."""
    return {
        "conversation_id": conversation_id,
        "direction": "out",
        "kind": said.kind,
        "staff_id": said.staff_id,
        "text": said.text,
        "language": said.language,
        "topic": said.topic,
        "reply_to": reply_to,
        "keyboard_id": said.keyboard_id,
        "keyboard": said.keyboard,
        "answer_id": said.answer_id,
    }
