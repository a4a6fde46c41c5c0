"""Brings a database to the newest tables: `python -m store.migrate`."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import OperationalError

from store.crypto import Vault
from store.database import create_database_engine
from store.settings import SettingError, Settings

SCRIPTS = Path(__file__).parent / "migrations"
# Any number, as long as it stays: whoever holds it may migrate.
LOCK = 20_160_401
WAL_ATTEMPTS = 100


class DanglingReferenceError(Exception):
    """A migration on SQLite would leave rows that refer to rows that are gone."""


def upgrade(url: str, vault: Vault, revision: str = "head") -> None:
    """Migrate up to `revision`; of two processes that try at once, one waits."""
    _migrate(url, vault, lambda config: command.upgrade(config, revision))


def downgrade(url: str, vault: Vault, revision: str) -> None:
    """Migrate down to `revision` (`base`: no tables at all)."""
    _migrate(url, vault, lambda config: command.downgrade(config, revision))


def write_revision(url: str, vault: Vault, message: str) -> None:
    """Write a new migration file from the difference between the database and store/tables.py."""
    number = f"{len(list(SCRIPTS.glob('versions/*.py'))) + 1:04}"
    _migrate(
        url,
        vault,
        lambda config: command.revision(config, message, autogenerate=True, rev_id=number),
    )


def _migrate(url: str, vault: Vault, step: Callable[[Config], object]) -> None:
    engine = create_database_engine(url, vault)
    try:
        with _exclusive(engine) as connection:
            step(_config(connection))
    finally:
        engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _exclusive(engine: Engine) -> Iterator[Connection]:
    """One transaction that no other migration can run beside; all of it happens or nothing."""
    if engine.dialect.name == "sqlite":
        _make_folder(engine)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(connection)
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
            yield connection
            if engine.dialect.name == "sqlite":
                _check_references(connection)


def _make_folder(engine: Engine) -> None:
    Path(engine.url.database or "").parent.mkdir(parents=True, exist_ok=True)


def _prepare_sqlite(connection: Connection) -> None:
    """Outside a transaction, where alone these can be changed."""
    cursor = connection.connection.cursor()
    # To rebuild a table is to drop the old one, and with it all rows that refer to it.
    cursor.execute("PRAGMA foreign_keys=OFF")
    for _ in range(WAL_ATTEMPTS):
        try:
            # Stays so for good. Of two that change it at once, SQLite lets one fail at once.
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            time.sleep(0.05)


def _check_references(connection: Connection) -> None:
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if dangling:
        raise DanglingReferenceError(f"table {dangling[0]}, row {dangling[1]}")


def main(arguments: list[str]) -> None:
    """Upgrade; with `new <message>` write a migration instead."""
    try:
        settings = Settings.from_env(os.environ)
        vault = Vault(settings.secret_key)
        match arguments:
            case []:
                upgrade(settings.database_url, vault)
            case ["new", message]:
                write_revision(settings.database_url, vault, message)
            case _:
                sys.exit("usage: python -m store.migrate [new <message>]")
    except SettingError as error:
        sys.exit(str(error))
    except OperationalError:
        # The exception's own text may hold the address with its password.
        sys.exit("DATABASE_URL: the database does not answer")


if __name__ == "__main__":
    main(sys.argv[1:])
