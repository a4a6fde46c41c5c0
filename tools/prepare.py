"""Ready to start: settings checked, database migrated and seeded, first administrator made."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from console.administrator import first_administrator
from store.seed import seed

from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from store.settings import SettingError, Settings


def main() -> int:
    """Prepare the database of the environment; a wrong setting is one line and exit code 1."""
    try:
        settings = Settings.from_env(os.environ)
    except SettingError as error:
        print(f"setting {error}", file=sys.stderr)
        return 1
    vault = Vault(settings.secret_key)
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(
            parents=True, exist_ok=True
        )
    upgrade(settings.database_url, vault)
    database = Database(settings.database_url, vault)
    with database.session() as session:
        seed(session, settings.content)
        made = first_administrator(session)
    if made:
        print(f"console: first log-in {made.login} / {made.password} (shown only now; change it)")
    database.engine.dispose()
    return 0


if __name__ == "__main__":
    sys.exit(main())
