"""A linear model on n-grams whose confidences are calibrated; knows nothing of Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from engine.features import Ngrams

VOCABULARY_FILE = "ngrams.json"
NUMBERS_FILE = "numbers.npz"


@dataclass
class LinearModel:
    """Labels, n-grams, one column of `coefficients` per label, and the temperature of the confidences."""

    labels: list[str]
    ngrams: Ngrams
    coefficients: np.ndarray
    intercepts: np.ndarray
    temperature: float

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        labels: Sequence[str],
        *,
        strength: float = 1.0,
        folds: int = 3,
        seed: int = 7,
    ) -> LinearModel:
        """Fit on all examples, with the temperature that held-out examples call for."""
        names = sorted(set(labels))
        targets = np.searchsorted(names, labels)
        model = cls._fit(texts, targets, names, strength, seed)
        model.temperature = _temperature(texts, targets, names, strength, folds, seed)
        return model

    @classmethod
    def _fit(
        cls, texts: Sequence[str], targets: np.ndarray, names: list[str], strength: float, seed: int
    ) -> LinearModel:
        ngrams = Ngrams.fit(texts)
        machine = LinearSVC(C=strength, random_state=seed)
        machine.fit(ngrams.matrix(texts), targets)
        # scikit-learn gives one row for two labels, and none for a label that a fold lacks.
        rows, intercepts = machine.coef_, machine.intercept_
        if len(machine.classes_) == 2:
            rows, intercepts = np.vstack([-rows, rows]), np.hstack([-intercepts, intercepts])
        coefficients = np.zeros((len(ngrams.columns), len(names)), np.float32)
        coefficients[:, machine.classes_] = rows.T
        full = np.full(len(names), -1.0, np.float32)
        full[machine.classes_] = intercepts
        return cls(names, ngrams, coefficients, full, 1.0)

    def scores(self, text: str) -> np.ndarray:
        """Return one score per label; all the same if nothing of the text is known."""
        columns, values = self.ngrams.vector(text)
        if not columns:
            return np.zeros(len(self.labels), np.float32)
        return np.array(values, np.float32) @ self.coefficients[columns] + self.intercepts

    def ranking(self, text: str, count: int) -> list[tuple[str, float]]:
        """Return the most likely labels and their confidences, best first."""
        confidences = _softmax(self.scores(text), self.temperature)
        best = np.argsort(-confidences, kind="stable")[:count]
        return [(self.labels[i], float(confidences[i])) for i in best]

    def save(self, folder: Path) -> None:
        """Write JSON and plain arrays, which no loader can be made to execute."""
        known = {
            "labels": self.labels,
            "ngrams": list(self.ngrams.columns),
            "temperature": self.temperature,
            "unknown_weight": self.ngrams.unknown_weight,
        }
        (folder / VOCABULARY_FILE).write_text(json.dumps(known), encoding="utf-8")
        np.savez(
            folder / NUMBERS_FILE,
            weights=np.array(self.ngrams.weights, np.float32),
            coefficients=self.coefficients,
            intercepts=self.intercepts,
        )

    @classmethod
    def load(cls, folder: Path) -> LinearModel:
        """Read what `save` wrote."""
        known = json.loads((folder / VOCABULARY_FILE).read_text(encoding="utf-8"))
        numbers = np.load(folder / NUMBERS_FILE, allow_pickle=False)
        columns = {ngram: column for column, ngram in enumerate(known["ngrams"])}
        ngrams = Ngrams(columns, numbers["weights"].tolist(), known["unknown_weight"])
        return cls(
            known["labels"],
            ngrams,
            numbers["coefficients"],
            numbers["intercepts"],
            known["temperature"],
        )


def _softmax(scores: np.ndarray, temperature: float) -> np.ndarray:
    powers = np.exp((scores - scores.max()) / temperature)
    return powers / powers.sum()


def _temperature(
    texts: Sequence[str],
    targets: np.ndarray,
    names: list[str],
    strength: float,
    folds: int,
    seed: int,
) -> float:
    """Return the temperature that makes held-out examples most likely."""
    folds = min(folds, int(np.bincount(targets).min()))
    if folds < 2:
        return 1.0
    scores = np.zeros((len(texts), len(names)))
    splits = StratifiedKFold(folds, shuffle=True, random_state=seed).split(texts, targets)
    for train, held_out in splits:
        model = LinearModel._fit([texts[i] for i in train], targets[train], names, strength, seed)
        matrix = model.ngrams.matrix(texts[i] for i in held_out)
        scores[held_out] = matrix @ model.coefficients + model.intercepts
    candidates = np.geomspace(0.03, 1.0, 40)
    return float(min(candidates, key=lambda t: _surprise(scores, targets, t)))


def _surprise(scores: np.ndarray, targets: np.ndarray, temperature: float) -> float:
    """Mean negative log-likelihood of the right labels."""
    scaled = (scores - scores.max(axis=1, keepdims=True)) / temperature
    right = scaled[np.arange(len(targets)), targets]
    return float(np.mean(np.log(np.exp(scaled).sum(axis=1)) - right))
