"""Turns a text into TF-IDF weights of words, pairs of words, concepts and pieces of words.

Like scikit-learn's `TfidfVectorizer` twice, but without its cost per call, and with one difference
that matters: n-grams that were never seen count in the length of the vector. A text of which little
is known therefore gives a short vector and scores close to nothing, where scikit-learn would
stretch the few known pieces to full length.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack

from engine.concepts import Concepts
from engine.patterns import without_codes
from engine.text import words

MAX_CHARACTERS = 1000  # More than anybody asks in; bounds the work for a pasted novel.
SIZES = range(2, 6)
STEM = 4  # Letters: endings change, and so does spelling.
TOGETHER = 12  # Concepts of one text of which pairs are made; bounds the work for long texts.
FEW = 1000  # Texts; with fewer, words that only one text holds are learned too.


def word_ngrams(text_words: Sequence[str], concepts: Concepts) -> list[str]:
    """Return words, concepts and pairs of them."""
    stems = [word[:STEM] for word in text_words]
    meant = [concepts.of(word) for word in text_words]
    # A pair of neighbours of which one or both are named by what they mean.
    mixed = [f"@{m[0]}" if m else word for m, word in zip(meant, text_words, strict=True)]
    together = sorted({concept for m in meant for concept in m})[:TOGETHER]
    return [
        *text_words,
        *(f"{a} {b}" for a, b in pairwise(text_words)),
        *(f"{a} * {b}" for a, b in zip(text_words, text_words[2:], strict=False)),
        *(f"{a}- {b}-" for a, b in pairwise(stems)),
        *(f"@{concept}" for m in meant for concept in m),
        *(f"@{a} + @{b}" for a, b in combinations(together, 2)),
        *(f"{a} {b}" for a, b in pairwise(mixed) if a[0] == "@" or b[0] == "@"),
    ]


def piece_ngrams(text_words: Sequence[str], concepts: Concepts) -> list[str]:
    """Return all pieces of 2 to 5 characters of each word, its ends marked by an underscore."""
    del concepts
    pieces: list[str] = []
    for word in text_words:
        marked = f"_{word}_"
        for size in SIZES:
            if size > len(marked):
                break
            pieces += [marked[i : i + size] for i in range(len(marked) - size + 1)]
    return pieces


HALVES: tuple[Callable[[Sequence[str], Concepts], list[str]], ...] = (word_ngrams, piece_ngrams)


def _rarity(texts_with: np.ndarray | int, texts: int) -> np.ndarray:
    return np.log((1 + texts) / (1 + np.maximum(texts_with, 0))) + 1.0


def _split(text: str) -> list[str]:
    return words(without_codes(text[:MAX_CHARACTERS]))


@dataclass
class Half:
    """N-grams of one kind: their columns, the weight of each, and the weight of unknown ones."""

    columns: dict[str, int]
    weights: list[float]
    unknown: float

    def vector(self, ngrams: Iterable[str]) -> tuple[list[int], list[float]]:
        """Return columns and values of the known n-grams; the length is 1 if all are known."""
        columns: list[int] = []
        values: list[float] = []
        square = 0.0
        for ngram, count in Counter(ngrams).items():
            column = self.columns.get(ngram)
            times = 1.0 + math.log(count) if count > 1 else 1.0
            value = times * (self.unknown if column is None else self.weights[column])
            square += value * value
            if column is not None:
                columns.append(column)
                values.append(value)
        length = math.sqrt(square) or 1.0
        return columns, [value / length for value in values]


@dataclass
class Ngrams:
    """Everything that is known of n-grams: of words first, then of pieces."""

    halves: list[Half]
    concepts: Concepts

    @classmethod
    def fit(cls, texts: Sequence[str], concepts: Concepts | None = None) -> Ngrams:
        """Learn the n-grams of texts, and how rare they are."""
        counts = Counts.of(texts, concepts or Concepts())
        return counts.ngrams(counts.rarities(np.arange(len(texts))))

    @property
    def width(self) -> int:
        """Number of columns."""
        return sum(len(half.columns) for half in self.halves)

    def new_words(self, text: str) -> int:
        """Count the words of a text that were never seen and mean nothing known either."""
        known = self.halves[0].columns
        return sum(
            word not in known and not self.concepts.of(word)
            for word in _split(text)
            if any(map(str.isalpha, word))
        )

    def vector(self, text: str) -> tuple[list[int], list[float]]:
        """Return columns and values of a text."""
        text_words = _split(text)
        columns: list[int] = []
        values: list[float] = []
        first = 0
        for half, ngrams_of in zip(self.halves, HALVES, strict=True):
            found, weights = half.vector(ngrams_of(text_words, self.concepts))
            columns += [first + column for column in found]
            values += weights
            first += len(half.columns)
        return columns, values

    def matrix(self, texts: Iterable[str]) -> csr_matrix:
        """Return one row per text."""
        indices: list[int] = []
        data: list[float] = []
        ends = [0]
        for text in texts:
            columns, values = self.vector(text)
            indices += columns
            data += values
            ends.append(len(indices))
        shape = (len(ends) - 1, self.width)
        return csr_matrix((np.array(data, np.float32), np.array(indices, np.int32), ends), shape)


Rarities = list[tuple[np.ndarray, np.ndarray, float]]


@dataclass
class Counts:
    """N-grams of texts, counted once, to be weighed for all of the texts or for a part of them."""

    names: list[list[str]]
    tables: list[csr_matrix]
    concepts: Concepts

    @classmethod
    def of(cls, texts: Iterable[str], concepts: Concepts) -> Counts:
        """Count."""
        split = [_split(text) for text in texts]
        names: list[list[str]] = []
        tables: list[csr_matrix] = []
        for ngrams_of in HALVES:
            columns: dict[str, int] = {}
            indices: list[int] = []
            counts: list[int] = []
            ends = [0]
            for text_words in split:
                for ngram, count in Counter(ngrams_of(text_words, concepts)).items():
                    indices.append(columns.setdefault(ngram, len(columns)))
                    counts.append(count)
                ends.append(len(indices))
            times = 1.0 + np.log(np.array(counts, np.float32))
            shape = (len(split), len(columns))
            tables.append(csr_matrix((times, np.array(indices, np.int32), ends), shape))
            names.append(list(columns))
        return cls(names, tables, concepts)

    def rarities(self, rows: np.ndarray) -> Rarities:
        """Per half: which columns the texts at `rows` make known, all weights, the unknown's."""
        few = len(rows) < FEW
        found: Rarities = []
        for table in self.tables:
            texts_with = np.bincount(table[rows].indices, minlength=table.shape[1])
            # A piece that one text holds still helps; a pair of words that one text holds does not.
            least = 1 if few or table is self.tables[-1] else 2
            weights = _rarity(np.maximum(texts_with, least - 1), len(rows)).astype(np.float32)
            known = np.flatnonzero(texts_with >= least)
            found.append((known, weights, float(_rarity(least - 1, len(rows)))))
        return found

    def matrix(self, rows: np.ndarray, rarities: Rarities) -> csr_matrix:
        """Return the vectors of the texts at `rows`, as `Ngrams.vector` makes them."""
        halves = []
        for table, (known, weights, _) in zip(self.tables, rarities, strict=True):
            weighed = table[rows] @ diags(weights)
            lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
            lengths[lengths == 0] = 1.0
            halves.append((diags(1 / lengths) @ weighed)[:, known])
        return hstack(halves).tocsr().astype(np.float32)

    def ngrams(self, rarities: Rarities) -> Ngrams:
        """Return what `matrix` used, for texts to come."""
        return Ngrams(
            [
                Half(
                    {names[column]: i for i, column in enumerate(known)},
                    weights[known].tolist(),
                    unknown,
                )
                for names, (known, weights, unknown) in zip(self.names, rarities, strict=True)
            ],
            self.concepts,
        )
