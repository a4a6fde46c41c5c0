"""Serving the sandbox until it is told to stop."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from sandbox.app import create_app
from sandbox.settings import Settings

PATIENCE_AT_THE_END = 0.2


@asynccontextmanager
async def serving(
    app: web.Application, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[str]:
    """Serves while the block runs and gives the base address; port 0 takes a free one."""
    runner = web.AppRunner(
        app,
        access_log=None,
        # A poll whose bot is gone must end, or it would take updates into nowhere.
        handler_cancellation=True,
        shutdown_timeout=PATIENCE_AT_THE_END,
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def run(settings: Settings) -> None:
    """Serves until SIGINT or SIGTERM; raises OSError when the port is taken."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with serving(create_app(settings), settings.host, settings.port) as url:
        print(f"sandbox: {url}", flush=True)  # noqa: T201 - the address is for whoever started it
        await stop.wait()
