"""Column types: encrypted text and JSON, and times that are always UTC."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import DateTime, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

# Where the programme is: days, months and deadlines are those of the Netherlands.
ZONE = ZoneInfo("Europe/Amsterdam")


class Encrypted(TypeDecorator[str]):
    """Text that is ciphertext in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Encrypt on the way in."""
        return None if value is None else dialect.vault.encrypt(value)  # type: ignore[attr-defined]

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Decrypt on the way out."""
        return None if value is None else dialect.vault.decrypt(value)  # type: ignore[attr-defined]


class EncryptedJson(TypeDecorator[Any]):
    """Any JSON value that is ciphertext in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Encrypt on the way in."""
        return None if value is None else dialect.vault.encrypt(json.dumps(value))  # type: ignore[attr-defined]

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Decrypt on the way out."""
        return None if value is None else json.loads(dialect.vault.decrypt(value))  # type: ignore[attr-defined]


class EncryptedBytes(TypeDecorator[bytes]):
    """A file that is ciphertext in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Encrypt on the way in."""
        return None if value is None else dialect.vault.encrypt_bytes(value)  # type: ignore[attr-defined]

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Decrypt on the way out."""
        return None if value is None else dialect.vault.decrypt_bytes(value)  # type: ignore[attr-defined]


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite would drop the zone and PostgreSQL would hand out the session's."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Refuse a time without a zone, store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Give it back as UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def now() -> datetime:
    """This moment in UTC; ahead of the real one where CLOCK_AHEAD_HOURS says so, to try things."""
    return datetime.now(UTC) + _ahead()


def today() -> date:
    """The day in the Netherlands."""
    return now().astimezone(ZONE).date()


@cache
def _ahead() -> timedelta:
    return timedelta(hours=int(os.environ.get("CLOCK_AHEAD_HOURS", "").strip() or 0))
