"""A talk as the desk shows it, and a reply that knows what its writer had seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.conversations import transcripts
from store.conversations.transcripts import NoSuchConversationError, Transcript
from store.handover import handovers
from store.handover.handover_card import Card, Earlier
from store.handover.handovers import UNDO, Pending
from store.privacy import masking
from store.privacy.masking import Veil
from store.tables import Conversation, Handover, Message, Staff
from store.types import now

# More is in the whole conversation; each new message shows all of these anew.
MESSAGES = 30


@dataclass(frozen=True)
class Current:
    """The handover that is not closed; `assigned_to` is a login, `assigned_id` whose it is."""

    id: int
    reason: str
    asked_at: datetime
    requested_at: datetime | None
    waiting_since: datetime | None
    unread: int
    first_reply_at: datetime | None
    last_reply_at: datetime | None
    assigned_id: str | None
    assigned_to: str | None
    escalated_at: datetime | None


@dataclass(frozen=True)
class Talk:
    """All of a page of the desk; `closed` is what was closed just now and can be reopened."""

    transcript: Transcript
    veil: Veil
    card: Card
    pending: list[Pending]
    handover: Current | None
    closed: Earlier | None

    @property
    def seen(self) -> str:
        """What a reply from this page names as seen."""
        return _mark(self.handover)


class OvertakenError(Exception):
    """Somebody else did something that the writer had not seen.

    `what`: answered, taken or closed; `by` is a login.
    """

    def __init__(self, what: str, by: str | None) -> None:
        super().__init__(what)
        self.what, self.by = what, by


def read(session: Session, conversation_id: str, viewer: str) -> Talk:
    """The newest messages and all about them, as somebody sees it; NoSuchConversationError."""
    card = handovers.card(session, conversation_id)
    return Talk(
        transcript=transcripts.read_transcript(session, conversation_id, limit=MESSAGES),
        veil=masking.veil(session, viewer, card.person_id),
        card=card,
        pending=handovers.pending(session, conversation_id),
        handover=current(session, conversation_id),
        closed=_reopenable(card),
    )


def current(session: Session, conversation_id: str) -> Current | None:
    """The handover of a conversation that is not closed."""
    query = (
        select(
            Handover.id,
            Handover.reason,
            Handover.asked_at,
            Handover.requested_at,
            Handover.waiting_since,
            Handover.unread,
            Handover.first_reply_at,
            Handover.last_reply_at,
            Handover.assigned_to.label("assigned_id"),
            Staff.login.label("assigned_to"),
            Handover.escalated_at,
        )
        .outerjoin(Staff, Staff.id == Handover.assigned_to)
        .where(Handover.conversation_id == conversation_id, Handover.closed_at.is_(None))
    )
    row = session.execute(query).mappings().one_or_none()
    return Current(**row) if row else None


def waiting(session: Session) -> int:
    """How many wait for a word of staff."""
    query = select(func.count()).select_from(Handover)
    wait = query.where(Handover.closed_at.is_(None), Handover.waiting_since.is_not(None))
    return session.scalar(wait) or 0


def own(session: Session, staff_id: str) -> int:
    """How many that are not closed are somebody's."""
    query = select(func.count()).select_from(Handover)
    mine = query.where(Handover.closed_at.is_(None), Handover.assigned_to == staff_id)
    return session.scalar(mine) or 0


def agents(session: Session, roles: frozenset[str]) -> list[tuple[str, str]]:
    """Ids and logins of whoever a conversation may be given to."""
    query = select(Staff.id, Staff.login).where(Staff.role.in_(roles), Staff.disabled_at.is_(None))
    return [(row.id, row.login) for row in session.execute(query.order_by(Staff.login))]


def reply(session: Session, conversation_id: str, text: str, staff_id: str, seen: str) -> None:
    """`handovers.reply` from a page that had `seen`; the same one sent twice is sent once.

    Raises OvertakenError when somebody else has answered, taken or closed it since, and what
    `handovers.reply` raises.
    """
    _lock(session, conversation_id)
    here = current(session, conversation_id)
    if _mark(here) != seen:
        by, last = _last_word(session, conversation_id)
        is_own = by == session.get_one(Staff, staff_id).login
        if is_own and last == text.replace("\r\n", "\n").strip():
            return
        _refuse_overtaken(session, conversation_id, staff_id, seen, None if is_own else by)
    handovers.reply(session, conversation_id, text, staff_id)


def take(
    session: Session, conversation_id: str, handover_id: int, staff_id: str, whose: str
) -> None:
    """`handovers.assign` to oneself from a page on which it was `whose` (an id, or nothing).

    Of two who take it at once the second is told: OvertakenError.
    """
    _lock(session, conversation_id)
    here = current(session, conversation_id)
    if here and here.id == handover_id and (here.assigned_id or "") not in (whose, staff_id):
        raise OvertakenError("taken", here.assigned_to)
    handovers.assign(session, handover_id, staff_id, staff_id)


def _mark(handover: Current | None) -> str:
    if handover is None:
        return ""
    answered_at = handover.last_reply_at
    parts = (handover.id, answered_at.isoformat() if answered_at else "", handover.assigned_id)
    return "~".join(str(part or "") for part in parts)


def _lock(session: Session, conversation_id: str) -> None:
    """Of two replies at once the second sees the first."""
    if session.get(Conversation, conversation_id, with_for_update=True) is None:
        raise NoSuchConversationError(conversation_id)


def _last_word(session: Session, conversation_id: str) -> tuple[str | None, str | None]:
    """Login and text of what staff wrote last."""
    pending = handovers.pending(session, conversation_id)
    if pending:
        return pending[-1].by, pending[-1].text
    query = (
        select(Staff.login, Message.text)
        .join(Staff, Staff.id == Message.staff_id)
        .where(Message.conversation_id == conversation_id, Message.kind == "staff")
        .order_by(Message.id.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return (row.login, row.text) if row else (None, None)


def _refuse_overtaken(
    session: Session, conversation_id: str, staff_id: str, seen: str, answered_by: str | None
) -> None:
    """OvertakenError unless all that has changed is one's own doing or no staff's."""
    here = current(session, conversation_id)
    number, answered_at, assigned_id = (*seen.split("~"), "", "")[:3]
    if here is None:
        closed = (
            session.get(Handover, int(number)) if number.isdecimal() and len(number) < 19 else None
        )
        if closed and closed.closed_by != staff_id:
            raise OvertakenError("closed", _login(session, closed.closed_by))
        return
    _, answered_now, assigned_now = _mark(here).split("~")
    if answered_by and answered_now != answered_at:
        raise OvertakenError("answered", answered_by)
    if assigned_now not in ("", staff_id, assigned_id):
        raise OvertakenError("taken", here.assigned_to)


def _login(session: Session, staff_id: str | None) -> str | None:
    staff = session.get(Staff, staff_id) if staff_id else None
    return staff.login if staff else None


def _reopenable(card: Card) -> Earlier | None:
    last = card.earlier[0] if card.earlier else None
    is_fresh = last and last.closed_at and last.closed_at > now() - UNDO
    return last if last and last.closed_by and is_fresh else None
