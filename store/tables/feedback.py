"""What people think of answers, and what they asked in vain."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId
from store.tables.messages import Message
from store.tables.people import Person
from store.types import Encrypted, now


class Rating(Base):
    """A person's thumb for one version of an answer; a later one replaces it."""

    __tablename__ = "ratings"
    __table_args__ = (UniqueConstraint("person_id", "answer_id"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    answer_id: Mapped[int] = mapped_column(ForeignKey("answers.id"), index=True)
    helpful: Mapped[bool]
    # Of a thumbs-down: wrong, outdated, unclear, not_my_question
    reason: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class QuestionGroup(Base):
    """Questions that ask the same: answered together, or by the curated answer of a topic."""

    __tablename__ = "question_groups"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    # What staff call it; null for the group of a topic.
    name: Mapped[str | None] = mapped_column(Encrypted)
    topic: Mapped[str | None] = mapped_column(unique=True)
    created_by: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Question(Base):
    """A question without an answer that a person agreed to leave for staff."""

    __tablename__ = "questions"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    # The message that asked, in the words of the person.
    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True
    )
    language: Mapped[str]
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("question_groups.id", ondelete="SET NULL"), index=True
    )
    # open, answered (the person has been told), closed
    status: Mapped[str] = mapped_column(default="open", index=True)
    # What staff wrote; the topic when it became a curated answer.
    reply: Mapped[str | None]
    topic: Mapped[str | None]
    answered_by: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)

    person: Mapped[Person] = relationship()
    message: Mapped[Message] = relationship()
