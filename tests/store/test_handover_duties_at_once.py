"""A duty and staff at the same moment: whoever comes second sees what the first has done."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select, text

from store.database import Database
from store.handover.handover_duties import apologise
from store.handover.handovers import SAFETY
from store.types import now
from tests.factories import Cast
from tests.store.desk import Desk, asked_at

HELD = 4711
WAITING = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


def halt(*given: Any) -> tuple[str, Any]:
    """Between the moment of which a duty sees the rows and its locks."""
    statement, parameters = given[2:4]
    if "SKIP LOCKED" in statement:
        wait = f"WHERE pg_advisory_xact_lock({HELD})::text IS NOT NULL AND "
        statement = statement.replace("WHERE ", wait, 1)
    return statement, parameters


async def somebody_waits(engine: Engine) -> None:
    """Until the duty stands there."""
    async with asyncio.timeout(20):
        with engine.connect() as connection:
            while not connection.scalar(WAITING):
                await asyncio.sleep(0.01)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_is_answered_at_this_moment_gets_no_apology(
    database: Database, cast: Cast
) -> None:
    desk = Desk(database, cast)
    await desk.asks(SAFETY)
    await desk.asks()
    asked_at(desk, now() - timedelta(days=2))
    event.listen(database.engine, "before_cursor_execute", halt, retval=True)
    with database.engine.connect() as held:
        held.execute(select(func.pg_advisory_lock(HELD)))
        duty = asyncio.create_task(database.run(apologise, now()))
        await somebody_waits(database.engine)
        await desk.replies("I am here")
        held.execute(select(func.pg_advisory_unlock(HELD)))
        assert await duty == 0
    assert (desk.talk.handover, desk.handover.closed_at) == ("open", None)
    assert desk.phrases() == ["handover-begun", "I am here"]
