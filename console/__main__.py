"""Serves the console: `python -m console`."""

from __future__ import annotations

import errno
import logging
import os
import sys

from aiohttp import web

from console.app import create_app
from store.crypto import Vault
from store.database import Database
from store.logs import configure_logging
from store.settings import SettingError, Settings

logger = logging.getLogger("console")


def main() -> int:
    """Serve until a signal; a wrong setting or a port in use is one line and exit code 1."""
    configure_logging()
    try:
        serve(Settings.from_env(os.environ))
    except SettingError as error:
        print(f"setting {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; SettingError when the address cannot be had."""
    try:
        # Addresses may hold what somebody looked for, so there is no access log.
        web.run_app(
            build(settings),
            host=settings.host,
            port=settings.console_port,
            print=lambda _: logger.info("console_listening port=%s", settings.console_port),
            access_log=None,
        )
    except OSError as error:
        raise _address_error(settings, error) from None


async def build(settings: Settings) -> web.Application:
    """The app with a database of its own, closed after the last request."""
    database = Database(settings.database_url, Vault(settings.secret_key))
    app = create_app(database, settings)

    async def close_database(_: web.Application) -> None:
        await database.close()

    app.on_cleanup.append(close_database)
    return app


def _address_error(settings: Settings, error: OSError) -> SettingError:
    if error.errno in (errno.EADDRINUSE, errno.EACCES):
        return SettingError("CONSOLE_PORT", f"port {settings.console_port} is in use or forbidden")
    return SettingError("HOST", "not an address of this machine")


if __name__ == "__main__":
    sys.exit(main())
