"""Openings as staff look for them: all of them, by status and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, contains_eager

from store.openings import full_text
from store.tables import Application, Institution, Opening, OpeningWord

PAGE = 50
# So near that staff may want to do something about it.
NEAR = timedelta(days=14)
# `over`: published, but the last day to apply has passed.
STATES = ("draft", "open", "near", "over", "closed")
MOST_WORDS = 8


@dataclass(frozen=True)
class Filters:
    """What staff ask for; an empty field asks for nothing."""

    state: str = ""
    country: str = ""
    sector: str = ""
    demo: str = ""
    text: str = ""


@dataclass(frozen=True)
class Listed:
    """One opening of the list, with its institution, and how many have applied."""

    opening: Opening
    applications: int


@dataclass(frozen=True)
class Page:
    """A page of those that fit, how many fit in all, how many of them have which state."""

    openings: list[Listed]
    total: int
    states: Mapping[str, int]
    countries: list[str]


def list_openings(session: Session, today: date, filters: Filters, page: int = 1) -> Page:
    """Drafts first, then the soonest deadline; `page` counts from 1."""
    facts = _facts(filters)
    states = _counted(session, today, facts)
    wanted = [*facts, _has_state(filters.state, today)] if filters.state else facts
    listed = session.execute(_listed(today, wanted).limit(PAGE).offset((page - 1) * PAGE)).all()
    total = states[filters.state] if filters.state else states["all"]
    countries = select(Institution.country).join(Opening).distinct().order_by(Institution.country)
    return Page([Listed(*row) for row in listed], total, states, list(session.scalars(countries)))


def all_openings(session: Session, filters: Filters, today: date) -> list[Opening]:
    """Everything that fits, for the export."""
    wanted = _facts(filters)
    if filters.state:
        wanted.append(_has_state(filters.state, today))
    query = (
        select(Opening)
        .join(Opening.institution)
        .options(contains_eager(Opening.institution))
        .where(*wanted)
        .order_by(Opening.reference)
    )
    return list(session.scalars(query))


def applications_for(session: Session, opening_id: int) -> int:
    """How many people have applied."""
    query = select(func.count(Application.id)).where(Application.opening_id == opening_id)
    return session.scalar(query) or 0


def _listed(today: date, wanted: list[ColumnElement[bool]]) -> Select[Any]:
    applications = (
        select(func.count(Application.id))
        .where(Application.opening_id == Opening.id)
        .correlate(Opening)
        .scalar_subquery()
    )
    over = case((Opening.status == "draft", 0), (_has_state("open", today), 1), else_=2)
    return (
        select(Opening, applications)
        .join(Opening.institution)
        .options(contains_eager(Opening.institution))
        .where(*wanted)
        .order_by(
            over, case((over < 2, Opening.deadline)), Opening.deadline.desc(), Opening.reference
        )
    )


def _counted(session: Session, today: date, facts: list[ColumnElement[bool]]) -> dict[str, int]:
    """How many there are of each state, and of all, in one query."""
    columns = [func.sum(case((_has_state(state, today), 1), else_=0)) for state in STATES]
    query = select(func.count(Opening.id), *columns).join(Opening.institution).where(*facts)
    total, *found = session.execute(query).one()
    return {"all": total} | {state: count or 0 for state, count in zip(STATES, found, strict=True)}


def _has_state(state: str, today: date) -> ColumnElement[bool]:
    published = Opening.status == "published"
    return {
        "draft": Opening.status == "draft",
        "open": and_(published, Opening.deadline >= today),
        "near": and_(published, Opening.deadline.between(today, today + NEAR)),
        "over": and_(published, Opening.deadline < today),
        "closed": Opening.status == "closed",
    }[state]


def _facts(filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if filters.country:
        wanted.append(Institution.country == filters.country)
    if filters.sector:
        wanted.append(Opening.sector == filters.sector)
    if filters.demo:
        wanted.append(Opening.demo.is_(filters.demo == "yes"))
    return [*wanted, *map(_says, list(full_text.words(filters.text))[:MOST_WORDS])]


def _says(word: str) -> ColumnElement[bool]:
    """A word of the texts, of the institution's name, or a part of a reference."""
    held = exists().where(OpeningWord.opening_id == Opening.id, full_text.is_held(word))
    return or_(held, Opening.reference.icontains(word, autoescape=True))
