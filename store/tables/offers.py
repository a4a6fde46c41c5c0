"""Institutions and the openings that people can apply for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId, random_id
from store.types import now


class Institution(Base):
    """A host institution."""

    __tablename__ = "institutions"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    country: Mapped[str]
    region: Mapped[str | None]
    city: Mapped[str | None]
    demo: Mapped[bool] = mapped_column(default=False)
    # A staff id; null for what came with the project.
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime | None]


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
    # draft, published, closed
    status: Mapped[str] = mapped_column(default="published")
    # The first time; who follows openings like it is told once.
    published_at: Mapped[datetime | None]
    demo: Mapped[bool] = mapped_column(default=False)
    based_on: Mapped[str | None]
    # A staff id; null for what came with the project.
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime | None]

    institution: Mapped[Institution] = relationship()


class OpeningWord(Base):
    """A word of an opening's texts, as it is searched for (store/openings/full_text.py)."""

    __tablename__ = "opening_words"

    word: Mapped[str] = mapped_column(primary_key=True)
    opening_id: Mapped[int] = mapped_column(
        ForeignKey("openings.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class Import(Base):
    """A spreadsheet that was checked and can be taken over: rows as read, faults by row."""

    __tablename__ = "imports"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    # openings, institutions, events
    kind: Mapped[str]
    filename: Mapped[str]
    rows: Mapped[list[Any]]
    faults: Mapped[list[Any]]
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    taken_over_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
