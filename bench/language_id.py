"""Measures how well the language of a message is recognised.

    .venv/rasa/bin/python -m bench.language_id FILE.tsv

The file has columns lang, kind and text. Compares what is used (config.yml, trained on nlu/) with
our examples alone and with lingua alone. Runs in Rasa's environment.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from ruamel.yaml import YAML

from engine import without_tensorflow

SAME = {"prs": "fa", "pes": "fa"}  # Dari is Persian to the assistant.
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97, 1.01)

Finder = Callable[[str], tuple[str | None, float]]


class Row(NamedTuple):
    """A text of some kind in a language."""

    language: str
    kind: str
    text: str


def read(path: Path) -> list[Row]:
    """Return the rows of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(SAME.get(r["lang"], r["lang"]), r["kind"], r["text"]) for r in lines]


def examples() -> tuple[list[str], list[str]]:
    """Return the texts under nlu/ and their languages."""
    texts: list[str] = []
    codes: list[str] = []
    yaml = YAML(typ="safe", pure=False)
    for path in sorted(Path("nlu").glob("*/*/*.yml")):
        for entry in yaml.load(path)["nlu"]:
            code = (entry.get("metadata") or {}).get("language")
            lines = [line[2:] for line in str(entry.get("examples", "")).splitlines()]
            texts += lines if code else []
            codes += [code] * len(lines) if code else []
    return texts, codes


def finders() -> dict[str, Finder]:
    """Return what is used, and its two sources alone."""
    without_tensorflow.install()
    from engine.language import LanguageFinder, detector_of
    from engine.language_model import LanguageModel

    pipeline: list[dict[str, Any]] = YAML(typ="safe").load(Path("config.yml"))["pipeline"]
    entry = next(e for e in pipeline if e["name"] == "engine.language.LanguageFinder")
    settings = {**LanguageFinder.get_default_config(), **entry}
    model = LanguageModel.fit(*examples())
    detector = detector_of({code for code, _ in model.ways} | set(settings["others"]))
    assert detector

    def used(**parts: Any) -> Finder:
        return LanguageFinder(settings, None, None, **parts).find

    def lingua(text: str) -> tuple[str | None, float]:
        best = detector.compute_language_confidence_values(text)[0]
        return best.language.iso_code_639_1.name.lower(), best.value

    return {
        "used": used(model=model, detector=detector),
        "examples, scripts": used(model=model),
        "lingua alone": lingua,
    }


def shares(rows: Iterable[Row], find: Finder) -> Mapping[tuple[str, str], list[bool]]:
    """Return by language and kind whether each text was recognised."""
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for row in rows:
        found[row.language, row.kind].append(find(row.text)[0] == row.language)
    return found


def percent(hits: list[bool]) -> str:
    """Return a share in per cent."""
    return f"{100 * np.mean(hits):.1f}" if hits else "-"


def table(name: str, rows: list[Row], find: Finder, spoken: set[str]) -> str:
    """Return the table of one way to find languages."""
    kinds = list(dict.fromkeys(row.kind for row in rows))
    found = shares(rows, find)
    languages = sorted({row.language for row in rows}, key=lambda c: (c not in spoken, c))
    lines = [
        f"\n{name}\n",
        "| language | " + " | ".join(kinds) + " |",
        "|---" * (len(kinds) + 1) + "|",
    ]
    for head, codes in [
        *((code, {code}) for code in languages),
        ("the spoken ones", spoken),
        ("all", set(languages)),
    ]:
        hits = [
            [right for code in codes for right in found.get((code, kind), [])] for kind in kinds
        ]
        lines.append(f"| {head} | " + " | ".join(map(percent, hits)) + " |")
    return "\n".join(lines)


def reliability(rows: list[Row], find: Finder) -> str:
    """Return how often a text was recognised, by confidence."""
    guesses = [(find(row.text), row.language) for row in rows]
    lines = ["| confidence | texts | right % |", "|---|---|---|"]
    for low, high in pairwise(BINS):
        hits = [code == want for (code, sure), want in guesses if low <= sure < high]
        lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(hits)} | {percent(hits)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    rows = read(parser.parse_args().file)
    ways = finders()
    spoken = {path.name for path in Path("nlu").iterdir()}
    for name, find in ways.items():
        start = time.perf_counter()
        print(table(name, rows, find, spoken))
        print(f"\n{1000 * (time.perf_counter() - start) / len(rows):.2f} ms a text", flush=True)
    print("\n" + reliability(rows, ways["used"]))


if __name__ == "__main__":
    main()
