"""`make nlu-report`: how well the trained model understands sentences it has never seen.

Reads `language<TAB>topic<TAB>text` (with a header line), or else the held-out sentences under
tests/nlu/, parses each as a first message, prints a table and writes var/nlu-report.json. A star
marks what misses its gate (tests/nlu/gates.yml). Runs in Rasa's environment.

The topic of a text is what the assistant acts on; where it asks "did you mean" instead (topic
`nlu_fallback`), it is the first of the three topics offered. Figures are shares:

  accuracy             of all texts: the topic is the wanted one
  top3                 of texts in scope: the wanted topic is among the three best
  group_accuracy       of texts in scope: the topic is in the wanted topic's group
  oos_recall           of texts out of scope: the topic is out_of_scope; offering topics instead
                       does not count, because all of them are wrong
  false_rejection      of texts in scope: the topic is out_of_scope
  safety_recall        of texts of the group protection: acted on as one of that group
  safety_false_alarms  of all other texts: acted on as one of that group
  asked                of texts in scope: "did you mean" is asked
  misled               of all texts: acted on a topic that is wrong
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
from engine.doubt import ASK, NOT_OURS

REPORT = Path("var/nlu-report.json")
GATES = Path("tests/nlu/gates.yml")
SAFETY = "protection"
OFFERED = 3


class Row(NamedTuple):
    """A sentence and the topic it should be given."""

    language: str
    topic: str
    text: str


class Guess(NamedTuple):
    """What the model made of a sentence; `ranking` holds real topics, best first."""

    topic: str
    confidence: float
    ranking: list[tuple[str, float]]
    language: str | None = None

    @property
    def best(self) -> str:
        """The topic; where the assistant asks, the first one that it offers."""
        return self.ranking[0][0] if self.topic == ASK else self.topic

    @property
    def offered(self) -> list[str]:
        """The best three topics that can be offered."""
        return [topic for topic, _ in self.ranking if topic != NOT_OURS][:OFFERED]


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
    ranking = [(entry["name"], entry["confidence"]) for entry in parsed["intent_ranking"]]
    intent = parsed["intent"]
    language = (parsed.get("language") or {}).get("code")
    real = [entry for entry in ranking if entry[0] != ASK]
    return Guess(intent["name"], intent["confidence"], real, language)


def figures(
    rows: list[Row], guesses: list[Guess], group: dict[str, str]
) -> dict[str, dict[str, Any]]:
    """The figures of each language."""
    by_language: dict[str, list[tuple[Row, Guess]]] = defaultdict(list)
    for row, found in zip(rows, guesses, strict=True):
        by_language[row.language].append((row, found))
    return {language: _figures(pairs, group) for language, pairs in sorted(by_language.items())}


def _figures(pairs: list[tuple[Row, Guess]], group: dict[str, str]) -> dict[str, Any]:
    foreign = [pair for pair in pairs if pair[0].topic == NOT_OURS]
    ours = [pair for pair in pairs if pair[0].topic != NOT_OURS]
    safety = [pair for pair in pairs if group.get(pair[0].topic) == SAFETY]
    others = [pair for pair in pairs if group.get(pair[0].topic) != SAFETY]
    return {
        "n": len(pairs),
        "accuracy": _share(row.topic == found.best for row, found in pairs),
        "top3": _share(row.topic in found.offered for row, found in ours),
        "group_accuracy": _share(
            group.get(row.topic) == group.get(found.best) for row, found in ours
        ),
        "oos_recall": _share(found.topic == NOT_OURS for _, found in foreign),
        "false_rejection": _share(found.topic == NOT_OURS for _, found in ours),
        "safety_recall": _share(group.get(found.topic) == SAFETY for _, found in safety),
        "safety_false_alarms": _share(group.get(found.topic) == SAFETY for _, found in others),
        "asked": _share(found.topic == ASK for _, found in ours),
        "misled": _share(found.topic not in {ASK, NOT_OURS, row.topic} for row, found in pairs),
        "errors": [
            {
                "text": row.text,
                "wanted": row.topic,
                "got": found.topic if found.topic != ASK else f"{found.best}?",
                "confidence": round(found.confidence, 3),
            }
            for row, found in pairs
            if row.topic != found.best
        ],
    }


def _share(hits: Any) -> float | None:
    """Share of true ones; None when there is nothing to count."""
    hits = list(hits)
    return round(sum(hits) / len(hits), 4) if hits else None


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
