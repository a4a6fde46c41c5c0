"""What a person agreed to have kept of a check, for the next time: encrypted, one each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from store.tables import Profile
from store.types import now


def kept(session: Session, person_id: str) -> Mapping[str, Any] | None:
    """What was kept; None when nothing is."""
    profile = session.get(Profile, person_id)
    return None if profile is None else profile.details


def keep(session: Session, person_id: str, details: Mapping[str, Any]) -> None:
    """Keep this instead of what was kept before; the person agreed just now."""
    profile = session.get(Profile, person_id)
    if profile is None:
        session.add(Profile(person_id=person_id, details=dict(details)))
        return
    profile.details = dict(details)
    profile.agreed_at = profile.updated_at = now()


def drop(session: Session, person_id: str) -> None:
    """Keep nothing any more; nothing to drop is no error."""
    session.execute(delete(Profile).where(Profile.person_id == person_id))
