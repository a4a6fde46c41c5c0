"""What Alembic runs: store/migrate.py has opened the connection and holds the lock."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from store.tables import Base


def _render(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Write our own types as what they are in the database: a migration imports nothing of ours."""
    return f"sa.{item.impl!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


def _is_ours(name: str | None, *_: object) -> bool:
    """Not of the engine's own text search, which is no part of the tables."""
    return not str(name).startswith("message_words")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=_render,
    include_name=_is_ours,
)

with context.begin_transaction():
    context.run_migrations()
