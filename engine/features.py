"""Turns a text into TF-IDF weights of words, word pairs and pieces of words (2 to 5 characters).

The same as scikit-learn's `TfidfVectorizer` twice, but without its cost per call, and with one
difference that matters: n-grams that were never seen count in the length of the vector. A text of
which little is known therefore gives a short vector and scores close to nothing, where scikit-learn
would stretch the few known pieces to full length.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix

from engine.text import words

MAX_CHARACTERS = 1000  # More than anybody asks in; bounds the work for a pasted novel.
SIZES = range(2, 6)


def word_ngrams(text_words: Sequence[str]) -> list[str]:
    """Return words and pairs of neighbours; a leading space keeps them apart from pieces."""
    pairs = [f"  {a} {b}" for a, b in pairwise(text_words)]
    return [f"  {word}" for word in text_words] + pairs


def piece_ngrams(text_words: Sequence[str]) -> list[str]:
    """Return all pieces of each word, its ends marked by an underscore."""
    pieces: list[str] = []
    for word in text_words:
        marked = f"_{word}_"
        for size in SIZES:
            if size > len(marked):
                break
            pieces += [marked[i : i + size] for i in range(len(marked) - size + 1)]
    return pieces


@dataclass
class Ngrams:
    """A fitted vocabulary: n-gram to column, and the weight of each column."""

    columns: dict[str, int]
    weights: list[float]
    unknown_weight: float

    @classmethod
    def fit(cls, texts: Iterable[str], min_texts: int = 2) -> Ngrams:
        """Learn the n-grams that at least `min_texts` of the texts hold, and how rare they are."""
        seen: Counter[str] = Counter()
        count = 0
        for text in texts:
            text_words = words(text[:MAX_CHARACTERS])
            seen.update({*word_ngrams(text_words), *piece_ngrams(text_words)})
            count += 1
        kept = sorted(ngram for ngram, n in seen.items() if n >= min_texts)
        weights = [_rarity(seen[ngram], count) for ngram in kept]
        columns = {ngram: column for column, ngram in enumerate(kept)}
        return cls(columns, weights, _rarity(min_texts - 1, count))

    def vector(self, text: str) -> tuple[list[int], list[float]]:
        """Return columns and values of a text; each of both halves has at most length 1."""
        text_words = words(text[:MAX_CHARACTERS])
        columns, values = self._half(word_ngrams(text_words))
        piece_columns, piece_values = self._half(piece_ngrams(text_words))
        return columns + piece_columns, values + piece_values

    def _half(self, ngrams: list[str]) -> tuple[list[int], list[float]]:
        columns: list[int] = []
        values: list[float] = []
        square = 0.0
        for ngram, count in Counter(ngrams).items():
            column = self.columns.get(ngram)
            times = 1.0 + math.log(count) if count > 1 else 1.0
            value = times * (self.unknown_weight if column is None else self.weights[column])
            square += value * value
            if column is not None:
                columns.append(column)
                values.append(value)
        length = math.sqrt(square) or 1.0
        return columns, [value / length for value in values]

    def matrix(self, texts: Iterable[str]) -> csr_matrix:
        """Return one row per text, for training."""
        indices: list[int] = []
        data: list[float] = []
        ends = [0]
        for text in texts:
            columns, values = self.vector(text)
            indices += columns
            data += values
            ends.append(len(indices))
        shape = (len(ends) - 1, len(self.columns))
        return csr_matrix((np.array(data, np.float32), np.array(indices, np.int32), ends), shape)


def _rarity(texts_with: int, texts: int) -> float:
    return math.log((1 + texts) / (1 + max(texts_with, 0))) + 1.0
