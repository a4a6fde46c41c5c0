"""Messages that wait for reviewers, and what came of some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from store.database import Database
from store.review import review_queue, reviews
from store.review.review_queue import Wanted
from store.review.review_tasks import text_key
from store.review.reviews import Reviewer
from store.tables import Conversation, Example, Message, ReviewTask
from tests.factories import Cast

WAITING = Wanted()
# Makes a message that waits (tests/store/reviews/conftest.py).
Tasked = Callable[..., ReviewTask]
RANKING = [
    {"topic": "travel_costs", "confidence": 0.46},
    {"topic": "insurance", "confidence": 0.42},
    {"topic": "assignment_pay", "confidence": 0.05},
]


def wait_for_review(
    cast: Cast, text: str = "who pays in Ghana", talk: Conversation | None = None, **fields: Any
) -> ReviewTask:
    """A message that the model was not sure of, and its task in the queue."""
    own = {name: fields.pop(name) for name in ("score", "reasons", "status") if name in fields}
    given = {"topic": "travel_costs", "confidence": 0.46, "ranking": RANKING, "entities": []}
    message = cast.message(talk or cast.conversation(), text, **given | fields)
    row = {
        "message_id": message.id,
        "language": message.language,
        "topic": message.topic,
        "score": 1.0,
        "reasons": ["low_margin"],
        "text_key": text_key(text, message.language),
    }
    return cast.add(ReviewTask(**row | own))


def answer_to(cast: Cast, task: ReviewTask, language: str = "en") -> Message:
    """The curated answer that a message got."""
    answer = cast.answer("travel_costs", language)
    with cast.database.session() as session:
        talk = session.get_one(Message, task.message_id).conversation_id
    told = {"direction": "out", "kind": "bot", "reply_to": task.message_id, "language": language}
    return cast.add(
        Message(conversation_id=talk, text="We do.", answer_id=answer.id, topic="x", **told)
    )


def add_example(
    cast: Cast, text: str, staff_id: str, topic: str = "insurance", **fields: Any
) -> Example:
    """An example that somebody accepted."""
    message = cast.message(cast.conversation(), text)
    given = {"language": "en", "entities": [], "message_id": message.id, "accepted_by": staff_id}
    return cast.add(Example(text=text, topic=topic, **given | fields))


def want_second(database: Database, reviewer: Reviewer) -> None:
    """Switch the second reviewer on."""
    with database.session() as session:
        reviews.want_second(session, True, reviewer.staff_id)


def learnt(database: Database) -> dict[str, str]:
    """Topic by text of all examples."""
    with database.session() as session:
        return {one.text: one.topic for one in session.scalars(select(Example))}


def status(database: Database, task: ReviewTask) -> str:
    """What has become of a task."""
    with database.session() as session:
        return session.get_one(ReviewTask, task.message_id).status


async def queue(database: Database, reviewer: Reviewer, wanted: Wanted = WAITING) -> list[int]:
    """Everything that a reviewer is shown, one after the other."""
    found: list[int] = []
    place = None
    while shown := await database.read(review_queue.show_next, reviewer.staff_id, wanted, place):
        if shown.task.message_id in found:
            break
        found.append(shown.task.message_id)
        place = shown.place
    return found
