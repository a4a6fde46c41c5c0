"""Help lines for somebody in danger: proposed by one person, approved by another, undone by any.

A wrong number can cost a life, so nobody changes one alone. What stood there before is kept: to go
back to it takes one person and no delay.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import phonenumbers
from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.content import Fields, read_entries
from store.locks import hold_in_transaction
from store.missing import MissingError
from store.tables import HelpLine
from store.types import now

FILE = "help_lines.yml"
FIELDS = ("position", "contact", "name", "about", "source", "as_of", "review_by", "shown")
DAYS = ("as_of", "review_by")
ID = re.compile(r"[a-z][a-z0-9_]{1,40}")
# Numbers and addresses of one line, e.g. "113 / 0800-0113".
BETWEEN = " / "
MOST_CONTACTS = 3
# Of three digits in the whole European Union, e.g. 112; of the Netherlands, e.g. 0900-8844.
SHORT_CODE = re.compile(r"1[0-9]{2}|14[0-9]{2,3}|116[0-9]{3}")
SERVICE_NUMBER = re.compile(r"0(?:800|900)(?:-?[0-9]{4}|-?[0-9]{7})")
ADDRESS = re.compile(r"https://[\w.-]+\.[a-z]{2,}(?:/\S*)?")
REGION = "NL"
LONGEST_TEXT = 160
LAST_POSITION = 999


class NoSuchHelpLineError(MissingError):
    """No help line has this name, or nothing is proposed there."""


class SeenOlderError(Exception):
    """Somebody else has changed or decided something since it was looked at."""


class OwnProposalError(Exception):
    """Nobody approves what they have proposed."""


class TakenNameError(Exception):
    """There is a help line of this name."""


class UnusableHelpLineError(Exception):
    """Fields that cannot be used; `faults` maps their names to what is wrong."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__()
        self.faults = faults


@dataclass(frozen=True)
class Line:
    """A help line as somebody wants it; texts are maps from language to text."""

    position: int
    contact: str
    name: Mapping[str, str]
    about: Mapping[str, str]
    source: Mapping[str, str]
    as_of: date | None
    review_by: date | None
    shown: bool


def shown(session: Session) -> Sequence[HelpLine]:
    """What people in danger are offered, in order."""
    query = select(HelpLine).where(HelpLine.shown).order_by(HelpLine.position, HelpLine.id)
    return session.scalars(query).all()


def every(session: Session) -> Sequence[HelpLine]:
    """All of them, those that are not shown last."""
    query = select(HelpLine).order_by(HelpLine.shown.desc(), HelpLine.position, HelpLine.id)
    return session.scalars(query).all()


def proposals(session: Session) -> Sequence[HelpLine]:
    """Those of which somebody wants a change."""
    query = select(HelpLine).where(HelpLine.proposed_by.is_not(None)).order_by(HelpLine.proposed_at)
    return session.scalars(query).all()


def find(session: Session, line_id: str) -> HelpLine:
    """One of them; raises NoSuchHelpLineError."""
    found = session.get(HelpLine, line_id)
    if found is None:
        raise NoSuchHelpLineError
    return found


def values(line: HelpLine) -> dict[str, Any]:
    """The fields of a line, as they are kept in `proposal` and `previous`."""
    found = {name: getattr(line, name) for name in FIELDS}
    return found | {name: found[name] and found[name].isoformat() for name in DAYS}


def propose(
    session: Session, line_id: str, line: Line, languages: Collection[str], staff_id: str, seen: int
) -> None:
    """Ask a second person for a change; it replaces an earlier proposal.

    Raises UnusableHelpLineError, NoSuchHelpLineError, SeenOlderError.
    """
    _check(line, languages)
    found = _lock(session, line_id, seen)
    found.proposal = _kept(line)
    found.proposed_by, found.proposed_at = staff_id, now()
    _record(session, staff_id, Action.HELP_LINE_PROPOSED, found)


def propose_new(
    session: Session, line_id: str, line: Line, languages: Collection[str], staff_id: str
) -> None:
    """The same for a line that there is not yet; raises TakenNameError, UnusableHelpLineError."""
    if not ID.fullmatch(line_id):
        raise UnusableHelpLineError({"id": "malformed"})
    _check(line, languages)
    hold_in_transaction(session, f"help_line:{line_id}")
    if session.get(HelpLine, line_id):
        raise TakenNameError
    kept = _kept(line)
    fields = {name: _value(name, kept[name]) for name in FIELDS} | {"shown": False}
    found = HelpLine(id=line_id, **fields)
    found.proposal = kept
    found.proposed_by, found.proposed_at, found.edited_by = staff_id, now(), staff_id
    session.add(found)
    found.revision = 0
    _record(session, staff_id, Action.HELP_LINE_PROPOSED, found)


def approve(session: Session, line_id: str, staff_id: str, seen: int) -> None:
    """From the next message on people get it; raises OwnProposalError, and as `propose` does."""
    found = _proposed(session, line_id, seen)
    if found.proposed_by == staff_id:
        raise OwnProposalError
    found.previous = values(found)
    found.edited_by, found.approved_by = found.proposed_by, staff_id
    _take_over(found, dict(found.proposal or {}))
    _forget_proposal(found)
    _record(session, staff_id, Action.HELP_LINE_APPROVED, found)


def reject(session: Session, line_id: str, staff_id: str, seen: int) -> None:
    """Leave it as it is; of one's own proposal, take it back. Raises as `propose` does."""
    found = _proposed(session, line_id, seen)
    own = found.proposed_by == staff_id
    _forget_proposal(found)
    action = Action.HELP_LINE_WITHDRAWN if own else Action.HELP_LINE_REJECTED
    _record(session, staff_id, action, found)


def undo(session: Session, line_id: str, staff_id: str, seen: int) -> None:
    """Back to what stood there before the last change, at once; raises as `propose` does."""
    found = _lock(session, line_id, seen)
    if not found.previous:
        raise NoSuchHelpLineError
    before = dict(found.previous)
    found.previous = values(found)
    found.edited_by, found.approved_by = staff_id, None
    _take_over(found, before)
    _record(session, staff_id, Action.HELP_LINE_UNDONE, found)


def contact_fault(contact: str) -> str | None:
    """What is wrong with the numbers and addresses of a line, as the console names it."""
    parts = contact.split(BETWEEN)
    if not contact or len(parts) > MOST_CONTACTS:
        return "none" if not contact else "too_many"
    return None if all(map(_can_be_reached, parts)) else "unreachable"


def read_help_lines(content: Path) -> list[dict[str, Any]]:
    """Rows of content/help_lines.yml; raises ContentError, naming line and field."""
    return [_row(entry, n) for n, entry in enumerate(read_entries(content / FILE, "id"), 1)]


def _row(entry: Fields, position: int) -> dict[str, Any]:
    contact = entry.text("contact")
    if contact_fault(contact):
        raise entry.fault("contact", "numbers that can be dialled or https addresses")
    return {
        "id": entry.text("id"),
        "position": position,
        "contact": contact,
        "name": entry.texts("name"),
        "about": entry.texts("about"),
        "source": entry.texts("source"),
        "as_of": None if entry.given.get("as_of") is None else entry.day("as_of"),
        "review_by": entry.day("review_by"),
        "shown": True,
    }


def _can_be_reached(contact: str) -> bool:
    if ADDRESS.fullmatch(contact):
        return True
    # Spaces and hyphens are for the eye.
    if not re.fullmatch(r"\+?[0-9][0-9 -]*", contact):
        return False
    digits = contact.replace(" ", "")
    if SHORT_CODE.fullmatch(digits) or SERVICE_NUMBER.fullmatch(digits):
        return True
    try:
        number = phonenumbers.parse(contact, REGION)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)


def _check(line: Line, languages: Collection[str]) -> None:
    found = {}
    fault = contact_fault(line.contact)
    if fault:
        found["contact"] = fault
    if not 0 <= line.position <= LAST_POSITION:
        found["position"] = "out_of_range"
    for name in ("name", "about", "source"):
        texts = getattr(line, name)
        if set(texts) != set(languages) or not all(text.strip() for text in texts.values()):
            found[name] = "incomplete"
        elif any(len(text) > LONGEST_TEXT or "\n" in text for text in texts.values()):
            found[name] = "too_long"
    if line.review_by is None or (line.as_of and line.review_by <= line.as_of):
        found["review_by"] = "not_after"
    if found:
        raise UnusableHelpLineError(found)


def _kept(line: Line) -> dict[str, Any]:
    found = {name: getattr(line, name) for name in FIELDS}
    texts = {name: dict(found[name]) for name in ("name", "about", "source")}
    days = {name: found[name] and found[name].isoformat() for name in DAYS}
    return found | texts | days


def _value(name: str, kept: Any) -> Any:
    return date.fromisoformat(kept) if name in DAYS and kept else kept


def _take_over(found: HelpLine, kept: Mapping[str, Any]) -> None:
    for name in FIELDS:
        setattr(found, name, _value(name, kept[name]))
    found.updated_at = now()


def _lock(session: Session, line_id: str, seen: int) -> HelpLine:
    found = session.get(HelpLine, line_id, with_for_update=True)
    if found is None:
        raise NoSuchHelpLineError
    if found.revision != seen:
        raise SeenOlderError
    return found


def _proposed(session: Session, line_id: str, seen: int) -> HelpLine:
    found = _lock(session, line_id, seen)
    if found.proposed_by is None:
        raise NoSuchHelpLineError
    return found


def _forget_proposal(found: HelpLine) -> None:
    found.proposal, found.proposed_by, found.proposed_at = None, None, None


def _record(session: Session, staff_id: str, action: Action, found: HelpLine) -> None:
    found.revision += 1
    audit.record(session, staff_id, action, found.id)
