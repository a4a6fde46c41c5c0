"""What was said, what is on its way, which updates are done."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from store.conversations import message_words
from store.tables.base import Base, RowId
from store.types import Encrypted, EncryptedJson, now


class Message(Base):
    """The record for staff: all that was said by (`in`) or to (`out`) the person, by id."""

    __tablename__ = "messages"
    __table_args__ = (
        Index(None, "conversation_id", "id"),
        Index(None, "conversation_id", "created_at"),
        Index(
            None,
            "confidence",
            sqlite_where=text("confidence IS NOT NULL"),
            postgresql_where=text("confidence IS NOT NULL"),
        ),
        Index(
            "ix_messages_without_words",
            "id",
            sqlite_where=text("words IS NULL"),
            postgresql_where=text("words IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    direction: Mapped[str]
    # text, button, command, link, edit, voice, photo, ... for `in`; bot, staff for `out`
    kind: Mapped[str]
    text: Mapped[str]
    # By which it is found (conversations/message_search.py); null until a duty has written them.
    words: Mapped[str | None] = mapped_column(default=message_words.of_row, deferred=True)
    language: Mapped[str | None]
    # `in`: what was understood. `out`: the topic that was answered.
    topic: Mapped[str | None] = mapped_column(index=True)
    confidence: Mapped[float | None]
    ranking: Mapped[list[Any] | None]
    entities: Mapped[list[Any] | None]
    # How many of its words the model had never seen.
    new_words: Mapped[int | None]
    # The form that it was typed into: such answers may be personal, nobody reviews them.
    form: Mapped[str | None]
    model: Mapped[str | None]
    took_ms: Mapped[float | None]
    # The message it replies to; of a button that was pressed, the message that holds it.
    reply_to: Mapped[int | None] = mapped_column(BigInteger)
    # `out`: its keyboard, the version of the answer that was shown
    keyboard_id: Mapped[str | None] = mapped_column(unique=True)
    keyboard: Mapped[list[Any] | None]
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("answers.id"))
    telegram_message_id: Mapped[int | None] = mapped_column(BigInteger)
    # Who wrote a message of staff.
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    # When staff took its text away, for good.
    redacted_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)


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
    # A method of the Bot API and its parameters without the chat; or a notice (store/notices.py).
    method: Mapped[str]
    parameters: Mapped[Any] = mapped_column(EncryptedJson)
    # due -> sending -> sent | maybe_sent | failed | dropped (the person wants none, see `error`);
    # back to due after 429 or when no connection came about
    status: Mapped[str] = mapped_column(default="due")
    due_at: Mapped[datetime] = mapped_column(default=now)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    settled_at: Mapped[datetime | None]
