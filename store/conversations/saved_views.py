"""Filters that somebody keeps under a name, for themselves alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import MissingError
from store.tables import SavedView

LONGEST_NAME, LONGEST_QUERY = 40, 1_000
MOST = 20


class UnusableNameError(Exception):
    """The name is empty or too long."""


class NameTakenError(Exception):
    """The same person has another view of this name."""


class TooManyViewsError(Exception):
    """There would be no overview of them any more."""


class NoSuchViewError(MissingError):
    """The person has no such view."""


def list_views(session: Session, staff_id: str, page: str) -> Sequence[SavedView]:
    """What somebody keeps of a page, by name."""
    query = select(SavedView).where(SavedView.staff_id == staff_id, SavedView.page == page)
    return session.scalars(query.order_by(SavedView.name)).all()


def save(session: Session, staff_id: str, page: str, name: str, query: str) -> None:
    """Keep the filters of an address under a name; the errors above."""
    name = " ".join(name.split())
    # PostgreSQL takes no NUL in a text.
    if not 0 < len(name) <= LONGEST_NAME or "\0" in name or len(query) > LONGEST_QUERY:
        raise UnusableNameError
    own = select(func.count()).where(SavedView.staff_id == staff_id, SavedView.page == page)
    if (session.scalar(own) or 0) >= MOST:
        raise TooManyViewsError
    view = SavedView(staff_id=staff_id, page=page, name=name, query=query)
    session.add(view)
    try:
        session.flush()
    except IntegrityError:
        raise NameTakenError from None
    audit.record(session, staff_id, Action.VIEW_SAVED, str(view.id))


def delete(session: Session, staff_id: str, page: str, view_id: int) -> tuple[str, str]:
    """Forget a view; name and query, with which it can be saved again; NoSuchViewError."""
    view = session.get(SavedView, view_id)
    if view is None or (view.staff_id, view.page) != (staff_id, page):
        raise NoSuchViewError
    session.delete(view)
    audit.record(session, staff_id, Action.VIEW_DELETED, str(view_id))
    return view.name, view.query
