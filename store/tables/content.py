"""What staff edit: answers, programmes; and what is missing of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base, RowId
from store.types import now


class Answer(Base):
    """One version of a curated answer in one language; at most one version is live."""

    __tablename__ = "answers"
    __table_args__ = (
        UniqueConstraint("topic", "language", "version"),
        Index(
            "uq_answers_live",
            "topic",
            "language",
            unique=True,
            sqlite_where=text("live"),
            postgresql_where=text("live"),
        ),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    topic: Mapped[str]
    language: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    live: Mapped[bool] = mapped_column(default=True)
    # approved, or machine (a translation nobody has reviewed)
    status: Mapped[str]
    lead: Mapped[str]
    body: Mapped[str]
    sources: Mapped[list[Any]]
    related: Mapped[list[Any]]
    as_of: Mapped[date]
    review_by: Mapped[date]
    # A staff id; null for a version that came with the project.
    edited_by: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Programme(Base):
    """A programme that people may ask about: when it ran, and the rules of who may take part."""

    __tablename__ = "programmes"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[dict[str, Any]]
    # The first and the last day; null when not known.
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    # content/programmes.yml says what stands in it: countries, sectors, rules with source and date.
    details: Mapped[dict[str, Any]]
    # A staff id; null for what came with the project.
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=now)


class MissingText(Base):
    """A phrase or answer that was wanted in a language and was not there."""

    __tablename__ = "missing_texts"

    # phrase or answer
    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int] = mapped_column(default=1)
    first_at: Mapped[datetime] = mapped_column(default=now)
    last_at: Mapped[datetime] = mapped_column(default=now)
