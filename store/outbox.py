"""Messages on their way to Telegram: claim what is due, settle what became of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from store.tables import Base
from store.types import now

outbox, messages, people = (Base.metadata.tables[name] for name in ("outbox", "messages", "people"))


# The method of a row that holds a reply in no language yet (store/notices.py).
NOTICE = "notice"


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
    """Mark due rows as `sending`, oldest first; nobody's later row overtakes an earlier one.

    A notice is handed out as it is and stays due; what is behind it waits until it is worded.
    """
    connection = session.connection()
    rows = connection.execute(_DUE, {"now": now(), "capacity": capacity}).all()
    found = _up_to_notices([Due(*row) for row in rows])
    sending = [row.id for row in found if row.method != NOTICE]
    if sending:
        connection.execute(_CLAIM, {"rows": sending})
    return found


def settle(session: Session, results: Sequence[Result]) -> None:
    """Write down what became of rows. A row without a person leaves no trace."""
    connection = session.connection()
    _due_again(connection, [result for result in results if result.status == "due"])
    over = [result for result in results if result.status != "due"]
    gone = [result.row.id for result in over if result.row.person_id is None]
    if gone:
        connection.execute(_DELETE, {"rows": gone})
    kept = [result for result in over if result.row.person_id is not None]
    _sent(connection, [result for result in kept if result.status == "sent"])
    _not_sent(connection, [result for result in kept if result.status != "sent"])


def recover(session: Session, known: Collection[int] = ()) -> int:
    """Rows in `sending` but for the `known` are maybe sent: nobody knows. Returns how many."""
    sending = (outbox.c.status == "sending") & outbox.c.id.not_in(known)
    session.execute(delete(outbox).where(sending, outbox.c.person_id.is_(None)))
    unknown = update(outbox).where(sending)
    values = {"status": "maybe_sent", "parameters": {}, "error": "restart", "settled_at": now()}
    return session.connection().execute(unknown.values(**values)).rowcount


def next_due(session: Session) -> datetime | None:
    """When the next row is due; None when nothing waits."""
    return session.connection().scalar(_NEXT_DUE)


def drop_due(connection: Connection, person_id: str) -> None:
    """Messages that still wait for somebody who has blocked the bot are not sent."""
    connection.execute(_DROP_DUE, {"person": person_id, "settled_at": now()})


def prune(session: Session, keep: timedelta) -> None:
    """Drop rows that were over for `keep`: the messages themselves stay in the record."""
    is_over = outbox.c.status.not_in(("due", "sending"))
    session.execute(delete(outbox).where(is_over, outbox.c.settled_at < now() - keep))


def _due_query() -> Select[Any]:
    # Somebody whose row is being sent, or waits for another try, gets nothing else before it.
    waits = outbox.c.status == "due"
    # A row that was put back says why; one for later was never tried and holds nothing back.
    tried = waits & outbox.c.error.is_not(None) & (outbox.c.due_at > bindparam("now"))
    held = select(outbox.c.person_id).where(
        outbox.c.person_id.is_not(None), or_(outbox.c.status == "sending", tried)
    )
    return (
        select(*(outbox.c[name] for name in Due.__dataclass_fields__))
        .where(
            waits,
            outbox.c.due_at <= bindparam("now"),
            or_(outbox.c.person_id.is_(None), outbox.c.person_id.not_in(held)),
        )
        .order_by(outbox.c.id)
        .limit(bindparam("capacity"))
        .with_for_update(skip_locked=True)
    )


_DUE = _due_query()
_NEXT_DUE = select(func.min(outbox.c.due_at)).where(outbox.c.status == "due")
_ROWS = outbox.c.id.in_(bindparam("rows", expanding=True))
_ROW = outbox.c.id == bindparam("row")
_CLAIM = update(outbox).where(_ROWS).values(status="sending", attempts=outbox.c.attempts + 1)
_DELETE = delete(outbox).where(_ROWS)
# The text is in the record; a copy of one's data has no business here once the row is over.
_SENT = update(outbox).where(_ROWS).values(status="sent", parameters={}, error=None)
_NOT_SENT = update(outbox).where(_ROW)
_NUMBER = update(messages).where(messages.c.id == bindparam("message"))
_DROP_DUE = (
    update(outbox)
    .where(outbox.c.person_id == bindparam("person"), outbox.c.status == "due")
    .values(status="dropped", parameters={}, error="blocked", settled_at=bindparam("settled_at"))
)
_BLOCKED = update(people).where(people.c.id == bindparam("person"))


def _up_to_notices(rows: Sequence[Due]) -> list[Due]:
    """Of each person the rows up to the first notice."""
    found: list[Due] = []
    wait: set[str | None] = set()
    for row in rows:
        if row.person_id not in wait:
            found.append(row)
        if row.method == NOTICE:
            wait.add(row.person_id)
    return found


def _due_again(connection: Connection, results: Sequence[Result]) -> None:
    rows = [
        {
            "row": result.row.id,
            "status": "due",
            "due_at": result.due_at,
            "attempts": result.row.attempts + (1 if result.counts_as_attempt else 0),
            "error": result.error,
        }
        for result in results
    ]
    if rows:
        connection.execute(_NOT_SENT, rows)


def _sent(connection: Connection, results: Sequence[Result]) -> None:
    if results:
        rows = [result.row.id for result in results]
        connection.execute(_SENT, {"rows": rows, "settled_at": now()})
    numbers = [
        {"message": result.row.message_id, "telegram_message_id": result.telegram_message_id}
        for result in results
        if result.row.message_id and result.telegram_message_id
    ]
    if numbers:
        connection.execute(_NUMBER, numbers)


def _not_sent(connection: Connection, results: Sequence[Result]) -> None:
    """Failed, maybe sent or dropped; who has blocked the bot gets nothing more."""
    at = now()
    rows: list[dict[str, Any]] = [
        {
            "row": result.row.id,
            "status": result.status,
            "parameters": {},
            "error": result.error,
            "settled_at": at,
        }
        for result in results
    ]
    if rows:
        connection.execute(_NOT_SENT, rows)
    blocked = {result.row.person_id for result in results if result.status == "dropped"}
    for person_id in blocked - {None}:
        connection.execute(_BLOCKED, {"person": person_id, "blocked_at": at})
        drop_due(connection, str(person_id))
