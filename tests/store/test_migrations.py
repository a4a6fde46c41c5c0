"""Each migration goes up and down on both engines, and all of them together give the tables."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from store.crypto import Vault
from store.database import create_database_engine
from store.migrate import SCRIPTS, DanglingReferenceError, downgrade, upgrade
from store.tables import Base


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/sub/folder/empty.db"
    make_postgres: Callable[[], str] = request.getfixturevalue("make_postgres")
    return make_postgres()


def _is_ours(name: str | None, *_: object) -> bool:
    """Not of the engine's own text search, which is no part of the tables."""
    return not str(name).startswith("message_words")


def tables_of(url: str, vault: Vault) -> set[str]:
    """Names of the tables, without Alembic's own."""
    engine = create_database_engine(url, vault)
    try:
        names = inspect(engine).get_table_names()
        return {name for name in names if _is_ours(name)} - {"alembic_version"}
    finally:
        engine.dispose()


def difference_from_tables(url: str, vault: Vault) -> list[object]:
    """What Alembic would change so that the database is as store/tables/ says."""
    engine = create_database_engine(url, vault)
    try:
        with engine.connect() as connection:
            opts = {"compare_type": True, "include_name": _is_ours}
            context = MigrationContext.configure(connection, opts=opts)
            return list(compare_metadata(context, Base.metadata))
    finally:
        engine.dispose()


def test_up_down_and_up_again_gives_exactly_the_tables(empty_url: str, vault: Vault) -> None:
    upgrade(empty_url, vault)
    assert difference_from_tables(empty_url, vault) == []
    assert tables_of(empty_url, vault) == set(Base.metadata.tables)

    downgrade(empty_url, vault, "base")
    assert tables_of(empty_url, vault) == set()

    upgrade(empty_url, vault)
    assert difference_from_tables(empty_url, vault) == []


def test_each_migration_goes_up_and_down_by_itself(empty_url: str, vault: Vault) -> None:
    for _ in SCRIPTS.glob("versions/*.py"):
        upgrade(empty_url, vault, "+1")
        downgrade(empty_url, vault, "-1")
        upgrade(empty_url, vault, "+1")

    assert difference_from_tables(empty_url, vault) == []


def test_two_that_start_at_once_do_not_get_in_each_others_way(empty_url: str, vault: Vault) -> None:
    with ThreadPoolExecutor(3) as threads:
        for attempt in [threads.submit(upgrade, empty_url, vault) for _ in range(3)]:
            attempt.result()

    assert tables_of(empty_url, vault) == set(Base.metadata.tables)


def test_a_migration_that_leaves_dangling_rows_changes_nothing(
    tmp_path: Path, vault: Vault
) -> None:
    url = f"sqlite:///{tmp_path}/dangling.db"
    upgrade(url, vault)
    engine = create_database_engine(url, vault)
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            connection.execute(
                text(
                    "INSERT INTO conversations"
                    " (id, person_id, handover, last_message_at, created_at)"
                    " VALUES ('c', 'nobody', 'none', 0, 0)"
                )
            )
    engine.dispose()

    with pytest.raises(DanglingReferenceError, match="conversations"):
        upgrade(url, vault)


def test_migrations_import_nothing_of_ours() -> None:
    for script in SCRIPTS.glob("versions/*.py"):
        lines = script.read_text().splitlines()
        assert not [line for line in lines if line.startswith(("from store", "import store"))]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("SECRET_KEY", "short"),
        ("DATABASE_URL", "mysql://somewhere/x"),
        ("DATABASE_URL", "postgresql://me:hush@127.0.0.1:1/x"),
    ],
)
def test_a_bad_setting_ends_the_command_with_one_line_that_names_it(
    setting: str, value: str
) -> None:
    env = {"SECRET_KEY": "k" * 40, "RASA_SECRET": "s", "DATABASE_URL": "sqlite:////tmp/x.db"}
    result = subprocess.run(
        [sys.executable, "-m", "store.migrate"],
        env=env | {setting: value},
        cwd=SCRIPTS.parent.parent,
        capture_output=True,
        text=True,
    )

    assert result.returncode == 1
    assert result.stderr.startswith(f"{setting}: ")
    assert len(result.stderr.splitlines()) == 1
    assert "hush" not in result.stderr
