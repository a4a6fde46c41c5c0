"""Keeps to Telegram's overall rate, and waits when Telegram asks for it."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from store.types import now


class Pace:
    """Slots spread evenly over time; `per_second` 0 means no limit."""

    def __init__(self, per_second: int) -> None:
        self._interval = 1 / per_second if per_second else 0.0
        self._next = 0.0
        self.paused_until = now()
        self._refused: dict[str, datetime] = {}

    @property
    def is_paused(self) -> bool:
        """Whether nothing may be sent to anybody."""
        return now() < self.paused_until

    def refused(self, chat: str, seconds: float) -> datetime:
        """Telegram asked for so long a wait: until when to send nothing to this chat.

        Telegram does not say whether it means the chat or all of us. When a second chat is refused
        before the first one's wait is over, it is all of us.
        """
        at = now()
        until = at + timedelta(seconds=seconds)
        self._refused = {other: end for other, end in self._refused.items() if end > at}
        self._refused[chat] = until
        if len(self._refused) > 1:
            self.paused_until = max(self.paused_until, until)
        return until

    async def wait(self) -> bool:
        """Wait for the next slot; false when there is a pause instead."""
        if self._interval:
            time = asyncio.get_running_loop().time()
            slot = max(self._next, time)
            self._next = slot + self._interval
            await asyncio.sleep(max(0.0, slot - time))
        return not self.is_paused
