"""What is learnt of messages: without personal data, once, removed and restored."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from store.database import Database
from store.review import examples, reviews
from store.review.reviews import Reviewer
from store.review.verdicts import Verdict
from store.tables import AnswerFlag, Example, Person, Review, ReviewTask
from tests.factories import Cast
from tests.reviewing import Tasked, answer_to, learnt

GHANA = {"entity": "country", "value": "GH", "start": 12, "end": 17}


@pytest.mark.parametrize(
    ("text", "fields", "reason"),
    [
        ("hodan@example.org", {}, "personal"),
        ("+31 6 12345678 Hodan", {}, "personal"),
        ("??", {}, "short"),
        ("x" * 501, {}, "long"),
        ("see [here](https) please", {}, "signs"),
        ("c:\\users please", {}, "signs"),
        ("kim öder", {"language": "tr"}, "language"),
        ("ok then", {"language": None}, "language"),
    ],
)
async def test_what_cannot_be_learnt_is_judged_all_the_same_and_says_why(
    database: Database, tasked: Tasked, mira: Reviewer, text: str, fields: Any, reason: str
) -> None:
    task = tasked(text, **fields)
    judged = await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    assert (judged.status, judged.kept) == ("done", examples.Kept(refused=reason))
    assert learnt(database) == {}


async def test_personal_data_is_taken_out_and_entities_move_along(
    database: Database, tasked: Tasked, mira: Reviewer, cast: Cast
) -> None:
    text = "Warsame here, mail w@example.org,\nwho pays in Ghana?"
    place = {"start": text.index("Ghana"), "end": text.index("Ghana") + 5}
    talk = cast.conversation(cast.person(name="Hodan Warsame"))
    task = tasked(text, talk, entities=[GHANA | place])
    await database.run(reviews.judge, mira, task.message_id, Verdict("travel_costs"))
    with database.session() as session:
        [example] = session.scalars(select(Example))
    for gone in ("Warsame", "example.org", "\n"):
        assert gone not in example.text
    [entity] = example.entities
    assert example.text[entity["start"] : entity["end"]] == "Ghana"


async def test_same_words_judged_by_two_at_once_are_one_example(
    database: Database, tasked: Tasked, mira: Reviewer, jonas: Reviewer
) -> None:
    tasks = [tasked("who pays") for _ in range(8)]
    verdicts = [
        database.run(reviews.judge, (mira, jonas)[n % 2], task.message_id, Verdict("insurance"))
        for n, task in enumerate(tasks)
    ]
    await asyncio.gather(*verdicts)
    assert learnt(database) == {"who pays": "insurance"}


async def test_an_example_is_removed_and_restored(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    task = tasked()
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    page = await database.read(examples.listed)
    [row] = page.rows
    assert (row.login, row.example.topic, page.total) == ("mira", "insurance", 1)
    message = await database.run(examples.remove, row.example.id, mira.staff_id)
    assert (message, learnt(database)) == (task.message_id, {})
    with pytest.raises(examples.NoSuchExampleError):
        await database.run(examples.remove, row.example.id, mira.staff_id)
    await database.run(reviews.restore_example, message, mira.staff_id)
    assert learnt(database) == {"who pays in Ghana": "insurance"}


async def test_examples_are_listed_in_pages_newest_first(
    database: Database, tasked: Tasked, mira: Reviewer
) -> None:
    for number in range(5):
        task = tasked(f"question {number}", language="nl" if number % 2 else "en")
        topic = "insurance" if number else "travel_costs"
        await database.run(reviews.judge, mira, task.message_id, Verdict(topic))
    first = await database.read(examples.listed, None, None, None, 2)
    assert [row.example.text for row in first.rows] == ["question 4", "question 3"]
    second = await database.read(examples.listed, None, None, first.older, 10)
    assert (len(second.rows), second.older, second.total) == (3, None, 5)
    dutch = await database.read(examples.listed, "nl", "insurance")
    assert (dutch.total, {row.example.language for row in dutch.rows}) == (2, {"nl"})


async def test_erasing_a_person_takes_their_examples_along(
    database: Database, tasked: Tasked, mira: Reviewer, cast: Cast
) -> None:
    talk = cast.conversation()
    task = tasked(talk=talk)
    answer_to(cast, task)
    await database.run(reviews.flag, mira.staff_id, task.message_id, "wrong")
    await database.run(reviews.judge, mira, task.message_id, Verdict("insurance"))
    with database.session() as session:
        session.delete(session.get_one(Person, talk.person_id))
    with database.session() as session:
        for table in (ReviewTask, Review, Example):
            assert session.scalars(select(table)).all() == []
        # The answer is as wrong as before.
        assert session.scalars(select(AnswerFlag)).one().message_id is None
    assert [flag.conversation_id for flag in await database.read(reviews.open_flags)] == [None]
