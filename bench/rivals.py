"""Our classifier beside Rasa's own: accuracy, seconds of training, milliseconds of parsing.

    .venv/rasa/bin/python -m bench.rivals [--epochs 100] [--limit 10000] [--own] [FOLDER ...]

Each folder holds Rasa NLU files: nlu.yml and test*.yml (test_oos.yml is left out). `--own` takes
nlu/ and the held-out sentences under tests/nlu/, a table row per language. `--limit` trains on a
random part of so many examples, all rivals on the same. Parsing is measured on one core (core 0).
Runs in Rasa's environment; DIET needs TensorFlow and patience.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from engine import logs

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("LOG_LEVEL", "ERROR")
os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["RASA_MAX_CACHE_SIZE"] = "0"

FEATURES: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
]
WARM_UP, TIMED = 20, 300


class Example(NamedTuple):
    """A text with its topic; `part` is the language or file that it is counted under."""

    part: str
    topic: str
    text: str


@dataclass
class Data:
    """What to learn and what to be asked."""

    name: str
    train: list[Example]
    test: list[Example]


def rivals(epochs: int) -> dict[str, list[dict[str, Any]]]:
    """Return pipelines by name; DIET as `rasa init` sets it up, without what does not classify."""
    concepts = "engine/concepts.yml"
    diet = {"name": "DIETClassifier", "epochs": epochs, "constrain_similarities": True}
    lexical = {"name": "LexicalSyntacticFeaturizer"}
    return {
        "ours": [{"name": "engine.classifier.TopicClassifier", "concepts": concepts}],
        "ours without concepts": [{"name": "engine.classifier.TopicClassifier"}],
        "Rasa LogisticRegressionClassifier": [
            *FEATURES,
            {"name": "LogisticRegressionClassifier", "max_iter": 100},
        ],
        f"Rasa DIETClassifier, {epochs} epochs": [FEATURES[0], lexical, *FEATURES[1:], diet],
    }


def read(path: Path, part: str) -> list[Example]:
    """Return the examples of a Rasa NLU file."""
    return [
        Example(part, entry["intent"], line[2:])
        for entry in YAML(typ="safe", pure=False).load(path)["nlu"]
        if "intent" in entry
        for line in str(entry.get("examples", "")).splitlines()
    ]


def read_folder(folder: Path) -> Data:
    """Return the data of a folder of public data."""
    tests = [path for path in sorted(folder.glob("test*.yml")) if path.stem != "test_oos"]
    tests = tests if len(tests) == 1 else [path for path in tests if path.stem != "test"]
    asked = [example for path in tests for example in read(path, path.stem)]
    return Data(folder.name, read(folder / "nlu.yml", ""), asked)


def read_own() -> Data:
    """Return the project's own data."""
    train = [e for path in sorted(Path("nlu").glob("*/*/*.yml")) for e in read(path, "")]
    yaml = YAML(typ="safe", pure=False)
    asked = [
        Example(path.parts[-3], path.stem, text)
        for path in sorted(Path("tests/nlu").glob("*/*/*.yml"))
        for text in yaml.load(path)["sentences"]
    ]
    return Data("own", train, asked)


def learn(pipeline: list[dict[str, Any]], train: list[Example], folder: Path) -> tuple[str, float]:
    """Train; returns the model's path and the seconds it took."""
    from rasa.model_training import train_nlu

    yaml = YAML()
    topics: dict[str, list[str]] = defaultdict(list)
    for example in train:
        topics[example.topic].append(example.text)
    nlu = [
        {"intent": topic, "examples": "".join(f"- {text}\n" for text in texts)}
        for topic, texts in topics.items()
    ]
    yaml.dump({"version": "3.1", "nlu": nlu}, folder / "nlu.yml")
    config = {"recipe": "default.v1", "assistant_id": "rival", "language": "en"}
    yaml.dump({**config, "pipeline": pipeline}, folder / "config.yml")
    started = time.perf_counter()
    path = train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder))
    return str(path), time.perf_counter() - started


async def ask(model: str, test: list[Example]) -> tuple[dict[str, float], float]:
    """Return the accuracy of each part, and the median milliseconds of a text on one core."""
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    hits: dict[str, list[bool]] = defaultdict(list)
    took: list[float] = []
    for example in test:
        started = time.perf_counter()
        parsed = await agent.parse_message(example.text)
        took.append(time.perf_counter() - started)
        hits[example.part].append(parsed["intent"]["name"] == example.topic)
    os.sched_setaffinity(0, cores)
    shares = {part: sum(found) / len(found) for part, found in hits.items()}
    return shares, 1000 * statistics.median(took[WARM_UP : WARM_UP + TIMED])


def measure(data: Data, epochs: int, limit: int) -> None:
    """Print the table of one set of data."""
    train = data.train
    if limit and limit < len(train):
        train = random.Random(7).sample(train, limit)  # noqa: S311 - no secret
    parts = list(dict.fromkeys(example.part for example in data.test))
    topics = len({example.topic for example in train})
    print(f"\n{data.name}: {len(train)} examples, {topics} topics, {len(data.test)} texts\n")
    print("| classifier | train s | " + " | ".join(parts) + " | ms |")
    print("|---" * (len(parts) + 3) + "|", flush=True)
    for name, pipeline in rivals(epochs).items():
        with tempfile.TemporaryDirectory() as folder:
            model, seconds = learn(pipeline, train, Path(folder))
            shares, milliseconds = asyncio.run(ask(model, data.test))
        cells = [f"{100 * shares[part]:.1f}" for part in parts]
        row = [name, f"{seconds:.0f}", *cells, f"{milliseconds:.2f}"]
        print("| " + " | ".join(row) + " |", flush=True)


def main() -> None:
    """Measure all that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--epochs", type=int, default=100, help="of DIET; Rasa's default is 300")
    parser.add_argument("--limit", type=int, default=0, help="examples; 0: all")
    options = parser.parse_args()
    logs.configure()
    sets = [read_folder(folder) for folder in options.folders] + [read_own()] * options.own
    for data in sets:
        measure(data, options.epochs, options.limit)


if __name__ == "__main__":
    main()
