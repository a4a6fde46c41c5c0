"""What one process finds out and others need."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


class Setting(Base):
    """A fact about this installation that nobody has to write down, such as the bot's name."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
