"""What of the content waits for staff: reviews, translations, gaps, and what people thought."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.answers import gaps
from store.tables import Answer, MissingText, Rating

# Staff are told this long before an answer is due.
SOON = timedelta(days=60)
MOST = 100


@dataclass(frozen=True)
class Review:
    """A topic whose live answers are due, or were, in these languages."""

    topic: str
    review_by: date
    languages: list[str]
    is_past: bool


@dataclass(frozen=True)
class Unread:
    """How many live answers of a language nobody has read after their translation."""

    language: str
    machine: int
    total: int


@dataclass
class Thumbs:
    """What people thought of one version of an answer; `reasons` of those who pressed down."""

    topic: str
    language: str
    version: int
    live: bool
    up: int = 0
    down: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Upkeep:
    """All of it; `missing` and `thumbs` are cut after MOST."""

    reviews: list[Review]
    unread: list[Unread]
    missing: list[MissingText]
    thumbs: list[Thumbs]


def look(session: Session, today: date) -> Upkeep:
    """What waits on a day."""
    return Upkeep(
        reviews=_reviews(session, today),
        unread=_unread(session),
        missing=gaps.most_wanted(session, MOST),
        thumbs=_thumbs(session)[:MOST],
    )


def _reviews(session: Session, today: date) -> list[Review]:
    """Past ones and those due soon, the oldest first."""
    query = (
        select(Answer.topic, Answer.review_by, Answer.language)
        .where(Answer.live, Answer.review_by <= today + SOON)
        .order_by(Answer.review_by, Answer.topic, Answer.language)
    )
    languages: dict[tuple[str, date], list[str]] = {}
    for topic, review_by, language in session.execute(query):
        languages.setdefault((topic, review_by), []).append(language)
    return [
        Review(topic, review_by, found, is_past=review_by < today)
        for (topic, review_by), found in languages.items()
    ]


def _unread(session: Session) -> list[Unread]:
    """By language, those with the most to read first."""
    query = (
        select(Answer.language, Answer.status, func.count())
        .where(Answer.live)
        .group_by(Answer.language, Answer.status)
    )
    machine: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for language, status, count in session.execute(query):
        total[language] += count
        machine[language] += count if status == "machine" else 0
    found = [Unread(language, machine[language], total[language]) for language in total]
    return sorted(found, key=lambda one: (-one.machine, one.language))


def _thumbs(session: Session) -> list[Thumbs]:
    """By version, the least liked first."""
    query = (
        select(
            Answer.id,
            Answer.topic,
            Answer.language,
            Answer.version,
            Answer.live,
            Rating.helpful,
            Rating.reason,
            func.count().label("times"),
        )
        .join(Answer, Answer.id == Rating.answer_id)
        .group_by(Answer.id, Rating.helpful, Rating.reason)
    )
    found: dict[int, Thumbs] = {}
    for row in session.execute(query):
        version = Thumbs(row.topic, row.language, row.version, row.live)
        thumbs = found.setdefault(row.id, version)
        if row.helpful:
            thumbs.up += row.times
            continue
        thumbs.down += row.times
        if row.reason:
            thumbs.reasons[row.reason] += row.times
    order = sorted(found.values(), key=lambda one: (one.topic, one.language, one.version))
    return sorted(order, key=lambda one: (-one.down, one.up))
