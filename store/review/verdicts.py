"""What becomes of a message when verdicts on it come and go: its status, its example."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from store import installation
from store.review import examples
from store.review.examples import Kept, Learnt
from store.review.review_queue import SKIP, guess
from store.review.review_tasks import KNOWN
from store.review.topic_names import languages
from store.review.training_data import ENTITIES, catalogue
from store.review.usefulness import DISAGREEMENT, OUT_OF_SCOPE
from store.tables import Message, Review, ReviewTask

SECOND_REVIEWER = "second_reviewer"
WANTED = "yes"
RIGHT, OTHER_TOPIC, NOT_OURS = "right", "other_topic", "out_of_scope"
LONGEST_VALUE = 60
MOST_ENTITIES = 30
# No value holds them, and in a training file they would end it.
NOT_IN_VALUES = set('[]{}()"\\')


class UnusableVerdictError(ValueError):
    """No such topic or language, or an entity that stands nowhere in the text."""


@dataclass(frozen=True)
class Verdict:
    """What a message meant; `entities` and `language` are None when they were right."""

    topic: str
    entities: Sequence[dict[str, Any]] | None = None
    language: str | None = None


def wants_second(session: Session) -> bool:
    """Whether a verdict counts only when somebody else has come to it, too."""
    return installation.value(session, SECOND_REVIEWER) == WANTED


def given(session: Session, message_id: int) -> list[Review]:
    """Verdicts on a message that were not undone, in order; a skip is none."""
    query = select(Review).where(
        Review.message_id == message_id, Review.undone_at.is_(None), Review.verdict != SKIP
    )
    return list(session.scalars(query.order_by(Review.id)))


def make(message: Message, staff_id: str, verdict: Verdict) -> Review:
    """The row of a verdict; raises UnusableVerdictError."""
    _check(message, verdict)
    if verdict.topic == OUT_OF_SCOPE:
        kind = NOT_OURS
    else:
        kind = RIGHT if verdict.topic == guess(message) else OTHER_TOPIC
    entities = None if verdict.entities is None else [dict(one) for one in verdict.entities]
    changed = entities is not None and key(entities) != key(message.entities or ())
    return Review(
        message_id=message.id,
        staff_id=staff_id,
        verdict=kind,
        topic=verdict.topic,
        entities=entities if changed else None,
        language=None if verdict.language == message.language else verdict.language,
    )


def key(entities: Iterable[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Equal for the same entities, in whatever order they come."""
    return sorted((e["start"], e["end"], e["entity"], str(e["value"])) for e in entities)


def status_after(session: Session, task: ReviewTask, verdicts: Sequence[Review]) -> str:
    """What a task becomes by the last of its verdicts."""
    if task.status == "disputed":
        return "done"
    if len(verdicts) < 2:
        return "second" if wants_second(session) else "done"
    return "done" if agree(task.message, *verdicts[-2:]) else "disputed"


def agree(message: Message, one: Review, other: Review) -> bool:
    """Whether two verdicts come to the same topic, language and entities."""
    a, b = _learnt(message, one), _learnt(message, other)
    same_words = (a.topic, a.language) == (b.topic, b.language)
    return same_words and key(a.entities) == key(b.entities)


def set_status(task: ReviewTask, status: str) -> None:
    """Change it, and say why when two people disagree."""
    task.status = status
    reasons = [reason for reason in task.reasons if reason != DISAGREEMENT]
    task.reasons = [DISAGREEMENT, *reasons] if status == "disputed" else reasons


def finish(session: Session, task: ReviewTask, review: Review) -> Kept:
    """A message is judged: learn from it, and put the same words to the end of the queue."""
    _move(session, task, -KNOWN, ReviewTask.score > -KNOWN / 2)
    return learn(session, task.message, review)


def learn(session: Session, message: Message, review: Review) -> Kept:
    """Make the message an example of what was found."""
    return examples.keep(session, _learnt(message, review), review.staff_id)


def reopen(session: Session, task: ReviewTask, undone: Review) -> None:
    """One of the verdicts was undone: the task waits again, unless others have decided it."""
    rest = given(session, task.message_id)
    decided_by_others = len(rest) >= 2 and rest[-1].id > undone.id
    if task.status == "done" and decided_by_others:
        return
    was_done = task.status == "done"
    set_status(task, _status_of(task.message, rest))
    if was_done and task.status != "done":
        session.flush()
        _unlearn(session, task)


def _status_of(message: Message, rest: Sequence[Review]) -> str:
    if len(rest) < 2:
        return "second" if rest else "open"
    return "done" if agree(message, *rest[-2:]) else "disputed"


def _unlearn(session: Session, task: ReviewTask) -> None:
    """Forget the example; if others judged the same words, theirs is learnt again."""
    examples.take_back(session, task.message_id)
    query = select(ReviewTask).where(
        ReviewTask.text_key == task.text_key, ReviewTask.status == "done"
    )
    other = session.scalar(query.order_by(ReviewTask.message_id.desc()).limit(1))
    if other is None:
        _move(session, task, KNOWN, ReviewTask.score < -KNOWN / 2)
        return
    verdicts = given(session, other.message_id)
    if verdicts:
        learn(session, other.message, verdicts[-1])


def _move(session: Session, task: ReviewTask, by: float, which: ColumnElement[bool]) -> None:
    """Change the score of other tasks of the same words; one that is being judged keeps its own."""
    same = (
        select(ReviewTask.message_id)
        .where(
            ReviewTask.text_key == task.text_key,
            ReviewTask.status == "open",
            ReviewTask.message_id != task.message_id,
            which,
        )
        .with_for_update(skip_locked=True)
    )
    session.execute(
        update(ReviewTask)
        .where(ReviewTask.message_id.in_(same))
        .values(score=ReviewTask.score + by)
        .execution_options(synchronize_session=False)
    )


def _learnt(message: Message, review: Review) -> Learnt:
    entities = message.entities if review.entities is None else review.entities
    return Learnt(message, review.topic or "", review.language or message.language, entities or [])


def _check(message: Message, verdict: Verdict) -> None:
    if verdict.topic not in catalogue():
        raise UnusableVerdictError
    if verdict.language not in {None, message.language, *languages().codes}:
        raise UnusableVerdictError
    entities = verdict.entities or ()
    if key(entities) == key(message.entities or ()):
        return
    if len(entities) > MOST_ENTITIES or not all(_is_usable(message, one) for one in entities):
        raise UnusableVerdictError


def _is_usable(message: Message, entity: dict[str, Any]) -> bool:
    value = str(entity["value"])
    stands = 0 <= entity["start"] < entity["end"] <= len(message.text)
    is_value = 0 < len(value) <= LONGEST_VALUE and value.isprintable()
    return stands and is_value and entity["entity"] in ENTITIES and not NOT_IN_VALUES & set(value)
