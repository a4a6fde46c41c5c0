"""All about the answers of one topic, for whoever works on them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.answers.answer_versions import IN_WORK, WORDING, Current, Place, versions
from store.tables import Answer, Staff


@dataclass(frozen=True)
class Entry:
    """A version in the history; `before` is the published one that it took the place of."""

    answer: Answer
    before: Answer | None
    # The version whose text was published anew, if it is one of these.
    same_as: int | None


def in_all_languages(session: Session, topic: str) -> dict[str, Current]:
    """What is live and what is in work, by language, as far as there is anything."""
    query = select(Answer).where(Answer.topic == topic, Answer.live | Answer.state.in_(IN_WORK))
    found: dict[str, list[Answer]] = {}
    for answer in session.scalars(query.order_by(Answer.version)):
        found.setdefault(answer.language, []).append(answer)
    return {
        code: Current(
            next((one for one in answers if one.live), None),
            next((one for one in answers if not one.live), None),
        )
        for code, answers in found.items()
    }


def reference(session: Session, topic: str, language: str) -> Answer | None:
    """The live answer in the language from which the others are translated."""
    return session.scalar(
        select(Answer).where(Answer.topic == topic, Answer.language == language, Answer.live)
    )


def history(session: Session, place: Place) -> list[Entry]:
    """All versions, the newest first."""
    found = versions(session, place)
    published = [answer for answer in found if answer.state == "published"]
    before = {later.id: earlier for later, earlier in pairwise(published)}
    return [
        Entry(answer, before.get(answer.id) or _base(answer, published), _same(answer, published))
        for answer in found
    ]


def logins(session: Session, ids: Collection[str | None]) -> dict[str, str]:
    """How the staff with these ids log in."""
    known = [one for one in ids if one]
    query = select(Staff.id, Staff.login).where(Staff.id.in_(known))
    return {number: login for number, login in session.execute(query)}


def _base(answer: Answer, published: list[Answer]) -> Answer | None:
    """Of a version that was never published, the one from which it was written."""
    if answer.state == "published":
        return None
    return next((one for one in published if one.version == answer.based_on), None)


def _same(answer: Answer, published: list[Answer]) -> int | None:
    earlier = [one for one in reversed(published) if one.version < answer.version]
    text = [getattr(answer, name) for name in WORDING]
    found = (one.version for one in earlier if [getattr(one, n) for n in WORDING] == text)
    return next(found, None)
