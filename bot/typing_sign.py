"""The typing sign: only for turns that take long enough for a person to wonder."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

FIRST_SECONDS = 0.4
# Telegram takes the sign away after 5 seconds.
AGAIN_SECONDS = 4.0


@asynccontextmanager
async def typing_sign(bot: Bot, chat_id: int) -> AsyncIterator[None]:
    """Keep the sign alive while the block runs."""
    tasks: list[asyncio.Task[None]] = []

    def start() -> None:
        tasks.append(asyncio.create_task(_keep_alive(bot, chat_id)))

    timer = asyncio.get_running_loop().call_later(FIRST_SECONDS, start)
    try:
        yield
    finally:
        timer.cancel()
        for task in tasks:
            task.cancel()


async def _keep_alive(bot: Bot, chat_id: int) -> None:
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(chat_id, ChatAction.TYPING)
        await asyncio.sleep(AGAIN_SECONDS)
