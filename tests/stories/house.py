"""The installation of the stories: the sandbox outlives it, and its clock can be moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store import types
from store.crypto import Vault
from store.database import Database
from tests.e2e.conftest import sqlite
from tests.e2e.installation import environment, lone_sandbox, start

CLOCK = "CLOCK_AHEAD_HOURS"


class House:
    """Everything that `make run` starts, with the trained model."""

    def __init__(self, sandbox: str, folder: Path) -> None:
        self.sandbox = sandbox
        self._env = environment(**sqlite(folder), TELEGRAM_API_URL=sandbox, **{CLOCK: "0"})
        self._ahead = 0
        self._running = start(self._env)
        self.database = Database(self._env["DATABASE_URL"], Vault(self._env["SECRET_KEY"]))

    def kill_and_start_later(self, hours: int) -> None:
        """kill -9, and start again when so much time has gone by (for this process as well)."""
        self._running.kill()
        self._ahead += hours
        self._env[CLOCK] = str(self._ahead)
        _set_own_clock(self._env[CLOCK])
        self._running = start(self._env)

    def close(self) -> None:
        """Stop it."""
        self._running.stop()
        self.database.engine.dispose()


def _set_own_clock(hours: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CLOCK, hours)
        types._ahead.cache_clear()
        types.now()  # remembers the setting


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    """A house for the length of a block, with a sandbox of its own."""
    with lone_sandbox() as sandbox:
        house = House(sandbox, folder)
        try:
            yield house
        finally:
            house.close()
            types._ahead.cache_clear()
