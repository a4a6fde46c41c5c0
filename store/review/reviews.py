"""What reviewers do with messages: judge, skip, undo; and flag answers for whoever edits them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit, installation
from store.audit import Action
from store.missing import MissingError
from store.review import review_queue, verdicts
from store.review.examples import Kept
from store.review.review_queue import SKIP, NoSuchTaskError
from store.review.verdicts import SECOND_REVIEWER, WANTED, UnusableVerdictError, Verdict
from store.tables import AnswerFlag, Message, Review, ReviewTask, Staff
from store.types import now

FLAG_REASONS = ("wrong", "outdated")
MOST_FLAGS = 500


class SettledTaskError(Exception):
    """The message is judged, or it must be judged by somebody else."""


class NothingToUndoError(Exception):
    """This reviewer has done nothing that could be undone."""


class NoSuchFlagError(MissingError):
    """No flag has this number."""


@dataclass(frozen=True)
class Reviewer:
    """Who judges; `decides` where two others disagree."""

    staff_id: str
    decides: bool = False


@dataclass(frozen=True)
class Judged:
    """What came of a verdict: the new status of the task and, when it is done, of its example."""

    status: str
    verdict: str
    topic: str
    kept: Kept | None = None


@dataclass(frozen=True)
class Undone:
    """What was taken back: the kind of a verdict, or the reason of a flag."""

    message_id: int
    what: str
    topic: str | None


@dataclass(frozen=True)
class OpenFlag:
    """An answer that a reviewer finds wrong or outdated; the message that got it may be erased."""

    id: int
    topic: str
    language: str | None
    reason: str
    login: str
    created_at: datetime
    message_id: int | None
    conversation_id: str | None


def judge(session: Session, reviewer: Reviewer, message_id: int, verdict: Verdict) -> Judged:
    """Say what a message meant; NoSuchTaskError, SettledTaskError, UnusableVerdictError."""
    task = _task(session, message_id)
    earlier = verdicts.given(session, message_id)
    _may_judge(reviewer, task, earlier)
    review = verdicts.make(task.message, reviewer.staff_id, verdict)
    session.add(review)
    verdicts.set_status(task, verdicts.status_after(session, task, [*earlier, review]))
    details = {"verdict": review.verdict, "topic": review.topic, "status": task.status}
    audit.record(session, reviewer.staff_id, Action.REVIEWED, str(message_id), details)
    session.flush()
    kept = verdicts.finish(session, task, review) if task.status == "done" else None
    return Judged(task.status, review.verdict, verdict.topic, kept)


def skip(session: Session, reviewer: Reviewer, message_id: int) -> None:
    """Leave a message to others; NoSuchTaskError, SettledTaskError."""
    task = _task(session, message_id)
    _may_judge(reviewer, task, verdicts.given(session, message_id))
    session.add(Review(message_id=message_id, staff_id=reviewer.staff_id, verdict=SKIP))
    audit.record(session, reviewer.staff_id, Action.REVIEWED, str(message_id), {"verdict": SKIP})


def undo(session: Session, staff_id: str) -> Undone:
    """Take back what this reviewer did last and has not taken back; NothingToUndoError."""
    # Pressed twice, it takes back two things.
    session.execute(select(Staff.id).where(Staff.id == staff_id).with_for_update(key_share=True))
    review, flag = _last_review(session, staff_id), _last_flag(session, staff_id)
    if flag and (review is None or flag.created_at > review.created_at):
        return _withdraw(session, flag)
    if review is None:
        raise NothingToUndoError
    # Gone when the message was redacted meanwhile: then there is nothing to judge anew.
    task = session.get(ReviewTask, review.message_id, with_for_update=True)
    review.undone_at = now()
    session.flush()
    if task and review.verdict != SKIP:
        verdicts.reopen(session, task, review)
    details = {"verdict": review.verdict, "topic": review.topic}
    audit.record(session, staff_id, Action.REVIEW_UNDONE, str(review.message_id), details)
    return Undone(review.message_id, review.verdict, review.topic)


def restore_example(session: Session, message_id: int, staff_id: str) -> Kept:
    """Make a judged message an example again; NoSuchTaskError."""
    task = _task(session, message_id)
    found = verdicts.given(session, message_id)
    if task.status != "done" or not found:
        raise NoSuchTaskError
    audit.record(session, staff_id, Action.EXAMPLE_RESTORED, str(message_id))
    return verdicts.learn(session, task.message, found[-1])


def want_second(session: Session, wanted: bool, staff_id: str) -> None:
    """Whether each message is judged by two people from now on."""
    installation.set_value(session, SECOND_REVIEWER, WANTED if wanted else "no", staff_id)


def flag(session: Session, staff_id: str, message_id: int, reason: str) -> AnswerFlag:
    """The answer that a message got is wrong or outdated; NoSuchTaskError when it got none."""
    if reason not in FLAG_REASONS:
        raise UnusableVerdictError
    task = _task(session, message_id)
    answer = review_queue.answer_to(session, message_id, task.message.conversation_id)
    if answer is None:
        raise NoSuchTaskError
    found = session.scalar(
        select(AnswerFlag).where(
            AnswerFlag.message_id == message_id,
            AnswerFlag.staff_id == staff_id,
            AnswerFlag.reason == reason,
            AnswerFlag.settled_at.is_(None),
        )
    )
    if found:
        return found
    made = AnswerFlag(message_id=message_id, staff_id=staff_id, reason=reason)
    made.topic, made.language = answer.topic, answer.language
    session.add(made)
    details = {"reason": reason, "topic": answer.topic, "language": answer.language}
    audit.record(session, staff_id, Action.ANSWER_FLAGGED, str(message_id), details)
    return made


def open_flags(session: Session, limit: int = MOST_FLAGS) -> list[OpenFlag]:
    """Answers that are said to be wrong or outdated, by topic, the oldest first."""
    query = (
        select(
            AnswerFlag.id,
            AnswerFlag.topic,
            AnswerFlag.language,
            AnswerFlag.reason,
            Staff.login,
            AnswerFlag.created_at,
            AnswerFlag.message_id,
            Message.conversation_id,
        )
        .join(Staff, Staff.id == AnswerFlag.staff_id)
        .outerjoin(Message, Message.id == AnswerFlag.message_id)
        .where(AnswerFlag.settled_at.is_(None))
        .order_by(AnswerFlag.topic, AnswerFlag.id)
    )
    return [OpenFlag(**row) for row in session.execute(query.limit(limit)).mappings()]


def settle_flag(session: Session, flag_id: int, staff_id: str) -> None:
    """The answer has been looked at; NoSuchFlagError. Settling it again changes nothing."""
    found = session.get(AnswerFlag, flag_id, with_for_update=True)
    if found is None:
        raise NoSuchFlagError
    if found.settled_at is None:
        found.settled_at, found.settled_by = now(), staff_id
        audit.record(session, staff_id, Action.FLAG_SETTLED, str(flag_id))


def _task(session: Session, message_id: int) -> ReviewTask:
    """The task, locked: two who judge it at once come one after the other."""
    task = session.get(ReviewTask, message_id, with_for_update=True)
    if task is None:
        raise NoSuchTaskError
    return task


def _may_judge(reviewer: Reviewer, task: ReviewTask, earlier: list[Review]) -> None:
    if task.status == "disputed":
        may = reviewer.decides
    else:
        own = any(review.staff_id == reviewer.staff_id for review in earlier)
        may = task.status != "done" and not own
    if not may:
        raise SettledTaskError


def _last_review(session: Session, staff_id: str) -> Review | None:
    query = select(Review).where(Review.staff_id == staff_id, Review.undone_at.is_(None))
    return session.scalar(query.order_by(Review.id.desc()).limit(1))


def _last_flag(session: Session, staff_id: str) -> AnswerFlag | None:
    query = select(AnswerFlag).where(
        AnswerFlag.staff_id == staff_id, AnswerFlag.settled_at.is_(None)
    )
    return session.scalar(query.order_by(AnswerFlag.id.desc()).limit(1))


def _withdraw(session: Session, flag: AnswerFlag) -> Undone:
    session.delete(flag)
    subject = None if flag.message_id is None else str(flag.message_id)
    audit.record(session, flag.staff_id, Action.FLAG_WITHDRAWN, subject, {"reason": flag.reason})
    return Undone(flag.message_id or 0, flag.reason, flag.topic)
