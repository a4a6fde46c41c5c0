"""Starting and stopping: what goes wrong is one clear line, and nothing is left behind."""

from __future__ import annotations

import os
import re
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.e2e.conftest import sqlite
from tests.e2e.installation import ROOT, environment, first_login, start


def fails(*command: str, **settings: str) -> str:
    """Run a command that must fail; returns the last line that it printed."""
    done = subprocess.run(
        command, cwd=ROOT, env=environment(**settings), capture_output=True, text=True, check=False
    )
    assert done.returncode not in (0, None)
    assert "Traceback" not in done.stdout + done.stderr
    return (done.stdout + done.stderr).strip().splitlines()[-1]


def run(**settings: str) -> str:
    """`make run` with settings that cannot work."""
    return fails(sys.executable, "-m", "tools.run", **settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CONSOLE_PORT", "eighty"),
        ("BOT_PORT", "70000"),
        ("DATABASE_URL", "mysql://somewhere/else"),
        ("DATABASE_URL", "postgresql://nobody:hidden@127.0.0.1:1/nothing"),
        ("DATABASE_URL", "postgresql://u:p@ss:hidden@127.0.0.1/db"),
        ("SECRET_KEY", "short"),
        ("TELEGRAM_BOT_TOKEN", "not a token"),
        ("TELEGRAM_MODE", "pigeon"),
        ("TELEGRAM_API_URL", "nowhere"),
        ("TELEGRAM_API_URL", "http://[abc"),
    ],
)
def test_a_malformed_setting_is_named_and_its_value_is_not(
    tmp_path: Path, name: str, value: str
) -> None:
    line = run(**sqlite(tmp_path) | {name: value})
    assert name in line
    assert "hidden" not in line
    assert value == "short" or value not in line


def test_the_webhook_does_not_start_without_a_secret(tmp_path: Path) -> None:
    line = run(**sqlite(tmp_path), TELEGRAM_MODE="webhook")
    assert "TELEGRAM_WEBHOOK_SECRET" in line


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        line = run(**sqlite(tmp_path), CONSOLE_PORT=port)
    assert "CONSOLE_PORT" in line
    assert port in line


def test_one_port_for_two_is_named(tmp_path: Path) -> None:
    line = run(**sqlite(tmp_path), CONSOLE_PORT="28099", RASA_PORT="28099")
    assert "CONSOLE_PORT" in line
    assert "RASA_PORT" in line


def test_a_foreign_host_is_named(tmp_path: Path) -> None:
    assert "HOST" in run(**sqlite(tmp_path), HOST="192.0.2.1")


def test_a_missing_interpreter_is_named(tmp_path: Path) -> None:
    # A machine with no Python but the one that starts, and with a uv that can fetch none.
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\necho no interpreter found for Python 3.10 >&2\nexit 2\n")
    uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "tools").mkdir()
    (tmp_path / "requirements").mkdir()
    (tmp_path / "tools/setup.py").write_text((ROOT / "tools/setup.py").read_text())
    (tmp_path / "requirements/rasa.txt").write_text("")
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path)}
    setup = [sys.executable, str(tmp_path / "tools/setup.py"), "rasa"]
    done = subprocess.run(setup, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "3.10" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_stops_everything_and_the_next_start_keeps_what_there_was(tmp_path: Path) -> None:
    env = environment(**sqlite(tmp_path))
    first = start(env)
    assert first_login(first)["login"] == "admin"
    children = psutil.Process(first.process.pid).children(recursive=True)
    assert len(children) >= 5
    assert first.stop() == 0
    assert not [child for child in children if child.is_running()]

    second = start(env)
    second.stop()
    assert "training" not in second.output
    assert "first log-in" not in second.output


def test_secrets_made_at_the_first_start_are_readable_by_the_owner_only(tmp_path: Path) -> None:
    code = (
        "import os; from pathlib import Path; from tools.environment import complete;"
        f"complete({{}}, Path({str(tmp_path)!r}), Path('no-such-file'))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, env=dict(os.environ))
    made = sorted(tmp_path.iterdir())
    assert [path.name for path in made] == ["rasa-secret", "secret-key"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}


def test_make_help_names_each_target() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("run", "test", "lint", "check", "train", "nlu-report", "bench"):
        assert re.search(rf"^{target} +\w", done.stdout, re.MULTILINE), target
