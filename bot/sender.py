"""Sends the outbox within Telegram's limits; one row is never sent twice on purpose."""

from __future__ import annotations

import asyncio
import logging
from base64 import b64decode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from telegram import Bot, InputFile, Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.pace import Pace
from bot.transport import NotSentError, UncertainError
from store import outbox
from store.database import Database
from store.outbox import NOTICE, Due, Result
from store.types import now

logger = logging.getLogger(__name__)

# Makes messages of notices that are due (bot/notices.py).
Word = Callable[[Sequence[Due]], Awaitable[None]]

# Rows claimed at a time. What waits for its turn after being claimed is lost in a crash, so at a
# limited pace it is no more than can be sent in a quarter of a second.
CAPACITY = 64
FEWEST = 4
# Rows that other processes put into the outbox wait at most this long.
LOOK_SECONDS = 1.0
RETRY_SECONDS = (1, 2, 5, 10, 30)
# An answer of 5xx that came this often is no hiccup.
MOST_ATTEMPTS = 6
# Parameters that hold a file of ours (bot/packing.py).
FILES = {"document", "photo"}
# How Telegram begins to refuse an edit that would change nothing.
NOT_MODIFIED = "essage is not modified"


class Sender:
    """One task that claims, sends and settles; `wake` it when rows were added."""

    def __init__(self, database: Database, bot: Bot, messages_per_second: int, word: Word) -> None:
        self._database = database
        self._bot = bot
        self._word = word
        self._pace = Pace(messages_per_second)
        self._capacity = _capacity(messages_per_second)
        self._news = asyncio.Event()
        self._results: list[Result] = []
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._in_flight: set[int] = set()
        # Whether rows may be `sending` that are not in flight.
        self._in_doubt = True
        self.stopping = False
        self.running = False

    def wake(self) -> None:
        """Rows were added."""
        self._news.set()

    async def run(self) -> None:
        """Send until stopped; what a crash left in `sending` is settled first."""
        self.running = True
        try:
            while not self._is_finished:
                await self._go_on()
        finally:
            self.running = False

    def stop(self) -> None:
        """Claim nothing more, finish what is being sent, and let `run` return."""
        self.stopping = True
        self._news.set()

    async def _go_on(self) -> None:
        try:
            if self._in_doubt:
                await self._recover()
            await self._step()
        except Exception as error:
            # Nobody knows whether what was asked of the database took effect.
            self._in_doubt = True
            logger.error("outbox.stuck error=%s", type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    async def _recover(self) -> None:
        """Rows that were claimed by a process, or in a transaction, that we know nothing of."""
        known = self._in_flight | {result.row.id for result in self._results}
        lost = await self._database.run(outbox.recover, known)
        if lost:
            logger.warning("outbox.maybe_sent rows=%s", lost)
        self._in_doubt = False

    async def _step(self) -> None:
        woken = self._news.is_set()
        self._news.clear()
        idle = self.stopping or self._pace.is_paused
        capacity = 0 if idle else self._capacity - len(self._in_flight)
        rows: list[Due] = []
        if self._results or (capacity > 0 and (woken or await self._has_due())):
            rows = await self._exchange(capacity)
        ready = [row for row in rows if row.method != NOTICE]
        for _, group in groupby(sorted(ready, key=_order), key=_owner):
            self._start(list(group))
        if len(ready) < len(rows):
            await self._word([row for row in rows if row.method == NOTICE])
            self._news.set()
        if not self._is_finished and len(rows) < max(capacity, 1):
            await self._wait()

    async def _exchange(self, capacity: int) -> list[Due]:
        """Settle what became of rows and claim more; what cannot be settled now is kept."""
        results, self._results = self._results, []
        try:
            return await self._database.run(outbox.exchange, results, capacity)
        except Exception:
            self._results = results + self._results
            raise

    @property
    def _is_finished(self) -> bool:
        return self.stopping and not self._sending and not self._results

    async def _has_due(self) -> bool:
        at = await self._database.read(outbox.next_due)
        return at is not None and at <= now()

    async def _wait(self) -> None:
        """Until something was added or sent, at most until the next look."""
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._news.wait()
        except TimeoutError:
            return

    def _start(self, rows: list[Due]) -> None:
        self._in_flight.update(row.id for row in rows)
        task = asyncio.create_task(self._send_in_order(rows))
        self._sending[rows[0].id] = task

    async def _send_in_order(self, rows: list[Due]) -> None:
        """All rows of one person; what keeps one from being sent keeps the later ones too."""
        obstacle: Result | None = None
        for row in rows:
            result = _behind(obstacle, row) if obstacle else await self._send(row)
            if result.status in ("due", "dropped"):
                obstacle = result
            self._results.append(result)
            self._in_flight.remove(row.id)
        del self._sending[rows[0].id]
        self._news.set()

    async def _send(self, row: Due) -> Result:
        if not await self._pace.wait():
            return _again(row, self._pace.paused_until, "paused", counts=False)
        try:
            sent = await self._call(row)
        except Exception as error:
            result = self._failed(row, error)
            logger.warning(
                "outbox.not_sent row=%s status=%s error=%s", row.id, result.status, result.error
            )
            return result
        number = sent.message_id if isinstance(sent, Message) else None
        return Result(row, "sent", telegram_message_id=number)

    async def _call(self, row: Due) -> object:
        """The method of the Bot API by its name in python-telegram-bot."""
        parameters = dict(row.parameters)
        for kind in FILES & parameters.keys():
            parameters[kind] = _file(parameters[kind])
        try:
            return await getattr(self._bot, row.method)(chat_id=row.chat, **parameters)
        except BadRequest as error:
            # An edit that changes nothing has what it wants.
            if NOT_MODIFIED not in error.message:
                raise
            return None

    def _failed(self, row: Due, error: Exception) -> Result:
        """What a failure means for a row; subclasses come before their classes."""
        if isinstance(error, RetryAfter):
            return _again(row, self._pace.refused(row.chat, _seconds(error.retry_after)), "429")
        if isinstance(error, Forbidden):
            return Result(row, "dropped", error="403")
        if isinstance(error, ChatMigrated) and row.attempts < MOST_ATTEMPTS:
            # The update that says so moves the row to the new chat.
            return _again(row, _later(row), "migrated")
        if isinstance(error, NotSentError | InvalidToken):
            return _again(row, _later(row), type(error).__name__)
        if isinstance(error, TimedOut | UncertainError):
            return Result(row, "maybe_sent", error=type(error).__name__)
        if isinstance(error, BadRequest) or not isinstance(error, NetworkError):
            return Result(row, "failed", error=type(error).__name__)
        if row.attempts + 1 >= MOST_ATTEMPTS:
            return Result(row, "failed", error="5xx")
        return _again(row, _later(row), "5xx")


def _file(file: dict[str, str]) -> InputFile | str:
    """A file as python-telegram-bot takes it: a text, bytes in base64, or one that Telegram has."""
    if "file_id" in file:
        return file["file_id"]
    encoded = file.get("base64")
    content = file["content"].encode() if encoded is None else b64decode(encoded)
    return InputFile(content, filename=file["filename"])


def _capacity(messages_per_second: int) -> int:
    if not messages_per_second:
        return CAPACITY
    return max(FEWEST, min(CAPACITY, messages_per_second // 4))


def _owner(row: Due) -> str:
    return row.person_id or f"chat:{row.chat}"


def _order(row: Due) -> tuple[str, int]:
    return _owner(row), row.id


def _behind(obstacle: Result, row: Due) -> Result:
    """What becomes of a row behind one that was not sent."""
    return replace(obstacle, row=row, counts_as_attempt=False)


def _again(row: Due, at: datetime, why: str, *, counts: bool = True) -> Result:
    return Result(row, "due", due_at=at, error=why, counts_as_attempt=counts)


def _later(row: Due) -> datetime:
    seconds = RETRY_SECONDS[min(row.attempts, len(RETRY_SECONDS) - 1)]
    return now() + timedelta(seconds=seconds)


def _seconds(value: int | timedelta) -> float:
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
