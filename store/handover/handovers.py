"""People who answer in person: asked for, assigned, answering, closed (docs/architecture.md)."""

from __future__ import annotations

from datetime import datetime, timedelta
from unicodedata import category

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.conversations.transcripts import NoSuchConversationError
from store.handover import handover_notices
from store.handover.handover_card import Card, card
from store.handover.handover_queue import Pending, Waiting, count, pending, queue
from store.handover.handover_wait import Outlook, outlook, usual_wait
from store.missing import MissingError
from store.tables import Conversation, Handover, Note, Person
from store.types import now

__all__ = [
    "BlockedError",
    "Card",
    "ClosedHandoverError",
    "NoSuchConversationError",
    "NoSuchHandoverError",
    "NotReopenableError",
    "Outlook",
    "Pending",
    "UnusableReplyError",
    "Waiting",
    "ask",
    "assign",
    "card",
    "close",
    "count",
    "heard",
    "look_after",
    "look_again",
    "note",
    "outlook",
    "pending",
    "queue",
    "reopen",
    "reply",
    "take_back",
    "usual_wait",
]

# Why staff are wanted: somebody asks for a person, may be in danger, or staff write first.
ASKED, SAFETY, STAFF = "asked", "safety", "staff"
# Who answers a conversation.
NONE, WAITING, OPEN = "none", "waiting", "open"
# What came of it.
ANSWERED, UNANSWERED, TAKEN_BACK = "answered", "unanswered", "taken_back"
# A message of Telegram holds 4,096 units, and a character takes up to two.
LONGEST_REPLY = 2000
UNDO = timedelta(minutes=10)


class NoSuchHandoverError(MissingError):
    """No handover has this number; its person may have been erased."""


class ClosedHandoverError(Exception):
    """The handover has been closed before."""


class NotReopenableError(Exception):
    """It was closed too long ago, not by staff, or another one is open now."""


class UnusableReplyError(ValueError):
    """A text that holds nothing, or more than LONGEST_REPLY characters."""


class BlockedError(Exception):
    """The person has blocked the bot: nothing would reach them, and nothing was kept."""


def ask(session: Session, conversation_id: str, reason: str) -> None:
    """Somebody asks for a person (ASKED), or may be in danger (SAFETY); both count once.

    Only who asks is told anything: SAFETY puts the conversation into the queue, and no more.
    """
    conversation = _locked(session, conversation_id)
    handover = _not_closed(session, conversation_id)
    if handover is None:
        handover = Handover(conversation_id=conversation_id, reason=reason, waiting_since=now())
        session.add(handover)
    elif reason == SAFETY and handover.reason != SAFETY:
        # The group of staff is told anew.
        handover.reason, handover.escalations, handover.escalated_at = SAFETY, 0, None
    if reason == ASKED and conversation.handover == NONE:
        conversation.handover, conversation.handover_since = WAITING, now()
        handover.requested_at = handover.requested_at or now()
    session.flush()


def heard(session: Session, conversation_id: str) -> None:
    """The person has written while staff are wanted: it waits to be read."""
    handover = _not_closed(session, conversation_id)
    if handover is not None:
        handover.unread = Handover.unread + 1
        handover.waiting_since = handover.waiting_since or now()
        session.flush()


def assign(session: Session, handover_id: int, staff_id: str | None, by: str) -> None:
    """Give it to somebody, or to nobody; NoSuchHandoverError, ClosedHandoverError."""
    handover = _open_one(session, handover_id)
    if handover.assigned_to != staff_id:
        handover.assigned_to = staff_id
        audit.record(
            session, by, Action.HANDOVER_ASSIGNED, str(handover_id), {"assigned_to": staff_id}
        )


def reply(session: Session, conversation_id: str, text: str, staff_id: str) -> int:
    """Write to the person; from now on the bot is silent. The number of the handover.

    Whoever writes first is assigned to it. Before the first word the person is told who writes
    now. Raises UnusableReplyError, NoSuchConversationError and BlockedError.
    """
    text = _usable(text)
    conversation = _locked(session, conversation_id)
    person = session.get_one(Person, conversation.person_id)
    if person.blocked_at:
        raise BlockedError(conversation_id)
    handover = _not_closed(session, conversation_id)
    if handover is None:
        handover = Handover(conversation_id=conversation_id, reason=STAFF)
        session.add(handover)
    if conversation.handover != OPEN:
        handover_notices.begin(session, person.id)
        conversation.handover, conversation.handover_since = OPEN, now()
    handover_notices.written(session, person.id, text, staff_id)
    handover.assigned_to = handover.assigned_to or staff_id
    handover.first_reply_at = handover.first_reply_at or now()
    handover.last_reply_at, handover.waiting_since, handover.unread = now(), None, 0
    session.flush()
    audit.record(session, staff_id, Action.STAFF_REPLIED, conversation_id)
    return handover.id


def close(session: Session, handover_id: int, staff_id: str) -> None:
    """Give the chat back to the bot, which says so; NoSuchHandoverError, ClosedHandoverError.

    Who never asked and was never written to is told nothing.
    """
    handover = _open_one(session, handover_id)
    outcome = ANSWERED if handover.first_reply_at else UNANSWERED
    conversation = handover.conversation
    if conversation.handover == OPEN:
        handover_notices.over(session, conversation)
    elif conversation.handover == WAITING and not handover.first_reply_at:
        handover_notices.not_taken_up(session, conversation)
    settle(handover, outcome, staff_id)
    if handover.reason == SAFETY:
        conversation.safety_seen_at, conversation.safety_seen_by = now(), staff_id
    audit.record(session, staff_id, Action.HANDOVER_CLOSED, str(handover_id))


def reopen(session: Session, handover_id: int, staff_id: str) -> None:
    """Undo a `close` of the last ten minutes; NoSuchHandoverError, NotReopenableError.

    What the person has not been told yet, they are not told. Who has been told that the bot is back
    has the bot until staff write again, and is told so then.
    """
    handover = _one(session, handover_id)
    conversation = handover.conversation
    if not _may_reopen(session, handover):
        raise NotReopenableError(str(handover_id))
    withdrawn = handover_notices.withdraw(session, conversation.person_id)
    handover.closed_at = handover.closed_by = handover.outcome = None
    if handover.first_reply_at:
        conversation.handover = OPEN if withdrawn else WAITING
    elif handover.requested_at:
        conversation.handover = WAITING
    conversation.handover_since = handover.last_reply_at or handover.requested_at
    if handover.reason == SAFETY:
        conversation.safety_seen_at = conversation.safety_seen_by = None
    session.flush()
    audit.record(session, staff_id, Action.HANDOVER_REOPENED, str(handover_id))


def take_back(session: Session, conversation_id: str) -> None:
    """The person ends the talk, or needs nobody any more; the bot has said so.

    What is about danger stays in the queue until staff have written or closed it.
    """
    conversation = _locked(session, conversation_id)
    handover = _not_closed(session, conversation_id)
    conversation.handover, conversation.handover_since = NONE, None
    if handover is None:
        return
    if handover.reason == SAFETY and not handover.first_reply_at:
        handover.requested_at = None
    else:
        settle(handover, TAKEN_BACK, None)


def look_after(session: Session, conversation_id: str, staff_id: str) -> None:
    """Somebody has looked after danger: out of the queue, unless the person waits for staff."""
    conversation = _locked(session, conversation_id)
    handover = _not_closed(session, conversation_id)
    if handover and handover.reason == SAFETY and conversation.handover == NONE:
        settle(handover, UNANSWERED, staff_id)


def look_again(session: Session, conversation_id: str) -> None:
    """Nobody has looked after danger, after all: what `look_after` took out goes on waiting.

    With whose it was and since when; the group of staff is told anew.
    """
    _locked(session, conversation_id)
    of_it = select(Handover).where(Handover.conversation_id == conversation_id)
    last = session.scalar(of_it.order_by(Handover.id.desc()).limit(1).with_for_update())
    was_taken_out = last and last.closed_by and last.reason == SAFETY
    if last and was_taken_out and not (last.requested_at or last.first_reply_at):
        last.closed_at = last.closed_by = last.outcome = None
        last.escalations, last.escalated_at = 0, None
    ask(session, conversation_id, SAFETY)


def note(session: Session, conversation_id: str, text: str, staff_id: str) -> None:
    """Write something for other staff; UnusableReplyError, NoSuchConversationError."""
    text = _usable(text)
    _locked(session, conversation_id)
    session.add(Note(conversation_id=conversation_id, staff_id=staff_id, text=text))
    audit.record(session, staff_id, Action.NOTE_WRITTEN, conversation_id)


def settle(handover: Handover, outcome: str, closed_by: str | None) -> None:
    """Close it, whoever does; the conversation is the bot's again."""
    handover.closed_at, handover.closed_by, handover.outcome = now(), closed_by, outcome
    handover.conversation.handover = NONE
    handover.conversation.handover_since = None


def _usable(text: str) -> str:
    """Without what Telegram and PostgreSQL refuse; a browser sends two characters for a line."""
    text = text.replace("\r\n", "\n")
    kept = "".join(c for c in text if c in "\n\t" or category(c) not in ("Cc", "Cs")).strip()
    if len(kept) > LONGEST_REPLY or not any(category(c)[0] in "LNPS" for c in kept):
        raise UnusableReplyError
    return kept


def _locked(session: Session, conversation_id: str) -> Conversation:
    """Turns and staff wait here for each other; this row is always locked first."""
    conversation = session.get(
        Conversation, conversation_id, with_for_update=True, populate_existing=True
    )
    if conversation is None:
        raise NoSuchConversationError(conversation_id)
    return conversation


def _not_closed(session: Session, conversation_id: str) -> Handover | None:
    query = select(Handover).where(
        Handover.conversation_id == conversation_id, Handover.closed_at.is_(None)
    )
    return session.scalar(query.with_for_update())


def _one(session: Session, handover_id: int) -> Handover:
    """With its conversation locked; NoSuchHandoverError."""
    owner = select(Handover.conversation_id).where(Handover.id == handover_id)
    conversation_id = session.scalar(owner)
    if conversation_id is None:
        raise NoSuchHandoverError(str(handover_id))
    _locked(session, conversation_id)
    return session.get_one(Handover, handover_id, with_for_update=True, populate_existing=True)


def _open_one(session: Session, handover_id: int) -> Handover:
    handover = _one(session, handover_id)
    if handover.closed_at:
        raise ClosedHandoverError(str(handover_id))
    return handover


def _may_reopen(session: Session, handover: Handover) -> bool:
    closed_at: datetime | None = handover.closed_at
    if closed_at is None or handover.closed_by is None or closed_at < now() - UNDO:
        return False
    return _not_closed(session, handover.conversation_id) is None
