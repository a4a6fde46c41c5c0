"""Questions that people left for staff."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.tables import Message

# Buttons under answers to buttons: nobody goes deeper than this.
MOST_STEPS = 20
# What is typed, but asks nothing.
NO_QUESTIONS = ("command", "link", "edit")


def find(session: Session, conversation_id: str, message_id: int | None) -> Message | None:
    """The question that led to a message of the conversation; None when nothing was asked.

    From a message to what it replies to, and from a button that was pressed to the message that
    holds it, back to what the person wrote. Who wrote nothing asked by the first topic pressed.
    """
    pressed = None
    for _ in range(MOST_STEPS):
        message = _message(session, conversation_id, message_id)
        if message is None:
            break
        if message.direction == "in" and message.kind != "button":
            wrote = message.text and message.kind not in NO_QUESTIONS
            return message if wrote else pressed
        if message.direction == "in" and message.topic:
            pressed = message
        message_id = message.reply_to
    return pressed


def _message(session: Session, conversation_id: str, message_id: int | None) -> Message | None:
    query = select(Message).where(
        Message.id == message_id, Message.conversation_id == conversation_id
    )
    return session.scalar(query) if message_id else None
