"""Argon2 takes 64 MB and a tenth of a second: a few at once, some wait, others are sent away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from aiohttp import web

P = ParamSpec("P")
R = TypeVar("R")

AT_ONCE = 2
# As many as are done in some two seconds: whoever comes later had better try again.
MOST_WAITING = 40
RETRY_SECONDS = "5"


class PasswordChecks:
    """Hashes in threads, however many log-ins are tried from wherever."""

    def __init__(self, at_once: int = AT_ONCE, most_waiting: int = MOST_WAITING) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._room = at_once + most_waiting

    async def run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Hash or check a password; HTTPServiceUnavailable when too many wait already."""
        if not self._room:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": RETRY_SECONDS})
        self._room -= 1
        try:
            async with self._turns:
                return await asyncio.to_thread(work, *args, **kwargs)
        finally:
            self._room += 1
