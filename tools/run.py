"""`make run`: prepare what is missing, start the Procfile, say when everything is ready."""

from __future__ import annotations

import errno
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
# Of the processes, once all is prepared and trained. Loading Rasa takes half a minute on a slow
# machine, minutes on a busy one; after this something is wrong.
LONGEST_START = 300  # seconds
STOPPED = (130, 143)  # by Ctrl-C or SIGTERM; else a process ended by itself
LARGEST_PORT = 65535
IN_USE = "is in use"


def main() -> int:
    """Run until Ctrl-C or until one process ends; returns the exit code."""
    os.chdir(ROOT)
    os.umask(0o077)  # what people wrote and the keys are for the owner only
    started = time.monotonic()
    env = complete(os.environ, ROOT / "var", ROOT / ".env")
    processes = _processes(env)
    if fault := _port_fault(processes, env):
        print(fault, file=sys.stderr)
        return 1
    prepared = subprocess.run([sys.executable, "-m", "tools.prepare"], env=env, check=False)
    if code := prepared.returncode or _choose_model(env):
        return code
    manager = ReadyManager(env, started)
    for name, command in processes.items():
        manager.add_process(name, f"exec {command}", env=env, cwd=str(ROOT))
    manager.loop()
    return 0 if manager.returncode in STOPPED and not manager.gave_up else 1


class ReadyManager(Manager):
    """Honcho's manager, which also watches for the moment when everything answers."""

    def __init__(self, env: dict[str, str], started: float) -> None:
        super().__init__()
        self._env = env
        self._started = started
        self.gave_up = False

    def _start(self) -> None:
        super()._start()  # forks, so no thread may exist before
        threading.Thread(target=self._announce, daemon=True).start()

    def _announce(self) -> None:
        if not announce(self._env, self._started):
            self.gave_up = True
            os.kill(os.getpid(), signal.SIGTERM)


def _choose_model(env: dict[str, str]) -> int:
    """A model that is given is served as it is; without one, train when need be. The exit code."""
    if env.get("RASA_MODEL"):
        return 0
    code = train.main()
    if not code:
        env["RASA_MODEL"] = (train.MODELS / "current").read_text()
    return code


def _processes(env: dict[str, str]) -> dict[str, str]:
    """Name and command of each process to start."""
    found = dict(parse_procfile((ROOT / "Procfile").read_text()).processes)
    if not uses_sandbox(env):
        del found["sandbox"]
    return found


def _port_fault(processes: dict[str, str], env: dict[str, str]) -> str | None:
    """What is wrong with the ports, naming the setting; malformed ones are left to the settings."""
    seen: dict[str, str] = {}
    for name in DEFAULT_PORTS:
        port = env[name]
        if name.removesuffix("_PORT").lower() not in processes:
            continue
        if port in seen:
            return f"{name}: port {port} is {seen[port]}'s already"
        seen[port] = name
        if fault := _bind_fault(env.get("HOST", "").strip() or "127.0.0.1", port):
            return f"{name}: port {port} {fault}" if fault == IN_USE else f"HOST: {fault}"
    return None


def _bind_fault(host: str, port: str) -> str | None:
    if not (port.isdecimal() and 0 < int(port) <= LARGEST_PORT):
        return None
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            return IN_USE if error.errno == errno.EADDRINUSE else "not an address of this machine"
    return None


def announce(env: dict[str, str], started: float) -> bool:
    """Print the addresses and `ready` once every process answers; False when one does not."""
    host = reachable(env)
    pages = {
        "rasa": f"http://{host}:{env['RASA_PORT']}/status",
        "actions": f"http://{host}:{env['ACTIONS_PORT']}/healthz",
        "bot": f"http://{host}:{env['BOT_PORT']}/healthz",
        "console": f"http://{host}:{env['CONSOLE_PORT']}/healthz",
    }
    deadline = time.monotonic() + LONGEST_START
    for name, address in pages.items():
        while not _is_up(name, address):
            if time.monotonic() > deadline:
                print(f"{name} does not answer at {address}", file=sys.stderr, flush=True)
                return False
            time.sleep(0.1)
    lines = [f"console  http://{host}:{env['CONSOLE_PORT']}/"]
    if uses_sandbox(env):
        lines.append(f"chat     http://127.0.0.1:{env['SANDBOX_PORT']}/")
    lines.append(f"started in {time.monotonic() - started:.1f} s")
    print("\n".join([*lines, "ready"]), flush=True)
    return True


def _is_up(name: str, address: str) -> bool:
    """Whether a process answers; the bot only counts once it has found Rasa."""
    state = health(address)
    return state is not None and (name != "bot" or state.get("rasa") == "ok")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(STOPPED[0])
