"""Our whole path: Bot API server -> bot -> Rasa -> actions -> store -> Bot API server."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bench import load
from bench.load_server import LoadServer

PORTS = ("CONSOLE_PORT", "SANDBOX_PORT", "BOT_PORT", "RASA_PORT", "ACTIONS_PORT")
STOP_WITHIN = 15  # seconds


@dataclass(frozen=True)
class Running:
    """A started installation."""

    process: asyncio.subprocess.Process
    ready_after: float  # seconds
    actions_url: str
    rasa_secret: str


async def measure(root: Path, people: int, seconds: float, rate: float) -> dict[str, object]:
    """All figures of our own path."""
    server = LoadServer(people)
    numbered = list(server.people.values())

    async def say(number: int, text: str) -> None:
        person = numbered[number]
        async with person.turn:
            server.say(person, text)
            await person.replied.wait()

    async with serve(server) as address, running(address) as ours:
        await warm_up(server)
        texts = load.sentences(root)
        before = load.cpu_seconds(ours.process.pid)
        saturated = await load.saturate(say, people, texts, seconds)
        after = load.cpu_seconds(ours.process.pid)
        steady = await load.steady(say, people, texts, rate, seconds)
        return {
            "saturation": saturated.as_dict(),
            f"at {rate:g}/s": steady.as_dict(),
            "CPU ms a message": {
                name: round(1000 * (after[name] - before[name]) / saturated.messages, 2)
                for name in after
            },
            "memory MB": round(load.memory([ours.process.pid])),
            "seconds to ready": round(ours.ready_after, 1),
        }


async def warm_up(server: LoadServer) -> None:
    """Everybody says hello, so that nobody is new when the clock runs."""
    for text in ("/start", "hello"):
        for person in server.people.values():
            server.say(person, text)
        await asyncio.gather(*(person.replied.wait() for person in server.people.values()))
        before = -1
        while before != server.sent:  # until nothing more comes
            before = server.sent
            await asyncio.sleep(1)


@asynccontextmanager
async def serve(server: LoadServer) -> AsyncIterator[str]:
    """Run the load server; yields its address."""
    runner = web.AppRunner(server.app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(telegram: str) -> AsyncIterator[Running]:
    """Start everything as `make run` does, with a database of its own; stops it at the end."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {
            "TELEGRAM_BOT_TOKEN": "1:bench",
            "TELEGRAM_API_URL": telegram,
            "TELEGRAM_MESSAGES_PER_SECOND": "0",
            "DATABASE_URL": os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{folder}/bench.db",
            "RASA_SECRET": "only-for-the-measurement",
            **{name: str(free_port()) for name in PORTS},
        }
        started = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tools.run", env=env, stdout=asyncio.subprocess.PIPE
        )
        try:
            await _until_ready(process)
            ready_after = time.monotonic() - started
            drain = asyncio.create_task(_drain(process))
            actions = f"http://127.0.0.1:{env['ACTIONS_PORT']}/webhook"
            yield Running(process, ready_after, actions, env["RASA_SECRET"])
            drain.cancel()
        finally:
            await stop(process)


async def _until_ready(process: asyncio.subprocess.Process) -> None:
    assert process.stdout
    seen = []
    async for line in process.stdout:
        seen.append(line.decode(errors="replace"))
        if line.strip() == b"ready":
            return
    raise RuntimeError("it did not start:\n" + "".join(seen[-20:]))


async def _drain(process: asyncio.subprocess.Process) -> None:
    assert process.stdout
    async for _ in process.stdout:
        pass


async def stop(process: asyncio.subprocess.Process) -> None:
    """End a process that we started, at first politely."""
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_WITHIN)
    except TimeoutError:
        process.kill()
        await process.wait()


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
