"""What reviewers made of a person's messages, as plain values for the person to read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.privacy.exports_offers import moment
from store.tables import Example, Message, Review


def export(session: Session, conversation_id: str) -> dict[str, Any]:
    """All of it, oldest first; who of the staff it was is not told."""
    return {
        "reviews": _reviews(session, conversation_id),
        "examples": _examples(session, conversation_id),
    }


def _reviews(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    """Those that were taken back stay, too."""
    query = (
        select(Review, Message.text)
        .join(Message, Message.id == Review.message_id)
        .where(Message.conversation_id == conversation_id)
        .order_by(Review.id)
    )
    return [
        {
            "text": said,
            "verdict": review.verdict,
            "topic": review.topic,
            "entities": review.entities,
            "language": review.language,
            "created_at": moment(review.created_at),
            "undone_at": moment(review.undone_at),
        }
        for review, said in session.execute(query)
    ]


def _examples(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    query = (
        select(Example)
        .join(Message, Message.id == Example.message_id)
        .where(Message.conversation_id == conversation_id)
        .order_by(Example.id)
    )
    return [
        {
            "text": example.text,
            "topic": example.topic,
            "entities": example.entities,
            "language": example.language,
            "created_at": moment(example.created_at),
        }
        for example in session.scalars(query)
    ]
