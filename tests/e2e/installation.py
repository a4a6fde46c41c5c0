"""A real installation for a test: everything that `make run` starts, on ports of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent.parent
PORTS = ("CONSOLE_PORT", "SANDBOX_PORT", "BOT_PORT", "RASA_PORT", "ACTIONS_PORT")
READY_WITHIN = 360  # seconds
STOP_WITHIN = 20  # seconds


@dataclass
class Installation:
    """A started installation: its environment, its process and what it has printed."""

    env: dict[str, str]
    process: subprocess.Popen[str]
    reader: threading.Thread = field(init=False)
    lines: list[str] = field(default_factory=list)
    ready: threading.Event = field(default_factory=threading.Event)

    @property
    def sandbox(self) -> str:
        """Address of the sandbox it talks to."""
        return self.env.get("TELEGRAM_API_URL") or f"http://127.0.0.1:{self.env['SANDBOX_PORT']}"

    @property
    def console(self) -> str:
        """Address of the console."""
        return f"http://127.0.0.1:{self.env['CONSOLE_PORT']}"

    @property
    def output(self) -> str:
        """Everything printed so far."""
        return "".join(self.lines)

    def child(self, module: str) -> psutil.Process:
        """The process that runs `python -m <module>`."""
        for process in psutil.Process(self.process.pid).children(recursive=True):
            if process.cmdline()[-2:] == ["-m", module]:
                return process
        raise LookupError(module)

    def stop(self) -> int:
        """Ctrl-C; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.wait()

    def kill(self) -> None:
        """kill -9 everything at once."""
        everything = psutil.Process(self.process.pid).children(recursive=True)
        self.process.kill()
        for process in everything:
            process.kill()
        psutil.wait_procs(everything, STOP_WITHIN)
        self.wait()

    def wait(self) -> int:
        """Wait for the end; returns the exit code."""
        code = self.process.wait(STOP_WITHIN)
        self.reader.join()
        return code


def environment(**settings: str) -> dict[str, str]:
    """Settings of an installation that meets no other one; nothing of the caller's leaks in."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TELEGRAM_", "RASA_", "DATABASE_", "SECRET_", "HOST"))
    }
    return clean | {name: str(free_port()) for name in PORTS} | settings


def start(env: dict[str, str]) -> Installation:
    """Start and wait for `ready`; fails with what was printed when it does not come."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tools.run"],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    installation = Installation(env, process)
    installation.reader = threading.Thread(target=_read, args=(installation,), daemon=True)
    installation.reader.start()
    if not installation.ready.wait(READY_WITHIN) or process.poll() is not None:
        # Not killed: it ends what it has started.
        process.terminate()
        installation.wait()
        raise AssertionError("not ready:\n" + installation.output)
    return installation


def _read(installation: Installation) -> None:
    assert installation.process.stdout
    with installation.process.stdout as output:
        for line in output:
            installation.lines.append(line)
            if line == "ready\n":
                installation.ready.set()
    installation.ready.set()  # it ended: nobody needs to wait for the time-out


@contextmanager
def running(**settings: str) -> Iterator[Installation]:
    """An installation for the length of a block."""
    installation = start(environment(**settings))
    try:
        yield installation
    finally:
        installation.stop()


@contextmanager
def lone_sandbox() -> Iterator[str]:
    """A sandbox that outlives the installation; yields its address."""
    env = environment()
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox"], cwd=ROOT, env=env, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{env['SANDBOX_PORT']}"
    try:
        wait_for(f"{address}/healthz")
        yield address
    finally:
        process.terminate()
        process.wait(STOP_WITHIN)


def wait_for(address: str) -> None:
    """Wait until an address answers; the one place where a test has no event to wait for."""
    import time
    import urllib.request

    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - our own address
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{address} does not answer")


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def first_login(installation: Installation) -> dict[str, str]:
    """Login and password of the first administrator, as printed at the first start."""
    for line in installation.lines:
        _, found, rest = line.partition("console: first log-in ")
        if found:
            return json.loads(rest)
    raise LookupError("no first log-in was printed")
