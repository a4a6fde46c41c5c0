"""Questions that people left, as staff see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.tables import Message, Person, Question, QuestionGroup

PAGE = 50
STATUSES = ("open", "answered", "closed")


@dataclass(frozen=True)
class Shown:
    """A question; of who asked, only the id is here."""

    id: int
    person_id: str
    conversation_id: str
    message_id: int
    text: str
    language: str
    # The language of the chat now, in which the reply would be wrapped.
    chat_language: str | None
    left_at: datetime
    blocked_at: datetime | None
    status: str
    reply: str | None
    # Of the answer that it led to.
    topic: str | None
    answered_at: datetime | None
    group_id: int | None
    group_name: str | None
    group_topic: str | None

    @property
    def was_told(self) -> bool:
        """Whether the answer could reach the person when it was given."""
        blocked, answered = self.blocked_at, self.answered_at
        return answered is not None and (blocked is None or blocked > answered)


@dataclass(frozen=True)
class Filter:
    """Which questions are meant; `group` 0: those in none."""

    status: str = "open"
    language: str | None = None
    group: int | None = None


@dataclass(frozen=True)
class Page:
    """Questions in order, and how many there are in all; `following` begins the next page."""

    questions: list[Shown]
    total: int
    following: int | None


@dataclass(frozen=True)
class Gathered:
    """A group with open questions."""

    id: int
    name: str | None
    topic: str | None
    waiting: int
    oldest: datetime


def listed(session: Session, wanted: Filter, after: int = 0, limit: int = PAGE) -> Page:
    """The oldest first; of those that are settled, the newest first, `after` being before then."""
    settled = wanted.status != "open"
    is_meant = _condition(wanted)
    place = Question.id < after if settled and after else Question.id > after
    order = Question.id.desc() if settled else Question.id
    query = _shown().where(is_meant, place).order_by(order).limit(limit + 1)
    found = [Shown(**row) for row in session.execute(query).mappings()]
    total = session.scalar(select(func.count()).select_from(Question).where(is_meant)) or 0
    following = found[limit - 1].id if len(found) > limit else None
    return Page(found[:limit], total, following)


def chosen(session: Session, ids: list[int]) -> list[Shown]:
    """These, in order, as far as they are there."""
    query = _shown().where(Question.id.in_(ids)).order_by(Question.id)
    return [Shown(**row) for row in session.execute(query).mappings()]


def groups(session: Session) -> list[Gathered]:
    """Groups that hold open questions, the largest first."""
    waiting = func.count().label("waiting")
    query = (
        select(
            *(QuestionGroup.id, QuestionGroup.name, QuestionGroup.topic),
            waiting,
            func.min(Question.created_at).label("oldest"),
        )
        .join(Question, Question.group_id == QuestionGroup.id)
        .where(Question.status == "open")
        .group_by(QuestionGroup.id, QuestionGroup.name, QuestionGroup.topic)
        .order_by(waiting.desc(), QuestionGroup.id)
    )
    return [Gathered(**row) for row in session.execute(query).mappings()]


def languages(session: Session) -> list[str]:
    """Languages in which open questions were asked."""
    query = select(Question.language).where(Question.status == "open").distinct()
    return sorted(session.scalars(query))


def waiting(session: Session) -> int:
    """How many wait for staff."""
    query = select(func.count()).select_from(Question).where(Question.status == "open")
    return session.scalar(query) or 0


def _condition(wanted: Filter) -> Any:
    condition = Question.status == wanted.status
    if wanted.language:
        condition &= Question.language == wanted.language
    if wanted.group is not None:
        condition &= (
            Question.group_id == wanted.group if wanted.group else Question.group_id.is_(None)
        )
    return condition


def _shown() -> Any:
    return (
        select(
            *(Question.id, Question.person_id),
            Message.conversation_id,
            *(Question.message_id, Message.text, Question.language),
            Person.language.label("chat_language"),
            Question.created_at.label("left_at"),
            *(Person.blocked_at, Question.status, Question.reply, Question.topic),
            *(Question.answered_at, Question.group_id),
            QuestionGroup.name.label("group_name"),
            QuestionGroup.topic.label("group_topic"),
        )
        .join(Message, Message.id == Question.message_id)
        .join(Person, Person.id == Question.person_id)
        .outerjoin(QuestionGroup, QuestionGroup.id == Question.group_id)
    )
