"""A turn: what is known before it, and everything it changes in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from store.changes import Begun, Change, Heard, Known, NewPerson, Said
from store.people import erase
from store.tables import Base
from store.types import now

people, conversations, messages, updates, outbox = (
    Base.metadata.tables[name]
    for name in ("people", "conversations", "messages", "updates", "outbox")
)


class RepeatedUpdateError(Exception):
    """The update has taken effect before."""


def begin(session: Session, update_id: int, lookup: str, keyboard_id: str | None = None) -> Begun:
    """What a turn needs to know; reads only."""
    row = session.execute(_KNOWN, {"update_id": update_id, "lookup": lookup}).first()
    if row is None:
        return Begun(
            repeated=session.execute(_REPEATED, {"update_id": update_id}).first() is not None
        )
    known = _known(row)
    keyboard = keyboard_of(session, known.conversation_id, keyboard_id) if keyboard_id else None
    return Begun(repeated=row.repeated, known=known, keyboard=keyboard)


def keyboard_of(
    session: Session, conversation_id: str, keyboard_id: str
) -> list[dict[str, Any]] | None:
    """The buttons of a keyboard, if it was sent in this conversation."""
    return session.scalar(
        select(messages.c.keyboard).where(
            messages.c.keyboard_id == keyboard_id, messages.c.conversation_id == conversation_id
        )
    )


def commit(session: Session, change: Change) -> None:
    """Let a turn take effect; raises RepeatedUpdateError when it has before."""
    _mark_done(session, change.update_id)
    if change.forget and change.person_id:
        erase(session, change.person_id)
        _queue_unrecorded(session, change)
        return
    if change.new:
        _add_person(session, change.new, change.person)
    elif change.person and change.person_id:
        session.execute(
            update(people).where(people.c.id == change.person_id).values(**change.person)
        )
    if change.blocked and change.person_id:
        drop_due(session, change.person_id)
    if change.conversation_id:
        _record(session, change, change.conversation_id)
    elif change.said:
        _queue_unrecorded(session, change)


def drop_due(session: Session, person_id: str) -> None:
    """Messages that still wait for somebody who has blocked the bot are not sent."""
    session.execute(
        update(outbox)
        .where(outbox.c.person_id == person_id, outbox.c.status == "due")
        .values(status="dropped", error="blocked", settled_at=now())
    )


def prune(session: Session, before: datetime) -> None:
    """Drop the marks of updates done before then: Telegram repeats none after a day."""
    session.execute(delete(updates).where(updates.c.done_at < before))


def _known_query() -> Select[Any]:
    repeated = exists().where(updates.c.update_id == bindparam("update_id"))
    return (
        select(
            people.c.id.label("person_id"),
            conversations.c.id.label("conversation_id"),
            people.c.language,
            people.c.language_chosen,
            people.c.blocked_at,
            people.c.messages_stopped_at,
            conversations.c.state,
            conversations.c.handover,
            conversations.c.handover_since,
            repeated.label("repeated"),
        )
        .join(conversations, conversations.c.person_id == people.c.id)
        .where(people.c.telegram_lookup == bindparam("lookup"))
    )


_KNOWN = _known_query()
_REPEATED = select(updates.c.update_id).where(updates.c.update_id == bindparam("update_id"))


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
    )


def _mark_done(session: Session, update_id: int) -> None:
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(updates).values(update_id=update_id).on_conflict_do_nothing()
    if not session.execute(statement).rowcount:  # type: ignore[attr-defined]
        raise RepeatedUpdateError


def _add_person(session: Session, new: NewPerson, values: dict[str, Any]) -> None:
    session.execute(
        insert(people).values(
            id=new.person_id,
            telegram_lookup=new.telegram_lookup,
            telegram_id=new.telegram_id,
            name=new.name,
            **values,
        )
    )
    session.execute(insert(conversations).values(id=new.conversation_id, person_id=new.person_id))


def _record(session: Session, change: Change, conversation_id: str) -> None:
    """Messages in and out, the way out, and the conversation's new state."""
    heard_id = _add_heard(session, change.heard, conversation_id) if change.heard else None
    if change.said:
        message_ids = _add_said(session, change.said, conversation_id, heard_id)
        _queue(session, change, message_ids)
    if change.heard or change.said:
        change.conversation["last_message_at"] = now()
    if change.conversation:
        session.execute(
            update(conversations)
            .where(conversations.c.id == conversation_id)
            .values(**change.conversation)
        )


def _add_heard(session: Session, heard: Heard, conversation_id: str) -> int:
    statement = insert(messages).returning(messages.c.id)
    values = {"conversation_id": conversation_id, "direction": "in", **vars(heard)}
    return session.execute(statement, values).scalar_one()


def _add_said(
    session: Session, said: list[Said], conversation_id: str, heard_id: int | None
) -> list[int]:
    statement = insert(messages).returning(messages.c.id, sort_by_parameter_order=True)
    rows = [
        {
            "conversation_id": conversation_id,
            "direction": "out",
            "kind": "bot",
            "text": one.text,
            "language": one.language,
            "topic": one.topic,
            "reply_to": heard_id,
            "keyboard_id": one.keyboard_id,
            "keyboard": one.keyboard,
            "answer_id": one.answer_id,
        }
        for one in said
    ]
    return list(session.execute(statement, rows).scalars())


def _queue(session: Session, change: Change, message_ids: list[int]) -> None:
    session.execute(
        insert(outbox),
        [
            {
                "person_id": change.person_id,
                "message_id": message_id,
                "chat": change.chat,
                "method": one.method,
                "parameters": one.parameters,
            }
            for message_id, one in zip(message_ids, change.said, strict=True)
        ],
    )


def _queue_unrecorded(session: Session, change: Change) -> None:
    """What is sent without a trace: the row goes when it is sent."""
    session.execute(
        insert(outbox),
        [
            {"chat": change.chat, "method": one.method, "parameters": one.parameters}
            for one in change.said
        ],
    )
