"""A linear model on n-grams whose confidences are calibrated; knows nothing of Rasa."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from engine.features import Ngrams

# The score of "none of these": between 0, where a label begins, and -1, where a text is that has
# nothing of it. Without it the least bad label of a meaningless text would get all the confidence.
NONE = -0.75
NOTHING = -1.0
HALVES = 2  # Words and pieces, each of length 1 if all is known.
COLDEST = 0.1  # Lower temperatures come from few examples that are too much alike.
FEW = 1000  # Texts; with fewer, n-grams that only one text holds are learned too.
VOCABULARY_FILE = "ngrams.json"
NUMBERS_FILE = "numbers.npz"


@dataclass
class LinearModel:
    """Labels, n-grams, a column of `coefficients` per label, and how hot confidences are."""

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
        model.temperature = model._fitting_temperature(texts, targets, strength, folds, seed)
        return model

    @classmethod
    def _fit(
        cls, texts: Sequence[str], targets: np.ndarray, names: list[str], strength: float, seed: int
    ) -> LinearModel:
        ngrams = Ngrams.fit(texts, min_texts=1 if len(texts) < FEW else 2)
        machine = LinearSVC(C=strength, random_state=seed, tol=1e-3)
        machine.fit(ngrams.matrix(texts), targets)
        # scikit-learn gives one row for two labels, and none for a label that a fold lacks.
        rows, intercepts = machine.coef_, machine.intercept_
        if len(machine.classes_) == 2:
            rows, intercepts = np.vstack([-rows, rows]), np.hstack([-intercepts, intercepts])
        coefficients = np.zeros((len(ngrams.columns), len(names)), np.float32)
        coefficients[:, machine.classes_] = rows.T
        full = np.full(len(names), NOTHING, np.float32)
        full[machine.classes_] = intercepts
        return cls(names, ngrams, coefficients, full, 1.0)

    def _fitting_temperature(
        self, texts: Sequence[str], targets: np.ndarray, strength: float, folds: int, seed: int
    ) -> float:
        """Return the temperature that makes held-out examples most likely."""
        folds = min(folds, int(np.bincount(targets).min()))
        if folds < 2:
            return 1.0
        scores = np.zeros((len(texts), len(self.labels)))
        splits = StratifiedKFold(folds, shuffle=True, random_state=seed).split(texts, targets)
        for train, held_out in splits:
            known = [texts[i] for i in train]
            model = self._fit(known, targets[train], self.labels, strength, seed)
            scores[held_out] = model._scores_of(texts[i] for i in held_out)
        candidates = np.geomspace(COLDEST, 1.0, 40)
        return float(min(candidates, key=lambda t: _surprise(scores, targets, t)))

    def scores(self, text: str) -> np.ndarray:
        """Return one score per label; `NOTHING` for all if nothing of the text is known."""
        columns, values = self.ngrams.vector(text)
        weights = np.array(values, np.float32)
        return weights @ self.coefficients[columns] + self._starts(weights @ weights)

    def _scores_of(self, texts: Iterable[str]) -> np.ndarray:
        matrix = self.ngrams.matrix(texts)
        squares = np.asarray(matrix.multiply(matrix).sum(axis=1))
        return matrix @ self.coefficients + self._starts(squares)

    def _starts(self, square: np.ndarray) -> np.ndarray:
        """Return the intercepts, as far as the text is known (its vector is long), else `NOTHING`.

        An intercept says how common a label is. It must not speak for a label when little of the
        text is known: of real users' out-of-scope questions that alone makes twice as many
        recognisable, see the decision.
        """
        known = np.sqrt(np.sqrt(square / HALVES))
        return known * self.intercepts + (1 - known) * NOTHING

    def ranking(self, text: str, count: int) -> list[tuple[str, float]]:
        """Return the most likely labels and their confidences, best first."""
        confidences = _confidences(self.scores(text), self.temperature)
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


def _confidences(scores: np.ndarray, temperature: float) -> np.ndarray:
    """Softmax over the last axis, with "none of these" as one more label that is not returned."""
    highest = np.maximum(scores.max(axis=-1, keepdims=True), NONE)
    powers = np.exp((scores - highest) / temperature)
    rest = np.exp((NONE - highest) / temperature)
    return powers / (powers.sum(axis=-1, keepdims=True) + rest)


def _surprise(scores: np.ndarray, targets: np.ndarray, temperature: float) -> float:
    """Mean negative log-likelihood of the right labels."""
    right = _confidences(scores, temperature)[np.arange(len(targets)), targets]
    return float(-np.mean(np.log(right + 1e-12)))
