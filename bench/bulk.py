"""Writes many rows at a time: COPY on PostgreSQL, one prepared statement on SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import chain

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

Row = dict[str, object]


class Filler:
    """Adds rows to tables; all of them are there at the end."""

    def __init__(self, url: str) -> None:
        address = make_url(url)
        self._is_sqlite = address.get_backend_name() == "sqlite"
        if self._is_sqlite:
            self._file = sqlite3.connect(address.database or "")
            self._file.execute("PRAGMA synchronous=OFF")
        else:
            plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
            self._server = psycopg.connect(plain)

    def write(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows, all with the fields of the first."""
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return
        columns = list(first)
        values = (list(row.values()) for row in chain([first], rows))
        if self._is_sqlite:
            self._insert(table, columns, values)
        else:
            self._copy(table, columns, values)

    def finish(self) -> None:
        """Commit, and let the engine see what is there now."""
        if self._is_sqlite:
            self._file.commit()
            self._file.close()
            return
        last = "SELECT setval(pg_get_serial_sequence('messages', 'id'), max(id)) FROM messages"
        self._server.execute(last)
        self._server.commit()
        self._server.autocommit = True
        self._server.execute("VACUUM ANALYZE")
        self._server.close()

    def _insert(self, table: str, columns: list[str], values: Iterator[list[object]]) -> None:
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names of ours
        self._file.executemany(statement, ([_for_sqlite(one) for one in row] for row in values))

    def _copy(self, table: str, columns: list[str], values: Iterator[list[object]]) -> None:
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with self._server.cursor().copy(statement) as copy:
            for row in values:
                copy.write_row(row)


def _for_sqlite(value: object) -> object:
    """As SQLAlchemy writes it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value
