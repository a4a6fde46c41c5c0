"""`make nlu-report`: how well the trained model understands sentences it has never seen.

Reads `language<TAB>topic<TAB>text` (with a header line), or else the held-out sentences under
tests/nlu/, parses each as a first message, prints a table and writes var/nlu-report.json.
Runs in Rasa's environment.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from engine import logs, without_tensorflow

REPORT = Path("var/nlu-report.json")
NOT_OURS = {"out_of_scope", "nlu_fallback"}
SAFETY = "protection"


class Row(NamedTuple):
    """A sentence and the topic it should be given."""

    language: str
    topic: str
    text: str


class Guess(NamedTuple):
    """What the model made of a sentence; `best` are the real topics, best first."""

    topic: str
    best: list[str]
    confidence: float


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(prog="make nlu-report", description=__doc__)
    parser.add_argument("--questions", type=Path, help="a file of language, topic, text")
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    model = options.model or Path(Path("var/models/current").read_text())
    rows = read_rows(options.questions) if options.questions else held_out()
    guesses = asyncio.run(parse(model, [row.text for row in rows]))
    languages = figures(rows, guesses, groups())
    report = {"model": model.name, "languages": languages}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1, ensure_ascii=False))
    print(table(languages))


def read_rows(path: Path) -> list[Row]:
    """Rows of a file with a header line; raises SystemExit for one that has other columns."""
    if not path.is_file():
        raise SystemExit(f"{path}: no such file")
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not lines or any(len(line) != 3 for line in lines):
        raise SystemExit(f"{path}: expected three columns (language, topic, text) in each line")
    return [Row(*line) for line in lines[1:]]


def held_out() -> list[Row]:
    """The project's own held-out sentences."""
    yaml = YAML(typ="safe")
    return [
        Row(path.parts[-3], path.stem, text)
        for path in sorted(Path("tests/nlu").glob("*/*/*.yml"))
        for text in yaml.load(path)["sentences"]
    ]


def groups() -> dict[str, str]:
    """Group of each topic of the catalogue."""
    catalogue = YAML(typ="safe").load(Path("content/topics.yml"))
    return {topic: group for group, topics in catalogue.items() for topic in topics}


async def parse(model: Path, texts: list[str]) -> list[Guess]:
    """What the model makes of each text."""
    without_tensorflow.install()
    logs.configure()
    logs.show_warnings()
    from rasa.core.channels.channel import UserMessage

    from engine.agent import TurnAgent
    from engine.state_store import TurnStateStore

    agent = TurnAgent(tracker_store=TurnStateStore(domain=None))
    agent.load_model(model)
    assert agent.processor
    return [guess(await agent.processor.parse_message(UserMessage(text))) for text in texts]


def guess(parsed: dict[str, Any]) -> Guess:
    """Read Rasa's parse result."""
    ranking = [
        entry["name"] for entry in parsed["intent_ranking"] if entry["name"] != "nlu_fallback"
    ]
    return Guess(parsed["intent"]["name"], ranking[:3], parsed["intent"]["confidence"])


def figures(
    rows: list[Row], guesses: list[Guess], group: dict[str, str]
) -> dict[str, dict[str, Any]]:
    """The figures of each language."""
    by_language: dict[str, list[tuple[Row, Guess]]] = defaultdict(list)
    for row, found in zip(rows, guesses, strict=True):
        by_language[row.language].append((row, found))
    return {language: _figures(pairs, group) for language, pairs in sorted(by_language.items())}


def _figures(pairs: list[tuple[Row, Guess]], group: dict[str, str]) -> dict[str, Any]:
    foreign = [pair for pair in pairs if pair[0].topic == "out_of_scope"]
    ours = [pair for pair in pairs if pair[0].topic != "out_of_scope"]
    safety = [pair for pair in ours if group.get(pair[0].topic) == SAFETY]
    return {
        "n": len(pairs),
        "accuracy": _share(_is_right(row, found) for row, found in pairs),
        "top3": _share(row.topic in found.best for row, found in ours),
        "group_accuracy": _share(
            group.get(row.topic) == group.get(found.topic) for row, found in ours
        ),
        "oos_recall": _share(found.topic in NOT_OURS for _, found in foreign),
        "false_rejection": _share(found.topic in NOT_OURS for _, found in ours),
        "safety_recall": _share(group.get(found.topic) == SAFETY for _, found in safety),
        "errors": [
            {
                "text": row.text,
                "wanted": row.topic,
                "got": found.topic,
                "confidence": round(found.confidence, 3),
            }
            for row, found in pairs
            if not _is_right(row, found)
        ],
    }


def _is_right(row: Row, found: Guess) -> bool:
    if row.topic == "out_of_scope":
        return found.topic in NOT_OURS
    return row.topic == found.topic


def _share(hits: Any) -> float | None:
    """Share of true ones; None when there is nothing to count."""
    hits = list(hits)
    return round(sum(hits) / len(hits), 4) if hits else None


def table(languages: dict[str, dict[str, Any]]) -> str:
    """The figures in columns."""
    names = ["n", "accuracy", "top3", "group_accuracy", "oos_recall", "false_rejection"]
    names.append("safety_recall")
    lines = [" ".join(["", *(f"{name:>15}" for name in names)])]
    for language, figure in languages.items():
        cells = (figure[name] for name in names)
        lines.append(" ".join([language, *(f"{'-' if c is None else c:>14}" for c in cells)]))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
