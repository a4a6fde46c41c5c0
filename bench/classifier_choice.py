"""Compares linear classifiers on public data; see docs/decisions/0002-intent-classifier.md.

    .venv/rasa/bin/python -m bench.classifier_choice FOLDER [FOLDER ...]

Each folder holds Rasa NLU files: nlu.yml, test*.yml and, where there is one, test_oos.yml (out of
scope).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, RidgeClassifier, SGDClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from engine.features import Ngrams
from engine.linear import LinearModel

MODELS: dict[str, Callable[[], Any]] = {
    "LinearSVC C=1": lambda: LinearSVC(C=1),
    "LinearSVC C=0.3": lambda: LinearSVC(C=0.3),
    "LogisticRegression lbfgs C=10": lambda: LogisticRegression(C=10, max_iter=200),
    "LogisticRegression saga C=10": lambda: LogisticRegression(C=10, solver="saga", max_iter=40),
    "RidgeClassifier alpha=1": lambda: RidgeClassifier(alpha=1, solver="sparse_cg"),
    "SGD modified_huber 1e-5": lambda: SGDClassifier(loss="modified_huber", alpha=1e-5),
}
FALSE_REJECTION = 0.05


class SklearnFeatures:
    """The same n-grams by scikit-learn's own vectorizers, to compare with."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        pieces = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2
        )
        self._union = FeatureUnion([("words", words), ("pieces", pieces)]).fit(texts)

    def matrix(self, texts: Sequence[str]) -> Any:
        """Return one row per text."""
        return self._union.transform(texts)


@dataclass
class Data:
    """Texts with topics to train on and to test with, and texts that are out of scope."""

    texts: list[str]
    topics: np.ndarray
    tests: dict[str, tuple[list[str], np.ndarray]]
    strangers: list[str]


def read(path: Path) -> tuple[list[str], np.ndarray]:
    """Return texts and topics of a Rasa NLU file."""
    texts: list[str] = []
    topics: list[str] = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
        lines = [line[2:] for line in str(entry.get("examples", "")).splitlines()]
        if "intent" in entry:
            texts += lines
            topics += [entry["intent"]] * len(lines)
    return texts, np.array(topics)


def read_folder(folder: Path) -> Data:
    """Return the data of a folder."""
    strangers = folder / "test_oos.yml"
    tests = {p.stem: read(p) for p in sorted(folder.glob("test*.yml")) if p != strangers}
    return Data(*read(folder / "nlu.yml"), tests, read(strangers)[0] if strangers.exists() else [])


def scores(model: Any, features: Any, texts: Sequence[str]) -> np.ndarray:
    """Return one row of decision values per text."""
    return model.decision_function(features.matrix(texts))


def temperature(make: Callable[[], Any], data: Data, features_of: Callable[..., Any]) -> float:
    """Return the temperature that fits held-out examples best, by 3-fold cross-validation."""
    texts = np.array(data.texts, dtype=object)
    losses = np.zeros(40)
    candidates = np.geomspace(0.03, 3, len(losses))
    for train, held_out in StratifiedKFold(3, shuffle=True, random_state=7).split(
        texts, data.topics
    ):
        features = features_of(texts[train])
        model = make().fit(features.matrix(texts[train]), data.topics[train])
        values = scores(model, features, texts[held_out])
        right = np.searchsorted(model.classes_, data.topics[held_out])
        losses += [
            -np.log(softmax(values, t)[np.arange(len(right)), right] + 1e-12).sum()
            for t in candidates
        ]
    return float(candidates[losses.argmin()])


def softmax(values: np.ndarray, heat: float) -> np.ndarray:
    """Return confidences."""
    powers = np.exp((values - values.max(axis=1, keepdims=True)) / heat)
    return powers / powers.sum(axis=1, keepdims=True)


def calibration_error(confidences: np.ndarray, right: np.ndarray) -> float:
    """Return the mean distance of confidence and accuracy over ten bins."""
    bins = np.minimum((confidences * 10).astype(int), 9)
    gaps = [
        (bins == b).mean() * abs(confidences[bins == b].mean() - right[bins == b].mean())
        for b in np.unique(bins)
    ]
    return float(sum(gaps))


Judge = Callable[[Sequence[str]], tuple[np.ndarray, np.ndarray]]


def measure(name: str, make: Callable[[], Any], data: Data, features_of: Any) -> str:
    """Return the row of a scikit-learn model."""
    start = time.perf_counter()
    features = features_of(data.texts)
    model = make().fit(features.matrix(data.texts), data.topics)
    seconds = time.perf_counter() - start
    heat = temperature(make, data, features_of)

    def judge(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        confidences = softmax(scores(model, features, texts), heat)
        return model.classes_[confidences.argmax(axis=1)], confidences.max(axis=1)

    return row(name, seconds, heat, judge, data)


def measure_shipped(data: Data) -> str:
    """Return the row of engine.linear as it is used; its training includes the calibration."""
    start = time.perf_counter()
    model = LinearModel.fit(data.texts, data.topics)
    seconds = time.perf_counter() - start

    def judge(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        best = [model.ranking(text, 1)[0] for text in texts]
        return np.array([topic for topic, _ in best]), np.array([sure for _, sure in best])

    return row("engine.linear (used)", seconds, model.temperature, judge, data)


def row(name: str, seconds: float, heat: float, judge: Judge, data: Data) -> str:
    """Return one row of the table."""
    cells = [name, f"{seconds:.1f}", f"{heat:.2f}"]
    known: list[np.ndarray] = []
    for texts, topics in data.tests.values():
        topics_found, confidences = judge(texts)
        cells.append(f"{100 * (topics_found == topics).mean():.1f}")
        known.append(confidences)
        error = calibration_error(confidences, topics_found == topics)
    cells += [f"{100 * error:.1f}", *strangers(judge, data, np.concatenate(known))]
    cells.append(f"{parse_time(judge, next(iter(data.tests.values()))[0]):.2f}")
    return "| " + " | ".join(cells) + " |"


def parse_time(judge: Judge, texts: Sequence[str]) -> float:
    """Return the median milliseconds for one text."""
    took = []
    for text in texts[:300]:
        start = time.perf_counter()
        judge([text])
        took.append(time.perf_counter() - start)
    return 1000 * float(np.median(took))


def strangers(judge: Judge, data: Data, known: np.ndarray) -> list[str]:
    """Return how well out-of-scope texts are told apart: area, recall at 5 % false rejection."""
    if not data.strangers:
        return ["-", "-"]
    theirs = judge(data.strangers)[1]
    labels = np.r_[np.ones(len(known)), np.zeros(len(theirs))]
    area = roc_auc_score(labels, np.r_[known, theirs])
    recall = (theirs < np.quantile(known, FALSE_REJECTION)).mean()
    return [f"{100 * area:.1f}", f"{100 * recall:.1f}"]


def main() -> None:
    """Print one table per folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    for folder in parser.parse_args().folders:
        data = read_folder(folder)
        heads = ["model", "train s", "T", *data.tests, "ECE", "OOS AUROC", "OOS recall", "ms"]
        print(f"\n{folder.name}: {len(data.texts)} examples, {len(set(data.topics))} topics\n")
        print("| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
        print(measure_shipped(data), flush=True)
        for name, make in MODELS.items():
            print(measure(name, make, data, Ngrams.fit), flush=True)
        plain = "LinearSVC C=1, TF-IDF of scikit-learn"
        print(measure(plain, MODELS["LinearSVC C=1"], data, SklearnFeatures), flush=True)


if __name__ == "__main__":
    main()
