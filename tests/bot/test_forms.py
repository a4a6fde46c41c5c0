"""What the bot does for a form: keeps answers, and lets it wait for somebody in danger."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from store.database import Database
from store.tables import Message, Profile
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels

FACTS = {"origin": "SO", "permit": "asylum_temporary"}
QUESTION = {"phrase": "form-question", "args": {"number": 3, "total": 7, "question": "?"}}
IN_FORM = {"slots": {}, "loop": {"name": "check_eligibility_form", "requested_slot": "permit"}}


def kept(database: Database) -> list[object]:
    """What is kept of anybody."""
    with database.session() as session:
        return list(session.scalars(select(Profile.details)))


@pytest.fixture
def agreeing(rasa: FakeRasa) -> None:
    """ "yes" lets the answers be kept, "delete" drops them."""
    rasa.answer("yes", {"command": "keep_profile", "args": {"facts": FACTS}})
    rasa.answer("delete", {"command": "drop_profile"})


@pytest.mark.usefixtures("agreeing")
async def test_answers_are_kept_and_deleted_by_a_button(phone: Phone, database: Database) -> None:
    """The first message of somebody new, too."""
    told = await phone.says("yes")
    assert "Your answers are kept." in told["text"]
    assert kept(database) == [{"facts": FACTS}]

    await phone.hears()
    told = await phone.presses(told, "Delete what was kept")
    assert "are deleted" in told["text"]
    assert kept(database) == []


@pytest.mark.usefixtures("agreeing")
async def test_nothing_kept_is_said(phone: Phone) -> None:
    assert "I have kept no answers of yours." in (await phone.says("delete"))["text"]


@pytest.mark.usefixtures("agreeing")
async def test_a_repeated_update_keeps_nothing_twice(
    phone: Phone, stage: Stage, database: Database
) -> None:
    await stage.fault(kind="duplicate", count=1)
    await phone.says("yes")
    await phone.hears()
    assert "are deleted" in (await phone.says("delete"))["text"]
    assert kept(database) == []


async def test_to_somebody_in_danger_no_form_asks_anything(phone: Phone, rasa: FakeRasa) -> None:
    rasa.answer("check me", QUESTION, state=IN_FORM)
    await phone.says("check me")
    await phone.hears()
    rasa.answer("he wants to kill me", QUESTION, state=IN_FORM)

    lines = await phone.says("he wants to kill me")
    waits = await phone.hears()
    assert "112" in lines["text"]
    assert "The questions can wait." in waits["text"]
    assert labels(waits) == ["Go on"]

    rasa.answer("check_eligibility", QUESTION, state=IN_FORM)
    assert "Question 3 of 7" in (await phone.presses(waits, "Go on"))["text"]


async def test_what_is_typed_in_a_form_is_marked_in_the_record(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """Reviewers are not shown it: an answer may be personal."""
    rasa.answer("check me", QUESTION, state=IN_FORM)
    rasa.answer("Somalia", QUESTION, state={"slots": {}, "loop": None})
    for text in ("check me", "Somalia", "thanks"):
        await phone.says(text)
    with database.session() as session:
        said = select(Message.text, Message.form).where(Message.direction == "in")
        forms = {text: form for text, form in session.execute(said)}
    assert forms == {"check me": None, "Somalia": "check_eligibility", "thanks": None}
