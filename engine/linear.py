"""A linear model on n-grams whose confidences are calibrated; knows nothing of Rasa."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold

from engine.concepts import Concepts
from engine.features import HALVES, Counts, Half, Ngrams, Rarities
from engine.fitting import NOTHING, Task

# The score of "none of these": between 0, where a label begins, and -1, where a text is that has
# nothing of it. Without it the least bad label of a meaningless text would get all the confidence.
NONE = -0.75
COLDEST = 0.1  # Lower temperatures come from few examples that are too much alike.
ENOUGH = 2000  # Held-out texts from which a temperature is known well enough.
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
        concepts: Concepts | None = None,
        strength: float = 1.0,
        folds: int = 5,
        seed: int = 7,
        temperature: float | None = None,
    ) -> LinearModel:
        """Fit on all examples, with the temperature that held-out examples call for.

        A temperature that is known already saves half of the time.
        """
        names = sorted(set(labels))
        targets = np.searchsorted(names, labels)
        counts = _count(tuple(texts), json.dumps((concepts or Concepts()).to_json()))
        trainer = _Trainer(counts, targets, len(names), strength, seed)
        rarities, coefficients, intercepts = trainer.fit(np.arange(len(texts)))
        if temperature is None:
            temperature = trainer.temperature(folds)
        ngrams = counts.ngrams(rarities)
        return cls(names, ngrams, coefficients, intercepts, temperature)

    def scores(self, text: str) -> np.ndarray:
        """Return one score per label; `NOTHING` for all if nothing of the text is known."""
        columns, values = self.ngrams.vector(text)
        weights = np.array(values, np.float32)
        return weights @ self.coefficients[columns] + _starts(self.intercepts, weights @ weights)

    def ranking(self, text: str, count: int) -> list[tuple[str, float]]:
        """Return the most likely labels and their confidences, best first."""
        confidences = _confidences(self.scores(text), self.temperature)
        best = np.argsort(-confidences, kind="stable")[:count]
        return [(self.labels[i], float(confidences[i])) for i in best]

    def save(self, folder: Path) -> None:
        """Write JSON and plain arrays, which no loader can be made to execute."""
        halves = self.ngrams.halves
        known = {
            "labels": self.labels,
            "temperature": self.temperature,
            "ngrams": [list(half.columns) for half in halves],
            "unknown": [half.unknown for half in halves],
            "concepts": self.ngrams.concepts.to_json(),
        }
        (folder / VOCABULARY_FILE).write_text(json.dumps(known), encoding="utf-8")
        np.savez(
            folder / NUMBERS_FILE,
            weights=np.concatenate([np.array(half.weights, np.float32) for half in halves]),
            # Half the size to pack and to load; it changes a confidence by less than 0.01.
            coefficients=self.coefficients.astype(np.float16),
            intercepts=self.intercepts,
        )

    @classmethod
    def load(cls, folder: Path) -> LinearModel:
        """Read what `save` wrote."""
        known = json.loads((folder / VOCABULARY_FILE).read_text(encoding="utf-8"))
        numbers = np.load(folder / NUMBERS_FILE, allow_pickle=False)
        weights = iter(numbers["weights"].tolist())
        halves = [
            Half({name: i for i, name in enumerate(names)}, [*islice(weights, len(names))], unknown)
            for names, unknown in zip(known["ngrams"], known["unknown"], strict=True)
        ]
        return cls(
            known["labels"],
            Ngrams(halves, Concepts(**known["concepts"])),
            numbers["coefficients"].astype(np.float32),
            numbers["intercepts"],
            known["temperature"],
        )


@lru_cache(maxsize=1)
def _count(texts: tuple[str, ...], concepts: str) -> Counts:
    """Count n-grams; two models of the pipeline are fitted on the same texts, one after another."""
    return Counts.of(texts, Concepts(**json.loads(concepts)))


@dataclass
class _Trainer:
    """Fits on some of the texts that were counted."""

    counts: Counts
    targets: np.ndarray
    labels: int
    strength: float
    seed: int

    def fit(self, rows: np.ndarray) -> tuple[Rarities, np.ndarray, np.ndarray]:
        """Return what is known of n-grams, coefficients and intercepts."""
        rarities = self.counts.rarities(rows)
        # liblinear wants double precision; converted once for all labels.
        matrix = self.counts.matrix(rows, rarities).astype(np.float64)
        task = Task(matrix, self.targets[rows], self.labels, self.strength, self.seed)
        return rarities, *task.fit()

    def temperature(self, folds: int) -> float:
        """Return the temperature that makes held-out examples most likely."""
        folds = min(folds, int(np.bincount(self.targets).min()))
        if folds < 2:
            return 1.0
        scores: list[np.ndarray] = []
        right: list[np.ndarray] = []
        splitter = StratifiedKFold(folds, shuffle=True, random_state=self.seed)
        for train, held_out in splitter.split(self.targets, self.targets):
            rarities, coefficients, intercepts = self.fit(train)
            matrix = self.counts.matrix(held_out, rarities)
            squares = np.asarray(matrix.multiply(matrix).sum(axis=1))
            scores.append(matrix @ coefficients + _starts(intercepts, squares))
            right.append(self.targets[held_out])
            if sum(map(len, right)) >= ENOUGH:
                break
        heats = np.geomspace(COLDEST, 1.0, 40)
        held, targets = np.vstack(scores), np.concatenate(right)
        return float(min(heats, key=lambda heat: _surprise(held, targets, heat)))


def _starts(intercepts: np.ndarray, square: np.ndarray) -> np.ndarray:
    """Return the intercepts, as far as the text is known (its vector is long), else `NOTHING`.

    An intercept says how common a label is. It must not speak for a label when little of the
    text is known: of real users' out-of-scope questions that alone makes twice as many
    recognisable, see the decision.
    """
    known = np.sqrt(np.sqrt(square / len(HALVES)))
    return known * intercepts + (1 - known) * NOTHING


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
