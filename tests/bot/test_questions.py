"""Questions that a person leaves for staff, and is told about later."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot import sender as sender_module
from store.answers import questions
from store.database import Database
from store.tables import Conversation, Message, Person, Question
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

ASKED = "what does a plumber earn in Garowe?"
LEAVE = "Leave my question for the staff"
YES, NO = "Yes, leave it", "No"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)


@pytest.fixture
async def unsure(phone: Phone, rasa: FakeRasa) -> dict[str, Any]:
    """The answer to a question that nobody understands."""
    rasa.answer(ASKED, {"phrase": "not-understood", "suggestions": True})
    answer = await phone.says(ASKED)
    await phone.hears()
    return answer


def left(database: Database) -> list[Question]:
    """All questions."""
    with database.session() as session:
        return list(session.scalars(select(Question).order_by(Question.id)))


async def test_a_question_is_left_with_agreement_and_the_answer_comes(
    phone: Phone, unsure: dict[str, Any], database: Database
) -> None:
    assert LEAVE in labels(unsure)
    agreement = await phone.presses(unsure, LEAVE)
    assert f"“{ASKED}”" in agreement["text"]
    assert labels(agreement) == [YES, NO]
    assert left(database) == []
    assert "with the staff now" in (await phone.presses(agreement, YES))["text"]
    (question,) = left(database)
    with database.session() as session:
        message = session.get_one(Message, question.message_id)
        assert (message.text, message.direction) == (ASKED, "in")
    await database.run(questions.answer, question.id, "About 300 dollars.", "staff-1")
    answer = await phone.hears()
    assert f"“{ASKED}”" in answer["text"]
    assert answer["text"].endswith("About 300 dollars.")
    assert labels(answer) == ["Ask a person"]


async def test_no_leaves_nothing(phone: Phone, unsure: dict[str, Any], database: Database) -> None:
    agreement = await phone.presses(unsure, LEAVE)
    assert "leave nothing" in (await phone.presses(agreement, NO))["text"]
    await phone.does("press", message_id=agreement["message_id"], label=YES)
    assert "too old" in (await phone.event("callback_answer"))["text"]
    assert left(database) == []


@pytest.mark.parametrize(("word", "count"), [("confirmed", 1), ("declined", 0)])
async def test_yes_and_no_can_be_typed(
    phone: Phone,
    rasa: FakeRasa,
    unsure: dict[str, Any],
    database: Database,
    word: str,
    count: int,
) -> None:
    """Rasa sees the open question, and nothing of ours beside it."""
    rasa.answer("ok", {"command": f"leave_question_{word}"})
    await phone.presses(unsure, LEAVE)
    await phone.says("ok")
    assert rasa.asked[-1]["state"]["slots"] == {"open_question": "leave_question"}
    assert set(rasa.asked[-1]["state"]) == {"slots", "loop"}
    assert len(left(database)) == count


async def test_a_yes_out_of_the_blue_leaves_nothing(
    phone: Phone, rasa: FakeRasa, unsure: dict[str, Any], database: Database
) -> None:
    """The question is open for one turn only."""
    rasa.answer("ok", {"command": "leave_question_confirmed"})
    await phone.presses(unsure, LEAVE)
    await phone.says("/menu")
    assert "no question of yours" in (await phone.says("ok"))["text"]
    assert left(database) == []


async def test_the_same_question_is_not_left_twice(
    phone: Phone, unsure: dict[str, Any], database: Database
) -> None:
    """From the same button, and with the old agreement."""
    agreement = await phone.presses(unsure, LEAVE)
    await phone.presses(agreement, YES)
    await phone.does("press", message_id=agreement["message_id"], label=YES)
    assert "too old" in (await phone.event("callback_answer"))["text"]
    # Later, not a double click.
    rows = unsure["reply_markup"]["inline_keyboard"]
    data = next(key["callback_data"] for row in rows for key in row if key["text"] == LEAVE)
    with database.session() as session:
        of_keyboard = select(Message).where(Message.keyboard_id == data.split(":")[0])
        held = session.scalars(of_keyboard).one()
        held.keyboard = [*(held.keyboard or ()), {"label": "again", "command": "leave_question"}]
        index = len(held.keyboard) - 1
    again = f"{data.split(':')[0]}:{index}"
    await phone.does("press", message_id=unsure["message_id"], data=again)
    assert "already have this question" in (await phone.hears())["text"]
    assert len(left(database)) == 1


async def test_an_answer_that_is_missing_can_be_left(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """Also when it was asked by a button: then its label is the question."""
    menu = await phone.says("/menu")
    rasa.answer(
        "about_cd4d", {"answer": "about_cd4d"}, understood={"topic": "about_cd4d", "confidence": 1}
    )
    missing = await phone.presses(menu, "What is CD4D?")
    assert labels(missing) == [LEAVE, "Ask a person"]
    agreement = await phone.presses(missing, LEAVE)
    assert "“What is CD4D?”" in agreement["text"]
    await phone.presses(agreement, YES)
    assert len(left(database)) == 1


async def test_after_a_wrong_guess_the_question_can_be_left(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """Thumb down, not my question, leave it: it is what was typed at first."""
    cast.answer("about_cd4d")
    rasa.answer(ASKED, {"answer": "about_cd4d"})
    answer = await phone.says(ASKED)
    await phone.hears()
    offer = await phone.presses(await phone.presses(answer, "👎"), "Not my question")
    agreement = await phone.presses(offer, LEAVE)
    assert f"“{ASKED}”" in agreement["text"]


async def test_where_nothing_was_asked_there_is_nothing_to_leave(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """For example when Rasa understands it in words."""
    rasa.answer("leave it", {"command": "leave_question"})
    assert "no question of yours" in (await phone.says("leave it"))["text"]
    assert left(database) == []


async def test_the_answer_is_in_the_language_of_the_moment(
    phone: Phone, unsure: dict[str, Any], database: Database
) -> None:
    agreement = await phone.presses(unsure, LEAVE)
    await phone.presses(agreement, YES)
    await phone.says("/language nl")
    (question,) = left(database)
    await database.run(questions.answer, question.id, "Ja.", "staff-1")
    assert (await phone.hears())["text"].startswith("U vroeg op ")


async def test_who_wrote_stop_is_told_all_the_same(
    phone: Phone, unsure: dict[str, Any], database: Database
) -> None:
    """They agreed to it."""
    await phone.presses(await phone.presses(unsure, LEAVE), YES)
    await phone.says("/stop")
    (question,) = left(database)
    await database.run(questions.answer, question.id, "Yes.", "staff-1")
    assert (await phone.hears())["text"].endswith("Yes.")


async def test_erasing_takes_the_question_along(
    phone: Phone, unsure: dict[str, Any], database: Database
) -> None:
    await phone.presses(await phone.presses(unsure, LEAVE), YES)
    await phone.presses(await phone.says("/forget"), "Yes, erase everything")
    assert left(database) == []


async def test_somebody_else_cannot_agree(
    phone: Phone, stage: Stage, unsure: dict[str, Any], database: Database
) -> None:
    agreement = await phone.presses(unsure, LEAVE)
    data = agreement["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    other = await stage.phone(first_name="Iago")
    theirs = await other.says("/menu")
    await other.does("press", message_id=theirs["message_id"], data=data)
    assert "not yours" in (await other.event("callback_answer"))["text"]
    assert left(database) == []


async def test_a_state_that_points_at_somebody_elses_message_leaves_nothing(
    phone: Phone, unsure: dict[str, Any], database: Database, cast: Cast
) -> None:
    """The message is looked up among the person's own."""
    theirs = cast.message(cast.conversation(), "not yours")
    agreement = await phone.presses(unsure, LEAVE)
    with database.session() as session:
        person = session.scalars(select(Person).where(Person.telegram_id != "x")).all()
        own = next(one for one in person if one.telegram_id == str(phone.id))
        conversation = session.scalars(
            select(Conversation).where(Conversation.person_id == own.id)
        ).one()
        conversation.state = {**conversation.state, "about": theirs.id}
    await phone.presses(agreement, YES)
    assert left(database) == []
