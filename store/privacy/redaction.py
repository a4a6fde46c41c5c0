"""Takes the text of one message away, for good; that it was there, and what it led to, stays."""

from __future__ import annotations

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import MissingError
from store.tables import Example, Message, OutboxRow, Review, ReviewTask
from store.types import now

# Rows of the outbox that still hold the text.
ON_ITS_WAY = ("due", "sending")


class NoSuchMessageError(MissingError):
    """The conversation has no such message."""


class AlreadyRedactedError(Exception):
    """Its text has been taken away before."""


class OnItsWayError(Exception):
    """The message is still to be sent."""


def redact(session: Session, staff_id: str, conversation_id: str, message_id: int) -> None:
    """Empty a message, and drop what was learnt from it; the errors above."""
    message = find(session, conversation_id, message_id, lock=True)
    if message.redacted_at:
        raise AlreadyRedactedError
    if _is_on_its_way(session, message_id):
        raise OnItsWayError
    if session.get_bind().dialect.name == "sqlite":
        # Else deleted texts stay readable in the file's free pages.
        session.execute(text("PRAGMA secure_delete=ON"))
    session.execute(
        update(Message)
        .where(Message.id == message_id)
        .values(text="", words="", entities=None, redacted_at=now())
    )
    session.execute(delete(Example).where(Example.message_id == message_id))
    session.execute(delete(ReviewTask).where(ReviewTask.message_id == message_id))
    session.execute(update(Review).where(Review.message_id == message_id).values(entities=None))
    details = {"message": message_id}
    audit.record(session, staff_id, Action.MESSAGE_REDACTED, conversation_id, details)


def find(session: Session, conversation_id: str, message_id: int, *, lock: bool = False) -> Message:
    """The message, if it is one of this conversation; NoSuchMessageError."""
    query = select(Message).where(
        Message.id == message_id, Message.conversation_id == conversation_id
    )
    message = session.scalars(query.with_for_update() if lock else query).one_or_none()
    if message is None:
        raise NoSuchMessageError
    return message


def _is_on_its_way(session: Session, message_id: int) -> bool:
    rows = select(OutboxRow.id).where(
        OutboxRow.message_id == message_id, OutboxRow.status.in_(ON_ITS_WAY)
    )
    return session.scalar(rows.limit(1)) is not None
