"""Notices: what a use case wants to tell a person, worded by the bot when it is sent.

A notice is an outbox row that holds a reply (docs/architecture.md) instead of a method of the Bot
API. It stays due until the bot has worded it; then, in one transaction, it becomes a message of the
record and a row like any other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from store.answers import gaps
from store.conversations.changes import Gap, Said
from store.conversations.record import add_said, said_row
from store.missing import NoSuchPersonError
from store.outbox import NOTICE
from store.tables import Base
from store.types import now

people, conversations, outbox = (
    Base.metadata.tables[name] for name in ("people", "conversations", "outbox")
)


# While staff talk to somebody, it is looked again so often whether the talk is over.
TALK_WAITS = timedelta(minutes=5)


@dataclass(frozen=True)
class Notice:
    """`reply` is a reply with a phrase; `asked_for`: also to somebody who wrote /stop.

    Or {"written": text, "staff_id"}: what staff have written, said as it stands.
    `reply_to` is the message of the record that it answers.
    """

    reply: dict[str, Any]
    asked_for: bool
    reply_to: int | None = None


@dataclass(frozen=True)
class Recipient:
    """What the wording of a notice needs to know of a person."""

    conversation_id: str
    language: str | None
    stopped: bool
    blocked: bool
    time_zone: str | None = None
    with_staff: bool = False


@dataclass(frozen=True)
class Worded:
    """What becomes of a notice: `said` in a conversation, or a `status` of the outbox and why.

    Without a conversation it goes to a group, and is not on record. `later`: put off till then.
    """

    row_id: int
    said: list[Said] = field(default_factory=list)
    conversation_id: str = ""
    reply_to: int | None = None
    status: str | None = None
    error: str | None = None
    later: datetime | None = None


def tell(session: Session, person_id: str, notice: Notice, due_at: datetime | None = None) -> None:
    """Queue a notice, for now or for later; raises NoSuchPersonError."""
    connection = session.connection()
    chat = connection.scalar(select(people.c.telegram_id).where(people.c.id == person_id))
    if chat is None:
        raise NoSuchPersonError(person_id)
    row = {
        "person_id": person_id,
        "chat": chat,
        "method": NOTICE,
        "parameters": vars(notice),
        "due_at": due_at or now(),
    }
    connection.execute(insert(outbox), row)


def tell_group(session: Session, chat: str, language: str, reply: dict[str, Any]) -> None:
    """Queue a reply for a group, in a language; nothing of it is on record."""
    parameters = {"reply": reply, "language": language}
    row = {"chat": chat, "method": NOTICE, "parameters": parameters, "due_at": now()}
    session.connection().execute(insert(outbox), row)


def tell_many(session: Session, told: Sequence[tuple[str, Notice]]) -> None:
    """Queue a notice for each of these people, for now; whoever is gone is left out."""
    connection = session.connection()
    ids = {person_id for person_id, _ in told}
    chats = dict(
        connection.execute(
            select(people.c.id, people.c.telegram_id).where(people.c.id.in_(ids))
        ).all()
    )
    rows = [
        {
            "person_id": person_id,
            "chat": chats[person_id],
            "method": NOTICE,
            "parameters": vars(notice),
            "due_at": now(),
        }
        for person_id, notice in told
        if person_id in chats
    ]
    if rows:
        connection.execute(insert(outbox), rows)


def read(parameters: dict[str, Any]) -> Notice:
    """The notice in a row's parameters."""
    return Notice(**parameters)


def obstacle(notice: Notice, recipient: Recipient) -> str | None:
    """Why a person does not get a notice now; None when nothing is in the way."""
    if recipient.blocked:
        return "blocked"
    return "stopped" if recipient.stopped and not notice.asked_for else None


def put_off(notice: Notice, recipient: Recipient) -> datetime | None:
    """Until when a notice waits: nothing comes unasked into a talk with staff."""
    return now() + TALK_WAITS if recipient.with_staff and not notice.asked_for else None


def recipients(session: Session, person_ids: Collection[str]) -> dict[str, Recipient]:
    """Who is to be told, by id; whoever was erased is not there."""
    query = (
        select(
            people.c.id,
            conversations.c.id.label("conversation_id"),
            people.c.language,
            people.c.messages_stopped_at,
            people.c.blocked_at,
            people.c.time_zone,
            conversations.c.handover,
        )
        .join(conversations, conversations.c.person_id == people.c.id)
        .where(people.c.id.in_(person_ids))
    )
    return {
        row.id: Recipient(
            conversation_id=row.conversation_id,
            language=row.language,
            stopped=row.messages_stopped_at is not None,
            blocked=row.blocked_at is not None,
            time_zone=row.time_zone,
            with_staff=row.handover == "open",
        )
        for row in session.connection().execute(query)
    }


def take_effect(session: Session, worded: Sequence[Worded], missing: Collection[Gap] = ()) -> None:
    """Put worded notices, at most one a person, on record and on their way, all or none.

    A row that was erased or dropped meanwhile is left alone. `missing` are texts that were missing.
    """
    connection = session.connection()
    waiting = set(connection.scalars(_STILL_DUE, {"rows": [one.row_id for one in worded]}))
    present = [one for one in worded if one.row_id in waiting]
    _end(connection, [one for one in present if one.status])
    _put_off(connection, [one for one in present if one.later])
    _send(connection, [one for one in present if one.said and one.conversation_id])
    _send_unrecorded(connection, [one for one in present if one.said and not one.conversation_id])
    gaps.count(connection, missing)


# Two that take effect at once wait for each other.
_STILL_DUE = (
    select(outbox.c.id)
    .where(
        outbox.c.id.in_(bindparam("rows", expanding=True)),
        outbox.c.status == "due",
        outbox.c.method == NOTICE,
    )
    .with_for_update()
)
_ROW = update(outbox).where(outbox.c.id == bindparam("row"))


def _end(connection: Connection, worded: Sequence[Worded]) -> None:
    """What is not said after all."""
    rows: list[dict[str, Any]] = [
        {
            "row": one.row_id,
            "status": one.status,
            "error": one.error,
            "parameters": {},
            "settled_at": now(),
        }
        for one in worded
    ]
    if rows:
        connection.execute(_ROW, rows)


def _put_off(connection: Connection, worded: Sequence[Worded]) -> None:
    rows = [{"row": one.row_id, "due_at": one.later} for one in worded]
    if rows:
        connection.execute(_ROW, rows)


def _send_unrecorded(connection: Connection, worded: Sequence[Worded]) -> None:
    """To a group: one message, in the place of the notice."""
    for one in worded:
        said = one.said[0]
        given = {"row": one.row_id, "method": said.method, "parameters": said.parameters}
        connection.execute(_ROW, given)


def _send(connection: Connection, worded: Sequence[Worded]) -> None:
    """Record what is said; the row becomes its first piece."""
    if not worded:
        return
    messages = [
        said_row(said, one.conversation_id, one.reply_to) for one in worded for said in one.said
    ]
    ids = iter(add_said(connection, messages))
    pieces = {one.row_id: [(next(ids), said) for said in one.said] for one in worded}
    first = [{"row": row, **_way_out(*said[0])} for row, said in pieces.items()]
    connection.execute(_ROW, first)
    for row, said in pieces.items():
        if len(said) > 1:
            _add_behind(connection, row, [_way_out(*one) for one in said[1:]])


def _way_out(message_id: int, said: Said) -> dict[str, Any]:
    return {"message_id": message_id, "method": said.method, "parameters": said.parameters}


def _add_behind(connection: Connection, row_id: int, pieces: Sequence[dict[str, Any]]) -> None:
    """Further pieces come right after the first: what waits for the person moves behind them."""
    columns = [column for column in outbox.c if column.name != "id"]
    first = connection.execute(select(*columns).where(outbox.c.id == row_id)).one()._mapping
    is_later = (
        (outbox.c.person_id == first["person_id"])
        & (outbox.c.id > row_id)
        & (outbox.c.status == "due")
    )
    later = connection.execute(
        select(*columns).where(is_later).order_by(outbox.c.id).with_for_update()
    ).all()
    connection.execute(delete(outbox).where(is_later))
    moved = [dict(row._mapping) for row in later]
    connection.execute(insert(outbox), [{**first, **piece} for piece in pieces] + moved)
