"""Curated answers: the live one of a topic, in the nearest language that has one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.tables import Answer


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
    query = select(Answer).where(
        Answer.topic == topic, Answer.live, Answer.language.in_(list(chain))
    )
    found = {answer.language: answer for answer in session.scalars(query)}
    for language in chain:
        if language in found:
            return found[language]
    raise NoAnswerError(topic)
