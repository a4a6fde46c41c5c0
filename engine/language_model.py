"""Tells languages apart by words and pieces of words; knows nothing of Rasa."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.scripts import main_script
from engine.text import words

EVIDENCE_FILE = "evidence.json"
MAX_CHARACTERS = 300
SIZES = range(2, 5)
SEEN = 3  # Times that a piece must have been seen to say something.
SOME = 0.02  # Share of a language's texts from which on a script is one of its ways of writing.
# How the two opinions are weighed, chosen on bench/language_id.py (docs/decisions/0006):
OWN = 2.0  # how much the examples count where all words of a text are known,
FAMILIAR = 0.7  # how much each known word speaks against a language of which there are no examples,
WORDS = 6  # up to so many words;
TRANSCRIBED = 0.1  # what is put for an opinion on a language in letters that are not its own,
LEAST = 1e-3  # and for one that is not considered.

Way = tuple[str, str]  # A language and a script.


def evidence(text: str) -> list[str]:
    """Return words and their pieces (1 to 4 characters)."""
    found: list[str] = []
    for word in words(text[:MAX_CHARACTERS]):
        marked = f"_{word}_"
        found.append(marked)
        found += word
        found += [marked[i : i + n] for n in SIZES for i in range(len(marked) - n + 1)]
    return found


@dataclass
class LanguageModel:
    """How much each piece of evidence speaks for each way of writing a language (naive Bayes).

    A way is a language in a script: what is typed of Arabic in Latin letters has a place of its
    own. The evidence is summed, not averaged, so that a short text, which holds little of it, gets
    a low confidence; the temperature makes up for pieces that overlap and is fitted on held-out
    texts and their first words.
    """

    ways: list[tuple[str, str]]
    own_scripts: dict[str, str]
    rows: dict[str, int]
    weights: np.ndarray
    temperature: float = 1.0

    @classmethod
    def fit(cls, texts: Sequence[str], codes: Sequence[str]) -> LanguageModel:
        """Learn from texts and the codes of their languages."""
        pairs = [(code, main_script(text) or "") for text, code in zip(texts, codes, strict=True)]
        sizes, totals = Counter(pairs), Counter(codes)
        kept = [i for i, way in enumerate(pairs) if sizes[way] >= SOME * totals[way[0]]]
        texts, pairs = [texts[i] for i in kept], [pairs[i] for i in kept]
        sizes = Counter(pairs)
        # Each fifth text tells the temperature.
        learned = _count((texts[i], pairs[i]) for i in range(len(texts)) if i % 5)
        held_out = range(0, len(texts), 5)
        probes = [(probe, pairs[i]) for i in held_out for probe in _shortened(texts[i])]
        temperature = cls._of(learned, sizes)._fitting_temperature(probes)
        rest = _count((texts[i], pairs[i]) for i in held_out)
        for way, counts in rest.items():
            learned[way] = learned.get(way, Counter()) + counts
        model = cls._of(learned, sizes)
        model.temperature = temperature
        return model

    @classmethod
    def _of(cls, counts: Mapping[Way, Counter[str]], sizes: Counter[Way]) -> LanguageModel:
        """Make a model of how often each way of writing has each piece."""
        ways = sorted(counts)
        own = {code: script for (code, script), _ in reversed(sizes.most_common())}
        total = sum(counts.values(), Counter())
        kept = sorted(piece for piece, n in total.items() if n >= SEEN)
        table = np.array([[counts[way][piece] for way in ways] for piece in kept])
        shares = (table + 0.5) / (table.sum(axis=0) + 0.5 * max(len(kept), 1))
        logs = np.log(shares)
        rows = {piece: row for row, piece in enumerate(kept)}
        return cls(ways, own, rows, (logs - logs.mean(axis=1, keepdims=True)).astype(np.float32))

    def _fitting_temperature(self, probes: Iterable[tuple[str, tuple[str, str]]]) -> float:
        known = [(self._sum(text), way) for text, way in probes if way in self.ways]
        if not known:
            return 1.0
        sums = np.array([values for values, _ in known])
        right = np.array([self.ways.index(way) for _, way in known])
        losses = {t: _surprise(sums / t, right) for t in np.geomspace(0.5, 30, 40)}
        return float(min(losses, key=losses.__getitem__))

    def _sum(self, text: str) -> np.ndarray:
        """Return the evidence per way of writing."""
        rows = [self.rows[piece] for piece in evidence(text) if piece in self.rows]
        return self.weights[rows].sum(axis=0)

    def identify(self, text: str, others: Mapping[str, float]) -> tuple[str | None, float]:
        """Return the likeliest language and its confidence; `None` if there is nothing to read.

        `others` is a second opinion: a probability per language, also of languages that this model
        was not taught.
        """
        script = main_script(text)
        if script is None:
            return None, 0.0
        typed = words(text[:MAX_CHARACTERS])
        known = sum(f"_{word}_" in self.rows for word in typed) / max(len(typed), 1)
        sums = dict(zip(self.ways, (self._sum(text) / self.temperature).tolist(), strict=True))
        here = {code: value for (code, in_script), value in sums.items() if in_script == script}
        likelihoods = {}
        for code in {*here, *others}:
            if self.own_scripts.get(code, script) == script:
                opinion = others.get(code, 0.0)
            else:
                opinion = TRANSCRIBED
            likelihoods[code] = np.log(opinion + LEAST)
            if code in here:
                likelihoods[code] += OWN * known * (here[code] - max(here.values()))
            else:
                likelihoods[code] -= FAMILIAR * known * min(len(typed), WORDS)
        if not likelihoods:
            return None, 0.0
        best = max(likelihoods, key=likelihoods.__getitem__)
        powers = np.exp(np.array(list(likelihoods.values())) - likelihoods[best])
        return best, float(1 / powers.sum())

    def save(self, folder: Path) -> None:
        """Write plain JSON."""
        stored = {
            "ways": self.ways,
            "own_scripts": self.own_scripts,
            "temperature": self.temperature,
            "weights": {
                p: [round(float(w), 3) for w in self.weights[r]] for p, r in self.rows.items()
            },
        }
        (folder / EVIDENCE_FILE).write_text(json.dumps(stored), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> LanguageModel:
        """Read what `save` wrote."""
        stored = json.loads((folder / EVIDENCE_FILE).read_text(encoding="utf-8"))
        rows = {piece: row for row, piece in enumerate(stored["weights"])}
        weights = np.array(list(stored["weights"].values()), np.float32)
        ways = [(code, script) for code, script in stored["ways"]]
        return cls(ways, stored["own_scripts"], rows, weights, stored["temperature"])


def _count(texts: Iterable[tuple[str, Way]]) -> dict[Way, Counter[str]]:
    counts: dict[Way, Counter[str]] = {}
    for text, way in texts:
        counts.setdefault(way, Counter()).update(evidence(text))
    return counts


def _shortened(text: str) -> list[str]:
    """Return the text and its beginnings: people write one word as often as a sentence."""
    parts = text.split()
    return [text, " ".join(parts[:1]), " ".join(parts[:2]), " ".join(parts[-2:])]


def _surprise(scaled: np.ndarray, right: np.ndarray) -> float:
    scaled = scaled - scaled.max(axis=1, keepdims=True)
    chosen = scaled[np.arange(len(right)), right]
    return float(np.mean(np.log(np.exp(scaled).sum(axis=1)) - chosen))
