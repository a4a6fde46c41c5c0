"""The tables. Ids that leave the process are random; personal fields are encrypted."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from store.types import Encrypted, EncryptedJson, UtcTime, now

# SQLite counts up by itself only for the type INTEGER.
RowId = BigInteger().with_variant(Integer, "sqlite")


def random_id() -> str:
    """128 random bits in base64url, 22 characters: nobody guesses one."""
    return secrets.token_urlsafe(16)


class Base(DeclarativeBase):
    """All tables; constraint names are fixed so that migrations can address them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcTime, dict[str, Any]: JSON, list[Any]: JSON}


class Person(Base):
    """Somebody who writes to the assistant, known to all but the bot by a random id only."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    telegram_lookup: Mapped[str] = mapped_column(unique=True)
    telegram_id: Mapped[str] = mapped_column(Encrypted)
    name: Mapped[str | None] = mapped_column(Encrypted)
    language: Mapped[str | None]
    language_chosen: Mapped[bool] = mapped_column(default=False)
    time_zone: Mapped[str] = mapped_column(default="Europe/Amsterdam")
    blocked_at: Mapped[datetime | None]
    messages_stopped_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Conversation(Base):
    """One private chat: Rasa's live state, who answers (bot or staff), when it was last active."""

    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), unique=True)
    state: Mapped[Any | None] = mapped_column(EncryptedJson)
    # none, waiting (asked for a person), open (staff have answered: the bot is silent)
    handover: Mapped[str] = mapped_column(default="none")
    handover_since: Mapped[datetime | None]
    last_message_at: Mapped[datetime] = mapped_column(default=now, index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)

    person: Mapped[Person] = relationship()


class Message(Base):
    """The record for staff: all that was said by (`in`) or to (`out`) the person, by id."""

    __tablename__ = "messages"
    __table_args__ = (Index(None, "conversation_id", "id"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    direction: Mapped[str]
    # text, button, command, link, edit, voice, photo, ... for `in`; bot, staff for `out`
    kind: Mapped[str]
    text: Mapped[str]
    language: Mapped[str | None]
    # `in`: what was understood. `out`: the topic that was answered.
    topic: Mapped[str | None] = mapped_column(index=True)
    confidence: Mapped[float | None]
    ranking: Mapped[list[Any] | None]
    entities: Mapped[list[Any] | None]
    model: Mapped[str | None]
    took_ms: Mapped[float | None]
    # `out`: the message it replies to, its keyboard, the version of the answer that was shown
    reply_to: Mapped[int | None] = mapped_column(BigInteger)
    keyboard_id: Mapped[str | None] = mapped_column(unique=True)
    keyboard: Mapped[list[Any] | None]
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answers.id"))
    telegram_message_id: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Update(Base):
    """Updates of Telegram that have taken effect; a repeated one does nothing."""

    __tablename__ = "updates"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    done_at: Mapped[datetime] = mapped_column(default=now, index=True)


class OutboxRow(Base):
    """A message on its way to Telegram."""

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "status", "due_at"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    # Null for the receipt of an erasure, whose chat is known only here.
    person_id: Mapped[str | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True
    )
    chat: Mapped[str] = mapped_column(Encrypted)
    # A method of the Bot API and its parameters without the chat.
    method: Mapped[str]
    parameters: Mapped[Any] = mapped_column(EncryptedJson)
    # due -> sending -> sent | maybe_sent | failed | dropped (the person blocked the bot);
    # back to due after 429 or when no connection came about
    status: Mapped[str] = mapped_column(default="due")
    due_at: Mapped[datetime] = mapped_column(default=now)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    settled_at: Mapped[datetime | None]


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


class Staff(Base):
    """Somebody who works in the console."""

    __tablename__ = "staff"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    login: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    # administrator, editor, agent, reviewer, reader
    role: Mapped[str]
    failed_logins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class StaffSession(Base):
    """A log-in that has not ended; only the hash of its cookie is kept."""

    __tablename__ = "staff_sessions"

    token_lookup: Mapped[str] = mapped_column(primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)

    staff: Mapped[Staff] = relationship()


class AuditRow(Base):
    """Who did what to which thing; never what was said."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    at: Mapped[datetime] = mapped_column(default=now, index=True)
    # A staff id, or the name of a process.
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str | None]
    details: Mapped[dict[str, Any] | None]
