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
    # draft -> proposed -> published or rejected; dropped: its author gave it up;
    # published and not live: it has been replaced
    state: Mapped[str] = mapped_column(default="published", index=True)
    # Staff ids; null for a version that came with the project.
    edited_by: Mapped[str | None]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    # Why it was changed, and why it was rejected, in words for colleagues.
    remark: Mapped[str | None]
    rejection: Mapped[str | None]
    # Counts up with each save: nobody writes over, or approves, what they have not seen.
    revision: Mapped[int] = mapped_column(default=1)
    # The version that was live when it was begun; null when there was none.
    based_on: Mapped[int | None]
    proposed_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class HelpLine(Base):
    """A number or address for somebody in danger; texts are maps from language to text."""

    __tablename__ = "help_lines"

    id: Mapped[str] = mapped_column(primary_key=True)
    # In this order they are offered.
    position: Mapped[int]
    # The number or address itself, as it is dialled or opened.
    contact: Mapped[str]
    name: Mapped[dict[str, Any]]
    # What it is for and when it answers.
    about: Mapped[dict[str, Any]]
    # Who says so, and when.
    source: Mapped[dict[str, Any]]
    # Null when the source has no date.
    as_of: Mapped[date | None]
    review_by: Mapped[date]
    shown: Mapped[bool] = mapped_column(default=True)
    # Staff ids; null for what came with the project.
    edited_by: Mapped[str | None]
    approved_by: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=now)
    # The fields as somebody wants them, until a second person has agreed; as they were before.
    proposal: Mapped[dict[str, Any] | None]
    proposed_by: Mapped[str | None] = mapped_column(index=True)
    proposed_at: Mapped[datetime | None]
    previous: Mapped[dict[str, Any] | None]
    # Counts up with each change: nobody writes over, or approves, what they have not seen.
    revision: Mapped[int] = mapped_column(default=1)


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
    # Whether the check knows it; a copy is worked on unseen.
    shown: Mapped[bool] = mapped_column(default=True)
    # A staff id; null for what came with the project.
    edited_by: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=now)
    # As it was before the last change; counts up with each change.
    previous: Mapped[dict[str, Any] | None]
    revision: Mapped[int] = mapped_column(default=1)


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
