"""Keeps to Telegram's overall rate, and pauses everything when Telegram asks for it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from store.types import now


class Pace:
    """Slots spread evenly over time; `per_second` 0 means no limit."""

    def __init__(self, per_second: int) -> None:
        self._interval = 1 / per_second if per_second else 0.0
        self._next = 0.0
        self.paused_until = now()

    @property
    def is_paused(self) -> bool:
        """Whether Telegram has asked us to wait."""
        return now() < self.paused_until

    def pause(self, seconds: float) -> None:
        """Nothing is sent for so long."""
        self.paused_until = max(self.paused_until, now() + timedelta(seconds=seconds))

    async def wait(self) -> bool:
        """Wait for the next slot; false when there is a pause instead."""
        if self._interval:
            time = asyncio.get_running_loop().time()
            slot = max(self._next, time)
            self._next = slot + self._interval
            await asyncio.sleep(max(0.0, slot - time))
        return not self.is_paused
