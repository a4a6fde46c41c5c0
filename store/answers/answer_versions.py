"""Versions of an answer: written, proposed, approved by a second person, rolled back.

A topic has at most one version in work in each language. Whoever changes something names the
`stamp` of what they have seen: when somebody else was faster, they are told instead.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from store import audit
from store.answers import answer_rules
from store.answers.answer_rules import AnswerText, Fault
from store.audit import Action
from store.locks import hold_in_transaction
from store.missing import MissingError
from store.tables import Answer
from store.types import now

IN_WORK = ("draft", "proposed")
LONGEST_BODY = 8_000
LONGEST_LINE = 500
MOST_SOURCES = 20
WORDING = ("lead", "body", "sources", "related", "as_of", "review_by")


class NoSuchVersionError(MissingError):
    """There is no such version, or it is not in a state in which this can be done."""


class SeenOlderError(Exception):
    """Somebody else has changed or published something since it was looked at."""


class OwnTextError(Exception):
    """Nobody approves what they have written."""


class OutdatedError(Exception):
    """Something newer went live after the version was begun."""


class NoReasonError(ValueError):
    """A rejection without a reason helps nobody."""


@dataclass(frozen=True)
class Place:
    """Where a version belongs."""

    topic: str
    language: str

    def __str__(self) -> str:
        return f"{self.topic}/{self.language}"


@dataclass(frozen=True)
class Current:
    """What is live in a place, and what is in work; either may be missing."""

    live: Answer | None
    work: Answer | None

    @property
    def stamp(self) -> str:
        """Names exactly this state, in forms."""
        live = self.live.version if self.live else 0
        work = f"{self.work.version}.{self.work.revision}" if self.work else "0"
        return f"{live}-{work}"

    @property
    def is_outdated(self) -> bool:
        """Whether something newer went live since the version in work was begun."""
        return self.work is not None and self.work.based_on != _version(self.live)


def current(session: Session, place: Place) -> Current:
    """What is live and what is in work."""
    found = session.scalars(
        _of(place).where(Answer.live | Answer.state.in_(IN_WORK)).order_by(Answer.version)
    ).all()
    live = next((answer for answer in found if answer.live), None)
    return Current(live, next((answer for answer in found if not answer.live), None))


def versions(session: Session, place: Place) -> Sequence[Answer]:
    """All of them, the newest first."""
    return session.scalars(_of(place).order_by(Answer.version.desc())).all()


def find(session: Session, place: Place, version: int) -> Answer:
    """One of them; raises NoSuchVersionError."""
    answer = session.scalar(_of(place).where(Answer.version == version))
    if answer is None:
        raise NoSuchVersionError
    return answer


def text_of(answer: Answer) -> AnswerText:
    """What was written of a version."""
    return AnswerText(**{name: getattr(answer, name) for name in WORDING})


def save(
    session: Session, place: Place, text: AnswerText, remark: str, staff_id: str, seen: str
) -> Answer:
    """Keep a draft; a proposal becomes a draft again. Raises SeenOlderError.

    Whoever saves has seen what is live: from now on the draft is based on it.
    """
    state = _lock(session, place, seen)
    work = state.work or _begin(session, place)
    for name, value in asdict(text).items():
        setattr(work, name, value)
    work.state, work.proposed_at = "draft", None
    work.edited_by, work.remark = staff_id, remark.strip() or None
    work.based_on = _version(state.live)
    # The first save is that of the insert.
    work.revision = work.revision + 1 if state.work else 1
    session.flush()
    _record(session, staff_id, Action.ANSWER_DRAFTED, work)
    return work


def propose(
    session: Session,
    place: Place,
    text: AnswerText,
    remark: str,
    staff_id: str,
    seen: str,
    known: Collection[str],
) -> Sequence[Fault]:
    """Keep a draft and ask a second person, in one step; raises SeenOlderError.

    What has faults is kept, but not proposed; they are returned.
    """
    work = save(session, place, text, remark, staff_id, seen)
    faults = answer_rules.faults(text, place.topic, known)
    if not faults:
        work.state, work.proposed_at = "proposed", now()
        work.revision += 1
        _record(session, staff_id, Action.ANSWER_PROPOSED, work)
    return faults


def withdraw(session: Session, place: Place, staff_id: str, seen: str) -> None:
    """Make a proposal a draft again; raises SeenOlderError and NoSuchVersionError."""
    work = _work(_lock(session, place, seen), "proposed")
    work.state, work.proposed_at = "draft", None
    work.revision += 1
    _record(session, staff_id, Action.ANSWER_WITHDRAWN, work)


def approve(session: Session, place: Place, staff_id: str, seen: str) -> Answer:
    """Publish a proposal: from the next message on people get it.

    Raises OwnTextError, OutdatedError, and as `withdraw` does.
    """
    state = _lock(session, place, seen)
    work = _work(state, "proposed")
    if work.edited_by == staff_id:
        raise OwnTextError
    if state.is_outdated:
        raise OutdatedError
    work.approved_by, work.approved_at = staff_id, now()
    _publish(session, work)
    _record(session, staff_id, Action.ANSWER_APPROVED, work)
    return work


def reject(session: Session, place: Place, staff_id: str, seen: str, reason: str) -> None:
    """Send a proposal back with a reason; raises NoReasonError, and as `withdraw` does."""
    if not reason.strip():
        raise NoReasonError
    work = _work(_lock(session, place, seen), "proposed")
    work.state, work.rejection = "rejected", reason.strip()
    work.revision += 1
    _record(session, staff_id, Action.ANSWER_REJECTED, work)


def drop(session: Session, place: Place, staff_id: str, seen: str) -> None:
    """Give a draft up; it stays among the versions. Raises as `withdraw` does."""
    work = _work(_lock(session, place, seen), "draft")
    work.state = "dropped"
    work.revision += 1
    _record(session, staff_id, Action.ANSWER_DROPPED, work)


def roll_back(session: Session, place: Place, version: int, staff_id: str, seen: str) -> Answer:
    """Publish an old version anew, at once; raises NoSuchVersionError and SeenOlderError."""
    state = _lock(session, place, seen)
    old = find(session, place, version)
    if old.state != "published" or old.live:
        raise NoSuchVersionError
    again = _begin(session, place)
    for name in (*WORDING, "status"):
        setattr(again, name, getattr(old, name))
    again.edited_by, again.based_on = staff_id, _version(state.live)
    _publish(session, again)
    details = {"version": again.version, "text_of": version}
    audit.record(session, staff_id, Action.ANSWER_ROLLED_BACK, str(place), details)
    return again


def _of(place: Place) -> Any:
    return select(Answer).where(Answer.topic == place.topic, Answer.language == place.language)


def _lock(session: Session, place: Place, seen: str) -> Current:
    """One at a time in each place; raises SeenOlderError when it is not as it was seen."""
    hold_in_transaction(session, f"answer:{place}")
    state = current(session, place)
    if state.stamp != seen:
        raise SeenOlderError
    return state


def _work(state: Current, wanted: str) -> Answer:
    if state.work is None or state.work.state != wanted:
        raise NoSuchVersionError
    return state.work


def _begin(session: Session, place: Place) -> Answer:
    """The next version, not live yet; a person has read it, so it is no machine's."""
    last = session.scalar(
        select(func.max(Answer.version)).where(
            Answer.topic == place.topic, Answer.language == place.language
        )
    )
    answer = Answer(topic=place.topic, language=place.language, version=(last or 0) + 1)
    answer.live, answer.state, answer.status = False, "draft", "approved"
    session.add(answer)
    return answer


def _publish(session: Session, answer: Answer) -> None:
    """The old one goes first: at most one is live at any moment."""
    with session.no_autoflush:
        session.execute(
            update(Answer)
            .where(Answer.topic == answer.topic, Answer.language == answer.language, Answer.live)
            .values(live=False)
        )
    answer.live, answer.state = True, "published"
    session.flush()


def _version(answer: Answer | None) -> int | None:
    return answer.version if answer else None


def _record(session: Session, staff_id: str, action: Action, answer: Answer) -> None:
    place = Place(answer.topic, answer.language)
    audit.record(session, staff_id, action, str(place), {"version": answer.version})
