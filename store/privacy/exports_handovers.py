"""What is stored of a person's talks with staff, as plain values for the person to read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.conversations import tags
from store.privacy.exports_offers import moment
from store.tables import Handover, Note


def export(session: Session, conversation_id: str) -> dict[str, Any]:
    """All of it, oldest first; who of the staff it was is not told."""
    return {
        "handovers": _handovers(session, conversation_id),
        "notes": _notes(session, conversation_id),
        "tags": tags.on(session, [conversation_id]).get(conversation_id, []),
    }


def _handovers(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    query = select(Handover).where(Handover.conversation_id == conversation_id)
    return [
        {
            "because": handover.reason,
            "began_at": moment(handover.asked_at),
            "handover_since": moment(handover.requested_at),
            "first_reply_at": moment(handover.first_reply_at),
            "last_reply_at": moment(handover.last_reply_at),
            "group_told_at": moment(handover.escalated_at),
            "closed_at": moment(handover.closed_at),
            "outcome": handover.outcome,
        }
        for handover in session.scalars(query.order_by(Handover.id))
    ]


def _notes(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    query = select(Note).where(Note.conversation_id == conversation_id).order_by(Note.id)
    return [
        {"text": note.text, "created_at": moment(note.created_at)}
        for note in session.scalars(query)
    ]
