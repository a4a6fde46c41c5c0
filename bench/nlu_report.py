"""`make nlu-report`: how well the trained model understands sentences it has never seen.

Reads `language<TAB>topic<TAB>text` (with a header line), or else the held-out sentences under
tests/nlu/, parses each as a first message, prints a table and writes var/nlu-report.json. A star
marks what misses its gate (tests/nlu/gates.yml). Runs in Rasa's environment.
engine/figures.py says what is counted.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from engine import logs, without_tensorflow
from engine.figures import ASK, Guess, Row, figures, groups, guess, held_out

REPORT = Path("var/nlu-report.json")
GATES = Path("tests/nlu/gates.yml")


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(prog="make nlu-report", description=__doc__)
    parser.add_argument("--questions", type=Path, help="a file of language, topic, text")
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    model = options.model or Path(Path("var/models/current").read_text())
    rows = read_rows(options.questions) if options.questions else held_out()
    guesses = asyncio.run(parse(model, [row.text for row in rows]))
    languages = report_of(rows, guesses)
    report = {"model": model.name, "languages": languages, "missed": missed(languages, gates())}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1, ensure_ascii=False))
    print(table(languages, gates()))


def read_rows(path: Path) -> list[Row]:
    """Rows of a file with a header line; raises SystemExit for one that has other columns."""
    if not path.is_file():
        raise SystemExit(f"{path}: no such file")
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not lines or any(len(line) != 3 for line in lines):
        raise SystemExit(f"{path}: expected three columns (language, topic, text) in each line")
    return [Row(*line) for line in lines[1:]]


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


def report_of(rows: list[Row], guesses: list[Guess]) -> dict[str, dict[str, Any]]:
    """The figures of each language, and what went wrong."""
    languages = figures(rows, guesses, groups())
    for language, figure in languages.items():
        figure["errors"] = [
            error(row, found)
            for row, found in zip(rows, guesses, strict=True)
            if row.language == language and row.topic != found.best
        ]
    return languages


def error(row: Row, found: Guess) -> dict[str, Any]:
    """A sentence that was misunderstood."""
    got = found.topic if found.topic != ASK else f"{found.best}?"
    confidence = round(found.confidence, 3)
    return {"text": row.text, "wanted": row.topic, "got": got, "confidence": confidence}


def gates() -> dict[str, dict[str, dict[str, float]]]:
    """`at_least` and `at_most`: figure to limit, per language and for `every` language."""
    return YAML(typ="safe").load(GATES)


def missed(
    languages: dict[str, dict[str, Any]], limits: dict[str, dict[str, dict[str, float]]]
) -> list[str]:
    """One line for each figure beyond its limit; what could not be counted misses nothing."""
    lines = []
    for language, figure in languages.items():
        for kind, sign in (("at_least", 1), ("at_most", -1)):
            limit = {**limits[kind]["every"], **limits[kind].get(language, {})}
            lines += [
                f"{language}: {name} is {figure[name]}, {kind.replace('_', ' ')} {value} is wanted"
                for name, value in limit.items()
                if figure[name] is not None and sign * figure[name] < sign * value
            ]
    return lines


def table(
    languages: dict[str, dict[str, Any]], limits: dict[str, dict[str, dict[str, float]]]
) -> str:
    """The figures in columns; a star marks what misses its gate."""
    names = [name for name in next(iter(languages.values()), {}) if name != "errors"]
    lines = [" ".join(["  ", *names])]
    for language, figure in languages.items():
        bad = {name for name in names if missed({language: _only(figure, name)}, limits)}
        cells = (_cell(figure[name]) + ("*" if name in bad else "") for name in names)
        row = (f"{cell:>{len(name)}}" for cell, name in zip(cells, names, strict=True))
        lines.append(" ".join([f"{language:2}", *row]))
    return "\n".join(lines)


def _only(figure: dict[str, Any], name: str) -> dict[str, Any]:
    return {other: figure[other] if other == name else None for other in figure}


def _cell(value: float | None) -> str:
    if isinstance(value, int):
        return str(value)
    return "-" if value is None else f"{100 * value:.1f}"


if __name__ == "__main__":
    main()
