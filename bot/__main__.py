"""Starts the bot: `python -m bot`."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys

from bot.app import run
from store.content import ContentError
from store.logs import configure_logging
from store.settings import SettingError, Settings

logger = logging.getLogger("bot")


async def _main() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, stop.set)
    await run(Settings.from_env(os.environ), stop)
    logger.info("bot.stopped")


def main() -> int:
    """Exit code 0 after a clean stop, 1 when a setting or the content forbids to start."""
    configure_logging()
    try:
        asyncio.run(_main())
    except SettingError as error:
        logger.error("setting.refused %s", error)
        return 1
    except ContentError as error:
        logger.error("content.refused %s", error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
