"""python -m sandbox: serves the Bot API's stand-in and the chat page."""

import asyncio
import os
import sys
from collections.abc import Callable

from sandbox.server import run
from sandbox.settings import SettingError, Settings


def main() -> int:
    """Serves until stopped; returns 1 with one line on stderr when it can't."""
    try:
        settings = Settings.from_env()
    except SettingError as error:
        return _failed(str(error))
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(run(settings))
    except OSError as error:
        return _failed(
            f"can't listen on {settings.host}:{settings.port} ({os.strerror(error.errno or 0)})"
        )
    return 0


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def _failed(why: str) -> int:
    sys.stderr.write(f"sandbox: {why}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
