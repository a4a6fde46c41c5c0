"""Answers callback queries at once and beside the turn: Telegram forgets them within seconds."""

from __future__ import annotations

import asyncio
import logging
from time import monotonic

from telegram import Bot
from telegram.error import TelegramError

logger = logging.getLogger(__name__)

# Two clicks on the same button within this are one.
DOUBLE_SECONDS = 3.0
LONGEST_TEXT = 200


class Callbacks:
    """Answers, and remembers what was pressed a moment ago."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._tasks: set[asyncio.Task[None]] = set()
        self._recent: dict[str, float] = {}

    def answer(self, callback_id: str, text: str | None = None, *, alert: bool = False) -> None:
        """Answer in the background; the text is shown over the chat, an alert until it is read."""
        task = asyncio.create_task(self._answer(callback_id, text, alert))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Wait for answers under way."""
        await asyncio.gather(*self._tasks)

    def pressed(self, data: str) -> None:
        """Note a button whose turn is done."""
        self._forget_old()
        self._recent[data] = monotonic()

    def is_double(self, data: str) -> bool:
        """Whether this button was pressed a moment ago."""
        self._forget_old()
        return data in self._recent

    def _forget_old(self) -> None:
        oldest = monotonic() - DOUBLE_SECONDS
        while self._recent:
            data, at = next(iter(self._recent.items()))
            if at >= oldest:
                return
            del self._recent[data]

    async def _answer(self, callback_id: str, text: str | None, alert: bool) -> None:
        try:
            await self._bot.answer_callback_query(
                callback_id, text=text[:LONGEST_TEXT] if text else None, show_alert=alert
            )
        except TelegramError as error:
            # Too old after a restart: the turn has its effect all the same.
            logger.info("callback.unanswered error=%s", type(error).__name__)
