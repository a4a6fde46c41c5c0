"""Host institutions: look them up, make, edit and delete them.

Whoever changes one says which version they saw; another one raises ChangedMeanwhileError.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload

from store import audit
from store.audit import Action
from store.editing import InUseError, check_version, put, sign
from store.missing import MissingError
from store.openings import full_text
from store.openings.wishes import COUNTRY_OF_REGION
from store.sheets.columns import COUNTRY, KEY, ONE_OF, SHOWN, TEXT, Column, Fault, flag_cell
from store.sheets.columns import read_cells as read_values
from store.tables import Institution, Opening
from store.types import now

PAGE = 50
LONGEST_NAME, LONGEST_CITY, LONGEST_ID = 200, 100, 60


class NoSuchInstitutionError(MissingError):
    """No institution has this id."""


@dataclass(frozen=True)
class Listed:
    """An institution of the list, and how many openings are its."""

    institution: Institution
    openings: int


@dataclass(frozen=True)
class Page:
    """A page of those that fit, and how many fit in all."""

    institutions: list[Listed]
    total: int


def columns() -> list[Column]:
    """All columns, in the order of the export."""
    return [
        Column("id", KEY, example="so-health-service"),
        Column("demo", SHOWN),
        Column("name", TEXT, needed=True, most=LONGEST_NAME, example="Public health service"),
        Column("country", COUNTRY, needed=True, example="SO"),
        Column("region", ONE_OF, choices=tuple(COUNTRY_OF_REGION)),
        Column("city", TEXT, most=LONGEST_CITY, example="Mogadishu"),
    ]


def cells(institution: Institution) -> dict[str, str]:
    """An institution as it is exported and as its form shows it."""
    return {
        "id": institution.id,
        "demo": flag_cell(institution.demo),
        "name": institution.name,
        "country": institution.country,
        "region": institution.region or "",
        "city": institution.city or "",
    }


def read(given: Mapping[str, str]) -> tuple[dict[str, Any], list[Fault]]:
    """The fields of an institution and all that is wrong."""
    values, faults = read_values(columns(), given)
    home = COUNTRY_OF_REGION.get(values["region"] or "")
    if home and values["country"] and home != values["country"]:
        faults.append(Fault("region", "other_country", values["region"], home))
    return {name: values[name] for name in ("name", "country", "region", "city")}, faults


def list_institutions(session: Session, text: str = "", page: int = 1) -> Page:
    """By country and name; `page` counts from 1."""
    openings = (
        select(func.count(Opening.id))
        .where(Opening.institution_id == Institution.id)
        .correlate(Institution)
        .scalar_subquery()
    )
    query = select(Institution, openings, func.count().over())
    if text:
        parts = (Institution.name, Institution.city, Institution.id)
        query = query.where(or_(*(part.icontains(text, autoescape=True) for part in parts)))
    query = query.order_by(Institution.country, Institution.name, Institution.id)
    rows = session.execute(query.limit(PAGE).offset((page - 1) * PAGE)).all()
    return Page([Listed(row[0], row[1]) for row in rows], rows[0][2] if rows else 0)


def all_institutions(session: Session) -> list[Institution]:
    """All of them by country and name."""
    query = select(Institution).order_by(Institution.country, Institution.name, Institution.id)
    return list(session.scalars(query))


def hosts(institutions: Collection[Institution]) -> dict[str, str]:
    """Ids by what an institution may be called: its id or, if no other has it, its name."""
    named = Counter(one.name.casefold() for one in institutions)
    names = {one.name.casefold(): one.id for one in institutions if named[one.name.casefold()] == 1}
    return names | {one.id: one.id for one in institutions}


def find(session: Session, institution_id: str) -> Institution:
    """One of them; raises NoSuchInstitutionError."""
    institution = session.get(Institution, institution_id)
    if institution is None:
        raise NoSuchInstitutionError
    return institution


def create(session: Session, fields: Mapping[str, Any], staff_id: str) -> Institution:
    """A new one under an id that says its country and name."""
    taken = set(session.scalars(select(Institution.id)))
    return add(session, new_id(fields, taken), fields, staff_id, now())


def add(
    session: Session,
    institution_id: str,
    fields: Mapping[str, Any],
    staff_id: str,
    moment: datetime,
) -> Institution:
    """The same under an id that nobody has."""
    institution = Institution(id=institution_id, **fields)
    sign(institution, staff_id, moment)
    session.add(institution)
    audit.record(session, staff_id, Action.INSTITUTION_CREATED, institution_id)
    return institution


def change(
    session: Session, institution_id: str, seen: str, fields: Mapping[str, Any], staff_id: str
) -> list[str]:
    """Set the fields; its openings are found by the new name. The names of those that differed.

    Raises NoSuchInstitutionError and ChangedMeanwhileError.
    """
    institution = _locked(session, institution_id)
    check_version(institution, seen)
    return change_locked(session, institution, fields, staff_id, now())


def change_locked(
    session: Session,
    institution: Institution,
    fields: Mapping[str, Any],
    staff_id: str,
    moment: datetime,
) -> list[str]:
    """The same with one that nobody else changes meanwhile."""
    changed = put(institution, fields)
    if changed:
        sign(institution, staff_id, moment)
        session.flush()
        own = select(Opening).options(joinedload(Opening.institution))
        openings = session.scalars(own.where(Opening.institution_id == institution.id)).all()
        full_text.index(session, openings)
        details = {"fields": changed}
        audit.record(session, staff_id, Action.INSTITUTION_CHANGED, institution.id, details)
    return changed


def delete(session: Session, institution_id: str, staff_id: str) -> None:
    """Throw away one that has no opening; raises NoSuchInstitutionError and InUseError."""
    institution = _locked(session, institution_id)
    if delete_unused(session, [institution], staff_id):
        raise InUseError


def delete_unused(session: Session, rows: Sequence[Institution], staff_id: str) -> set[str]:
    """The same with several that nobody else changes meanwhile; ids of those that stay."""
    used = set(session.scalars(select(Opening.institution_id).distinct()))
    for institution in rows:
        if institution.id not in used:
            session.delete(institution)
            audit.record(session, staff_id, Action.INSTITUTION_DELETED, institution.id)
    return {institution.id for institution in rows if institution.id in used}


def new_id(fields: Mapping[str, Any], taken: Collection[str]) -> str:
    """`so-health-service`, or with a number if that is taken."""
    plain = unicodedata.normalize("NFKD", fields["name"]).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_ID].strip("-") or "host"
    wanted = f"{fields['country'].lower()}-{slug}"
    number = 2
    found = wanted
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found


def _locked(session: Session, institution_id: str) -> Institution:
    institution = session.get(
        Institution, institution_id, with_for_update=True, populate_existing=True
    )
    if institution is None:
        raise NoSuchInstitutionError
    return institution
