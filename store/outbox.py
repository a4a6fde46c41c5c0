"""Messages on their way to Telegram: claim what is due, settle what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from store.tables import Base
from store.turns import drop_due
from store.types import now

outbox, messages, people = (Base.metadata.tables[name] for name in ("outbox", "messages", "people"))


@dataclass(frozen=True)
class Due:
    """A row that may be sent now."""

    id: int
    person_id: str | None
    message_id: int | None
    chat: str
    method: str
    parameters: dict[str, Any]
    attempts: int


@dataclass(frozen=True)
class Result:
    """What became of a row: `status` as in the table; `due_at` when it is due again."""

    row: Due
    status: str
    telegram_message_id: int | None = None
    error: str | None = None
    due_at: datetime | None = None
    counts_as_attempt: bool = True


def exchange(session: Session, results: Sequence[Result], capacity: int) -> list[Due]:
    """Settle `results`, then claim up to `capacity` rows, in one transaction."""
    if results:
        settle(session, results)
    return claim(session, capacity) if capacity > 0 else []


def claim(session: Session, capacity: int) -> list[Due]:
    """Mark due rows as `sending`, oldest first; nobody's later row overtakes an earlier one."""
    found = session.execute(_DUE, {"now": now(), "capacity": capacity}).all()
    if found:
        session.execute(
            update(outbox)
            .where(outbox.c.id.in_([row.id for row in found]))
            .values(status="sending", attempts=outbox.c.attempts + 1)
        )
    return [Due(**row._mapping) for row in found]


def settle(session: Session, results: Sequence[Result]) -> None:
    """Write down what became of rows. A row without a person leaves no trace."""
    again = [result for result in results if result.status == "due"]
    over = [result for result in results if result.status != "due"]
    _due_again(session, again)
    gone = [result.row.id for result in over if result.row.person_id is None]
    if gone:
        session.execute(delete(outbox).where(outbox.c.id.in_(gone)))
    _finish(session, [result for result in over if result.row.person_id is not None])


def recover(session: Session) -> int:
    """After a crash rows in `sending` are maybe sent: nobody knows. Returns how many."""
    session.execute(
        delete(outbox).where(outbox.c.status == "sending", outbox.c.person_id.is_(None))
    )
    return session.execute(
        update(outbox)
        .where(outbox.c.status == "sending")
        .values(status="maybe_sent", error="restart", settled_at=now())
    ).rowcount  # type: ignore[attr-defined]


def next_due(session: Session) -> datetime | None:
    """When the next row is due; None when nothing waits."""
    return session.scalar(select(func.min(outbox.c.due_at)).where(outbox.c.status == "due"))


def waiting(session: Session) -> int:
    """How many rows are due or being sent."""
    return session.scalar(_WAITING) or 0


def prune(session: Session, keep: timedelta) -> None:
    """Drop sent rows older than `keep`: the messages themselves stay in the record."""
    session.execute(
        delete(outbox).where(outbox.c.status == "sent", outbox.c.settled_at < now() - keep)
    )


def _due_query() -> Any:
    # Somebody whose row is being sent, or waits for another try, gets nothing else before it.
    held = select(outbox.c.person_id).where(
        outbox.c.person_id.is_not(None),
        or_(
            outbox.c.status == "sending",
            (outbox.c.status == "due")
            & (outbox.c.attempts > 0)
            & (outbox.c.due_at > bindparam("now")),
        ),
    )
    return (
        select(*(outbox.c[name] for name in Due.__dataclass_fields__))
        .where(
            outbox.c.status == "due",
            outbox.c.due_at <= bindparam("now"),
            or_(outbox.c.person_id.is_(None), outbox.c.person_id.not_in(held)),
        )
        .order_by(outbox.c.id)
        .limit(bindparam("capacity"))
        .with_for_update(skip_locked=True)
    )


_DUE = _due_query()
_WAITING = select(func.count()).select_from(outbox).where(outbox.c.status.in_(("due", "sending")))


def _due_again(session: Session, results: Sequence[Result]) -> None:
    if not results:
        return
    session.execute(
        update(outbox)
        .where(outbox.c.id == bindparam("row"))
        .values(
            status="due",
            due_at=bindparam("at"),
            attempts=bindparam("tries"),
            error=bindparam("why"),
        ),
        [
            {
                "row": result.row.id,
                "at": result.due_at,
                "tries": result.row.attempts + (1 if result.counts_as_attempt else 0),
                "why": result.error,
            }
            for result in results
        ],
    )


def _finish(session: Session, results: Sequence[Result]) -> None:
    if not results:
        return
    at = now()
    session.execute(
        update(outbox)
        .where(outbox.c.id == bindparam("row"))
        .values(status=bindparam("became"), error=bindparam("why"), settled_at=at),
        [
            {"row": result.row.id, "became": result.status, "why": result.error}
            for result in results
        ],
    )
    _note_telegram_ids(session, results)
    for person_id in {result.row.person_id for result in results if result.status == "dropped"}:
        if person_id:
            session.execute(update(people).where(people.c.id == person_id).values(blocked_at=at))
            drop_due(session, person_id)


def _note_telegram_ids(session: Session, results: Sequence[Result]) -> None:
    numbers = [
        {"message": result.row.message_id, "number": result.telegram_message_id}
        for result in results
        if result.row.message_id and result.telegram_message_id
    ]
    if numbers:
        session.execute(
            update(messages)
            .where(messages.c.id == bindparam("message"))
            .values(telegram_message_id=bindparam("number")),
            numbers,
        )
