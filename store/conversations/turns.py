"""A turn: what is known before it, and everything it changes in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store.answers import gaps
from store.conversations.changes import Begun, Change, Known, NewPerson
from store.conversations.record import add_heard, add_said, said_row
from store.outbox import drop_due
from store.privacy.people import erase
from store.tables import Base
from store.types import now

people, conversations, messages, updates, outbox = (
    Base.metadata.tables[name]
    for name in ("people", "conversations", "messages", "updates", "outbox")
)


class RepeatedUpdateError(Exception):
    """The update has taken effect before."""


class OvertakenError(Exception):
    """Staff began or ended a talk while the turn was being decided: decide it anew."""


def begin(session: Session, update_id: int, lookup: str, keyboard_id: str | None = None) -> Begun:
    """What a turn needs to know; reads only."""
    connection = session.connection()
    row = connection.execute(_KNOWN, {"update": update_id, "lookup": lookup}).first()
    if row is None:
        return Begun(connection.execute(_REPEATED, {"update": update_id}).first() is not None)
    known = _known(row)
    if keyboard_id:
        given = {"conversation": known.conversation_id, "keyboard": keyboard_id}
        found = connection.execute(_KEYBOARD, given).first()
        if found:
            return Begun(row.repeated, known, found.keyboard, found.id)
    return Begun(row.repeated, known)


def commit(session: Session, change: Change) -> None:
    """Let a turn take effect; raises RepeatedUpdateError when it has before.

    OvertakenError: nothing has taken effect, for the bot would speak after the first word of staff.
    """
    connection = session.connection()
    try:
        connection.execute(_MARK_DONE, {"update_id": change.update_id})
    except IntegrityError:
        raise RepeatedUpdateError from None
    if change.forget and change.person_id:
        erase(session, change.person_id)
        _queue_unrecorded(connection, change)
        return
    _change_person(connection, change)
    if change.conversation_id:
        _record(connection, change, change.conversation_id)
    elif change.said:
        _queue_unrecorded(connection, change)
    for use_case in change.also:
        use_case(session)
    # Last, for others count in the same rows.
    gaps.count(connection, change.gaps)


def prune(session: Session, before: datetime) -> None:
    """Drop the marks of updates done before then: Telegram repeats none after a day."""
    session.execute(delete(updates).where(updates.c.done_at < before))


def _known_query() -> Select[Any]:
    repeated = exists().where(updates.c.update_id == bindparam("update"))
    return (
        select(
            people.c.id.label("person_id"),
            conversations.c.id.label("conversation_id"),
            people.c.language,
            people.c.language_chosen,
            people.c.blocked_at,
            people.c.messages_stopped_at,
            people.c.short_answers,
            people.c.time_zone,
            conversations.c.state,
            conversations.c.handover,
            conversations.c.handover_since,
            repeated.label("repeated"),
        )
        .join(conversations, conversations.c.person_id == people.c.id)
        .where(people.c.telegram_lookup == bindparam("lookup"))
    )


# Built once: a statement costs more to build than to run.
_KNOWN = _known_query()
_REPEATED = select(updates.c.update_id).where(updates.c.update_id == bindparam("update"))
_KEYBOARD = select(messages.c.keyboard, messages.c.id).where(
    messages.c.keyboard_id == bindparam("keyboard"),
    messages.c.conversation_id == bindparam("conversation"),
)
_MARK_DONE = insert(updates)
_ADD_PERSON = insert(people)
_ADD_CONVERSATION = insert(conversations)
_QUEUE = insert(outbox)
_CHANGE_PERSON = update(people).where(people.c.id == bindparam("person"))
_CHANGE_CONVERSATION = update(conversations).where(conversations.c.id == bindparam("conversation"))
# Whoever changes the row first, a turn or a reply of staff, the other one waits and then sees it.
_CHANGE_IF = {
    None: _CHANGE_CONVERSATION,
    True: _CHANGE_CONVERSATION.where(conversations.c.handover == "open"),
    False: _CHANGE_CONVERSATION.where(conversations.c.handover != "open"),
}


def _known(row: Row[Any]) -> Known:
    return Known(
        person_id=row.person_id,
        conversation_id=row.conversation_id,
        language=row.language,
        language_chosen=row.language_chosen,
        blocked=row.blocked_at is not None,
        stopped=row.messages_stopped_at is not None,
        state=row.state,
        handover=row.handover,
        handover_since=row.handover_since,
        short_answers=row.short_answers,
        time_zone=row.time_zone,
    )


def _change_person(connection: Connection, change: Change) -> None:
    if change.new:
        _add_person(connection, change.new, change.person)
    elif change.person and change.person_id:
        connection.execute(_CHANGE_PERSON, {"person": change.person_id, **change.person})
    if change.blocked and change.person_id:
        drop_due(connection, change.person_id)


def _add_person(connection: Connection, new: NewPerson, values: dict[str, Any]) -> None:
    person = {
        "id": new.person_id,
        "telegram_lookup": new.telegram_lookup,
        "telegram_id": new.telegram_id,
        "name": new.name,
    }
    connection.execute(_ADD_PERSON, person | values)
    connection.execute(_ADD_CONVERSATION, {"id": new.conversation_id, "person_id": new.person_id})


def _record(connection: Connection, change: Change, conversation_id: str) -> None:
    """Messages in and out, the way out, and the conversation's new state."""
    heard_id = add_heard(connection, change.heard, conversation_id) if change.heard else None
    if change.said:
        rows = [said_row(one, conversation_id, heard_id) for one in change.said]
        _queue(connection, change, add_said(connection, rows))
    if change.heard or change.said:
        change.conversation["last_message_at"] = now()
    if change.conversation:
        given = {"conversation": conversation_id, **change.conversation}
        if not connection.execute(_CHANGE_IF[change.with_staff], given).rowcount:
            raise OvertakenError


def _queue(connection: Connection, change: Change, message_ids: list[int]) -> None:
    rows = [
        {
            "person_id": change.person_id,
            "message_id": message_id,
            "chat": change.chat,
            "method": one.method,
            "parameters": one.parameters,
        }
        for message_id, one in zip(message_ids, change.said, strict=True)
    ]
    connection.execute(_QUEUE, rows)


def _queue_unrecorded(connection: Connection, change: Change) -> None:
    """What is sent without a trace: the row goes when it is sent."""
    rows = [
        {"chat": change.chat, "method": one.method, "parameters": one.parameters}
        for one in change.said
    ]
    connection.execute(_QUEUE, rows)
