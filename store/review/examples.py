"""Training examples that came of reviews: kept without personal data, removed, restored, listed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import MissingError
from store.privacy import known_names
from store.privacy.personal_data import cleaned
from store.review.markup import UnusableTextError, marked
from store.review.topic_names import languages
from store.tables import Base, Example, Message, Staff
from store.types import now
from store.upserts import insert_or_update

examples = Base.metadata.tables["examples"]

PAGE = 100
FEWEST_LETTERS = 2
LONGEST = 500
# Control characters, lone halves of a character, ends of lines and paragraphs.
BREAKS = ("Cc", "Cs", "Zl", "Zp")
NO_CHARACTERS = "\ufeff\ufffe\uffff"

# Why a message becomes no example.
PERSONAL, SHORT, LONG, SIGNS, LANGUAGE = "personal", "short", "long", "signs", "language"


class NoSuchExampleError(MissingError):
    """No example has this number; somebody else may have removed it."""


@dataclass(frozen=True)
class Kept:
    """What came of a message: an example, or a reason why not.

    `replaced` is the topic that the same text was an example of until now.
    """

    refused: str | None = None
    replaced: str | None = None


@dataclass(frozen=True)
class Learnt:
    """A message as reviewers understood it."""

    message: Message
    topic: str
    language: str | None
    entities: Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Row:
    """An example in the list, with who accepted it."""

    example: Example
    login: str


@dataclass(frozen=True)
class Page:
    """A page of the list; `older` is None on the last one."""

    rows: Sequence[Row]
    total: int
    older: int | None


def keep(session: Session, learnt: Learnt, staff_id: str) -> Kept:
    """Make a message an example; the newest topic of a text wins."""
    language = learnt.language or ""
    if language not in languages():
        return Kept(LANGUAGE)
    names = known_names.of_conversation(session, learnt.message.conversation_id)
    text, entities = without_personal_data(learnt.message.text, learnt.entities, names)
    refused = _refusal(learnt.message.text, text, entities)
    if refused:
        return Kept(refused)
    row = {
        "language": language,
        "text": text,
        "topic": learnt.topic,
        "entities": entities,
        "message_id": learnt.message.id,
        "accepted_by": staff_id,
        "created_at": now(),
    }
    return _keep(session, row)


def take_back(session: Session, message_id: int) -> bool:
    """Forget the example that came of a message; whether there was one."""
    gone = session.execute(delete(Example).where(Example.message_id == message_id))
    return bool(gone.rowcount)  # type: ignore[attr-defined]


def remove(session: Session, example_id: int, staff_id: str) -> int:
    """Nothing is learnt of it any more; the message that it came of. NoSuchExampleError."""
    example = session.get(Example, example_id, with_for_update=True)
    if example is None:
        raise NoSuchExampleError
    session.delete(example)
    audit.record(session, staff_id, Action.EXAMPLE_REMOVED, str(example.message_id))
    return example.message_id


def listed(
    session: Session,
    language: str | None = None,
    topic: str | None = None,
    before: int | None = None,
    limit: int = PAGE,
) -> Page:
    """Examples, newest first; those before example `before`."""
    wanted = []
    if language:
        wanted.append(Example.language == language)
    if topic:
        wanted.append(Example.topic == topic)
    total = session.scalar(select(func.count(Example.id)).where(*wanted)) or 0
    query = select(Example, Staff.login).join(Staff, Staff.id == Example.accepted_by)
    if before is not None:
        query = query.where(Example.id < before)
    found = session.execute(query.where(*wanted).order_by(Example.id.desc()).limit(limit + 1))
    rows = [Row(example, login) for example, login in found]
    older = rows[limit - 1].example.id if len(rows) > limit else None
    return Page(rows[:limit], total, older)


def counts(session: Session) -> dict[tuple[str, str], int]:
    """How many there are, by language and topic."""
    query = select(Example.language, Example.topic, func.count()).group_by(
        Example.language, Example.topic
    )
    return {(language, topic): number for language, topic, number in session.execute(query)}


def without_personal_data(
    text: str, entities: Iterable[dict[str, Any]], names: Iterable[str] = ()
) -> tuple[str, list[dict[str, Any]]]:
    """One line without contact data and names, with its entities where they stand then."""
    line = "".join(" " if _breaks_a_file(character) else character for character in text)
    clean, kept = cleaned(line, entities, names)
    fields = ("entity", "value", "start", "end")
    return clean, [{name: entity[name] for name in fields} for entity in kept]


def _refusal(said: str, text: str, entities: Sequence[dict[str, Any]]) -> str | None:
    if _letters(text) < FEWEST_LETTERS:
        return PERSONAL if _letters(said) >= FEWEST_LETTERS else SHORT
    if len(text) > LONGEST:
        return LONG
    try:
        marked(text, entities)
    except UnusableTextError:
        return SIGNS
    return None


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _breaks_a_file(character: str) -> bool:
    """Ends a line, or is no character that YAML lets stand."""
    return unicodedata.category(character) in BREAKS or character in NO_CHARACTERS


def _keep(session: Session, row: dict[str, Any]) -> Kept:
    connection = session.connection()
    # Two reviewers may accept the same words at the same moment.
    adding = insert_or_update(connection, examples).values(row).on_conflict_do_nothing()
    if connection.execute(adding.returning(examples.c.id)).first():
        return Kept()
    same = (Example.language == row["language"], Example.text == row["text"])
    found = session.scalars(select(Example).where(*same).with_for_update()).one()
    found.entities = row["entities"]
    if found.topic == row["topic"]:
        return Kept()
    replaced = found.topic
    for name, value in row.items():
        setattr(found, name, value)
    return Kept(replaced=replaced)
