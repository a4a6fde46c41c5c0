"""The connection to Telegram: getting known, and how it fares."""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.transport import READ_SECONDS, AiohttpRequest
from store.settings import Settings

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    *("message", "edited_message", "callback_query", "my_chat_member"),
    "inline_query",
)
LONGEST_WAIT_SECONDS = 30.0
# Far beyond the longest wait, and far below what a number can hold.
MOST_DOUBLINGS = 10


class Connection:
    """The state for the health check, and how long to wait after failures in a row."""

    def __init__(self) -> None:
        self.state = "starting"
        # Whether we know who we are, without which no update can be read.
        self.introduced = False
        self._failures = 0

    def worked(self) -> None:
        """Telegram answered."""
        if self.state != "ok":
            logger.info("telegram.connected")
        self.state = "ok"
        self._failures = 0

    def failed(self, error: Exception) -> float:
        """Log a failure and return for how many seconds to wait."""
        self._failures += 1
        self.state = type(error).__name__
        if isinstance(error, Conflict):
            logger.error("telegram.conflict: another process receives with this token")
        elif isinstance(error, InvalidToken):
            logger.error("telegram.token_refused: see TELEGRAM_BOT_TOKEN")
        else:
            logger.warning("telegram.unreachable error=%s", self.state)
        if isinstance(error, RetryAfter):
            return _seconds(error.retry_after)
        return float(min(LONGEST_WAIT_SECONDS, 2 ** min(self._failures - 1, MOST_DOUBLINGS)))


class UpdatesBot(Bot):
    """python-telegram-bot's client that also hands out updates as they came.

    Its own `get_updates` fails as a whole when one of them cannot be read.
    """

    async def raw_updates(self, offset: int | None, limit: int, seconds: int) -> list[Any]:
        """Wait so long for updates from `offset` on; raises TelegramError."""
        asked = {
            "offset": offset,
            "limit": limit,
            "timeout": seconds,
            "allowed_updates": ALLOWED_UPDATES,
        }
        raw = await self._post("getUpdates", asked, read_timeout=seconds + READ_SECONDS)
        return raw if isinstance(raw, list) else []


def make_bot(settings: Settings, token: str) -> UpdatesBot:
    """python-telegram-bot's client on our transport."""
    # python-telegram-bot warns about its own attributes unless it may use time spans.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    return UpdatesBot(
        token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(limit=2),
    )


async def connect(bot: Bot, connection: Connection) -> None:
    """Learn who we are, however long it takes; raises InvalidToken."""
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            await asyncio.sleep(connection.failed(error))
        else:
            connection.introduced = True
            connection.worked()
            return


def _seconds(value: int | timedelta) -> float:
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
