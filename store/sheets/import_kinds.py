"""The lists that staff may bring in a spreadsheet: openings, institutions, events.

Each is what an import (imports.py) must know of it. The rows are read once, not one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from store.events import event_fields, events_editing
from store.numbering import EVENT, OPENING, new_references
from store.openings import full_text, institutions, opening_fields, openings_editing
from store.programmes.programme_choices import Choices
from store.sheets.columns import Column, Fault
from store.tables import Event, Institution, Opening

Fields = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """One of the lists. `rows`: all that are there by key.

    `same`: what no two rows share. `refuse`: what of a change is not for an import. `add` gives
    the keys of new rows, `remove` those of rows on which something hangs, which stay; `finish`
    comes after all changes.
    """

    key: str
    columns: list[Column]
    rows: Mapping[str, Any]
    cells: Callable[[Any], dict[str, str]]
    read: Callable[[Mapping[str, str]], tuple[Fields, list[Fault]]]
    same: Callable[[Mapping[str, Any]], Hashable]
    refuse: Callable[[Any, Fields], list[Fault]]
    add: Callable[[Session, Sequence[Fields], str, datetime], list[str]]
    change: Callable[[Session, Any, Fields, str, datetime], Any]
    remove: Callable[[Session, Sequence[Any], str], set[str]]
    finish: Callable[[Session, Sequence[str]], None]
    tidy_key: Callable[[str], str] = str.upper


def kind_of(session: Session, name: str, choices: Choices, *, lock: bool = False) -> Kind:
    """A list by its name in KINDS; with `lock` nobody else changes it meanwhile."""
    return KINDS[name](session, choices, lock)


def _openings(session: Session, choices: Choices, lock: bool) -> Kind:
    hosts = institutions.hosts(institutions.all_institutions(session))
    query = select(Opening).options(joinedload(Opening.institution, innerjoin=True))
    query = query.order_by(Opening.reference)
    rows = session.scalars(query.with_for_update(of=Opening) if lock else query)
    return Kind(
        key="reference",
        columns=opening_fields.columns(choices),
        rows={row.reference: row for row in rows},
        cells=partial(opening_fields.cells, choices=choices),
        read=partial(opening_fields.read, choices=choices, hosts=hosts),
        same=_same_opening,
        refuse=lambda *_: [],
        add=_add_openings,
        change=openings_editing.change_locked,
        remove=openings_editing.delete_drafts,
        finish=_index,
    )


def _institutions(session: Session, _: Choices, lock: bool) -> Kind:
    query = select(Institution).order_by(Institution.id)
    rows = session.scalars(query.with_for_update() if lock else query)
    return Kind(
        key="id",
        columns=institutions.columns(),
        rows={row.id: row for row in rows},
        cells=institutions.cells,
        read=institutions.read,
        same=lambda fields: (fields["country"], fields["name"].casefold()),
        refuse=lambda *_: [],
        add=_add_institutions,
        change=institutions.change_locked,
        remove=institutions.delete_unused,
        finish=lambda *_: None,
        tidy_key=str.lower,
    )


def _events(session: Session, choices: Choices, lock: bool) -> Kind:
    query = select(Event).order_by(Event.reference)
    rows = session.scalars(query.with_for_update() if lock else query)
    return Kind(
        key="reference",
        columns=event_fields.columns(choices),
        rows={row.reference: row for row in rows},
        cells=partial(event_fields.cells, choices=choices),
        read=partial(event_fields.read, choices=choices),
        same=lambda fields: (fields["starts_at"], tuple(sorted(fields["title"].items()))),
        refuse=_what_people_are_told,
        add=_add_events,
        change=events_editing.change_locked,
        remove=events_editing.delete_drafts,
        finish=lambda *_: None,
    )


KINDS: dict[str, Callable[[Session, Choices, bool], Kind]] = {
    "openings": _openings,
    "institutions": _institutions,
    "events": _events,
}


def columns_of(name: str, choices: Choices) -> list[Column]:
    """The columns of a list by its name in KINDS."""
    if name == "institutions":
        return institutions.columns()
    fields = opening_fields if name == "openings" else event_fields
    return fields.columns(choices)


def _same_opening(fields: Mapping[str, Any]) -> Hashable:
    title = tuple(sorted(fields["title"].items()))
    return fields["institution_id"], fields["starts_on"], title


def _what_people_are_told(event: Event, fields: Fields) -> list[Fault]:
    """Whoever has a place is told of a change, so it is made, and asked about, on its own page."""
    if event.status == events_editing.CANCELLED:
        return [Fault("reference", "cancelled", event.reference)]
    if event.status == events_editing.DRAFT:
        return []
    differing = [name for name in events_editing.TOLD if fields[name] != getattr(event, name)]
    return [Fault(name, "published") for name in differing]


def _add_openings(
    session: Session, rows: Sequence[Fields], staff_id: str, moment: datetime
) -> list[str]:
    references = new_references(session, OPENING, len(rows))
    for reference, fields in zip(references, rows, strict=True):
        openings_editing.add(session, reference, fields, staff_id, moment)
    return references


def _add_institutions(
    session: Session, rows: Sequence[Fields], staff_id: str, moment: datetime
) -> list[str]:
    taken = set(session.scalars(select(Institution.id)))
    added = []
    for fields in rows:
        added.append(institutions.new_id(fields, taken))
        taken.add(added[-1])
        institutions.add(session, added[-1], fields, staff_id, moment)
    return added


def _add_events(
    session: Session, rows: Sequence[Fields], staff_id: str, moment: datetime
) -> list[str]:
    references = new_references(session, EVENT, len(rows))
    for reference, fields in zip(references, rows, strict=True):
        events_editing.add(session, reference, fields, staff_id, moment)
    return references


def _index(session: Session, references: Sequence[str]) -> None:
    session.flush()
    wanted = set(references)
    query = select(Opening).options(joinedload(Opening.institution, innerjoin=True))
    full_text.index(session, [one for one in session.scalars(query) if one.reference in wanted])
