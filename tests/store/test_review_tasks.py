"""What of the record comes into the queue of reviews, why, and in which order."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.database import Database
from store.review import review_tasks
from store.review.usefulness import weights
from store.tables import Conversation, Handover, Message, ReviewTask
from store.types import now
from tests.factories import Cast

LATER = timedelta(minutes=5)
SURE = [{"topic": "about_cd4d", "confidence": 0.95}, {"topic": "cd4d_status", "confidence": 0.02}]
CLOSE = [{"topic": "travel_costs", "confidence": 0.46}, {"topic": "insurance", "confidence": 0.42}]


def said(cast: Cast, conversation: Conversation, text: str, **fields: Any) -> Message:
    """Something that somebody typed and that was understood without doubt."""
    given = {"topic": "about_cd4d", "confidence": 0.95, "ranking": SURE, "new_words": 0}
    return cast.message(conversation, text, **given | fields)


def doubtful(cast: Cast, conversation: Conversation, text: str, **fields: Any) -> Message:
    """Something of which the model is not sure at all."""
    given = {"topic": "travel_costs", "confidence": 0.46, "ranking": CLOSE}
    return said(cast, conversation, text, **given | fields)


async def fill(database: Database, moment: datetime | None = None) -> int:
    """Do the duty until nothing is left; how many messages were looked at."""
    looked = 0
    while some := await database.run(review_tasks.fill, moment or now() + LATER):
        looked += some
    return looked


def tasks(database: Database) -> dict[int, ReviewTask]:
    """All tasks, the most useful first."""
    with database.session() as session:
        order = (ReviewTask.score.desc(), ReviewTask.message_id.desc())
        return {
            task.message_id: task for task in session.scalars(select(ReviewTask).order_by(*order))
        }


async def test_only_what_teaches_something_comes_into_the_queue(
    database: Database, cast: Cast
) -> None:
    talk = cast.conversation()
    said(cast, talk, "what is CD4D?")
    close = doubtful(cast, talk, "who pays if I fall ill on the plane")
    unsure = said(cast, talk, "hm?", topic="nlu_fallback", confidence=0.4, ranking=CLOSE)
    foreign = said(cast, talk, "did Feyenoord win", topic="out_of_scope", confidence=0.9)
    words = said(cast, talk, "what is a bursary", new_words=2)
    assert await fill(database) == 5
    found = tasks(database)
    assert {number: task.reasons for number, task in found.items()} == {
        close.id: ["low_margin", "low_confidence"],
        unsure.id: ["low_margin", "fallback", "low_confidence"],
        foreign.id: ["out_of_scope"],
        words.id: ["new_words"],
    }
    assert found[close.id].status == "open"
    assert (found[close.id].language, found[close.id].topic) == ("en", "travel_costs")
    assert next(iter(found)) == unsure.id


async def test_what_is_private_or_was_not_understood_is_left_out(
    database: Database, cast: Cast
) -> None:
    talk = cast.conversation(handover="open")
    doubtful(cast, talk, "my phone number is ...", form="apply_opening")
    doubtful(cast, talk, "thank you for your help", topic=None, confidence=None, ranking=None)
    doubtful(cast, talk, "Yes", kind="button")
    doubtful(cast, talk, "I correct this", kind="edit")
    doubtful(cast, talk, "An answer", direction="out", kind="bot")
    doubtful(cast, talk, "", redacted_at=now())
    await fill(database)
    assert tasks(database) == {}


async def test_what_is_written_to_staff_is_left_out_but_not_what_comes_before_and_after(
    database: Database, cast: Cast
) -> None:
    """The model hears it, for the record and for safety."""
    start = now()
    talk, other = cast.conversation(), cast.conversation()
    minutes = [start + timedelta(minutes=n) for n in range(7)]
    for first, closed in ((1, 3), (5, None)):
        ends = minutes[closed] if closed else None
        asked = {"reason": "asked", "asked_at": start}
        row = Handover(conversation_id=talk.id, first_reply_at=minutes[first], **asked)
        row.closed_at = ends
        cast.add(row)
    cast.add(Handover(conversation_id=other.id, reason="asked", asked_at=start))
    said = {n: doubtful(cast, talk, f"word {n}", created_at=minutes[n]) for n in (0, 2, 4, 6)}
    waits = doubtful(cast, other, "still waits for staff", created_at=minutes[2])
    await fill(database, start + timedelta(hours=1))
    assert set(tasks(database)) == {said[0].id, said[4].id, waits.id}


async def test_each_message_is_looked_at_once_and_only_when_it_has_settled(
    database: Database, cast: Cast
) -> None:
    """Ids are given out before transactions end, so the newest messages wait a little."""
    talk = cast.conversation()
    old = doubtful(cast, talk, "first", created_at=now() - timedelta(minutes=1))
    young = doubtful(cast, talk, "second")
    assert await fill(database, now()) == 1
    assert list(tasks(database)) == [old.id]
    assert await fill(database, now() + LATER) == 1
    assert set(tasks(database)) == {old.id, young.id}
    assert await fill(database) == 0


async def test_a_clock_that_was_ahead_holds_up_nobody(database: Database, cast: Cast) -> None:
    """A message of tomorrow does not keep those behind it waiting until then."""
    talk = cast.conversation()
    ahead = doubtful(cast, talk, "from a wrong clock", created_at=now() + timedelta(days=1))
    right = doubtful(cast, talk, "from a right one")
    assert await fill(database, now() + LATER) == 2
    assert set(tasks(database)) == {ahead.id, right.id}


async def test_a_batch_ends_where_the_next_one_begins(
    database: Database, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_tasks, "BATCH", 3)
    talk = cast.conversation()
    wanted = {doubtful(cast, talk, f"number {n}").id for n in range(8)}
    assert await fill(database) == 8
    assert set(tasks(database)) == wanted


def answered(cast: Cast, talk: Conversation, question: Message, **button: Any) -> Message:
    """What the assistant said to it, with one button under it."""
    keyboard = [{"label": "press me", **button}]
    return cast.message(
        talk, "An answer.", direction="out", kind="bot", reply_to=question.id, keyboard=keyboard
    )


async def test_a_thumb_down_is_the_best_reason_even_if_all_seemed_clear(
    database: Database, cast: Cast
) -> None:
    talk = cast.conversation()
    clear = said(cast, talk, "what is CD4D?")
    await fill(database)
    answer = answered(cast, talk, clear, rate=1, helpful=False)
    cast.message(talk, "press me", kind="button", reply_to=answer.id)
    liked = said(cast, talk, "and who pays?")
    good = answered(cast, talk, liked, rate=2, helpful=True)
    cast.message(talk, "press me", kind="button", reply_to=good.id)
    await fill(database)
    assert {number: task.reasons for number, task in tasks(database).items()} == {
        clear.id: ["thumbs_down"]
    }


async def test_pressing_another_suggestion_than_the_likeliest_is_a_reason(
    database: Database, cast: Cast
) -> None:
    talk = cast.conversation()
    unsure = {"topic": "nlu_fallback", "confidence": 0.4, "ranking": CLOSE}
    other, likely = (said(cast, talk, text, **unsure) for text in ("who pays", "pays who"))
    clear = said(cast, talk, "what is CD4D?")
    for question, topic in ((other, "insurance"), (likely, "travel_costs"), (clear, "insurance")):
        answer = answered(cast, talk, question, topic=topic)
        cast.message(talk, "press me", kind="button", reply_to=answer.id)
    await fill(database)
    reasons = {number: task.reasons for number, task in tasks(database).items()}
    assert reasons[other.id][0] == "other_chosen"
    assert "other_chosen" not in reasons[likely.id]
    assert clear.id not in reasons


async def test_asking_nearly_the_same_at_once_is_a_reason(database: Database, cast: Cast) -> None:
    talk, other = cast.conversation(), cast.conversation()
    start = now()
    first = said(cast, talk, "who pays my ticket", created_at=start)
    said(cast, other, "who pays my ticket", created_at=start)
    said(cast, talk, "who pays my plane ticket", created_at=start + timedelta(seconds=40))
    said(cast, talk, "and where do I sleep", created_at=start + timedelta(seconds=60))
    said(cast, talk, "where do I sleep then", created_at=start + timedelta(hours=1))
    await fill(database, start + timedelta(hours=2))
    assert {number: task.reasons for number, task in tasks(database).items()} == {
        first.id: ["asked_again"]
    }


async def test_a_later_reason_moves_a_task_up_but_not_one_that_is_judged(
    database: Database, cast: Cast
) -> None:
    talk = cast.conversation()
    waits, judged = (doubtful(cast, talk, text) for text in ("waits", "is judged"))
    await fill(database)
    before = tasks(database)
    with database.session() as session:
        session.get_one(ReviewTask, judged.id).status = "done"
    for question in (waits, judged):
        answer = answered(cast, talk, question, rate=1, helpful=False)
        for _ in range(2):
            cast.message(talk, "press me", kind="button", reply_to=answer.id)
    await fill(database)
    after = tasks(database)
    assert after[waits.id].reasons == ["thumbs_down", "low_margin", "low_confidence"]
    assert after[waits.id].score == pytest.approx(before[waits.id].score + 2)
    assert after[judged.id].score == before[judged.id].score


async def test_words_that_were_reviewed_rank_last(database: Database, cast: Cast) -> None:
    talk = cast.conversation()
    reviewed = doubtful(cast, talk, "Who PAYS?")
    await fill(database)
    with database.session() as session:
        session.get_one(ReviewTask, reviewed.id).status = "done"
    again = doubtful(cast, talk, " who  pays? ", new_words=4)
    other_language = doubtful(cast, talk, "who pays?", language="nl")
    clear = said(cast, talk, "did Feyenoord win", topic="out_of_scope")
    await fill(database)
    assert list(tasks(database))[-1] == again.id
    assert tasks(database)[other_language.id].score > tasks(database)[clear.id].score > 0


@pytest.mark.parametrize("ranking", [None, [], SURE[:1]])
def test_what_the_model_says_little_about_is_still_weighed(ranking: list[Any] | None) -> None:
    assert weights("about_cd4d", 0.9, ranking, None) == {}
    assert weights("about_cd4d", 0.3, ranking, None) == {"low_confidence": 0.5}
    assert weights("about_cd4d", None, ranking, 100) == {"new_words": 1.0}
