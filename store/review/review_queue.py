"""The queue as one reviewer sees it: what comes next, and what stands around each message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, exists, func, select, tuple_
from sqlalchemy.orm import Session, joinedload

from store.missing import MissingError
from store.privacy import known_names
from store.review.staff_talks import told_to_staff
from store.review.usefulness import FALLBACK
from store.tables import Answer, Message, Review, ReviewTask

# A review that judges nothing.
SKIP = "skip"

# Which part of the queue: what waits, what oneself has skipped, what two people disagree on.
WAITING, SKIPPED, DISPUTED = "waiting", "skipped", "disputed"
STATUSES = {WAITING: ("open", "second"), SKIPPED: ("open", "second"), DISPUTED: ("disputed",)}
CONTEXT = 3
CHOICES = 5
# More are not counted, or not shown again.
MOST_COUNTED = 1000
MOST_SKIPPED = 1000


class NoSuchTaskError(MissingError):
    """No such message waits for this reviewer."""


@dataclass(frozen=True)
class Wanted:
    """What a reviewer asked to see."""

    language: str | None = None
    reason: str | None = None
    part: str = WAITING


@dataclass(frozen=True)
class Place:
    """Where a task stands in the queue."""

    score: float
    message_id: int


@dataclass(frozen=True)
class Choice:
    """A topic that may have been meant."""

    topic: str
    confidence: float | None


@dataclass(frozen=True)
class Shown:
    """A task with all that a reviewer needs to judge it; `others` are earlier verdicts on it.

    The verdict of a first reviewer is not here: the second one must not know it.
    """

    task: ReviewTask
    message: Message
    names: Sequence[str]
    # Messages around it that were written to staff.
    private: frozenset[int]
    choices: Sequence[Choice]
    before: Sequence[Message]
    after: Sequence[Message]
    answer: Answer | None
    earlier: int | None
    later: int | None
    others: Sequence[Review] = field(default_factory=tuple)

    @property
    def place(self) -> Place:
        """Where it stands in the queue."""
        return Place(self.task.score, self.task.message_id)


def show(session: Session, staff_id: str, wanted: Wanted, message_id: int) -> Shown:
    """A task of this part of the queue; raises NoSuchTaskError."""
    query = _filtered(session, select(ReviewTask), wanted, staff_id).where(
        ReviewTask.message_id == message_id, ReviewTask.status.in_(STATUSES[wanted.part])
    )
    task = session.scalar(query.options(joinedload(ReviewTask.message)))
    if task is None:
        raise NoSuchTaskError
    return _shown(session, staff_id, wanted, task)


def show_next(
    session: Session, staff_id: str, wanted: Wanted, after: Place | None = None
) -> Shown | None:
    """The most useful task behind a place, or else of all; None when nothing is left."""
    found = _neighbour(session, staff_id, wanted, after)
    if found is None and after is not None:
        found = _neighbour(session, staff_id, wanted, None)
    return None if found is None else show(session, staff_id, wanted, found)


def place_and_text(session: Session, message_id: int) -> tuple[Place, str]:
    """Where a task stands, judged or not, and what was said; raises NoSuchTaskError."""
    query = select(ReviewTask.score, Message.text).join(ReviewTask.message)
    row = session.execute(query.where(ReviewTask.message_id == message_id)).first()
    if row is None:
        raise NoSuchTaskError
    return Place(row.score, message_id), row.text


def count(session: Session, staff_id: str, wanted: Wanted) -> int:
    """How many wait, at most MOST_COUNTED + 1."""
    total = 0
    for status in STATUSES[wanted.part]:
        some = _filtered(session, select(ReviewTask.message_id), wanted, staff_id)
        some = some.where(ReviewTask.status == status).limit(MOST_COUNTED + 1 - total)
        total += session.scalar(select(func.count()).select_from(some.subquery())) or 0
    return total


def choices(message: Message) -> list[Choice]:
    """What was understood, then what else was likely; the first one is the model's own guess."""
    ranking = [Choice(row["topic"], row["confidence"]) for row in message.ranking or ()]
    own = [] if message.topic in (None, FALLBACK) else [Choice(message.topic, message.confidence)]
    rest = [one for one in ranking if not own or one.topic != own[0].topic]
    return [*own, *rest][:CHOICES]


def guess(message: Message) -> str | None:
    """The topic that a reviewer finds right or wrong."""
    return next((choice.topic for choice in choices(message)), None)


def _neighbour(
    session: Session, staff_id: str, wanted: Wanted, place: Place | None, *, back: bool = False
) -> int | None:
    """The message behind a place, or before it; each status is read in the order of its index."""
    columns = (ReviewTask.score, ReviewTask.message_id)
    found: list[tuple[float, int]] = []
    for status in STATUSES[wanted.part]:
        query = _filtered(session, select(*columns), wanted, staff_id).where(
            ReviewTask.status == status
        )
        if place is not None:
            here = (place.score, place.message_id)
            query = query.where(tuple_(*columns) > here if back else tuple_(*columns) < here)
        # Those that were skipped are few and in no order of an index: all are read.
        if wanted.part != SKIPPED:
            query = query.order_by(*(one.asc() if back else one.desc() for one in columns)).limit(1)
        found += [(row.score, row.message_id) for row in session.execute(query)]
    if not found:
        return None
    return (min(found) if back else max(found))[1]


def _filtered[*Columns](
    session: Session, query: Select[*Columns], wanted: Wanted, staff_id: str
) -> Select[*Columns]:
    if wanted.language:
        query = query.where(ReviewTask.language == wanted.language)
    if wanted.reason:
        query = query.where(cast(ReviewTask.reasons, String).like(f'%"{wanted.reason}"%'))
    own = (
        Review.message_id == ReviewTask.message_id,
        Review.staff_id == staff_id,
        Review.undone_at.is_(None),
    )
    if wanted.part == SKIPPED:
        # They are few: looked up first, for no index knows both who skipped and how useful it is.
        query = query.where(ReviewTask.message_id.in_(_skipped(session, staff_id)))
        return query.where(~exists().where(*own, Review.verdict != SKIP))
    if wanted.part == WAITING:
        return query.where(~exists().where(*own))
    return query


def _skipped(session: Session, staff_id: str) -> list[int]:
    query = select(Review.message_id).where(
        Review.staff_id == staff_id, Review.undone_at.is_(None), Review.verdict == SKIP
    )
    return list(session.scalars(query.order_by(Review.id.desc()).limit(MOST_SKIPPED)))


def _shown(session: Session, staff_id: str, wanted: Wanted, task: ReviewTask) -> Shown:
    place = Place(task.score, task.message_id)
    message = task.message
    before = _context(session, message, Message.id < message.id, Message.id.desc())[::-1]
    after = _context(session, message, Message.id > message.id, Message.id.asc())
    around = [one.id for one in (*before, *after)]
    private = select(Message.id).where(Message.id.in_(around), told_to_staff())
    return Shown(
        task,
        message,
        names=known_names.of_conversation(session, message.conversation_id),
        choices=choices(message),
        private=frozenset(session.scalars(private)),
        before=before,
        after=after,
        answer=answer_to(session, message.id, message.conversation_id),
        earlier=_neighbour(session, staff_id, wanted, place, back=True),
        later=_neighbour(session, staff_id, wanted, place),
        others=_verdicts(session, task) if wanted.part == DISPUTED else (),
    )


def answer_to(session: Session, message_id: int, conversation_id: str) -> Answer | None:
    """The curated answer that a message got; None when it got none."""
    query = (
        select(Answer)
        .join(Message, Message.answer_id == Answer.id)
        .where(
            Message.conversation_id == conversation_id,
            Message.id > message_id,
            Message.reply_to == message_id,
            Message.direction == "out",
        )
        .order_by(Message.id)
        .limit(1)
    )
    return session.scalar(query)


def _context(
    session: Session,
    message: Message,
    side: ColumnElement[bool],
    order: ColumnElement[Any],
) -> list[Message]:
    query = select(Message).where(Message.conversation_id == message.conversation_id, side)
    return list(session.scalars(query.order_by(order).limit(CONTEXT)))


def _verdicts(session: Session, task: ReviewTask) -> list[Review]:
    query = select(Review).where(
        Review.message_id == task.message_id,
        Review.undone_at.is_(None),
        Review.verdict != SKIP,
    )
    return list(session.scalars(query.order_by(Review.id)))
