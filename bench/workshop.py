"""What turns notice of a training and of swaps, and what swaps cost: `-m bench.workshop`.

Starts the model server alone with a copy of the current model, sends a turn every 50 ms, one after
the other, trains beside it, swaps ten times, and writes var/bench-workshop.json. Runs in the
environment of the app.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bench import load, ours

REPORT = Path("var/bench-workshop.json")
SECRET = "only-for-the-measurement"  # noqa: S105
SWAPS = 10
PAUSE = 0.05  # seconds between turns
AT_REST = 20  # seconds
# After a swap the old model is given back when no turn can need it any more.
SETTLED = 8  # seconds
EXAMPLES = """version: "3.1"
nlu:
- intent: about_cd4d
  metadata: {language: en}
  examples: |
    - kindly enlighten me on this cd4d matter
    - this cd4d matter, enlighten me
"""


class Server:
    """The model server, asked as bot and console do."""

    def __init__(self, session: aiohttp.ClientSession, address: str, pid: int) -> None:
        self._session, self._address, self._pid = session, address, pid
        self.times: list[float] = []

    async def call(self, method: str, path: str, body: Any = None) -> Any:
        """The answer of a call that must work."""
        address = f"{self._address}/webhooks/{path}"
        async with self._session.request(method, address, json=body) as response:
            answer = await response.json()
            assert response.status < 400, answer
            return answer

    async def turns(self) -> None:
        """Keep asking, and measure."""
        for number, text in enumerate(load.sentences(Path.cwd())):
            body = {"person": f"p{number}", "text": text, "state": None}
            started = time.perf_counter()
            address = f"{self._address}/webhooks/turn/message"
            # Without an action server some turns end with an error, after all was understood.
            async with self._session.post(address, json=body) as response:
                await response.read()
            self.times.append(time.perf_counter() - started)
            await asyncio.sleep(PAUSE)

    @asynccontextmanager
    async def measured(self, figures: dict[str, object], name: str) -> AsyncIterator[None]:
        """Take the times of the turns while something goes on."""
        self.times = []
        started = time.perf_counter()
        yield
        seconds = time.perf_counter() - started
        times = load.summary(self.times, seconds).as_dict()
        figures[name] = {"seconds": round(seconds, 1), **times, "worst": self.worst}

    @property
    def worst(self) -> float:
        """The longest turn, ms."""
        return round(1000 * max(self.times), 1)

    @property
    def memory(self) -> int:
        """Of the server alone, MB."""
        status = Path(f"/proc/{self._pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) // 1024


async def measure() -> dict[str, object]:
    """All figures."""
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        current = Path(Path("var/models/current").read_text())
        base = Path(shutil.copy(current, folder))
        async with serving(base) as server:
            asking = asyncio.create_task(server.turns())
            await asyncio.sleep(2)
            async with server.measured(figures, "at rest"):
                await asyncio.sleep(AT_REST)
            async with server.measured(figures, "during a training"):
                model = await train(server)
            async with server.measured(figures, "during ten swaps"):
                figures["memory MB"] = await swap(server, [model, base.name.partition(".")[0]])
            asking.cancel()
    return figures


async def train(server: Server) -> str:
    """Train a model with two examples more; its id."""
    files = {"nlu/en/programme/about_cd4d.bench.yml": EXAMPLES}
    model = (await server.call("POST", "models/train", {"files": files}))["model"]
    while (state := await server.call("GET", f"models/{model}"))["state"] == "training":
        await asyncio.sleep(0.5)
    assert state["state"] == "ready", state
    return model


async def swap(server: Server, models: list[str]) -> list[int]:
    """Go back and forth; memory at first and after each swap."""
    memory = [server.memory]
    for number in range(SWAPS):
        await server.call("POST", f"models/{models[number % 2]}/live")
        await asyncio.sleep(SETTLED)
        memory.append(server.memory)
    return memory


@asynccontextmanager
async def serving(base: Path) -> AsyncIterator[Server]:
    """Start the model server with a base of its own."""
    port = ours.free_port()
    settings = {"RASA_SECRET": SECRET, "ACTIONS_URL": "http://127.0.0.1:1", "LOG_LEVEL": "CRITICAL"}
    command = (".venv/rasa/bin/python", "-m", "engine", "run", "--model", str(base))
    process = await asyncio.create_subprocess_exec(
        *command, "--port", str(port), env=os.environ | settings
    )
    headers = {"Authorization": f"Bearer {SECRET}"}
    address = f"http://127.0.0.1:{port}"
    timeout = aiohttp.ClientTimeout(total=600)
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
        try:
            await _until_served(session, f"{address}/status")
            yield Server(session, address, process.pid)
        finally:
            await ours.stop(process)


async def _until_served(session: aiohttp.ClientSession, address: str) -> None:
    while True:
        try:
            async with session.get(address) as response:
                if response.ok:
                    return
        except aiohttp.ClientConnectorError:
            await asyncio.sleep(0.2)


def main() -> None:
    """Measure, print, write."""
    figures = asyncio.run(measure())
    REPORT.write_text(json.dumps(figures, indent=2))
    for name, value in figures.items():
        print(f"{name:18} {value}")


if __name__ == "__main__":
    main()
