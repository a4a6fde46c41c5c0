"""What Alembic runs: store/migrate.py has opened the connection and holds the lock."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from store.tables import Base


def _render(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Write our own types as what they are in the database: a migration imports nothing of ours."""
    return f"sa.{item.impl!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=_render,
)

with context.begin_transaction():
    context.run_migrations()
