"""The help lines as staff have them now, at hand even while the database is slow or away."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from time import monotonic

from store.answers import help_lines
from store.database import DATABASE_DOWN, Database
from store.tables import HelpLine

logger = logging.getLogger(__name__)

# What staff change is told after so many seconds.
KEPT_SECONDS = 3.0


class HelpLines:
    """Remembers what is shown; asks anew at the first turn after a while."""

    def __init__(self) -> None:
        self.lines: Sequence[HelpLine] = ()
        self._asked_at: float | None = None

    async def refresh(self, database: Database) -> None:
        """Ask if it is time; when the database cannot say, what was known stays."""
        if self._asked_at is not None and monotonic() - self._asked_at < KEPT_SECONDS:
            return
        try:
            self.lines = await database.read(help_lines.shown)
            self._asked_at = monotonic()
        except DATABASE_DOWN as error:
            logger.error("help_lines.unknown error=%s", type(error).__name__)
