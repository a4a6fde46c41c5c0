"""The one way to the database: use cases run in worker threads, one transaction each."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakValueDictionary

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session, sessionmaker

from store.crypto import Vault

P = ParamSpec("P")
R = TypeVar("R")

POSTGRES_THREADS = 8


class Database:
    """Sessions, threads and per-conversation locks on SQLite or PostgreSQL."""

    def __init__(self, url: str, vault: Vault) -> None:
        self.engine = create_database_engine(url, vault)
        self.vault = vault
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        reading = self.engine.execution_options(read_only=True, postgresql_readonly=True)
        self._reading_sessions = sessionmaker(reading, expire_on_commit=False)
        # SQLite has one writer at a time: a second thread would only wait for the first.
        threads = 1 if self.is_sqlite else POSTGRES_THREADS
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="database")
        self._local_locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded default, false for PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: commits on leaving, rolls back on an exception. Blocks: not for an event loop."""
        with self._sessions.begin() as session:
            yield session

    async def run(
        self, use_case: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run `use_case(session, ...)` in a worker thread, in a transaction of its own."""

        return await self._in_thread(
            self._sessions, lambda session: use_case(session, *args, **kwargs)
        )

    async def read(
        self, use_case: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Like `run` for a use case that only reads: it never waits for a writer."""
        return await self._in_thread(
            self._reading_sessions, lambda session: use_case(session, *args, **kwargs)
        )

    async def _in_thread(
        self, sessions: sessionmaker[Session], use_case: Callable[[Session], R]
    ) -> R:
        def transaction() -> R:
            with sessions.begin() as session:
                return use_case(session)

        return await asyncio.get_running_loop().run_in_executor(self._threads, transaction)

    @asynccontextmanager
    async def conversation_lock(self, key: str) -> AsyncIterator[None]:
        """One turn at a time per conversation: among tasks, and on PostgreSQL among processes too."""
        lock = self._local_locks.setdefault(key, asyncio.Lock())
        async with lock:
            if self.is_sqlite:
                yield
                return
            connection = await asyncio.to_thread(self._take_lock, key)
            try:
                yield
            finally:
                await asyncio.to_thread(self._release_lock, connection, key)

    def _take_lock(self, key: str) -> Connection:
        connection = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _lock_number(key)})
        return connection

    def _release_lock(self, connection: Connection, key: str) -> None:
        with connection:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _lock_number(key)})

    async def check(self) -> bool:
        """Whether the database answers."""
        try:
            return await self.read(lambda session: session.scalar(text("SELECT 1")) == 1)
        except Exception:  # noqa: BLE001 - any failure means the same to a health check
            return False

    async def close(self) -> None:
        """Wait for running use cases and give the connections back."""
        await asyncio.to_thread(self._threads.shutdown)
        self.engine.dispose()


def create_database_engine(url: str, vault: Vault) -> Engine:
    """An engine whose encrypted columns use `vault`; SQLite in WAL mode with foreign keys."""
    options: dict[str, Any] = (
        {} if url.startswith("sqlite") else {"pool_size": 10, "max_overflow": 54}
    )
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"), **options)
    engine.dialect.vault = vault  # type: ignore[attr-defined]  # read by store.types.Encrypted
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    # SQLAlchemy begins transactions itself (below), so pysqlite must not.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=10000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # A transaction that starts by reading could not become a writer once another has written.
    reads = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _lock_number(key: str) -> int:
    """A signed 64-bit number for PostgreSQL's advisory locks."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
