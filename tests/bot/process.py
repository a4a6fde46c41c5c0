"""The bot as a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys

from tests.bot.conftest import CONTENT
from tests.conftest import RASA_SECRET, SECRET_KEY


async def start(**env: str) -> asyncio.subprocess.Process:
    """The process, with its output in a pipe."""
    given = {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": SECRET_KEY,
        "RASA_SECRET": RASA_SECRET,
        "CONTENT_DIR": str(CONTENT),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=CONTENT.parent,
        env=given | env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
