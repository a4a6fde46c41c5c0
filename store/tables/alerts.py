"""Saved searches, and which openings were told to whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base, RowId
from store.types import now


class Alert(Base):
    """A search that a person follows."""

    __tablename__ = "alerts"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    # Entities with lists of values, as in the slot `search`; empty: every opening.
    conditions: Mapped[dict[str, Any]]
    # at_once, weekly
    pace: Mapped[str] = mapped_column(default="at_once")
    stopped_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Telling(Base):
    """An opening that a person is told of, once, whatever it fits and how often it is published."""

    __tablename__ = "tellings"
    __table_args__ = (Index(None, "told_at", "due_at"),)

    person_id: Mapped[str] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    opening_id: Mapped[int] = mapped_column(
        ForeignKey("openings.id", ondelete="CASCADE"), primary_key=True
    )
    # Why: an alert, or (null) staff who thought of an expert of the pool.
    alert_id: Mapped[int | None] = mapped_column(ForeignKey("alerts.id", ondelete="CASCADE"))
    staff_id: Mapped[str | None]
    due_at: Mapped[datetime] = mapped_column(default=now)
    # Openings that were told in one message have the same time.
    told_at: Mapped[datetime | None]
    # Why it was not told after all: closed, stopped, blocked
    dropped: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
