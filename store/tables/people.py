"""Who writes, and what they agreed to have kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, random_id
from store.types import Encrypted, EncryptedJson, now


class Person(Base):
    """Somebody who writes to the assistant, known to all but the bot by a random id only."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(primary_key=True, default=random_id)
    telegram_lookup: Mapped[str] = mapped_column(unique=True)
    telegram_id: Mapped[str] = mapped_column(Encrypted)
    name: Mapped[str | None] = mapped_column(Encrypted)
    language: Mapped[str | None]
    language_chosen: Mapped[bool] = mapped_column(default=False)
    # Only the first line of an answer, the rest on request.
    short_answers: Mapped[bool] = mapped_column(default=False)
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
    # The last safety topic that was recognised, and when: staff look there first.
    safety_topic: Mapped[str | None]
    safety_at: Mapped[datetime | None] = mapped_column(index=True)
    # When somebody of the staff last looked after it, and who: what came later is unattended.
    safety_seen_at: Mapped[datetime | None]
    safety_seen_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    last_message_at: Mapped[datetime] = mapped_column(default=now, index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)

    person: Mapped[Person] = relationship()


class Profile(Base):
    """What a person agreed to have kept of a check or form, to be used again."""

    __tablename__ = "profiles"

    person_id: Mapped[str] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    details: Mapped[Any] = mapped_column(EncryptedJson)
    agreed_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)


class Tick(Base):
    """A step of a procedure that a person has ticked."""

    __tablename__ = "ticks"

    person_id: Mapped[str] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    procedure: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[str] = mapped_column(primary_key=True)
    done_at: Mapped[datetime] = mapped_column(default=now)
