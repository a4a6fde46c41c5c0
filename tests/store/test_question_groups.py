"""Questions that are gathered, and everybody who is told once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from store.answers import question_groups, question_list, questions
from store.answers.answers import NoAnswerError
from store.answers.question_groups import NoSuchGroupError, Told, UnusableNameError
from store.answers.question_list import Filter
from store.answers.questions import NoSuchQuestionError, SettledQuestionError, UnusableReplyError
from store.database import Database
from store.tables import AuditRow, OutboxRow, Question, QuestionGroup
from store.types import now
from store.wording.languages import Languages
from tests.factories import Cast

LANGUAGES = Languages.load(Path(__file__).parents[2] / "content")
TOPIC = "about_cd4d"


def left(cast: Cast, text: str = "May I?", **fields: object) -> int:
    """A question that somebody left."""
    person = cast.person(**fields)
    conversation = cast.conversation(person)
    message = cast.message(conversation, text, language=person.language)
    row = Question(person_id=person.id, message_id=message.id, language=person.language or "en")
    return cast.add(row).id


def told(database: Database) -> list[OutboxRow]:
    with database.session() as session:
        return list(session.scalars(select(OutboxRow).order_by(OutboxRow.id)))


def groups_of(database: Database) -> list[int | None]:
    with database.session() as session:
        return list(session.scalars(select(Question.group_id).order_by(Question.id)))


def statuses(database: Database) -> list[str]:
    with database.session() as session:
        return list(session.scalars(select(Question.status).order_by(Question.id)))


async def test_several_are_answered_at_once_each_below_their_own(
    database: Database, cast: Cast
) -> None:
    ids = [left(cast, "first", language="so"), left(cast, "second", blocked_at=now())]
    ids.append(left(cast, "third", messages_stopped_at=now()))
    reply = question_groups.reply_to_all
    assert await database.run(reply, ids, " Yes.\r\n", "ada") == Told(told=2, blocked=1)
    replies = [row.parameters["reply"]["args"] for row in told(database)]
    assert [(one["question"], one["reply"]) for one in replies] == [
        ("first", "Yes."),
        ("second", "Yes."),
        ("third", "Yes."),
    ]
    assert all(row.parameters["asked_for"] for row in told(database))
    assert statuses(database) == ["answered"] * 3


async def test_nobody_is_told_when_one_of_them_is_settled(database: Database, cast: Cast) -> None:
    ids = [left(cast), left(cast)]
    await database.run(questions.close, ids[0], "bo")
    with pytest.raises(SettledQuestionError):
        await database.run(question_groups.reply_to_all, ids, "Yes.", "ada")
    with pytest.raises(UnusableReplyError):
        await database.run(question_groups.reply_to_all, ids[1:], "  ", "ada")
    with pytest.raises(NoSuchQuestionError):
        await database.run(question_groups.reply_to_all, [4711], "Yes.", "ada")
    assert told(database) == []
    assert statuses(database) == ["closed", "open"]


async def test_two_who_answer_at_once_tell_everybody_once(database: Database, cast: Cast) -> None:
    ids = [left(cast) for _ in range(5)]
    outcomes = await asyncio.gather(
        database.run(question_groups.reply_to_all, ids, "A", "ada"),
        database.run(question_groups.reply_to_all, ids[::-1], "B", "bo"),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["SettledQuestionError", "Told"]
    assert len(told(database)) == 5


async def test_they_are_grouped_and_ungrouped_and_nobody_is_told(
    database: Database, cast: Cast
) -> None:
    ids = [left(cast, "first"), left(cast, "second"), left(cast, "third")]
    made = await database.run(question_groups.put_into_new, ids[:1], " About  pets ", "ada")
    group = made.group_id
    await database.run(question_groups.put_into, ids[1:2], group, "ada")
    await database.run(question_groups.put_under_topic, ids[2:], TOPIC, "ada")
    found = await database.read(question_list.groups)
    assert [(one.name, one.topic, one.waiting) for one in found] == [
        ("About pets", None, 2),
        (None, TOPIC, 1),
    ]
    page = await database.read(question_list.listed, Filter(group=group))
    assert [one.text for one in page.questions] == ["first", "second"]
    await database.run(question_groups.take_out, ids, "ada")
    assert await database.read(question_list.groups) == []
    page = await database.read(question_list.listed, Filter(group=0))
    assert page.total == 3
    assert told(database) == []


async def test_undoing_a_move_brings_each_back_to_its_own_group(
    database: Database, cast: Cast
) -> None:
    ids = [left(cast, "first"), left(cast, "second"), left(cast, "third"), left(cast, "fourth")]
    run = database.run
    pets = (await run(question_groups.put_into_new, ids[:2], "Pets", "ada")).group_id
    await run(question_groups.put_under_topic, ids[2:3], TOPIC, "ada")
    for move, *more in (
        (question_groups.put_into_new, "Dogs"),
        (question_groups.put_under_topic, TOPIC),
        (question_groups.put_into, pets),
        (question_groups.take_out,),
    ):
        before = groups_of(database)
        moved = await run(move, ids, *more, "ada")
        assert set(groups_of(database)) == {moved.group_id}
        await run(question_groups.put_back, moved, "ada")
        assert groups_of(database) == before
    assert [one is None for one in before] == [False, False, False, True]
    assert told(database) == []


async def test_what_somebody_else_has_done_since_is_not_undone(
    database: Database, cast: Cast
) -> None:
    ids = [left(cast, "first"), left(cast, "second"), left(cast, "third")]
    run = database.run
    await run(question_groups.put_into_new, ids, "Pets", "ada")
    pets = groups_of(database)[0]
    moved = await run(question_groups.take_out, ids, "ada")
    other = await run(question_groups.put_into_new, ids[:1], "Dogs", "bo")
    await run(questions.close, ids[1], "bo")
    await run(question_groups.put_back, moved, "ada")
    assert groups_of(database) == [other.group_id, None, pets]
    with pytest.raises(NoSuchQuestionError):
        await run(question_groups.put_back, moved, "ada")


async def test_what_cannot_be_grouped(database: Database, cast: Cast) -> None:
    ids = [left(cast)]
    for name in ("", "  ", "x" * 121):
        with pytest.raises(UnusableNameError):
            await database.run(question_groups.put_into_new, ids, name, "ada")
    with pytest.raises(NoSuchGroupError):
        await database.run(question_groups.put_into, ids, 4711, "ada")
    await database.run(questions.close, ids[0], "ada")
    with pytest.raises(NoSuchQuestionError):
        await database.run(question_groups.put_under_topic, ids, TOPIC, "ada")
    assert await database.read(question_list.groups) == []


async def test_two_who_open_a_topic_at_once_get_one_group(database: Database, cast: Cast) -> None:
    ids = [left(cast), left(cast)]
    put = question_groups.put_under_topic
    await asyncio.gather(*(database.run(put, [one], TOPIC, "ada") for one in ids))
    with database.session() as session:
        assert len(session.scalars(select(QuestionGroup)).all()) == 1


async def test_the_answer_tells_whoever_gets_it_in_its_language(
    database: Database, cast: Cast
) -> None:
    """Whoever has an older text in their own language waits for that one."""
    ids = [left(cast, language=code) for code in ("en", "nl", "so", None)]
    await database.run(question_groups.put_under_topic, ids, TOPIC, "ada")
    cast.answer(language="nl")
    found = await database.read(question_groups.audience, TOPIC, "en", LANGUAGES)
    assert (found.told, found.blocked, found.later) == (3, 0, {"nl": 1})
    english = cast.answer(language="en")
    tell = question_groups.tell_askers
    assert await database.run(tell, english, LANGUAGES, "bo") == Told(told=3)
    assert await database.run(tell, english, LANGUAGES, "bo") == Told()
    assert statuses(database) == ["answered", "open", "answered", "answered"]
    replies = [row.parameters["reply"] for row in told(database)]
    assert {one["answer"] for one in replies} == {TOPIC}
    assert {one["phrase"] for one in replies} == {"question-has-answer"}


async def test_who_asked_twice_is_told_once(database: Database, cast: Cast) -> None:
    person = cast.person()
    conversation = cast.conversation(person)
    ids = []
    for text in ("first", "again"):
        message = cast.message(conversation, text)
        asked = {"person_id": person.id, "message_id": message.id, "language": "en"}
        ids.append(cast.add(Question(**asked)).id)
    assert await database.run(question_groups.reply_to_all, ids, "Yes.", "ada") == Told(told=1)
    [row] = told(database)
    assert row.parameters["reply"]["args"]["question"] == "first"
    assert statuses(database) == ["answered", "answered"]


async def test_an_answer_can_be_told_as_it_stands(database: Database, cast: Cast) -> None:
    ids = [left(cast)]
    with pytest.raises(NoAnswerError):
        await database.run(question_groups.tell_now, TOPIC, ids, "ada")
    cast.answer()
    assert await database.run(question_groups.tell_now, TOPIC, ids, "ada") == Told(told=1)
    with pytest.raises(SettledQuestionError):
        await database.run(question_groups.tell_now, TOPIC, ids, "ada")
    [shown] = (await database.read(question_list.listed, Filter(status="answered"))).questions
    assert (shown.topic, shown.was_told) == (TOPIC, True)


async def test_a_closed_one_waits_again_but_an_answered_one_does_not(
    database: Database, cast: Cast
) -> None:
    ids = [left(cast), left(cast)]
    await database.run(questions.close, ids[0], "ada")
    for _ in range(2):
        await database.run(questions.reopen, ids[0], "ada")
    await database.run(questions.answer, ids[1], "Yes.", "ada")
    with pytest.raises(SettledQuestionError):
        await database.run(questions.reopen, ids[1], "ada")
    with pytest.raises(NoSuchQuestionError):
        await database.run(questions.reopen, 4711, "ada")
    assert statuses(database) == ["open", "answered"]


async def test_the_list_is_paged_and_filtered(database: Database, cast: Cast) -> None:
    for number in range(5):
        left(cast, f"q{number}", language="en" if number % 2 else "nl")
    page = await database.read(question_list.listed, Filter(), 0, 2)
    assert [one.text for one in page.questions] == ["q0", "q1"]
    assert page.following is not None
    rest = await database.read(question_list.listed, Filter(), page.following, 50)
    assert [one.text for one in rest.questions] == ["q2", "q3", "q4"]
    assert (page.total, rest.following) == (5, None)
    dutch = await database.read(question_list.listed, Filter(language="nl"))
    assert [one.text for one in dutch.questions] == ["q0", "q2", "q4"]
    assert await database.read(question_list.languages) == ["en", "nl"]


async def test_who_had_blocked_us_is_shown_as_not_told(database: Database, cast: Cast) -> None:
    ids = [left(cast, blocked_at=now() - timedelta(days=1))]
    assert await database.run(question_groups.reply_to_all, ids, "Yes.", "ada") == Told(0, 1)
    [shown] = (await database.read(question_list.listed, Filter(status="answered"))).questions
    assert not shown.was_told


async def test_what_was_done_is_recorded_without_words(database: Database, cast: Cast) -> None:
    ids = [left(cast, "secret words")]
    await database.run(question_groups.put_into_new, ids, "a group", "ada")
    await database.run(question_groups.reply_to_all, ids, "my reply", "ada")
    with database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
        said = str([(row.subject, row.details) for row in rows])
    assert [row.action for row in rows] == ["questions_grouped", "question_answered"]
    assert "secret" not in said
    assert "a group" not in said
    assert "my reply" not in said
