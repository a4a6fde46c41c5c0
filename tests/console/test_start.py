"""Starting and stopping the console, and the command that makes the first administrator."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from console import __main__ as starter
from console import administrator
from store.accounts.staff import find_credentials, password_fits
from store.database import Database
from tests.conftest import RASA_SECRET, SECRET_KEY

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings that have no default, and the log left as the tests have it."""
    monkeypatch.setenv("SECRET_KEY", SECRET_KEY)
    monkeypatch.setenv("RASA_SECRET", RASA_SECRET)
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nowhere/none.db")
    monkeypatch.setattr(starter, "configure_logging", lambda: None)


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def refusal(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line with which the start was refused."""
    assert starter.main() == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_port_in_use_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], taken_port: int
) -> None:
    monkeypatch.setenv("CONSOLE_PORT", str(taken_port))
    line = refusal(capsys)
    assert "CONSOLE_PORT" in line
    assert str(taken_port) in line


def test_bad_settings_are_one_line_each(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = {"CONSOLE_PORT": "x", "HOST": "203.0.113.7", "SECRET_KEY": "short"}
    for name, value in bad.items():
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert name in refusal(capsys)


async def test_serves_until_told_to_stop(sqlite_url: str) -> None:
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "console",
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": sqlite_url, "CONSOLE_PORT": str(port)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout
    try:
        assert b"console_listening" in await process.stdout.readline()
        async with (
            aiohttp.ClientSession() as client,
            client.get(f"http://127.0.0.1:{port}/healthz") as response,
        ):
            assert await response.json() == {"database": "ok"}
    finally:
        process.terminate()
        rest = await process.stdout.read()
        code = await process.wait()
    assert (code, rest) == (0, b"")


async def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, list[str]]:
    """Exit code, standard output and lines of errors of the command."""
    code = await asyncio.to_thread(administrator.main, list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err.splitlines()


async def test_first_administrator_is_shown_once_and_can_be_reset(
    database: Database,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    code, first, errors = await run(capsys)
    assert (code, errors) == (0, [])
    assert json.loads(first)["login"] == "admin"
    assert await run(capsys) == (0, "", [])
    code, second, _ = await run(capsys, "--reset", "admin")
    assert code == 0
    known = await database.read(find_credentials, "admin")
    assert password_fits(known, json.loads(second)["password"])
    assert not password_fits(known, json.loads(first)["password"])
    assert await run(capsys, "--reset", "nobody") == (1, "", ["--reset: unknown login"])


async def test_administrator_without_a_database_is_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, errors = await run(capsys)
    assert (code, out) == (1, "")
    assert len(errors) == 1
    assert "DATABASE_URL" in errors[0]
