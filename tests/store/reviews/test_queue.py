"""What a reviewer is shown, in which order."""

from __future__ import annotations

from store.database import Database
from store.review import review_queue, reviews
from store.review.review_queue import SKIPPED, Wanted
from store.review.reviews import Reviewer
from store.review.verdicts import Verdict
from tests.factories import Cast
from tests.reviewing import RANKING, WAITING, Tasked, queue


async def test_what_is_skipped_is_shown_to_others_and_again_when_asked_for(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    task = tasked()
    await database.run(reviews.skip, mira, task.message_id)
    assert await queue(database, mira) == []
    assert await queue(database, jonas) == [task.message_id]
    assert await queue(database, mira, Wanted(part=SKIPPED)) == [task.message_id]
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    assert await queue(database, mira, Wanted(part=SKIPPED)) == []


async def test_the_same_words_go_to_the_end_of_the_queue_until_it_is_undone(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    first, again, other = tasked("who pays", score=3), tasked("who pays", score=2), tasked("x y")
    await database.run(reviews.judge, mira, first.message_id, Verdict("insurance"))
    assert await queue(database, mira) == [other.message_id, again.message_id]
    await database.run(reviews.undo, mira.staff_id)
    assert await queue(database, mira) == [first.message_id, again.message_id, other.message_id]


async def test_the_queue_is_cut_by_language_and_reason(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    dutch = tasked("wie betaalt", language="nl", reasons=["low_margin", "thumbs_down"])
    english = tasked("who pays", reasons=["new_words"])
    assert await queue(database, mira, Wanted(language="nl")) == [dutch.message_id]
    assert await queue(database, mira, Wanted(reason="new_words")) == [english.message_id]
    assert await queue(database, mira, Wanted("nl", "new_words")) == []
    assert await queue(database, mira, Wanted(reason="low_margin")) == [dutch.message_id]
    count = await database.read(review_queue.count, mira.staff_id, Wanted(reason="thumbs_down"))
    assert count == 1


async def test_a_task_is_shown_with_what_stands_around_it(
    database: Database, tasked: Tasked, mira: Reviewer, cast: Cast
) -> None:
    talk = cast.conversation(cast.person(name="Hodan Warsame"))
    before = [cast.message(talk, f"before {n}").id for n in range(4)]
    task = tasked(talk=talk, score=2)
    after = [cast.message(talk, f"after {n}").id for n in range(4)]
    cast.message(cast.conversation(), "somebody else")
    better, worse = tasked("better", score=3), tasked("worse", score=1)
    shown = await database.read(review_queue.show, mira.staff_id, WAITING, task.message_id)
    assert [message.id for message in shown.before] == before[1:]
    assert [message.id for message in shown.after] == after[:3]
    assert (shown.earlier, shown.later) == (better.message_id, worse.message_id)
    assert shown.names == ["Hodan Warsame"]
    assert [choice.topic for choice in shown.choices] == [row["topic"] for row in RANKING]
