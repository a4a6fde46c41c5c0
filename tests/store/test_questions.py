"""Questions left for staff: found, left once, answered once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from store.answers import question_list, questions
from store.answers.question_list import Filter
from store.answers.questions import (
    LONGEST_REPLY,
    NoSuchQuestionError,
    SettledQuestionError,
    UnusableReplyError,
)
from store.database import Database
from store.tables import Conversation, Message, OutboxRow, Person, Question
from store.types import now
from tests.factories import NOW, Cast

LONG = "Where do I find a very long list of all host institutions, please? " * 20


async def leave(database: Database, conversation: Conversation, message: Message) -> None:
    """As the person of the conversation."""
    await database.run(questions.leave, conversation.person_id, message.id, "en")


async def left(database: Database, cast: Cast, text: str = "May I?", **person: object) -> Question:
    """Somebody's question that is with the staff."""
    conversation = cast.conversation(cast.person(**person))
    message = cast.message(conversation, text, created_at=NOW, language="nl")
    await leave(database, conversation, message)
    with database.session() as session:
        return session.scalars(select(Question).where(Question.message_id == message.id)).one()


def told(database: Database) -> list[OutboxRow]:
    """What is on its way to anybody."""
    with database.session() as session:
        return list(session.scalars(select(OutboxRow).order_by(OutboxRow.id)))


async def test_a_question_is_found_from_any_message_that_came_of_it(
    database: Database, cast: Cast
) -> None:
    """Asked, not understood, chosen by a button, answered, thumbed down, and so on."""
    conversation = cast.conversation()
    last = asked = cast.message(conversation, "what is it?")
    for number in range(4):
        shown = cast.message(conversation, "out", direction="out", reply_to=last.id)
        pressed = {"kind": "button", "reply_to": shown.id, "topic": f"topic_{number}"}
        last = cast.message(conversation, "pressed", **pressed)
        for message in (shown, last):
            found = await database.read(questions.find, conversation.id, message.id)
            assert found is not None
            assert found.id == asked.id


@pytest.mark.parametrize("kind", ["command", "link"])
async def test_who_wrote_nothing_asked_by_the_first_button(
    database: Database, cast: Cast, kind: str
) -> None:
    """Under the menu, for example; a thumb asks nothing."""
    conversation = cast.conversation()
    command = cast.message(conversation, "/menu", kind=kind)
    menu = cast.message(conversation, "menu", direction="out", reply_to=command.id)
    first = cast.message(
        conversation, "What is CD4D?", kind="button", reply_to=menu.id, topic="about_cd4d"
    )
    answer = cast.message(conversation, "CD4D is", direction="out", reply_to=first.id)
    thumb = cast.message(conversation, "👎", kind="button", reply_to=answer.id)
    found = await database.read(questions.find, conversation.id, thumb.id)
    assert found is not None
    assert found.id == first.id
    assert await database.read(questions.find, conversation.id, menu.id) is None


async def test_nothing_is_found_in_somebody_elses_conversation(
    database: Database, cast: Cast
) -> None:
    """Nor from a message that is gone, nor in a circle."""
    message = cast.message(cast.conversation(), "secret")
    own = cast.conversation()
    assert await database.read(questions.find, own.id, message.id) is None
    assert await database.read(questions.find, own.id, 4711) is None
    assert await database.read(questions.find, own.id, None) is None
    circle = cast.message(own, "x", kind="button")
    with database.session() as session:
        session.get_one(Message, circle.id).reply_to = circle.id
    assert await database.read(questions.find, own.id, circle.id) is None


async def test_a_question_is_left_once_and_shown_oldest_first(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation(cast.person(language="nl"))
    second = cast.message(conversation, "second", language="so")
    first = cast.message(conversation, "first", language=None)
    for message in (first, second, first):
        await leave(database, conversation, message)
    shown = await database.read(question_list.listed, Filter())
    assert [(one.text, one.language) for one in shown.questions] == [
        ("first", "en"),
        ("second", "so"),
    ]
    assert shown.total == 2
    assert {one.chat_language for one in shown.questions} == {"nl"}
    assert await database.read(questions.is_left, first.id)
    limited = await database.read(question_list.listed, Filter(), 0, 1)
    assert ([one.text for one in limited.questions], limited.total) == (["first"], 2)


async def test_somebody_elses_message_cannot_be_left(database: Database, cast: Cast) -> None:
    """Nor what the assistant said, nor what is gone."""
    conversation = cast.conversation()
    for message in (
        cast.message(cast.conversation(), "theirs"),
        cast.message(conversation, "ours", direction="out"),
        Message(id=4711),
    ):
        await leave(database, conversation, message)
    assert await database.read(question_list.waiting) == 0


async def test_an_answer_is_told_once_with_the_question_and_its_day(
    database: Database, cast: Cast
) -> None:
    question = await left(database, cast, LONG)
    assert await database.run(questions.answer, question.id, "  Here: ... ", "staff-1")
    (row,) = told(database)
    notice = row.parameters
    assert notice["asked_for"] is True
    assert notice["reply_to"] == question.message_id
    assert notice["reply"]["phrase"] == "question-answered"
    args = notice["reply"]["args"]
    assert args["asked_on"] == {"date": "2026-03-02"}
    assert args["reply"] == "Here: ..."
    assert args["question"].endswith("…")
    assert len(args["question"]) < 310
    with database.session() as session:
        kept = session.get_one(Question, question.id)
        assert (kept.status, kept.reply, kept.answered_by) == ("answered", "Here: ...", "staff-1")
        assert kept.answered_at is not None
    for settle in (
        database.run(questions.answer, question.id, "again", "staff-2"),
        database.run(questions.close, question.id, "staff-2"),
    ):
        with pytest.raises(SettledQuestionError):
            await settle
    assert len(told(database)) == 1
    assert await database.read(question_list.waiting) == 0


async def test_of_two_who_answer_at_once_one_is_refused(database: Database, cast: Cast) -> None:
    question = await left(database, cast)
    outcomes = await asyncio.gather(
        *(database.run(questions.answer, question.id, f"by {n}", f"staff-{n}") for n in range(6)),
        return_exceptions=True,
    )
    assert sum(outcome is True for outcome in outcomes) == 1
    assert sum(isinstance(outcome, SettledQuestionError) for outcome in outcomes) == 5
    assert len(told(database)) == 1


async def test_a_closed_question_tells_nobody(database: Database, cast: Cast) -> None:
    question = await left(database, cast)
    await database.run(questions.close, question.id, "staff-1")
    assert told(database) == []
    assert await database.read(question_list.waiting) == 0


async def test_who_wrote_stop_is_told_and_who_blocked_the_bot_is_known(
    database: Database, cast: Cast
) -> None:
    """The first agreed to be told; for the second staff read that it did not arrive."""
    stopped = await left(database, cast, messages_stopped_at=now())
    blocked = await left(database, cast, blocked_at=now() - timedelta(days=1))
    assert await database.run(questions.answer, stopped.id, "yes", "staff-1") is True
    assert await database.run(questions.answer, blocked.id, "yes", "staff-1") is False


@pytest.mark.parametrize("reply", ["", " \n\t", "\0", "x" * (LONGEST_REPLY + 1)])
async def test_a_reply_without_words_or_too_long_is_refused(
    database: Database, cast: Cast, reply: str
) -> None:
    question = await left(database, cast)
    with pytest.raises(UnusableReplyError):
        await database.run(questions.answer, question.id, reply, "staff-1")
    assert await database.read(question_list.waiting) == 1
    assert told(database) == []


async def test_the_longest_reply_is_taken_whole(database: Database, cast: Cast) -> None:
    """Ends of line as browsers send them count once; what no database keeps is left out."""
    question = await left(database, cast)
    reply = "x\0\r\n" * (LONGEST_REPLY // 2)
    await database.run(questions.answer, question.id, reply, "staff-1")
    kept = told(database)[0].parameters["reply"]["args"]["reply"]
    assert kept == ("x\n" * (LONGEST_REPLY // 2)).strip()


async def test_an_erased_persons_question_is_gone(database: Database, cast: Cast) -> None:
    question = await left(database, cast)
    with database.session() as session:
        session.delete(session.get_one(Person, question.person_id))
    assert await database.read(question_list.waiting) == 0
    for settle in (
        database.run(questions.answer, question.id, "too late", "staff-1"),
        database.run(questions.close, question.id, "staff-1"),
    ):
        with pytest.raises(NoSuchQuestionError):
            await settle
