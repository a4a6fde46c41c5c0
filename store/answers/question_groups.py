"""Questions that ask the same: gathered, answered together, or by the curated answer of a topic."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit, notices
from store.answers import questions
from store.answers.answer_versions import Place, approve
from store.answers.answers import NoAnswerError
from store.answers.questions import Asked, NoSuchQuestionError, SettledQuestionError
from store.audit import Action
from store.locks import hold_in_transaction
from store.missing import MissingError
from store.notices import Notice
from store.tables import Answer, Person, Question, QuestionGroup
from store.types import now
from store.wording.languages import Languages

LONGEST_NAME = 120


class NoSuchGroupError(MissingError):
    """No group has this number."""


class UnusableNameError(ValueError):
    """A group's name is empty or longer than LONGEST_NAME characters."""


@dataclass(frozen=True)
class Asker:
    """Somebody who waits for an answer; who it is, is not here."""

    question_id: int
    chat_language: str | None
    blocked: bool


@dataclass(frozen=True)
class Told:
    """How many are told, and how many are not because they have blocked the assistant."""

    told: int = 0
    blocked: int = 0


@dataclass(frozen=True)
class Audience:
    """Who would be told when an answer goes live in a language, and who waits for another one."""

    told: int = 0
    blocked: int = 0
    # How many wait for each other language of theirs.
    later: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Moved:
    """Into which group questions were put, and in which each of them was before; None: in none."""

    group_id: int | None
    was: Mapping[int, int | None]


def put_under_topic(session: Session, ids: Collection[int], topic: str, staff_id: str) -> Moved:
    """Whoever asked these is told when an answer on the topic is approved."""
    hold_in_transaction(session, f"question_group:{topic}")
    group = session.scalar(select(QuestionGroup).where(QuestionGroup.topic == topic))
    if group is None:
        group = QuestionGroup(topic=topic, created_by=staff_id)
        session.add(group)
        session.flush()
    return _put(session, ids, group.id, staff_id)


def put_into_new(session: Session, ids: Collection[int], name: str, staff_id: str) -> Moved:
    """Make a group of questions; raises UnusableNameError."""
    name = " ".join(name.replace("\0", "").split())
    if not name or len(name) > LONGEST_NAME:
        raise UnusableNameError
    group = QuestionGroup(name=name, created_by=staff_id)
    session.add(group)
    session.flush()
    return _put(session, ids, group.id, staff_id)


def put_into(session: Session, ids: Collection[int], group_id: int, staff_id: str) -> Moved:
    """Add questions to a group; raises NoSuchGroupError."""
    if session.get(QuestionGroup, group_id) is None:
        raise NoSuchGroupError
    return _put(session, ids, group_id, staff_id)


def take_out(session: Session, ids: Collection[int], staff_id: str) -> Moved:
    """Put them into no group."""
    return _put(session, ids, None, staff_id)


def put_back(session: Session, moved: Moved, staff_id: str) -> None:
    """Undo any of these, for the questions that are still where it put them.

    Raises NoSuchQuestionError when none is, and as `put_into` does.
    """
    still = [one.id for one in _open(session, moved.was) if one.group_id == moved.group_id]
    if not still:
        raise NoSuchQuestionError
    for group_id in dict.fromkeys(moved.was[one] for one in still):
        ids = [one for one in still if moved.was[one] == group_id]
        if group_id is None:
            take_out(session, ids, staff_id)
        else:
            put_into(session, ids, group_id, staff_id)


def reply_to_all(session: Session, ids: Collection[int], reply: str, staff_id: str) -> Told:
    """Answer several questions with the same words, each person once.

    Raises UnusableReplyError, and SettledQuestionError when any of them is not open any more:
    then nobody is told.
    """
    words = questions.usable(reply)
    found = _locked(session, ids)
    if any(question.status != "open" for question in found):
        raise SettledQuestionError
    _settle(found, staff_id, reply=words)
    for question in found:
        audit.record(session, staff_id, Action.QUESTION_ANSWERED, str(question.id))
    return _tell(session, found, lambda asked: questions.reply_notice(asked, words))


def audience(session: Session, topic: str, language: str, languages: Languages) -> Audience:
    """Whom an answer on a topic would reach if it went live in a language now."""
    live = {*_live_languages(session, topic), language}
    told, blocked, later = 0, 0, dict[str, int]()
    for asker in _askers(session, topic):
        nearest = _nearest(asker.chat_language, live, languages)
        if nearest != language:
            later[nearest] = later.get(nearest, 0) + 1
        elif asker.blocked:
            blocked += 1
        else:
            told += 1
    return Audience(told, blocked, later)


def publish(
    session: Session,
    place: Place,
    staff_id: str,
    seen: str,
    languages: Languages,
    *,
    tell: bool = True,
) -> Told:
    """Approve a proposal and, in the same transaction, tell those who wait for it.

    Raises as `answer_versions.approve` does.
    """
    answer = approve(session, place, staff_id, seen)
    return tell_askers(session, answer, languages, staff_id) if tell else Told()


def tell_askers(session: Session, answer: Answer, languages: Languages, staff_id: str) -> Told:
    """Everybody whose question was put under the topic gets the answer that has just gone live.

    Whoever would still be answered in another language waits for that one.
    """
    live = _live_languages(session, answer.topic)
    ids = [
        asker.question_id
        for asker in _askers(session, answer.topic)
        if _nearest(asker.chat_language, live, languages) == answer.language
    ]
    return _tell_answer(session, ids, answer.topic, staff_id) if ids else Told()


def tell_now(session: Session, topic: str, ids: Collection[int], staff_id: str) -> Told:
    """Tell those who asked these questions the answer as it stands, in their language.

    Raises NoAnswerError when none is live, and as `reply_to_all` does.
    """
    if not _live_languages(session, topic):
        raise NoAnswerError(topic)
    found = _locked(session, ids)
    if any(question.status != "open" for question in found):
        raise SettledQuestionError
    return _tell_answer(session, ids, topic, staff_id)


def _tell_answer(session: Session, ids: Collection[int], topic: str, staff_id: str) -> Told:
    found = _open(session, ids)
    _settle(found, staff_id, topic=topic)
    for question in found:
        details = {"topic": topic}
        audit.record(session, staff_id, Action.QUESTION_ANSWERED, str(question.id), details)
    return _tell(session, found, lambda asked: questions.answer_notice(asked, topic))


def _put(session: Session, ids: Collection[int], group_id: int | None, staff_id: str) -> Moved:
    """Those that are still open; raises NoSuchQuestionError when none is."""
    found = _open(session, ids)
    if not found:
        raise NoSuchQuestionError
    moved = Moved(group_id, {question.id: question.group_id for question in found})
    for question in found:
        question.group_id = group_id
    action = Action.QUESTIONS_GROUPED if group_id else Action.QUESTIONS_UNGROUPED
    subject = str(group_id) if group_id else None
    audit.record(session, staff_id, action, subject, {"questions": list(moved.was)})
    return moved


def _open(session: Session, ids: Collection[int]) -> list[Question]:
    return [question for question in _locked(session, ids) if question.status == "open"]


def _locked(session: Session, ids: Collection[int]) -> Sequence[Question]:
    """Always in one order, so that two at once do not wait for each other in a circle."""
    found = session.scalars(
        select(Question)
        .where(Question.id.in_(ids))
        .order_by(Question.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    if not found:
        raise NoSuchQuestionError
    return found


def _settle(found: Iterable[Question], staff_id: str, **changes: Any) -> None:
    at = now()
    for question in found:
        question.status, question.answered_by, question.answered_at = "answered", staff_id, at
        for name, value in changes.items():
            setattr(question, name, value)


def _tell(session: Session, found: Sequence[Question], notice: Callable[[Asked], Notice]) -> Told:
    """One notice a person, to the first of their questions; few statements however many."""
    asked = questions.asked_of(session, [question.id for question in found])
    first: dict[str, Asked] = {}
    for one in asked:
        first.setdefault(one.person_id, one)
    notices.tell_many(session, [(one.person_id, notice(one)) for one in first.values()])
    blocked = sum(one.blocked_at is not None for one in first.values())
    return Told(len(first) - blocked, blocked)


def _askers(session: Session, topic: str) -> list[Asker]:
    query = (
        select(Question.id, Person.language, Person.blocked_at)
        .join(QuestionGroup, QuestionGroup.id == Question.group_id)
        .join(Person, Person.id == Question.person_id)
        .where(QuestionGroup.topic == topic, Question.status == "open")
        .order_by(Question.id)
    )
    return [
        Asker(number, language, blocked_at is not None)
        for number, language, blocked_at in session.execute(query)
    ]


def _live_languages(session: Session, topic: str) -> set[str]:
    return set(session.scalars(select(Answer.language).where(Answer.topic == topic, Answer.live)))


def _nearest(code: str | None, live: Collection[str], languages: Languages) -> str:
    """The language in which somebody gets an answer that is live in some."""
    chain = languages.chain(code or languages.first)
    return next((one for one in chain if one in live), languages.first)
