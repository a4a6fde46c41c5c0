"""How often two reviewers come to the same topic, and how much of that is no chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.review.review_queue import SKIP
from store.tables import Review, ReviewTask

# Older verdicts say nothing of how people agree now.
NEWEST = 6_000


@dataclass(frozen=True)
class Agreement:
    """Of `n` messages that two people judged: the share that agree, and Cohen's kappa.

    Kappa is None where chance alone would agree always: everything was of one topic.
    """

    language: str | None
    n: int
    share: float
    kappa: float | None


def figures(session: Session) -> list[Agreement]:
    """By language, those of which most was judged first; then all together (language None)."""
    by_language: dict[str, Counter[tuple[str, str]]] = {}
    for language, first, second, number in _pairs(session):
        by_language.setdefault(language or "", Counter())[first, second] += number
    found = [measure(pairs, language) for language, pairs in by_language.items()]
    found.sort(key=lambda one: -one.n)
    return [*found, measure(sum(by_language.values(), Counter()), None)] if found else []


def measure(pairs: Mapping[tuple[str, str], int], language: str | None = None) -> Agreement:
    """Agreement of two who judged the same things: how often each pair of topics occurred."""
    n = sum(pairs.values())
    share = sum(number for (one, other), number in pairs.items() if one == other) / n
    first, second = Counter[str](), Counter[str]()
    for (one, other), number in pairs.items():
        first[one] += number
        second[other] += number
    by_chance = sum(first[topic] * second[topic] for topic in first) / n**2
    kappa = None if by_chance == 1 else (share - by_chance) / (1 - by_chance)
    return Agreement(language, n, share, kappa)


def _pairs(session: Session) -> list[tuple[str | None, str, str, int]]:
    """Language, first and second verdict, and how often; a third one decides and is no pair."""
    newest = session.scalar(select(func.max(Review.id))) or 0
    judged = (
        select(
            Review.message_id,
            Review.topic.label("first"),
            # One pass: joining the verdicts with themselves took seconds.
            func.lead(Review.topic)
            .over(partition_by=Review.message_id, order_by=Review.id)
            .label("second"),
            func.row_number()
            .over(partition_by=Review.message_id, order_by=Review.id)
            .label("number"),
        )
        .where(Review.id > newest - NEWEST, Review.undone_at.is_(None), Review.verdict != SKIP)
        .subquery()
    )
    query = (
        select(ReviewTask.language, judged.c.first, judged.c.second, func.count())
        .join(judged, judged.c.message_id == ReviewTask.message_id)
        .where(judged.c.number == 1, judged.c.second.is_not(None))
        .group_by(ReviewTask.language, judged.c.first, judged.c.second)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.execute(query)]
