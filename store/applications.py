"""A person's applications."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from store.tables import Application, Opening


class ApplicationNotFoundError(Exception):
    """This person has no application of this reference; whether somebody else has is not told."""


def of_person(session: Session, person_id: str) -> Sequence[Application]:
    """All applications of a person with opening and institution, newest first."""
    query = _of(person_id).order_by(Application.created_at.desc(), Application.id.desc())
    return session.scalars(query).all()


def by_reference(session: Session, person_id: str, reference: str) -> Application:
    """One of the person's own applications; raises ApplicationNotFoundError."""
    application = session.scalar(_of(person_id).where(Application.reference == reference))
    if application is None:
        raise ApplicationNotFoundError
    return application


def _of(person_id: str) -> Select[Any]:
    return (
        select(Application)
        .options(joinedload(Application.opening).joinedload(Opening.institution))
        .where(Application.person_id == person_id)
    )
