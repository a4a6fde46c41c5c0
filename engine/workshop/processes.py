"""The server's end of the processes that do the work (engine/workshop/work.py)."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

# The server's code, which also stands where it is started from.
PROJECT = Path(__file__).parent.parent.parent
LONGEST_LINE = 64 * 1024 * 1024
SECONDS_TO_END = 5.0


class Ended(Exception):
    """The process ended before it had said everything; the text is a code."""


class Work:
    """One process, to which one line is said at a time."""

    def __init__(self, process: Process) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a process that can be spoken with has pipes")
        self._process = process
        self._ear, self._mouth = process.stdin, process.stdout

    @classmethod
    async def start(cls, *arguments: str) -> Work:
        """Start `python -m engine` with arguments."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "engine", *arguments),
            stdin=PIPE,
            stdout=PIPE,
            cwd=PROJECT,
            # A training has processes of its own, which end with it.
            start_new_session=True,
            limit=LONGEST_LINE,
        )
        return cls(process)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None

    async def say(self, message: dict[str, Any]) -> None:
        """Send a line; one that has ended is noticed when it is heard."""
        with suppress(ConnectionError):
            self._ear.write(json.dumps(message).encode() + b"\n")
            await self._ear.drain()

    async def hear(self) -> dict[str, Any]:
        """Return the next line; raises `Ended`."""
        line = await self._mouth.readline()
        if not line.endswith(b"\n"):
            raise Ended(_why(await self._process.wait()))
        return json.loads(line)

    async def lines(self) -> AsyncIterator[dict[str, Any]]:
        """Yield all lines until it ends well; raises `Ended`."""
        while True:
            try:
                yield await self.hear()
            except Ended:
                if self._process.returncode:
                    raise
                return

    async def stop(self) -> None:
        """End it, the hard way if it does not listen."""
        if not self.is_running:
            return
        self._signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.wait(), SECONDS_TO_END)
        except asyncio.TimeoutError:
            self._signal(signal.SIGKILL)
            await self._process.wait()

    def _signal(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def _why(code: int) -> str:
    # A signal that we did not send: most often there was not enough memory.
    return "killed" if code < 0 else "failed"
