"""Shows what the thresholds of config.yml trade off, and whether confidences mean something.

    .venv/rasa/bin/python -m bench.thresholds [--cross]

Learns from nlu/ and asks the held-out sentences under tests/nlu/; with `--cross` it learns from
four fifths of nlu/ and asks the last fifth, which is harder: the examples are meant to differ.
Runs in Rasa's environment.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from rasa.shared.importers.rasa import RasaFileImporter
from ruamel.yaml import YAML

from engine.classifier import RANKED, concepts
from engine.doubt import NOT_OURS
from engine.figures import Row, held_out
from engine.linear import LinearModel
from engine.safety import OTHER, SAFETY

BINS = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)
SURE = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)
GUESS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3)
ALARM = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


@dataclass
class Found:
    """A sentence, its ranking without safety and doubt, and the probability of safety."""

    row: Row
    ranking: list[tuple[str, float]]
    safety: float


def settings(name: str) -> dict[str, Any]:
    """Return the settings of a component in config.yml."""
    pipeline = YAML(typ="safe").load(Path("config.yml"))["pipeline"]
    return next(entry for entry in pipeline if entry["name"] == name)


def examples() -> tuple[list[Row], Any]:
    """Return the examples, and Rasa's training data with the lookup tables."""
    data = RasaFileImporter(training_data_paths=["nlu"]).get_nlu_data()
    return [
        Row(
            ((e.get("metadata") or {}).get("intent") or {}).get("language", ""),
            e.get("intent"),
            e.get("text"),
        )
        for e in data.intent_examples
    ], data


def find(train: Sequence[Row], test: Sequence[Row], data: Any) -> list[Found]:
    """Learn and ask, as the pipeline does."""
    safety = settings("engine.safety.SafetyFirst")
    meant = concepts(settings("engine.classifier.TopicClassifier")["concepts"], data)
    texts = [row.text for row in train]
    topics = LinearModel.fit(texts, [row.topic for row in train], concepts=meant)
    alarms = [SAFETY if row.topic in safety["topics"] else OTHER for row in train]
    alarm = LinearModel.fit(texts, alarms, concepts=meant)
    found = []
    for row in test:
        ranking = topics.ranking(row.text, RANKED)
        theirs = sum(confidence for topic, confidence in ranking if topic in safety["topics"])
        own = dict(alarm.ranking(row.text, 2))[SAFETY]
        found.append(Found(row, ranking, (own + theirs) / 2))
    return found


def percent(hits: Iterable[bool]) -> str:
    """Return a share in per cent."""
    hits = list(hits)
    return f"{100 * np.mean(hits):.1f}" if hits else "-"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def reliability(found: list[Found]) -> str:
    """Return accuracy by confidence, and the mean gap between both (ECE), per language."""
    languages = sorted({f.row.language for f in found})
    rows = []
    for low, high in pairwise(BINS):
        cells = [f"{low:.2f} to {min(high, 1):.2f}"]
        for language in languages:
            here = [f for f in found if f.row.language == language and low <= sure(f) < high]
            cells.append(f"{percent(map(right, here))} ({len(here)})")
        rows.append(cells)
    errors = []
    for language in languages:
        here = [f for f in found if f.row.language == language]
        gaps = [
            abs(sum(sure(f) - right(f) for f in here if low <= sure(f) < high))
            for low, high in pairwise(BINS)
        ]
        errors.append(f"{100 * sum(gaps) / len(here):.1f}")
    return table(["confidence", *languages], [*rows, ["ECE", *errors]])


def sure(found: Found) -> float:
    """Return the confidence of the best topic."""
    return found.ranking[0][1]


def right(found: Found) -> bool:
    """Whether the best topic is the wanted one."""
    return found.ranking[0][0] == found.row.topic


def trade_off(found: list[Found]) -> str:
    """Return what people get at each pair of thresholds; safety is left out of it."""
    ours = [f for f in found if f.row.topic != NOT_OURS]
    foreign = [f for f in found if f.row.topic == NOT_OURS]
    heads = ["sure", "guess", "answered right", "answered wrong", "asked", "asked, topic among 3"]
    heads += ["false rejection", "oos recall", "oos answered"]
    rows = []
    for low, high in ((low, high) for high in SURE for low in GUESS):
        act = [f for f in ours if sure(f) >= high and f.ranking[0][0] != NOT_OURS]
        ask = [f for f in ours if low <= sure(f) < high and f.ranking[0][0] != NOT_OURS]
        among = [f.row.topic in offered(f) for f in ask]
        told = [sure(f) < low or f.ranking[0][0] == NOT_OURS for f in foreign]
        wrong = [sure(f) >= high and f.ranking[0][0] != NOT_OURS for f in foreign]
        counts = (sum(map(right, act)), sum(not right(f) for f in act), len(ask))
        refused = len(ours) - len(act) - len(ask)
        rows.append(
            [
                f"{high:.2f}",
                f"{low:.2f}",
                *(f"{100 * n / len(ours):.1f}" for n in counts),
                percent(among),
                f"{100 * refused / len(ours):.1f}",
                percent(told),
                percent(wrong),
            ]
        )
    return table(heads, rows)


def offered(found: Found) -> list[str]:
    """Return the three topics that would be offered."""
    return [topic for topic, _ in found.ranking if topic != NOT_OURS][:3]


def alarms(found: list[Found]) -> str:
    """Return recall of safety and false alarms per threshold and language."""
    topics = settings("engine.safety.SafetyFirst")["topics"]
    languages = sorted({f.row.language for f in found})
    rows = []
    for limit in ALARM:
        cells = [f"{limit:.2f}"]
        for language in languages:
            here = [f for f in found if f.row.language == language]
            hit = [f.safety >= limit for f in here if f.row.topic in topics]
            false = [f.safety >= limit for f in here if f.row.topic not in topics]
            cells.append(f"{percent(hit)} / {percent(false)}")
        rows.append(cells)
    return table(["threshold", *languages], rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cross", action="store_true", help="ask a fifth of the examples")
    train, data = examples()
    test = held_out()
    if parser.parse_args().cross:
        part = np.random.default_rng(7).integers(0, 5, len(train))
        test = [row for row, n in zip(train, part, strict=True) if n == 0]
        train = [row for row, n in zip(train, part, strict=True) if n]
    found = find(train, test, data)
    print(
        "\nWhat a confidence means: texts whose best topic is right, per cent (number of texts)\n"
    )
    print(reliability(found))
    print("\nDoubt, all languages, per cent of texts\n")
    print(trade_off(found))
    print("\nSafety: recall / false alarms, per cent\n")
    print(alarms(found))


if __name__ == "__main__":
    main()
