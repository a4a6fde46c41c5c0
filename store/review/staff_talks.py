"""What was written to staff: the model may have heard it, but nobody reviews it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, or_

from store.tables import Handover, Message


def told_to_staff() -> ColumnElement[bool]:
    """Whether a message was written between the first word of staff and the end of the talk."""
    return exists().where(
        Handover.conversation_id == Message.conversation_id,
        Handover.first_reply_at <= Message.created_at,
        or_(Handover.closed_at.is_(None), Handover.closed_at >= Message.created_at),
    )
