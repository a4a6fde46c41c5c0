"""Applications with their history, drafts, documents, and the pool of experts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId, random_id
from store.tables.offers import Opening
from store.types import Encrypted, EncryptedBytes, EncryptedJson, now


class Document(Base):
    """A file that a person sent; it is kept as it came and never opened here."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Encrypted)
    # pdf, doc, docx, odt: found in the content, whatever the name says
    kind: Mapped[str]
    # Bytes, before encryption.
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(EncryptedBytes, deferred=True)
    # Under which Telegram hands it out again.
    file_id: Mapped[str] = mapped_column(Encrypted)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Application(Base):
    """A person's application for an opening; one at a time unless it was withdrawn."""

    __tablename__ = "applications"
    __table_args__ = (
        Index(
            "uq_applications_standing",
            "person_id",
            "opening_id",
            unique=True,
            sqlite_where=text("status != 'withdrawn'"),
            postgresql_where=text("status != 'withdrawn'"),
        ),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    opening_id: Mapped[int] = mapped_column(ForeignKey("openings.id"), index=True)
    # received, in_review, interview, matched, rejected, withdrawn
    status: Mapped[str] = mapped_column(default="received")
    # The answers of the form by question.
    details: Mapped[Any | None] = mapped_column(EncryptedJson)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.id", ondelete="SET NULL"))
    # Which text the person agreed to (content/consents/).
    consent_version: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    opening: Mapped[Opening] = relationship()


class ApplicationStep(Base):
    """Something that happened to an application: its history."""

    __tablename__ = "application_steps"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    application_id: Mapped[int] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), index=True
    )
    # A staff id; null for the person.
    staff_id: Mapped[str | None]
    # sent, amended, status, withdrawn
    what: Mapped[str]
    # The status after it.
    status: Mapped[str]
    # Of an amendment: the answers as they were before, by question.
    before: Mapped[Any | None] = mapped_column(EncryptedJson)
    # Of a status that staff set: what they wrote to the person, and to colleagues.
    message: Mapped[str | None] = mapped_column(Encrypted)
    note: Mapped[str | None] = mapped_column(Encrypted)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Draft(Base):
    """An application that is being written, for an opening or (without one) for the pool."""

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("person_id", "opening_id"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    opening_id: Mapped[int | None] = mapped_column(ForeignKey("openings.id"), index=True)
    # The application that it will change; null for a new one.
    application_id: Mapped[int | None] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE")
    )
    answers: Mapped[Any] = mapped_column(EncryptedJson)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)
    # When the deadline was brought to mind.
    reminded_at: Mapped[datetime | None]

    opening: Mapped[Opening | None] = relationship()


class Expert(Base):
    """Somebody in the pool: staff may propose an opening. What is matched by is in plain."""

    __tablename__ = "experts"
    __table_args__ = (Index(None, "field", "origin"),)

    person_id: Mapped[str] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str | None]
    # ISO 3166 alpha-2
    origin: Mapped[str | None]
    residence: Mapped[str | None]
    # Years.
    experience: Mapped[int | None]
    details: Mapped[Any] = mapped_column(EncryptedJson)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("documents.id", ondelete="SET NULL"))
    consent_version: Mapped[str]
    agreed_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)
