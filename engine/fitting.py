"""Fits one linear machine per label, on all processors; knows nothing of Rasa."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

TOLERANCE = 1e-2  # Closer solutions cost time and understand no more.
NOTHING = -1.0  # Where a label begins that has no examples.
GROUPS = 4  # Parts of the labels that are fitted by themselves,
FEWEST = 2  # if each holds as many,
REST = -1  # and what all labels of the other parts are to one.
# Labels times values in the matrix; less is done sooner than a process begins.
WORTH_A_PROCESS = 20_000_000

Fitted = tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Task:
    """Vectors, which of the labels each has, and how to fit."""

    matrix: csr_matrix
    targets: np.ndarray
    labels: int
    strength: float
    seed: int

    def fit(self) -> tuple[np.ndarray, np.ndarray]:
        """Return a column of coefficients per label, and intercepts.

        The same on each machine: liblinear's random numbers are those of a process, so groups are
        fitted one after the other in one, and never at the same time in threads.
        """
        coefficients = np.zeros((self.matrix.shape[1], self.labels), np.float32)
        intercepts = np.full(self.labels, NOTHING, np.float32)
        with _mapping(self) as spread:
            for labels, found, starts in spread(self._groups()):
                coefficients[:, labels] = found.T
                intercepts[labels] = starts
        return coefficients, intercepts

    @property
    def is_large(self) -> bool:
        """Whether processes are worth their while."""
        return self.labels * self.matrix.nnz > WORTH_A_PROCESS

    def _groups(self) -> list[np.ndarray]:
        """Return labels that are fitted together; each label is told from all others anyway."""
        parts = GROUPS if self.labels >= FEWEST * GROUPS else 1
        return np.array_split(np.arange(self.labels), parts)

    def fit_group(self, group: np.ndarray) -> Fitted:
        """Return labels, a row of coefficients for each, and intercepts."""
        machine = LinearSVC(C=self.strength, random_state=self.seed, tol=TOLERANCE)
        machine.fit(self.matrix, np.where(np.isin(self.targets, group), self.targets, REST))
        # scikit-learn gives one row for two labels, and none for a label that a fold lacks.
        found, starts = machine.coef_, machine.intercept_
        if len(machine.classes_) == 2:
            found, starts = np.vstack([-found, found]), np.hstack([-starts, starts])
        ours = machine.classes_ != REST
        return machine.classes_[ours], found[ours].astype(np.float32), starts[ours]


@contextmanager
def _mapping(task: Task) -> Iterator[Callable[[list[np.ndarray]], Any]]:
    """Yield what maps groups to what was fitted: here, or in processes that share the matrix."""
    if not task.is_large:
        yield partial(map, task.fit_group)
        return
    processors = len(os.sched_getaffinity(0))
    # Forked, so that nothing needs to be sent to them.
    with get_context("fork").Pool(min(processors, GROUPS), _begin, (task,)) as pool:
        yield partial(pool.imap, _fit_group)


_task: Task | None = None


def _begin(task: Task) -> None:
    global _task
    _task = task


def _fit_group(group: np.ndarray) -> Fitted:
    if _task is None:
        raise RuntimeError("not a process of a pool")
    return _task.fit_group(group)
