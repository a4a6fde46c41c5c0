"""How PostgreSQL plans queries whose best plan depends on what is looked for."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session


def plan_by_values(session: Session) -> None:
    """Plan the queries of this transaction for their values, each time.

    A statement that is run often is else planned once for all values: what is rare would be looked
    for as if it were common, through the whole table.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
