"""Polls for updates; the next offset is asked for only when the whole batch has taken effect."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from operator import itemgetter
from typing import Any

from telegram import Update
from telegram.error import TelegramError

from bot.connection import Connection, UpdatesBot
from bot.handling import Handler, NotCommittedError
from bot.incoming import parse

logger = logging.getLogger(__name__)

POLL_SECONDS = 30
BATCH = 100
CHATS_AT_ONCE = 32
DATABASE_WAIT_SECONDS = 1.0


class Poller:
    """Receives until cancelled; a batch that has begun is finished first."""

    def __init__(self, bot: UpdatesBot, handler: Handler, connection: Connection) -> None:
        self._bot = bot
        self._handler = handler
        self._connection = connection
        self._offset: int | None = None
        self._chats = asyncio.Semaphore(CHATS_AT_ONCE)

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set."""
        stopped = asyncio.create_task(stop.wait())
        try:
            await self._until(stopped, self._take_over())
            while not stop.is_set():
                raw = await self._until(stopped, self._fetch())
                if raw:
                    await self._process(raw)
        finally:
            stopped.cancel()

    async def _until(self, stopped: asyncio.Task[bool], work: object) -> list[Any]:
        """The result of `work`, or nothing when it is stopped first."""
        task = asyncio.ensure_future(work)  # type: ignore[call-overload]
        await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            task.cancel()
            await asyncio.wait({task})
            return []
        return task.result() or []

    async def _take_over(self) -> None:
        """A webhook would keep the updates from us; what it has not delivered stays."""
        while True:
            try:
                await self._bot.delete_webhook(drop_pending_updates=False)
            except TelegramError as error:
                await asyncio.sleep(self._connection.failed(error))
            else:
                return

    async def _fetch(self) -> list[Any]:
        try:
            raw = await self._bot.raw_updates(self._offset, BATCH, POLL_SECONDS)
        except Exception as error:
            # Also what is no TelegramError: whatever it is, it must not end the loop.
            await asyncio.sleep(self._connection.failed(error))
            return []
        self._connection.worked()
        return sorted(raw, key=itemgetter("update_id"))

    async def _process(self, raw: list[Any]) -> None:
        """Chats in parallel, each in order; the offset stops before the first that failed."""
        chats: dict[int, list[Update]] = defaultdict(list)
        for update in filter(None, (parse(one, self._bot) for one in raw)):
            chat = update.effective_chat or update.effective_user
            chats[chat.id if chat else -update.update_id].append(update)
        stuck = await asyncio.gather(*(self._chat(chat) for chat in chats.values()))
        failed = [update_id for update_id in stuck if update_id is not None]
        self._offset = min(failed, default=raw[-1]["update_id"] + 1)
        if failed:
            await asyncio.sleep(DATABASE_WAIT_SECONDS)

    async def _chat(self, updates: list[Update]) -> int | None:
        """Handle one chat's updates in order; the id of the one that could not take effect."""
        async with self._chats:
            for update in updates:
                try:
                    await self._handler.handle(update)
                except NotCommittedError as error:
                    logger.error("update.not_committed error=%s", error)
                    return update.update_id
        return None
