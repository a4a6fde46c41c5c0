"""What all tables share."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase

from store.types import UtcTime

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
