"""What staff change about openings: make, edit, copy, publish, close, delete.

Whoever changes one says which version they saw; another one raises ChangedMeanwhileError.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from store import audit
from store.audit import Action
from store.editing import InUseError, WrongStatusError, check_version, put, sign
from store.numbering import OPENING, keep_highest, new_references
from store.openings import full_text, openings
from store.openings.alerts import audience
from store.openings.institutions import NoSuchInstitutionError
from store.openings.openings import OpeningNotFoundError
from store.tables import Application, Draft, Institution, Opening
from store.types import now, today

DRAFT, PUBLISHED, CLOSED = "draft", "published", "closed"
# Whatever a copy takes over.
COPIED = (
    *("institution_id", "title", "tasks", "covered", "sector", "mode", "weeks"),
    *("starts_on", "deadline"),
)


class DeadlineOverError(Exception):
    """Nobody could apply: the last day to do so is over."""


def find(session: Session, reference: str) -> Opening:
    """An opening of any status with its institution; raises OpeningNotFoundError."""
    query = select(Opening).options(joinedload(Opening.institution))
    opening = session.scalar(query.where(Opening.reference == reference))
    if opening is None:
        raise OpeningNotFoundError
    return opening


def create(session: Session, fields: Mapping[str, Any], staff_id: str) -> Opening:
    """A new draft with these fields; raises NoSuchInstitutionError."""
    _keep_host(session, fields["institution_id"])
    (reference,) = new_references(session, OPENING)
    opening = add(session, reference, fields, staff_id, now())
    session.flush()
    full_text.index(session, [opening])
    return opening


def add(
    session: Session,
    reference: str,
    fields: Mapping[str, Any],
    staff_id: str,
    moment: datetime,
) -> Opening:
    """The same under a reference that was taken for it; its words are still to be indexed."""
    opening = Opening(reference=reference, status=DRAFT, **fields)
    sign(opening, staff_id, moment)
    session.add(opening)
    audit.record(session, staff_id, Action.OPENING_CREATED, reference)
    return opening


def change(
    session: Session, reference: str, seen: str, fields: Mapping[str, Any], staff_id: str
) -> list[str]:
    """Set the fields, visible at once if it is published; the names of those that differed.

    Raises OpeningNotFoundError, ChangedMeanwhileError and NoSuchInstitutionError.
    """
    opening = _locked(session, reference, seen)
    if "institution_id" in fields:
        _keep_host(session, fields["institution_id"])
    changed = change_locked(session, opening, fields, staff_id, now())
    if changed:
        full_text.index(session, [opening])
    return changed


def change_locked(
    session: Session, opening: Opening, fields: Mapping[str, Any], staff_id: str, moment: datetime
) -> list[str]:
    """The same with one that nobody else changes meanwhile; its words are still to be indexed."""
    changed = put(opening, fields)
    if changed:
        sign(opening, staff_id, moment)
        opening.institution = session.get_one(Institution, opening.institution_id)
        details = {"fields": changed}
        audit.record(session, staff_id, Action.OPENING_CHANGED, opening.reference, details)
    return changed


def duplicate(session: Session, reference: str, staff_id: str) -> Opening:
    """A new draft like it; raises OpeningNotFoundError."""
    opening = find(session, reference)
    return create(session, {name: getattr(opening, name) for name in COPIED}, staff_id)


def publish(session: Session, reference: str, seen: str, staff_id: str) -> int:
    """Let people find a draft; how many people who follow openings like it will be told.

    Raises OpeningNotFoundError, ChangedMeanwhileError, WrongStatusError and DeadlineOverError.
    """
    opening = _locked(session, reference, seen)
    if opening.status != DRAFT:
        raise WrongStatusError(opening.status)
    if opening.deadline < today():
        raise DeadlineOverError
    told = audience(session, opening)
    openings.publish(session, reference)
    _note(session, opening, Action.OPENING_PUBLISHED, staff_id, {"told": told})
    return told


def close(session: Session, reference: str, seen: str, staff_id: str) -> None:
    """Let nobody apply any more.

    Raises OpeningNotFoundError, ChangedMeanwhileError and WrongStatusError.
    """
    opening = _locked(session, reference, seen)
    if opening.status != PUBLISHED:
        raise WrongStatusError(opening.status)
    openings.close(session, reference)
    _note(session, opening, Action.OPENING_CLOSED, staff_id)


def reopen(session: Session, reference: str, seen: str, staff_id: str) -> None:
    """Take the closing back; who was told of it is not told again.

    Raises OpeningNotFoundError, ChangedMeanwhileError and WrongStatusError.
    """
    opening = _locked(session, reference, seen)
    if opening.status != CLOSED:
        raise WrongStatusError(opening.status)
    openings.publish(session, reference)
    _note(session, opening, Action.OPENING_REOPENED, staff_id)


def delete(session: Session, reference: str, seen: str, staff_id: str) -> None:
    """Throw away a draft that nobody has ever seen; its reference is not given again.

    Raises OpeningNotFoundError, ChangedMeanwhileError, WrongStatusError and InUseError.
    """
    opening = _locked(session, reference, seen)
    if opening.status != DRAFT or opening.published_at:
        raise WrongStatusError(opening.status)
    if delete_drafts(session, [opening], staff_id):
        raise InUseError


def delete_drafts(session: Session, drafts: Sequence[Opening], staff_id: str) -> set[str]:
    """The same with several that nobody else changes meanwhile; references of those that stay."""
    tables = (Application, Draft)
    used = {one for table in tables for one in session.scalars(select(table.opening_id).distinct())}
    keep_highest(session, OPENING)
    for opening in drafts:
        if opening.id not in used:
            session.delete(opening)
            audit.record(session, staff_id, Action.OPENING_DELETED, opening.reference)
    return {opening.reference for opening in drafts if opening.id in used}


def _locked(session: Session, reference: str, seen: str) -> Opening:
    """The opening as it is now, which nobody else changes until the transaction ends."""
    query = (
        select(Opening)
        .options(joinedload(Opening.institution, innerjoin=True))
        .where(Opening.reference == reference)
        .with_for_update(of=Opening)
        .execution_options(populate_existing=True)
    )
    opening = session.scalar(query)
    if opening is None:
        raise OpeningNotFoundError
    check_version(opening, seen)
    return opening


def _keep_host(session: Session, institution_id: str) -> None:
    """Nobody deletes it until the transaction ends; raises NoSuchInstitutionError."""
    query = select(Institution.id).where(Institution.id == institution_id)
    if session.scalar(query.with_for_update(read=True, key_share=True)) is None:
        raise NoSuchInstitutionError


def _note(
    session: Session,
    opening: Opening,
    action: Action,
    staff_id: str,
    details: dict[str, Any] | None = None,
) -> None:
    sign(opening, staff_id, now())
    audit.record(session, staff_id, action, opening.reference, details)
