"""Names and contact data stay masked until somebody says why they must see them, for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import NoSuchPersonError
from store.privacy import known_names
from store.privacy.personal_data import Piece, pieces
from store.tables import Base, HelpLine, Message, Person, Unmasking
from store.types import now

LENGTH = timedelta(minutes=30)
SHORTEST_REASON, LONGEST_REASON = 5, 300

unmaskings = Base.metadata.tables["unmaskings"]


class UnusableReasonError(Exception):
    """The reason is too short to be one, or too long."""


@dataclass(frozen=True)
class Veil:
    """How one viewer sees what one person wrote; `until` is when they no longer see all of it."""

    person_id: str
    # At Telegram; shown only while it is lifted.
    name: str | None
    until: datetime | None
    # All that are known, also those that they gave in a form.
    names: Sequence[str] = ()
    # Contact data that are everybody's: those of help lines.
    public: frozenset[str] = frozenset()

    @property
    def is_lifted(self) -> bool:
        """Whether everything is seen."""
        return self.until is not None

    @property
    def on_record(self) -> dict[str, bool] | None:
        """What the audit says of a look: whether names and contact data could be read."""
        return {"unmasked": True} if self.is_lifted else None

    def pieces(self, text: str) -> list[Piece]:
        """The text in parts; those with a `kind` are masks."""
        if self.is_lifted:
            return [Piece(text)] if text else []
        return pieces(text, self.names, public=self.public)

    def text(self, text: str) -> str:
        """The same as one text."""
        return "".join(piece.text for piece in self.pieces(text))

    def message(self, message: Message) -> list[Piece]:
        """What a message says; a curated answer says nothing of anybody."""
        return (
            [Piece(message.text)]
            if message.answer_id and message.text
            else self.pieces(message.text)
        )


def veil(session: Session, staff_id: str, person_id: str) -> Veil:
    """How somebody sees a person; NoSuchPersonError."""
    found = veils(session, staff_id, [person_id])
    if person_id not in found:
        raise NoSuchPersonError
    return found[person_id]


def veils(session: Session, staff_id: str, people: Iterable[str]) -> Mapping[str, Veil]:
    """How somebody sees these people, by their ids, in few queries."""
    lifted = (
        select(Unmasking.person_id, func.max(Unmasking.until).label("until"))
        .where(Unmasking.staff_id == staff_id, Unmasking.until > now())
        .group_by(Unmasking.person_id)
        .subquery()
    )
    rows = session.execute(
        select(Person.id, Person.name, lifted.c.until)
        .outerjoin(lifted, lifted.c.person_id == Person.id)
        .where(Person.id.in_(set(people)))
    ).all()
    public = frozenset(session.scalars(select(HelpLine.contact)))
    names = known_names.of_people(session, [row.id for row in rows if row.until is None])
    return {
        row.id: Veil(row.id, row.name, row.until, names.get(row.id, ()), public) for row in rows
    }


def unmask(session: Session, staff_id: str, person_id: str, reason: str) -> None:
    """Let somebody see all of a person for a while; NoSuchPersonError, UnusableReasonError."""
    reason = " ".join(reason.split())
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        raise UnusableReasonError
    if session.get(Person, person_id) is None:
        raise NoSuchPersonError
    row = Unmasking(staff_id=staff_id, person_id=person_id, reason=reason, until=now() + LENGTH)
    session.add(row)
    session.flush()
    # What was said stays out of the record; the reason is read where the record is (`reasons`).
    details = {"unmasking": row.id, "minutes": LENGTH // timedelta(minutes=1)}
    audit.record(session, staff_id, Action.PERSON_UNMASKED, person_id, details)


def mask_again(session: Session, staff_id: str, person_id: str) -> bool:
    """End it at once; whether there was anything to end."""
    ended = session.execute(
        update(unmaskings)
        .where(
            unmaskings.c.staff_id == staff_id,
            unmaskings.c.person_id == person_id,
            unmaskings.c.until > now(),
        )
        .values(until=now())
    )
    if not ended.rowcount:  # type: ignore[attr-defined]
        return False
    audit.record(session, staff_id, Action.PERSON_MASKED, person_id)
    return True


def reasons(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """Why somebody was unmasked, by `unmasking` in the details of the audit; not of the erased."""
    query = select(Unmasking.id, Unmasking.reason).where(Unmasking.id.in_(set(ids)))
    return {row.id: row.reason for row in session.execute(query)}
