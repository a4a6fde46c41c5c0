"""How much is learnt from a review of a message: the reasons to look at it, and their weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

# What stands in place of a topic that was not sure enough; and the topic of what is not ours.
FALLBACK, OUT_OF_SCOPE = "nlu_fallback", "out_of_scope"
# The two best topics are closer to each other than this, or the best is less likely than this.
NARROW = 0.2
UNSURE = 0.6
# More unknown words than this tell no more.
MANY_WORDS = 4

LOW_MARGIN, LOW_CONFIDENCE, NEW_WORDS = "low_margin", "low_confidence", "new_words"
NOT_SURE, NOT_OURS = "fallback", "out_of_scope"
# Known only later, by what the person did next.
THUMBS_DOWN, OTHER_CHOSEN, ASKED_AGAIN = "thumbs_down", "other_chosen", "asked_again"
# Two reviewers differ.
DISAGREEMENT = "disagreement"

LATE = {THUMBS_DOWN: 2.0, OTHER_CHOSEN: 2.0, ASKED_AGAIN: 1.0}
REASONS = (
    *(THUMBS_DOWN, OTHER_CHOSEN, ASKED_AGAIN, LOW_MARGIN, LOW_CONFIDENCE),
    *(NOT_SURE, NOT_OURS, NEW_WORDS),
)


def weights(
    topic: str | None,
    confidence: float | None,
    ranking: Sequence[Mapping[str, Any]] | None,
    new_words: int | None,
) -> dict[str, float]:
    """Reasons to look at a message by how it was understood; none when all was clear."""
    found = {
        LOW_MARGIN: _closeness(_margin(ranking or ()), NARROW),
        LOW_CONFIDENCE: _closeness(confidence, UNSURE),
        NOT_SURE: 0.5 if topic == FALLBACK else 0.0,
        NOT_OURS: 0.3 if topic == OUT_OF_SCOPE else 0.0,
        NEW_WORDS: min(new_words or 0, MANY_WORDS) / MANY_WORDS,
    }
    return {reason: weight for reason, weight in found.items() if weight > 0}


def _margin(ranking: Sequence[Mapping[str, Any]]) -> float | None:
    if len(ranking) < 2:
        return None
    return float(ranking[0]["confidence"]) - float(ranking[1]["confidence"])


def _closeness(value: float | None, limit: float) -> float:
    """1 at zero, nothing from the limit on or when it is not known."""
    return 0.0 if value is None else max(0.0, min(1.0, 1 - value / limit))
