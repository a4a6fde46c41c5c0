"""`make run`: prepare what is missing, start the Procfile, say when everything is ready."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from honcho.environ import parse_procfile
from honcho.manager import Manager

from store.settings import DEFAULT_PORTS
from tools import train
from tools.environment import complete, reachable, uses_sandbox
from tools.probe import health

ROOT = Path(__file__).resolve().parent.parent
# Loading Rasa takes half a minute on a slow machine; after this something is wrong.
LONGEST_START = 180  # seconds
INTERRUPTED = 130
LARGEST_PORT = 65535


def main() -> int:
    """Run until Ctrl-C or until one process ends; returns the exit code."""
    os.chdir(ROOT)
    os.umask(0o077)  # what people wrote and the keys are for the owner only
    started = time.monotonic()
    env = complete(os.environ, ROOT / "var", ROOT / ".env")
    processes = _processes(env)
    if taken := _taken_port(processes, env):
        print(f"{taken}: port {env[taken]} is in use", file=sys.stderr)
        return 1
    prepared = subprocess.run([sys.executable, "-m", "tools.prepare"], env=env, check=False)
    if code := prepared.returncode or train.main():
        return code
    env["RASA_MODEL"] = (train.MODELS / "current").read_text()
    manager = ReadyManager(env, started)
    for name, command in processes.items():
        manager.add_process(name, f"exec {command}", env=env, cwd=str(ROOT))
    manager.loop()
    return 0 if manager.returncode == INTERRUPTED else manager.returncode


class ReadyManager(Manager):
    """Honcho's manager, which also watches for the moment when everything answers."""

    def __init__(self, env: dict[str, str], started: float) -> None:
        super().__init__()
        self._env = env
        self._started = started

    def _start(self) -> None:
        super()._start()  # forks, so no thread may exist before
        threading.Thread(target=_announce, args=(self._env, self._started), daemon=True).start()


def _processes(env: dict[str, str]) -> dict[str, str]:
    """Name and command of each process to start."""
    found = dict(parse_procfile((ROOT / "Procfile").read_text()).processes)
    if not uses_sandbox(env):
        del found["sandbox"]
    return found


def _taken_port(processes: dict[str, str], env: dict[str, str]) -> str | None:
    """Name of the first setting whose port is taken; a malformed one is left to the settings."""
    for name in DEFAULT_PORTS:
        wanted = name.removesuffix("_PORT").lower() in processes
        if wanted and not _is_free(env.get("HOST") or "127.0.0.1", env[name]):
            return name
    return None


def _is_free(host: str, port: str) -> bool:
    if not (port.isdecimal() and int(port) <= LARGEST_PORT):
        return True
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError:
            return False
    return True


def _announce(env: dict[str, str], started: float) -> None:
    """Print the addresses and `ready` once every process answers."""
    host = reachable(env)
    pages = {
        "rasa": f"http://{host}:{env['RASA_PORT']}/status",
        "actions": f"http://{host}:{env['ACTIONS_PORT']}/healthz",
        "bot": f"http://{host}:{env['BOT_PORT']}/healthz",
        "console": f"http://{host}:{env['CONSOLE_PORT']}/healthz",
    }
    deadline = started + LONGEST_START
    for name, address in pages.items():
        while not _is_up(name, address):
            if time.monotonic() > deadline:
                print(f"{name} does not answer at {address}", file=sys.stderr, flush=True)
                os.kill(os.getpid(), signal.SIGTERM)
                return
            time.sleep(0.1)
    lines = [f"console  http://{host}:{env['CONSOLE_PORT']}/"]
    if uses_sandbox(env):
        lines.append(f"chat     http://127.0.0.1:{env['SANDBOX_PORT']}/")
    lines.append(f"started in {time.monotonic() - started:.1f} s")
    print("\n".join([*lines, "ready"]), flush=True)


def _is_up(name: str, address: str) -> bool:
    """Whether a process answers; the bot only counts once it has found Rasa."""
    state = health(address)
    return state is not None and (name != "bot" or state.get("rasa") == "ok")


if __name__ == "__main__":
    sys.exit(main())
