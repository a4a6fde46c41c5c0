"""Who told of danger, and whether somebody of the staff has looked after it.

The queue of the desk has the same (store/handover/handovers.py): what ends there ends here, and
back.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.conversations.transcripts import NoSuchConversationError
from store.handover import handovers
from store.tables import Conversation
from store.types import now


class NoDangerError(Exception):
    """There is nothing to look after, or to take back."""


def mark_seen(session: Session, staff_id: str, conversation_id: str) -> None:
    """Somebody has looked after it: it is in the list of those unattended no more."""
    conversation = _conversation(session, conversation_id)
    if not is_unattended(conversation):
        raise NoDangerError
    conversation.safety_seen_at, conversation.safety_seen_by = now(), staff_id
    handovers.look_after(session, conversation_id, staff_id)
    audit.record(session, staff_id, Action.DANGER_SEEN, conversation_id)


def reopen(session: Session, staff_id: str, conversation_id: str) -> None:
    """It is unattended again after all."""
    conversation = _conversation(session, conversation_id)
    if conversation.safety_at is None or conversation.safety_seen_at is None:
        raise NoDangerError
    conversation.safety_seen_at = conversation.safety_seen_by = None
    handovers.look_again(session, conversation_id)
    audit.record(session, staff_id, Action.DANGER_REOPENED, conversation_id)


def is_unattended(conversation: Conversation) -> bool:
    """Whether somebody told of danger, and nobody has looked after it since."""
    told, seen = conversation.safety_at, conversation.safety_seen_at
    return told is not None and (seen is None or seen < told)


def _conversation(session: Session, conversation_id: str) -> Conversation:
    query = select(Conversation).where(Conversation.id == conversation_id).with_for_update()
    conversation = session.scalars(query).one_or_none()
    if conversation is None:
        raise NoSuchConversationError
    return conversation
