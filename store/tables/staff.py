"""Who works in the console, and who did what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId, random_id
from store.types import Encrypted, now


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
    # The second factor (RFC 6238); null until it has been set up.
    totp_secret: Mapped[str | None] = mapped_column(Encrypted)
    # The time step of the code that was used last: none is taken twice.
    totp_step: Mapped[int | None] = mapped_column(BigInteger)
    # Keyed hashes of the codes for whoever has lost the second factor; each opens once.
    recovery_codes: Mapped[list[Any]] = mapped_column(default=list)
    # With the second factor; null before the first time.
    logged_in_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class StaffSession(Base):
    """A log-in that has not ended; only the hash of its cookie is kept."""

    __tablename__ = "staff_sessions"

    token_lookup: Mapped[str] = mapped_column(primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    # full; before that second_factor (a code is asked for) or enrolment (one is to be set up)
    stage: Mapped[str] = mapped_column(default="full")
    # It ends at `expires_at`, or when nothing was done for a while.
    expires_at: Mapped[datetime] = mapped_column(index=True)
    seen_at: Mapped[datetime] = mapped_column(default=now)
    created_at: Mapped[datetime] = mapped_column(default=now)

    staff: Mapped[Staff] = relationship()


class Invitation(Base):
    """A link by which somebody makes a log-in of their own, once."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    token_lookup: Mapped[str] = mapped_column(unique=True)
    login: Mapped[str]
    role: Mapped[str]
    invited_by: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class SavedView(Base):
    """Filters of a list that somebody keeps; `query` is that of the address."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("staff_id", "page", "name"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    # The name of the route.
    page: Mapped[str]
    name: Mapped[str]
    query: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Tag(Base):
    """A word by which staff find a conversation again; the same for all of them."""

    __tablename__ = "tags"
    __table_args__ = (UniqueConstraint("conversation_id", "name"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    # In small letters.
    name: Mapped[str] = mapped_column(index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)


class Bookmark(Base):
    """A conversation that somebody keeps for later, for themselves alone."""

    __tablename__ = "bookmarks"

    staff_id: Mapped[str] = mapped_column(
        ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True
    )
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    created_at: Mapped[datetime] = mapped_column(default=now)


class Unmasking(Base):
    """Somebody looks at a person's name and contact data, for a reason and for a while."""

    __tablename__ = "unmaskings"
    __table_args__ = (Index(None, "staff_id", "person_id", "until"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    reason: Mapped[str] = mapped_column(Encrypted)
    until: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(default=now)


class AuditRow(Base):
    """Who did what to which thing; never what was said."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    at: Mapped[datetime] = mapped_column(default=now, index=True)
    # A staff id, or the name of a process.
    actor: Mapped[str] = mapped_column(index=True)
    action: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str | None] = mapped_column(index=True)
    details: Mapped[dict[str, Any] | None]
