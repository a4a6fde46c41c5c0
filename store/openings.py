"""Assignments that one can apply for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, extract, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from store.tables import Institution, Opening

# Where somebody names a region, its country is understood too, and the region narrows it.
COUNTRY_OF_REGION = {"somaliland": "SO", "puntland": "SO", "kurdistan": "IQ"}
# An assignment that is partly online fits who looks for one online and who looks for one on site.
FITTING_MODES = {"online": ("online", "both"), "on_site": ("on_site", "both")}
SHOWN_STATUSES = ("published", "closed")


class OpeningNotFoundError(Exception):
    """No opening that people may see has this reference."""


@dataclass(frozen=True)
class Conditions:
    """What an opening must fulfil: one value of each field; an empty field asks for nothing.

    `months` (1 to 12) are those in which the assignment starts.
    """

    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    months: tuple[int, ...] = ()


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
        .where(*_criteria(today, conditions))
        .order_by(Opening.deadline, Opening.reference)
        .limit(limit)
        .offset(offset)
    )
    rows = session.execute(query).all()
    if rows or not offset:
        return Found([row[0] for row in rows], rows[0][1] if rows else 0)
    return Found([], count(session, today, conditions))


def count(session: Session, today: date, conditions: Conditions) -> int:
    """How many openings `search` would find."""
    query = select(func.count(Opening.id)).join(Opening.institution)
    return session.scalar(query.where(*_criteria(today, conditions))) or 0


def by_reference(session: Session, reference: str) -> Opening:
    """An opening with its institution, open or closed; raises OpeningNotFoundError."""
    query = (
        select(Opening)
        .options(joinedload(Opening.institution))
        .where(Opening.reference == reference, Opening.status.in_(SHOWN_STATUSES))
    )
    opening = session.scalar(query)
    if opening is None:
        raise OpeningNotFoundError
    return opening


def is_open(opening: Opening, today: date) -> bool:
    """Whether one can still apply; the deadline itself is the last day."""
    return opening.status == "published" and opening.deadline >= today


def _criteria(today: date, conditions: Conditions) -> list[ColumnElement[bool]]:
    modes = {fitting for mode in conditions.modes for fitting in FITTING_MODES.get(mode, (mode,))}
    criteria = [Opening.status == "published", Opening.deadline >= today]
    if conditions.countries or conditions.regions:
        criteria.append(_is_there(conditions))
    if conditions.sectors:
        criteria.append(Opening.sector.in_(conditions.sectors))
    if modes:
        criteria.append(Opening.mode.in_(sorted(modes)))
    if conditions.months:
        criteria.append(extract("month", Opening.starts_on).in_(conditions.months))
    return criteria


def _is_there(conditions: Conditions) -> ColumnElement[bool]:
    narrowed = {COUNTRY_OF_REGION.get(region) for region in conditions.regions}
    whole = [country for country in conditions.countries if country not in narrowed]
    return or_(
        Institution.country.in_(whole),
        and_(Institution.region.is_not(None), Institution.region.in_(conditions.regions)),
    )
