"""The one way to the database: use cases run in worker threads, one transaction each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DisconnectionError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, sessionmaker

from store.crypto import Vault
from store.locks import LocalLocks, SharedLocks

P = ParamSpec("P")
R = TypeVar("R")

READERS = 8
POSTGRES_WRITERS = 8
# One connection for each thread, one for the locks and some for `session()` on other threads.
POSTGRES_CONNECTIONS = READERS + POSTGRES_WRITERS + 8
POSTGRES_CONNECT_SECONDS = 5


# The database is away or overburdened: what was asked of it may work later.
DATABASE_DOWN = (OperationalError, InterfaceError, DisconnectionError, PoolTimeoutError)


class Database:
    """Sessions, threads and per-conversation locks on SQLite or PostgreSQL."""

    def __init__(self, url: str, vault: Vault) -> None:
        self.engine = create_database_engine(url, vault)
        self.vault = vault
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        reading = self.engine.execution_options(read_only=True, postgresql_readonly=True)
        self._reading_sessions = sessionmaker(reading, expire_on_commit=False)
        # SQLite has one writer at a time: a second thread would only wait for the first.
        writers = 1 if self.is_sqlite else POSTGRES_WRITERS
        self._writers = ThreadPoolExecutor(writers, thread_name_prefix="database-write")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="database-read")
        self._locks = LocalLocks() if self.is_sqlite else SharedLocks(self.engine)

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded default, false for PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: commits on leaving, rolls back on an exception. Blocks its thread."""
        with self._sessions.begin() as session:
            yield session

    async def run(
        self, use_case: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run `use_case(session, ...)` in a worker thread, in a transaction of its own."""

        def transaction() -> R:
            with self._sessions.begin() as session:
                return use_case(session, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._writers, transaction)

    async def read(
        self, use_case: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Like `run` for a use case that only reads: never waits for a writer, refuses to write."""

        def transaction() -> R:
            with self._reading_sessions.begin() as session:
                return use_case(session, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._readers, transaction)

    def conversation_lock(self, key: str) -> AbstractAsyncContextManager[None]:
        """`async with` this to have one turn at a time per conversation (store/locks.py)."""
        return self._locks.hold(key)

    async def check(self) -> bool:
        """Whether the database answers."""
        try:
            return await self.read(lambda session: session.scalar(text("SELECT 1")) == 1)
        except SQLAlchemyError:
            return False

    async def close(self) -> None:
        """Wait for running use cases and give the connections back."""
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writers.shutdown()
        self._readers.shutdown()
        self._locks.close()
        self.engine.dispose()


def create_database_engine(url: str, vault: Vault) -> Engine:
    """An engine whose encrypted columns use `vault`; SQLite with foreign keys."""
    options = {} if url.startswith("sqlite") else _postgres_options()
    # Parameters are what people wrote: an exception of the database must not carry them along.
    engine = create_engine(url, hide_parameters=True, **options)
    engine.dialect.vault = vault  # type: ignore[attr-defined]  # read by store.types.Encrypted
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgres_options() -> dict[str, Any]:
    return {
        "pool_pre_ping": True,
        "pool_size": POSTGRES_CONNECTIONS,
        # A connection that died without a word is noticed within half a minute.
        "connect_args": {
            "connect_timeout": POSTGRES_CONNECT_SECONDS,
            "keepalives_idle": 10,
            "tcp_user_timeout": 30_000,
        },
    }


def _prepare_sqlite(connection: Any, _: object) -> None:
    # SQLAlchemy begins transactions itself (below), so pysqlite must not.
    connection.isolation_level = None
    for pragma in ("busy_timeout=10000", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("read_only", False)
    # Past SQLAlchemy, whose care for results costs more than these two statements.
    driver = connection.connection.driver_connection
    driver.execute(f"PRAGMA query_only={int(reads)}")  # type: ignore[union-attr]
    # A transaction that starts by reading could not become a writer once another has written.
    driver.execute("BEGIN" if reads else "BEGIN IMMEDIATE")  # type: ignore[union-attr]
