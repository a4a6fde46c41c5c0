"""How well a model understands sentences that it has never seen; pure counting.

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

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

ASK, NOT_OURS = "nlu_fallback", "out_of_scope"
SAFETY = "protection"
OFFERED = 3
HELD_OUT = Path("tests/nlu")


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


Pairs = Sequence[tuple[Row, Guess]]
Groups = Mapping[str, str]


def held_out(folder: Path = HELD_OUT) -> list[Row]:
    """The held-out sentences: files `<language>/<group>/<topic>.yml`."""
    yaml = YAML(typ="safe")
    return [
        Row(path.parts[-3], path.stem, text)
        for path in sorted(folder.glob("*/*/*.yml"))
        for text in yaml.load(path)["sentences"]
    ]


def groups(folder: Path = HELD_OUT) -> dict[str, str]:
    """The group of each topic that has held-out sentences."""
    return {path.stem: path.parts[-2] for path in folder.glob("*/*/*.yml")}


def guess(parsed: Mapping[str, Any]) -> Guess:
    """Read Rasa's parse result."""
    ranking = [(entry["name"], entry["confidence"]) for entry in parsed["intent_ranking"]]
    intent = parsed["intent"]
    language = (parsed.get("language") or {}).get("code")
    real = [entry for entry in ranking if entry[0] != ASK]
    return Guess(intent["name"], intent["confidence"], real, language)


def figures(
    rows: Sequence[Row], guesses: Sequence[Guess], group: Groups
) -> dict[str, dict[str, Any]]:
    """The figures of each language."""
    by_language: dict[str, list[tuple[Row, Guess]]] = defaultdict(list)
    for row, found in zip(rows, guesses, strict=True):
        by_language[row.language].append((row, found))
    return {language: of_pairs(pairs, group) for language, pairs in sorted(by_language.items())}


def of_pairs(pairs: Pairs, group: Groups) -> dict[str, Any]:
    """The figures of some sentences."""
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
    }


def safety_topics(
    rows: Sequence[Row], guesses: Sequence[Guess], group: Groups
) -> dict[str, dict[str, Any]]:
    """Of each safety topic in all languages: sentences, and the share taken for a call for help."""
    taken: dict[str, list[bool]] = defaultdict(list)
    for row, found in zip(rows, guesses, strict=True):
        if group.get(row.topic) == SAFETY:
            taken[row.topic].append(group.get(found.topic) == SAFETY)
    return {
        topic: {"n": len(hits), "recall": _share(hits)} for topic, hits in sorted(taken.items())
    }


def _share(hits: Iterable[bool]) -> float | None:
    """Share of true ones; None when there is nothing to count."""
    hits = list(hits)
    return round(sum(hits) / len(hits), 4) if hits else None
