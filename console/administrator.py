"""The first administrator, and a way in again: `python -m console.administrator [--reset LOGIN]`.

A reset gives a new password, ends a lock-out and lets the second factor be set up anew.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict

from sqlalchemy.exc import SQLAlchemyError

from store.accounts import staff
from store.accounts.staff import NewLogin, NoSuchStaffError
from store.crypto import Vault
from store.database import Database
from store.settings import SettingError, Settings

ACTOR = "console.administrator"


def main(arguments: list[str]) -> int:
    """Print the login and password that were made as one line of JSON, or nothing."""
    parser = argparse.ArgumentParser(prog="python -m console.administrator")
    parser.add_argument("--reset", metavar="LOGIN")
    login = parser.parse_args(arguments).reset
    try:
        made = _make(Settings.from_env(os.environ), login)
    except SettingError as error:
        return _fail(f"setting {error}")
    except NoSuchStaffError:
        return _fail("--reset: unknown login")
    except SQLAlchemyError:
        # The exception's own text may hold the address with its password.
        return _fail("DATABASE_URL: not reachable, or not migrated")
    if made:
        print(json.dumps(asdict(made)))  # noqa: T201
    return 0


def _make(settings: Settings, login: str | None) -> NewLogin | None:
    database = Database(settings.database_url, Vault(settings.secret_key))
    try:
        with database.session() as session:
            if login is None:
                return staff.ensure_administrator(session, ACTOR)
            return staff.reset_password(session, login, ACTOR)
    finally:
        database.engine.dispose()


def _fail(line: str) -> int:
    print(line, file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
