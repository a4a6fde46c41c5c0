"""Events, and who has a place at them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId
from store.types import Encrypted, now


class Event(Base):
    """A meeting, training or conference that people can come to."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    title: Mapped[dict[str, Any]]
    summary: Mapped[dict[str, Any]]
    price: Mapped[dict[str, Any] | None]
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    place: Mapped[str | None]
    city: Mapped[str | None]
    country: Mapped[str | None]
    online: Mapped[bool] = mapped_column(default=False)
    languages: Mapped[list[Any]]
    # Seats.
    capacity: Mapped[int]
    # draft, published, cancelled
    status: Mapped[str] = mapped_column(default="published")
    # What came of it, once it is over: a map from language to text.
    outcome: Mapped[dict[str, Any] | None]
    # How often it was moved or cancelled: calendars go by this number.
    revision: Mapped[int] = mapped_column(default=0)
    demo: Mapped[bool] = mapped_column(default=False)
    based_on: Mapped[str | None]
    # A staff id; null for what came with the project.
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime | None]


class Registration(Base):
    """A person's place at an event, or in the line for one."""

    __tablename__ = "registrations"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        Index(None, "event_id", "status", "queued_at"),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    seats: Mapped[int] = mapped_column(default=1)
    # What the person needs to take part (a wheelchair, an interpreter); null for nothing.
    needs: Mapped[str | None] = mapped_column(Encrypted)
    # registered, waiting, cancelled
    status: Mapped[str] = mapped_column(default="registered")
    # Since when in this line: who cancels and comes back stands at its end.
    queued_at: Mapped[datetime] = mapped_column(default=now)
    # Which reminders were sent, a day and some hours before, or were too late to be sent.
    reminded_day_at: Mapped[datetime | None]
    reminded_hours_at: Mapped[datetime | None]
    # Afterwards: whether the person came, and what they say of it.
    attended: Mapped[bool | None]
    feedback_asked_at: Mapped[datetime | None]
    # 1 (bad) to 4 (very good)
    rating: Mapped[int | None]
    # What should be better: content, language, place, time, nothing
    better: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=now)

    event: Mapped[Event] = relationship()
