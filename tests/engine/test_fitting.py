"""Labels are fitted in processes as they are in one; nothing keeps those processes from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from engine import fitting
from engine.fitting import Task

PROJECT = Path(__file__).parent.parent.parent
IN_A_TRAINING = """
import os, threading
import numpy as np
from scipy.sparse import csr_matrix
from engine import fitting
from engine.workshop import work

threading.Thread(target=work._end_with_server, daemon=True).start()
fitting.WORTH_A_PROCESS = 0
matrix = csr_matrix(np.random.default_rng(1).random((200, 20)))
fitting.Task(matrix, np.arange(200) % 10, 10, 1.0, 7).fit()
os._exit(0)
"""


@pytest.fixture
def task() -> Task:
    """Ten labels, a little apart."""
    rng = np.random.default_rng(3)
    targets = np.arange(300) % 10
    centres = rng.random((10, 30))
    return Task(csr_matrix(centres[targets] + rng.random((300, 30))), targets, 10, 1.0, 7)


def test_processes_find_the_same(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not task.is_large
    coefficients, intercepts = task.fit()
    monkeypatch.setattr(fitting, "WORTH_A_PROCESS", 0)
    assert task.is_large
    for found, known in zip(task.fit(), (coefficients, intercepts), strict=True):
        np.testing.assert_array_equal(found, known)


def test_parts_find_nearly_the_same_as_the_whole(
    task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    coefficients, _ = task.fit()
    monkeypatch.setattr(fitting, "GROUPS", 1)
    whole, _ = task.fit()
    np.testing.assert_allclose(coefficients, whole, atol=0.05)


def test_a_training_beside_the_server_is_not_in_the_way_of_processes() -> None:
    """It reads its standard input all the while, to end with the server."""
    with subprocess.Popen(
        [sys.executable, "-c", IN_A_TRAINING], cwd=PROJECT, stdin=subprocess.PIPE
    ) as process:
        assert process.wait(timeout=60) == 0
