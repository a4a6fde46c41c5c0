"""Ready to start: settings checked, database migrated and seeded, first administrator made."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from store.accounts.staff import ensure_administrator
from store.content import ContentError
from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from store.seed import seed
from store.settings import SettingError, Settings
from store.types import ZONE


def main() -> int:
    """Prepare the database of the environment; a wrong setting is one line and exit code 1."""
    try:
        settings = Settings.from_env(os.environ)
        prepare(settings)
    except SettingError as error:
        print(f"setting {error}", file=sys.stderr)
        return 1
    except ContentError as error:
        print(f"content: {error}", file=sys.stderr)
        return 1
    except SQLAlchemyError as error:
        # The driver's text may hold the address with its password.
        print(
            f"DATABASE_URL: the database cannot be opened ({type(error).__name__})", file=sys.stderr
        )
        return 1
    return 0


def prepare(settings: Settings) -> None:
    """Migrate, seed, and print the first administrator's log-in when one was made."""
    vault = Vault(settings.secret_key)
    upgrade(settings.database_url, vault)
    database = Database(settings.database_url, vault)
    with database.session() as session:
        seed(session, settings.content, datetime.now(ZONE).date())
        made = ensure_administrator(session)
    database.engine.dispose()
    if made:
        log_in = json.dumps({"login": made.login, "password": made.password})
        print(f"console: first log-in {log_in}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
