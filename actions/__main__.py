"""Starts the action server: `python -m actions`."""

from __future__ import annotations

import errno
import logging
import os
import sys

from aiohttp import web

from actions.lookup import Knowledge
from actions.server import create_app
from store.content import ContentError
from store.crypto import Vault
from store.database import Database
from store.logs import configure_logging
from store.settings import SettingError, Settings

logger = logging.getLogger("actions")


def main() -> None:
    """Serve until told to stop; a bad setting or a port in use ends with one line."""
    configure_logging()
    # Five lines at each start that say nothing new.
    logging.getLogger("rasa_sdk").setLevel(logging.WARNING)
    try:
        settings = Settings.from_env(os.environ)
        knowledge = Knowledge.load(settings.content)
    except (SettingError, ContentError) as error:
        sys.exit(str(error))
    database = Database(settings.database_url, Vault(settings.secret_key))
    app = create_app(database, settings.rasa_secret, knowledge=knowledge)
    host, port = settings.host, settings.actions_port
    try:
        web.run_app(app, host=host, port=port, print=_say_ready, access_log=None)
    except OSError as error:
        why = "is in use" if error.errno == errno.EADDRINUSE else "cannot be listened on"
        sys.exit(f"ACTIONS_PORT: port {port} on {host} {why}")


def _say_ready(*_: object) -> None:
    """Called by aiohttp once it listens."""
    logger.info("actions.ready")


if __name__ == "__main__":
    main()
