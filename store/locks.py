"""One turn at a time per conversation: among tasks, and on PostgreSQL among processes too."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from sqlalchemy import ColumnElement, Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

FIRST_WAIT_SECONDS = 0.005
LONGEST_WAIT_SECONDS = 0.1


class LocalLocks:
    """Locks among the tasks of this process; enough for SQLite, which serves one bot."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, key: str) -> AsyncIterator[None]:
        """Wait for the lock of `key` and hold it; waiters are served in order."""
        async with self._locks.setdefault(key, asyncio.Lock()):
            yield

    def close(self) -> None:
        """Nothing to give back."""


class SharedLocks(LocalLocks):
    """Locks among processes too: PostgreSQL's advisory locks.

    One connection and one thread carry all locks of a process and never block on one, so that
    waiting turns can neither use up the connections nor hold back the turn they wait for.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: Connection | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="locks")

    @asynccontextmanager
    async def hold(self, key: str) -> AsyncIterator[None]:
        """Wait for the lock of `key` and hold it."""
        number = _lock_number(key)
        async with super().hold(key):
            try:
                await self._take(number)
                yield
            finally:
                # Not awaited: also after a cancellation this runs, behind any attempt under way.
                self._thread.submit(self._release, number)

    async def _take(self, number: int) -> None:
        loop = asyncio.get_running_loop()
        wait = FIRST_WAIT_SECONDS
        while not await loop.run_in_executor(self._thread, self._try, number):
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT_SECONDS)

    def _try(self, number: int) -> bool:
        try:
            return self._ask(func.pg_try_advisory_lock(number))
        except DBAPIError:
            # The connection may have died since it was last used; a fresh one gets one chance.
            self._hang_up()
            return self._ask(func.pg_try_advisory_lock(number))

    def _release(self, number: int) -> None:
        try:
            self._ask(func.pg_advisory_unlock(number))
        except DBAPIError:
            self._hang_up()

    def _ask(self, question: ColumnElement[bool]) -> bool:
        if self._connection is None:
            self._connection = self._engine.connect()
        return bool(self._connection.scalar(select(question)))

    def _hang_up(self) -> None:
        # Locks live as long as their connection, so it must not return to the pool.
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Release what is held and give the connection back."""
        self._thread.shutdown()
        self._hang_up()


def hold_in_transaction(session: Session, key: str) -> None:
    """Wait for the lock of `key`, until the transaction ends; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_lock_number(key))))


def _lock_number(key: str) -> int:
    """A signed 64-bit number for PostgreSQL's advisory locks."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
