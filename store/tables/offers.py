"""Institutions, openings, events, and who applied or registered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId
from store.types import EncryptedJson, now


class Institution(Base):
    """A host institution."""

    __tablename__ = "institutions"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    country: Mapped[str]
    region: Mapped[str | None]
    city: Mapped[str | None]
    demo: Mapped[bool] = mapped_column(default=False)


class Opening(Base):
    """An assignment that one can apply for; texts are maps from language to text."""

    __tablename__ = "openings"
    __table_args__ = (Index(None, "status", "deadline"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    institution_id: Mapped[str] = mapped_column(ForeignKey("institutions.id"), index=True)
    title: Mapped[dict[str, Any]]
    tasks: Mapped[dict[str, Any]]
    covered: Mapped[dict[str, Any] | None]
    sector: Mapped[str]
    mode: Mapped[str]
    weeks: Mapped[int]
    starts_on: Mapped[date]
    # The last day on which one can apply.
    deadline: Mapped[date]
    status: Mapped[str] = mapped_column(default="published")
    demo: Mapped[bool] = mapped_column(default=False)
    based_on: Mapped[str | None]

    institution: Mapped[Institution] = relationship()


class Application(Base):
    """A person's application for an opening."""

    __tablename__ = "applications"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    opening_id: Mapped[int] = mapped_column(ForeignKey("openings.id"), index=True)
    # received, in_review, interview, matched, rejected, withdrawn
    status: Mapped[str] = mapped_column(default="received")
    details: Mapped[Any | None] = mapped_column(EncryptedJson)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    opening: Mapped[Opening] = relationship()


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
    capacity: Mapped[int]
    demo: Mapped[bool] = mapped_column(default=False)
    based_on: Mapped[str | None]


class Registration(Base):
    """A person's place at an event."""

    __tablename__ = "registrations"
    __table_args__ = (UniqueConstraint("event_id", "person_id"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    seats: Mapped[int] = mapped_column(default=1)
    # registered, waiting, cancelled
    status: Mapped[str] = mapped_column(default="registered")
    created_at: Mapped[datetime] = mapped_column(default=now)

    event: Mapped[Event] = relationship()
