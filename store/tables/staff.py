"""Who works in the console, and who did what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from store.tables.base import Base, RowId, random_id
from store.types import now


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
