"""Each deed of a reviewer can be taken back."""

from __future__ import annotations

import asyncio

import pytest

from store.database import Database
from store.privacy import redaction
from store.review import examples, reviews
from store.review.reviews import NothingToUndoError, Reviewer
from store.review.verdicts import Verdict
from store.tables import Message
from tests.factories import Cast
from tests.reviewing import Tasked, answer_to, learnt, queue


async def test_undo_takes_back_one_s_own_deeds_in_reverse_order(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer, cast: Cast
) -> None:
    first, second, third, others = (tasked(f"question {n}") for n in range(4))
    answer_to(cast, third)
    await database.run(reviews.judge, mira, first.message_id, Verdict("insurance"))
    await database.run(reviews.skip, mira, second.message_id)
    await database.run(reviews.flag, mira.staff_id, third.message_id, "outdated")
    await database.run(reviews.judge, jonas, others.message_id, Verdict("insurance"))
    undone = [await database.run(reviews.undo, mira.staff_id) for _ in range(3)]
    assert [(one.message_id, one.what, one.topic) for one in undone] == [
        (third.message_id, "outdated", "travel_costs"),
        (second.message_id, "skip", None),
        (first.message_id, "other_topic", "insurance"),
    ]
    with pytest.raises(NothingToUndoError):
        await database.run(reviews.undo, mira.staff_id)
    assert learnt(database) == {"question 3": "insurance"}
    waiting = {task.message_id for task in (first, second, third)}
    assert set(await queue(database, mira)) == waiting


async def test_the_newest_topic_of_a_text_wins_and_undo_brings_the_older_one_back(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    old, new = tasked("who pays"), tasked("who pays")
    await database.run(reviews.judge, mira, old.message_id, Verdict("travel_costs"))
    judged = await database.run(reviews.judge, jonas, new.message_id, Verdict("insurance"))
    assert judged.kept == examples.Kept(replaced="travel_costs")
    assert learnt(database) == {"who pays": "insurance"}
    await database.run(reviews.undo, jonas.staff_id)
    assert learnt(database) == {"who pays": "travel_costs"}
    await database.run(reviews.undo, mira.staff_id)
    assert learnt(database) == {}


async def test_undo_pressed_twice_at_once_takes_back_two_things(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    tasks = [tasked(f"question {n}") for n in range(3)]
    for task in tasks:
        await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    undone = await asyncio.gather(*(database.run(reviews.undo, mira.staff_id) for _ in range(2)))
    assert {one.message_id for one in undone} == {task.message_id for task in tasks[1:]}
    assert learnt(database) == {"question 0": "insurance"}


async def test_a_verdict_on_a_message_that_was_redacted_can_still_be_undone(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    kept, redacted = tasked("kept"), tasked("redacted")
    for task in (kept, redacted):
        await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    with database.session() as session:
        talk = session.get_one(Message, redacted.message_id).conversation_id
    await database.run(redaction.redact, mira.staff_id, talk, redacted.message_id)
    undone = [await database.run(reviews.undo, mira.staff_id) for _ in range(2)]
    assert [one.message_id for one in undone] == [redacted.message_id, kept.message_id]
    assert learnt(database) == {}
