"""The trained model in a process of its own, and the actions of tests/actions."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.actions.conftest import executor, rasa

__all__ = ["executor", "rasa"]

ROOT = Path(__file__).parents[2]
Understand = Callable[[str, dict[str, Any]], dict[str, Any]]


@pytest.fixture(scope="session")
def understand() -> Iterator[Understand]:
    """Parses a text in a state with these slots, as Rasa does before it calls an action."""
    current = ROOT / "var/models/current"
    if not current.is_file():
        pytest.fail("There is no trained model: make train", pytrace=False)
    command = [".venv/rasa/bin/python", "tests/search/understand.py", current.read_text().strip()]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LOG_LEVEL": "ERROR"}
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        assert process.stdin
        assert process.stdout

        def parse(text: str, slots: dict[str, Any]) -> dict[str, Any]:
            process.stdin.write(json.dumps({"text": text, "slots": slots}) + "\n")
            process.stdin.flush()
            return dict(json.loads(process.stdout.readline()))

        yield parse
        process.stdin.close()
