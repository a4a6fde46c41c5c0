"""What a person is called: at Telegram, and in what they have sent or are writing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.tables import Application, Conversation, Draft, Expert, Person

# The question of a form whose answer is a name.
NAME = "name"


def of_conversation(session: Session, conversation_id: str) -> list[str]:
    """All names of the person whose conversation it is, each once."""
    query = select(Conversation.person_id).where(Conversation.id == conversation_id)
    person_id = session.scalar(query)
    return of_people(session, [person_id]).get(person_id, []) if person_id else []


def of_people(session: Session, people: Collection[str]) -> Mapping[str, list[str]]:
    """The same of several by their ids, in few queries; nothing of who has no name."""
    found: dict[str, dict[str, None]] = {}
    names = select(Person.id, Person.name).where(Person.id.in_(people))
    for person_id, name in session.execute(names):
        if name:
            found.setdefault(person_id, {})[name] = None
    for table, column in (
        (Draft, Draft.answers),
        (Application, Application.details),
        (Expert, Expert.details),
    ):
        owner: Any = table
        given = select(owner.person_id, column).where(owner.person_id.in_(people))
        for person_id, answers in session.execute(given):
            if isinstance(answers, dict) and isinstance(answers.get(NAME), str):
                found.setdefault(person_id, {})[answers[NAME]] = None
    return {person_id: list(own) for person_id, own in found.items()}
