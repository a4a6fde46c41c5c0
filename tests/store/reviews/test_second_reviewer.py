"""Two reviewers for each message, and how often they agree."""

from __future__ import annotations

import pytest

from store.database import Database
from store.review import agreement, review_queue, reviews
from store.review.review_queue import DISPUTED, Wanted
from store.review.reviews import Reviewer, SettledTaskError
from store.review.verdicts import Verdict
from tests.reviewing import WAITING, Tasked, learnt, queue, status, want_second

GHANA = {"entity": "country", "value": "GH", "start": 12, "end": 17}


async def test_a_second_reviewer_judges_without_knowing_and_agrees(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    want_second(database, mira)
    task = tasked()
    judged = await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    assert (judged.status, judged.kept) == ("second", None)
    assert learnt(database) == {}
    assert await queue(database, mira) == []
    with pytest.raises(SettledTaskError):
        await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    shown = await database.read(review_queue.show_next, jonas.staff_id, WAITING)
    assert shown
    assert (shown.task.message_id, list(shown.others)) == (task.message_id, [])
    await database.run(reviews.judge, jonas, task.message_id, Verdict("insurance"))
    assert learnt(database) == {"who pays in Ghana": "insurance"}


async def test_where_two_disagree_an_editor_decides(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer, eva: Reviewer
) -> None:
    want_second(database, mira)
    task = tasked()
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    judged = await database.run(reviews.judge, jonas, task.message_id, Verdict("assignment_pay"))
    assert judged.status == "disputed"
    assert await queue(database, eva) == []
    shown = await database.read(review_queue.show_next, eva.staff_id, Wanted(part=DISPUTED))
    assert shown
    assert shown.task.reasons[0] == "disagreement"
    assert [review.topic for review in shown.others] == ["insurance", "assignment_pay"]
    with pytest.raises(SettledTaskError):
        await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    await database.run(reviews.judge, eva, task.message_id, Verdict("travel_costs"))
    assert learnt(database) == {"who pays in Ghana": "travel_costs"}
    # What one of the two thinks now changes nothing of what was decided.
    await database.run(reviews.undo, jonas.staff_id)
    assert status(database, task) == "done"
    await database.run(reviews.undo, eva.staff_id)
    assert learnt(database) == {}


async def test_different_entities_are_a_disagreement_too(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    want_second(database, mira)
    task = tasked()
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    judged = await database.run(
        reviews.judge, jonas, task.message_id, Verdict("insurance", [GHANA])
    )
    assert judged.status == "disputed"


@pytest.mark.parametrize("who_undoes", ["first", "second"])
async def test_undo_of_one_of_two_asks_for_a_second_one_again(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer, who_undoes: str
) -> None:
    want_second(database, mira)
    task = tasked()
    for reviewer in (mira, jonas):
        await database.run(reviews.judge, reviewer, task.message_id, Verdict("insurance"))
    changes_mind = mira if who_undoes == "first" else jonas
    await database.run(reviews.undo, changes_mind.staff_id)
    assert (status(database, task), learnt(database)) == ("second", {})
    assert await queue(database, changes_mind) == [task.message_id]
    await database.run(reviews.judge, changes_mind, task.message_id, Verdict("insurance"))
    assert status(database, task) == "done"


async def test_agreement_is_measured_by_language(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer, eva: Reviewer
) -> None:
    assert await database.read(agreement.figures) == []
    want_second(database, mira)
    given = [("insurance", "insurance"), ("travel_costs", "travel_costs")] * 2
    for number, (one, other) in enumerate([*given, ("insurance", "travel_costs")]):
        task = tasked(f"question {number}", language="en" if number else "nl")
        await database.run(reviews.judge, mira, task.message_id, Verdict(one))
        judged = await database.run(reviews.judge, jonas, task.message_id, Verdict(other))
        if judged.status == "disputed":
            await database.run(reviews.judge, eva, task.message_id, Verdict("out_of_scope"))
    english, dutch, together = await database.read(agreement.figures)
    assert (english.language, english.n, english.share) == ("en", 4, 0.75)
    assert english.kappa == pytest.approx(0.5)
    # Of one topic only nobody can say what is chance.
    assert (dutch.language, dutch.n, dutch.share, dutch.kappa) == ("nl", 1, 1, None)
    assert (together.language, together.n, together.share) == (None, 5, 0.8)


def test_kappa_is_what_textbooks_say() -> None:
    """50 proposals, two readers (Cohen's kappa, 20 and 15 agreed yes and no, 5 and 10 not)."""
    pairs = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    found = agreement.measure(pairs)
    assert (found.n, found.share) == (50, 0.7)
    assert found.kappa == pytest.approx(0.4)
