"""One way to log for all processes: one line per event, never with content."""

from __future__ import annotations

import logging
import sys

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
# Their INFO lines hold addresses, and the Bot API's address holds the token.
TALKATIVE = ("httpx", "httpcore", "aiohttp.access", "sqlalchemy.engine", "alembic")
# Logs whole updates when they cannot be read; we log the event ourselves.
SILENT = ("telegram",)


def configure_logging() -> None:
    """INFO to standard output; libraries that would log secrets or message texts are quietened."""
    logging.basicConfig(level=logging.INFO, format=FORMAT, stream=sys.stdout, force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
