"""Tells languages apart by words and pieces of words; knows nothing of Rasa."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.text import words

EVIDENCE_FILE = "evidence.json"
MAX_CHARACTERS = 300
SIZES = range(2, 5)


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
    """How much each piece of evidence speaks for each language (naive Bayes).

    The evidence is summed, not averaged, so that a short text, which holds little of it, gets a low
    confidence; the temperature makes up for pieces that overlap and is fitted on held-out texts and
    their first words.
    """

    codes: list[str]
    rows: dict[str, int]
    weights: np.ndarray
    temperature: float = 1.0

    @classmethod
    def fit(cls, texts: Sequence[str], codes: Sequence[str]) -> LanguageModel:
        """Learn from texts and the codes of their languages."""
        held_out = range(0, len(texts), 5)
        train = [i for i in range(len(texts)) if i % 5]
        draft = cls._fit([texts[i] for i in train], [codes[i] for i in train])
        probes = [(probe, codes[i]) for i in held_out for probe in _shortened(texts[i])]
        model = cls._fit(texts, codes)
        model.temperature = draft._fitting_temperature(probes)
        return model

    @classmethod
    def _fit(cls, texts: Sequence[str], codes: Sequence[str]) -> LanguageModel:
        names = sorted(set(codes))
        counts: dict[str, Counter[str]] = {name: Counter() for name in names}
        for text, code in zip(texts, codes, strict=True):
            counts[code].update(evidence(text))
        total = sum(counts.values(), Counter())
        kept = sorted(piece for piece, n in total.items() if n >= 3)
        table = np.array([[counts[name][piece] for name in names] for piece in kept])
        shares = (table + 0.5) / (table.sum(axis=0) + 0.5 * max(len(kept), 1))
        logs = np.log(shares)
        rows = {piece: row for row, piece in enumerate(kept)}
        return cls(names, rows, (logs - logs.mean(axis=1, keepdims=True)).astype(np.float32))

    def _fitting_temperature(self, probes: Iterable[tuple[str, str]]) -> float:
        known = [(self._sum(text)[0], code) for text, code in probes if code in self.codes]
        if not known:
            return 1.0
        sums = np.array([values for values, _ in known])
        right = np.array([self.codes.index(code) for _, code in known])
        losses = {t: _surprise(sums / t, right) for t in np.geomspace(0.5, 30, 40)}
        return float(min(losses, key=losses.__getitem__))

    def _sum(self, text: str) -> tuple[np.ndarray, float]:
        """Return the evidence per language, and the share of it that is known at all."""
        pieces = evidence(text)
        rows = [self.rows[piece] for piece in pieces if piece in self.rows]
        if not rows:
            return np.zeros(len(self.codes), np.float32), 0.0
        return self.weights[rows].sum(axis=0), len(rows) / len(pieces)

    def identify(self, text: str) -> tuple[str | None, float]:
        """Return the likeliest language and its confidence; `None` if nothing is known."""
        values, known = self._sum(text)
        if not known:
            return None, 0.0
        powers = np.exp((values - values.max()) / self.temperature)
        best = int(powers.argmax())
        # A text of which much is unknown may be in a language that nobody taught us.
        return self.codes[best], float(known**2 / powers.sum())

    def save(self, folder: Path) -> None:
        """Write plain JSON."""
        stored = {
            "codes": self.codes,
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
        return cls(stored["codes"], rows, weights, stored["temperature"])


def _shortened(text: str) -> list[str]:
    """Return the text and its beginnings: people write one word as often as a sentence."""
    parts = text.split()
    return [text, " ".join(parts[:1]), " ".join(parts[:2]), " ".join(parts[-2:])]


def _surprise(scaled: np.ndarray, right: np.ndarray) -> float:
    scaled = scaled - scaled.max(axis=1, keepdims=True)
    chosen = scaled[np.arange(len(right)), right]
    return float(np.mean(np.log(np.exp(scaled).sum(axis=1)) - chosen))
