"""What a verdict does with a message: alone, wrong, at once with somebody else, flagged."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from store.database import Database
from store.review import examples, review_queue, reviews
from store.review.review_queue import NoSuchTaskError
from store.review.reviews import NothingToUndoError, Reviewer
from store.review.verdicts import UnusableVerdictError, Verdict
from store.tables import AuditRow, Example, Review
from tests.factories import Cast
from tests.reviewing import WAITING, Tasked, answer_to, learnt, queue, status

GHANA = {"entity": "country", "value": "GH", "start": 12, "end": 17}


async def test_a_verdict_makes_an_example(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    right, other, foreign = (tasked(text) for text in ("who pays", "am I insured", "who won"))
    for task, topic, verdict in (
        (right, "travel_costs", "right"),
        (other, "insurance", "other_topic"),
        (foreign, "out_of_scope", "out_of_scope"),
    ):
        judged = await database.run(reviews.judge, mira, task.message_id, Verdict(topic))
        assert (judged.status, judged.verdict) == ("done", verdict)
        assert judged.kept == examples.Kept()
    assert learnt(database) == {
        "who pays": "travel_costs",
        "am I insured": "insurance",
        "who won": "out_of_scope",
    }
    assert await queue(database, mira) == []


async def test_the_audit_says_who_judged_what_but_not_what_was_said(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    task = tasked("my secret question")
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    await database.run(reviews.undo, mira.staff_id)
    with database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
    assert [row.action for row in rows] == ["reviewed", "review_undone"]
    assert {(row.actor, row.subject) for row in rows} == {(mira.staff_id, str(task.message_id))}
    assert "secret" not in repr([row.details for row in rows])


async def test_an_unsure_guess_counts_as_right_when_it_was_the_likeliest(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    task = tasked(topic="nlu_fallback")
    judged = await database.run(reviews.judge, mira, task.message_id, Verdict("travel_costs"))
    assert judged.verdict == "right"


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict("no_such_topic"),
        Verdict(""),
        Verdict("insurance", language="tlh"),
        Verdict("insurance", [GHANA | {"entity": "planet"}]),
        Verdict("insurance", [GHANA | {"end": 18}]),
        Verdict("insurance", [GHANA | {"start": -1}]),
        Verdict("insurance", [GHANA | {"start": 17}]),
        Verdict("insurance", [GHANA | {"value": ""}]),
        Verdict("insurance", [GHANA | {"value": 'G"}'}]),
        Verdict("insurance", [GHANA | {"value": "G\nH"}]),
        Verdict("insurance", [GHANA | {"value": "x" * 61}]),
        Verdict("insurance", [GHANA] * 31),
    ],
)
async def test_a_verdict_that_makes_no_sense_changes_nothing(
    database: Database, tasked: Tasked, mira: Reviewer, verdict: Verdict
) -> None:
    task = tasked()
    with pytest.raises(UnusableVerdictError):
        await database.run(reviews.judge, mira, task.message_id, verdict)
    assert status(database, task) == "open"
    assert learnt(database) == {}


async def test_unknown_messages_and_those_outside_of_the_queue_are_refused(
    database: Database, cast: Cast, mira: Reviewer
) -> None:
    message = cast.message(cast.conversation(), "hello")
    for number in (message.id, 2**40):
        for attempt in (
            lambda s, n=number: reviews.judge(s, mira, n, Verdict("greet")),
            lambda s, n=number: reviews.skip(s, mira, n),
            lambda s, n=number: reviews.flag(s, mira.staff_id, n, "wrong"),
            lambda s, n=number: reviews.restore_example(s, n, mira.staff_id),
            lambda s, n=number: review_queue.show(s, mira.staff_id, WAITING, n),
        ):
            with pytest.raises(NoSuchTaskError):
                await database.run(attempt)


async def test_entities_are_corrected(database: Database, tasked: Tasked, mira: Reviewer) -> None:
    wrong = GHANA | {"value": "GN", "extractor": "EntityFinder"}
    task = tasked(entities=[wrong])
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance", [GHANA]))
    same = tasked("now in here Ghana", entities=[GHANA])
    await database.run(reviews.judge, mira, same.message_id, Verdict("insurance", [GHANA]))
    with database.session() as session:
        assert [one.entities for one in session.scalars(select(Example))] == [[GHANA], [GHANA]]
        # What was right is not said again.
        assert [one.entities for one in session.scalars(select(Review))] == [[GHANA], None]


async def test_the_language_is_corrected(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    task = tasked("wie betaalt dat", language="en")
    await database.run(reviews.judge, mira, task.message_id, Verdict("travel_costs", language="nl"))
    with database.session() as session:
        assert session.scalars(select(Example)).one().language == "nl"


async def test_of_two_who_judge_at_once_only_one_counts(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    task = tasked()
    verdicts = [
        database.run(reviews.judge, who, task.message_id, Verdict(topic))
        for who, topic in ((mira, "insurance"), (jonas, "travel_costs"), (mira, "insurance"))
    ]
    outcomes = await asyncio.gather(*verdicts, return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == [
        "Judged",
        "SettledTaskError",
        "SettledTaskError",
    ]
    with database.session() as session:
        assert len(session.scalars(select(Review)).all()) == 1


async def test_a_wrong_answer_is_flagged_for_its_editor_and_the_message_still_waits(
    database: Database, tasked: Tasked, mira: Reviewer, eva: Reviewer, cast: Cast
) -> None:
    task, unanswered = tasked(), tasked("and now")
    answer_to(cast, task, "nl")
    for _ in range(2):
        await database.run(reviews.flag, mira.staff_id, task.message_id, "wrong")
    with pytest.raises(NoSuchTaskError):
        await database.run(reviews.flag, mira.staff_id, unanswered.message_id, "wrong")
    with pytest.raises(UnusableVerdictError):
        await database.run(reviews.flag, mira.staff_id, task.message_id, "ugly")
    assert task.message_id in await queue(database, mira)
    [flag] = await database.read(reviews.open_flags)
    assert (flag.topic, flag.language, flag.reason) == ("travel_costs", "nl", "wrong")
    assert (flag.login, flag.message_id) == ("mira", task.message_id)
    for _ in range(2):
        await database.run(reviews.settle_flag, flag.id, eva.staff_id)
    assert await database.read(reviews.open_flags) == []
    # What an editor has dealt with is not taken back.
    with pytest.raises(NothingToUndoError):
        await database.run(reviews.undo, mira.staff_id)
    with pytest.raises(reviews.NoSuchFlagError):
        await database.run(reviews.settle_flag, 2**40, eva.staff_id)
