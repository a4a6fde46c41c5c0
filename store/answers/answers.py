"""Curated answers: the live one of a topic, in the nearest language that has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.tables import Answer

# By topic and language.
Live = Mapping[tuple[str, str], Answer]


class NoAnswerError(Exception):
    """A topic has no live answer in any language of the chain."""


def version(session: Session, answer_id: int) -> Answer:
    """One version of an answer, live or not; raises NoAnswerError."""
    answer = session.get(Answer, answer_id)
    if answer is None:
        raise NoAnswerError(str(answer_id))
    return answer


def live_answer(session: Session, topic: str, chain: Sequence[str]) -> Answer:
    """The live answer in the first language of `chain` (Languages.chain) that has one.

    Its `language` tells which that was; raises NoAnswerError.
    """
    return nearest(live_answers(session, [topic]), topic, chain)


def live_answers(session: Session, topics: Collection[str]) -> Live:
    """All live answers of some topics."""
    query = select(Answer).where(Answer.topic.in_(topics), Answer.live)
    return {(answer.topic, answer.language): answer for answer in session.scalars(query)}


def nearest(live: Live, topic: str, chain: Sequence[str]) -> Answer:
    """The one in the first language of `chain` that has one; raises NoAnswerError."""
    for language in chain:
        if (topic, language) in live:
            return live[topic, language]
    raise NoAnswerError(topic)
