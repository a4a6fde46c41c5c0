"""People who answer in person: who waits, who answers, notes, canned replies."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId
from store.tables.people import Conversation
from store.types import Encrypted, now


class Handover(Base):
    """A conversation that staff are wanted for, from then until it is closed; one at a time."""

    __tablename__ = "handovers"
    __table_args__ = (
        Index(None, "conversation_id", "id"),
        Index(None, "closed_at", "asked_at"),
        Index(
            "uq_handovers_open",
            "conversation_id",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    # asked (for a person), safety (a safety topic or words of danger), staff (staff wrote first)
    reason: Mapped[str]
    asked_at: Mapped[datetime] = mapped_column(default=now)
    # When the person themselves asked; null when only danger was recognised, or staff wrote first.
    requested_at: Mapped[datetime | None]
    assigned_to: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    first_reply_at: Mapped[datetime | None] = mapped_column(index=True)
    last_reply_at: Mapped[datetime | None]
    # Since when the person waits for a word of staff; null when staff wrote last.
    waiting_since: Mapped[datetime | None]
    # What the person has written since staff wrote last.
    unread: Mapped[int] = mapped_column(default=0)
    # When the group of staff was told last, because nobody had answered, and how often.
    escalated_at: Mapped[datetime | None]
    escalations: Mapped[int] = mapped_column(default=0)
    closed_at: Mapped[datetime | None]
    # A staff id; null when nobody answered in time.
    closed_by: Mapped[str | None]
    # answered, unanswered, taken_back (by the person)
    outcome: Mapped[str | None]

    conversation: Mapped[Conversation] = relationship()


class Note(Base):
    """What staff write to each other about a conversation; the person never sees it."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    text: Mapped[str] = mapped_column(Encrypted)
    created_at: Mapped[datetime] = mapped_column(default=now)


class CannedReply(Base):
    """A reply that staff use often; `texts` is a map from language to text with {fill-ins}."""

    __tablename__ = "canned_replies"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    texts: Mapped[dict[str, Any]]
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=now)
    # It can be brought back for a while.
    deleted_at: Mapped[datetime | None]
