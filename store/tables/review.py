"""What reviewers make of messages, what becomes of it, and the models that were trained from it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId
from store.tables.messages import Message
from store.types import now


class ReviewTask(Base):
    """A message that is worth a look; the most useful first."""

    __tablename__ = "review_tasks"
    __table_args__ = (
        Index(None, "status", "score", "message_id"),
        Index(None, "status", "language", "score", "message_id"),
        Index(None, "text_key", "status", "score"),
    )

    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    language: Mapped[str | None]
    topic: Mapped[str | None]
    # Higher is more useful; why stands in `reasons`: low_margin, thumbs_down, new_words, ...
    score: Mapped[float]
    reasons: Mapped[list[Any]]
    # The same for all messages of the same words.
    text_key: Mapped[str]
    # open, second (a second reviewer is wanted), disputed (they disagree), done
    status: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime] = mapped_column(default=now)

    message: Mapped[Message] = relationship()


class Review(Base):
    """What one reviewer says of a message; an undone one stays as history."""

    __tablename__ = "reviews"
    __table_args__ = (Index(None, "message_id"), Index(None, "staff_id", "id"))

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    # right, other_topic, out_of_scope, skip
    verdict: Mapped[str]
    # The topic that the message should have been given; null for skip.
    topic: Mapped[str | None]
    # As in `messages`, corrected; null when they were right or were not looked at.
    entities: Mapped[list[Any] | None]
    # The language that the message is in, where another one was recognised.
    language: Mapped[str | None]
    undone_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)

    message: Mapped[Message] = relationship()


class AnswerFlag(Base):
    """A reviewer says that the answer that was shown is wrong or outdated: for whoever edits it."""

    __tablename__ = "answer_flags"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="SET NULL"), index=True
    )
    topic: Mapped[str] = mapped_column(index=True)
    language: Mapped[str | None]
    # wrong, outdated
    reason: Mapped[str]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    settled_by: Mapped[str | None]
    settled_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Example(Base):
    """A training example that came of reviews, without personal data; erased with its message."""

    __tablename__ = "examples"
    __table_args__ = (UniqueConstraint("language", "text"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    message_id: Mapped[int] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True
    )
    language: Mapped[str]
    topic: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    # {"entity", "value", "start", "end"} in `text`.
    entities: Mapped[list[Any]]
    accepted_by: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)


class Model(Base):
    """A model that was trained from the console, and how it compares."""

    __tablename__ = "models"

    # As the engine names it: a hash of all that went into it.
    id: Mapped[str] = mapped_column(primary_key=True)
    # training, comparing, ready, failed
    status: Mapped[str] = mapped_column(index=True)
    # Of the work that is going on, 0 to 100; why it failed.
    progress: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    # How many examples of the console it has learnt beside those of nlu/.
    examples: Mapped[int] = mapped_column(default=0)
    # The figures per language of it and of the model that was live then; which messages change.
    compared_with: Mapped[str | None]
    report: Mapped[dict[str, Any] | None]
    made_by: Mapped[str]
    live_since: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    finished_at: Mapped[datetime | None]
