"""Does what is due without anybody asking: reminders, alerts, questions after an event."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from store.database import Database
from store.duties import DUTIES, Duty
from store.types import now

logger = logging.getLogger(__name__)

LOOK_SECONDS = 5.0


async def do_duties(database: Database, wake_sender: Callable[[], None]) -> None:
    """Look for what is due, for ever; of several processes one at a time."""
    while True:
        try:
            async with database.conversation_lock("duties"):
                while await _all(database):
                    wake_sender()
        except Exception as error:
            logger.error("duties.stopped error=%s", type(error).__name__)
        await asyncio.sleep(LOOK_SECONDS)


async def _all(database: Database) -> int:
    """Do a batch of each duty, each in a transaction of its own; how much was done."""
    return sum([await _one(database, duty) for duty in DUTIES])


async def _one(database: Database, duty: Duty) -> int:
    """Do a batch; one that fails is tried again at the next look and holds up no other."""
    try:
        return await database.run(duty, now())
    except Exception as error:
        name = f"{duty.__module__}.{duty.__name__}"
        # Not its text: it may quote what somebody wrote.
        logger.error("duties.failed duty=%s error=%s", name, type(error).__name__)
        return 0
