"""What all tests share: a migrated database (both engines), settings, a vault and a cast."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator, Callable, Iterator

import psycopg
import pytest
from aiohttp import web_app
from psycopg import sql

from store import database as store_database
from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from store.settings import Settings
from store.tables import Base
from tests.factories import Cast

SECRET_KEY = "made-up-key-of-the-tests-0123456789-abcdef"
RASA_SECRET = "made-up-secret-between-bot-and-rasa"
DEFAULT_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"


@pytest.fixture(scope="session")
def vault() -> Vault:
    """Encrypts with a made-up key."""
    return Vault(SECRET_KEY)


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """A machine that stands still for some seconds is no database that is away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_database, "POSTGRES_CONNECT_SECONDS", 60)
        yield


@pytest.fixture(autouse=True)
def forgotten_apps() -> Iterator[None]:
    """aiohttp remembers the middlewares of a thousand applications, and with them all of a test."""
    yield
    web_app._cached_build_middleware.cache_clear()


@pytest.fixture
def settings() -> Callable[..., Settings]:
    """Makes settings as from an environment: `settings(BOT_PORT="0", DATABASE_URL=...)`."""

    def make(**env: str) -> Settings:
        return Settings.from_env({"SECRET_KEY": SECRET_KEY, "RASA_SECRET": RASA_SECRET, **env})

    return make


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """Address of a PostgreSQL server on which databases may be made and dropped."""
    server = os.environ.get("TEST_DATABASE_URL", DEFAULT_SERVER)
    server = server.replace("postgresql+psycopg://", "postgresql://", 1)
    try:
        psycopg.connect(server, connect_timeout=5).close()
    except psycopg.OperationalError:
        pytest.fail(
            "These tests need a PostgreSQL server: none answers at TEST_DATABASE_URL "
            "(default: user postgres at 127.0.0.1:5432).",
            pytrace=False,
        )
    return server


@pytest.fixture(scope="session")
def make_postgres(postgres_server: str) -> Iterator[Callable[[], str]]:
    """Makes empty databases of this test run's own; all are dropped at its end."""
    made: list[str] = []

    def make() -> str:
        name = f"cd4d_test_{os.getpid()}_{secrets.token_hex(4)}"
        _execute(postgres_server, "CREATE DATABASE {}", name)
        made.append(name)
        info = psycopg.conninfo.conninfo_to_dict(postgres_server)
        address = f"{info.get('host', '127.0.0.1')}:{info.get('port', 5432)}"
        password = f":{info['password']}" if "password" in info else ""
        return f"postgresql+psycopg://{info.get('user', 'postgres')}{password}@{address}/{name}"

    yield make
    for name in made:
        _execute(postgres_server, "DROP DATABASE {} WITH (FORCE)", name)


def _execute(server: str, statement: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def sqlite_url(tmp_path_factory: pytest.TempPathFactory, vault: Vault) -> str:
    """A migrated SQLite database."""
    url = f"sqlite:///{tmp_path_factory.mktemp('database')}/test.db"
    upgrade(url, vault)
    return url


@pytest.fixture(scope="session")
def postgres_url(make_postgres: Callable[[], str], vault: Vault) -> str:
    """A migrated PostgreSQL database."""
    url = make_postgres()
    upgrade(url, vault)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Address of a migrated database; a test that asks for it runs on both engines."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
async def database(database_url: str, vault: Vault) -> AsyncIterator[Database]:
    """An empty database; a test that asks for it runs on both engines."""
    database = Database(database_url, vault)
    _empty(database)
    yield database
    await database.close()


def _empty(database: Database) -> None:
    """All tables at once where the engine can: most tests begin with it."""
    deletes = [str(table.delete()) for table in reversed(Base.metadata.sorted_tables)]
    with database.engine.begin() as connection:
        connection = connection.execution_options(no_parameters=True)
        for statements in deletes if database.is_sqlite else ["; ".join(deletes)]:
            connection.exec_driver_sql(statements)


@pytest.fixture
def cast(database: Database) -> Cast:
    """Puts people, openings, events and the like into `database`."""
    return Cast(database)
