"""Assignments that one can apply for: look them up, publish, close."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from store.missing import MissingError
from store.openings import full_text
from store.openings.alerts import announce
from store.openings.wishes import (
    COUNTRY_OF_REGION,
    FITTING_MODES,
    Conditions,
    conditions_of,
    criteria,
    fits,
)
from store.tables import Institution, Opening, OpeningWord
from store.types import now

__all__ = [
    "COUNTRY_OF_REGION",
    "FITTING_MODES",
    "Conditions",
    "Found",
    "OpeningNotFoundError",
    "by_reference",
    "close",
    "conditions_of",
    "count",
    "counts",
    "fits",
    "is_open",
    "mentioned",
    "publish",
    "references",
    "search",
    "similar",
    "spread",
]

SHOWN_STATUSES = ("published", "closed")
SIMILAR = 3


class OpeningNotFoundError(MissingError):
    """No opening that people may see has this reference."""


@dataclass(frozen=True)
class Found:
    """One page of openings, with their institutions, and how many match in all."""

    openings: list[Opening]
    total: int


def search(
    session: Session, today: date, conditions: Conditions, limit: int, offset: int = 0
) -> Found:
    """Published openings whose deadline has not passed, soonest deadline first."""
    query = (
        select(Opening, func.count().over())
        .join(Opening.institution)
        .options(contains_eager(Opening.institution))
        .where(*_open(today), *criteria(conditions))
        .order_by(Opening.deadline, Opening.reference)
        .limit(limit)
        .offset(offset)
    )
    rows = session.execute(query).all()
    if rows or not offset:
        return Found([row[0] for row in rows], rows[0][1] if rows else 0)
    return Found([], count(session, today, conditions))


def references(session: Session, today: date, conditions: Conditions, limit: int) -> Sequence[str]:
    """References of the first openings that `search` would find."""
    query = select(Opening.reference).join(Opening.institution)
    query = query.where(*_open(today), *criteria(conditions))
    return session.scalars(query.order_by(Opening.deadline, Opening.reference).limit(limit)).all()


def count(session: Session, today: date, conditions: Conditions) -> int:
    """How many openings `search` would find."""
    return counts(session, today, [conditions])[0]


def counts(session: Session, today: date, several: Sequence[Conditions]) -> list[int]:
    """How many openings `search` would find with each of several conditions, in one query."""
    if not several:
        return []
    columns = (func.sum(case((and_(True, *criteria(one)), 1), else_=0)) for one in several)
    query = select(*columns).select_from(Opening).join(Opening.institution)
    return [total or 0 for total in session.execute(query.where(*_open(today))).one()]


def spread(session: Session, today: date, conditions: Conditions) -> dict[str, Counter[str]]:
    """How many of those that `search` finds there are of each country, sector and mode.

    One that is partly online counts as online and as on site.
    """
    facts = (Institution.country, Opening.sector, Opening.mode)
    query = select(*facts, func.count()).select_from(Opening).join(Opening.institution)
    query = query.where(*_open(today), *criteria(conditions)).group_by(*facts)
    found: dict[str, Counter[str]] = {name: Counter() for name in ("country", "sector", "mode")}
    for country, sector, mode, total in session.execute(query):
        found["country"][country] += total
        found["sector"][sector] += total
        for asked, fitting in FITTING_MODES.items():
            found["mode"][asked] += total if mode in fitting else 0
    return found


def mentioned(session: Session, today: date, words: Sequence[str]) -> tuple[str, ...]:
    """Those of some words that an open opening holds, in their order."""
    if not words:
        return ()
    query = select(OpeningWord.word).distinct().join(Opening, Opening.id == OpeningWord.opening_id)
    query = query.where(*_open(today), or_(*map(full_text.is_held, words)))
    held = session.scalars(query).all()
    return tuple(word for word in words if full_text.holds(held, word))


def by_reference(session: Session, reference: str) -> Opening:
    """An opening with its institution, open or closed; raises OpeningNotFoundError."""
    return _one(session, reference, SHOWN_STATUSES)


def is_open(opening: Opening, today: date) -> bool:
    """Whether one can still apply; the deadline itself is the last day."""
    return opening.status == "published" and opening.deadline >= today


def similar(
    session: Session, opening: Opening, today: date, limit: int = SIMILAR
) -> Sequence[Opening]:
    """Open ones of the same field and country, then of the same field, then of the country."""
    sector = Opening.sector == opening.sector
    country = Institution.country == opening.institution.country
    query = (
        select(Opening)
        .join(Opening.institution)
        .options(contains_eager(Opening.institution))
        .where(*_open(today), Opening.id != opening.id, or_(sector, country))
        .order_by(
            case((and_(sector, country), 0), (sector, 1), else_=2),
            Opening.deadline,
            Opening.reference,
        )
        .limit(limit)
    )
    return session.scalars(query).all()


def publish(session: Session, reference: str) -> Opening:
    """Let people find an opening; who follows openings like it is told the first time.

    Raises OpeningNotFoundError.
    """
    opening = _one(session, reference, ("draft", *SHOWN_STATUSES))
    opening.status = "published"
    full_text.index(session, [opening])
    if opening.published_at is None:
        opening.published_at = now()
        session.flush()
        announce(session, opening)
    return opening


def close(session: Session, reference: str) -> Opening:
    """Let nobody apply any more; raises OpeningNotFoundError."""
    opening = by_reference(session, reference)
    opening.status = "closed"
    return opening


def _one(session: Session, reference: str, statuses: Collection[str]) -> Opening:
    query = (
        select(Opening)
        .options(joinedload(Opening.institution))
        .where(Opening.reference == reference, Opening.status.in_(statuses))
    )
    opening = session.scalar(query)
    if opening is None:
        raise OpeningNotFoundError
    return opening


def _open(today: date) -> list[ColumnElement[bool]]:
    return [Opening.status == "published", Opening.deadline >= today]
