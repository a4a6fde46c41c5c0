"""Answers that are due for a check, and answers in short."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from store.database import Database
from store.tables import Answer, Person
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

TODAY = datetime.now(UTC).date()
DUE = "should have been checked again by"


@pytest.fixture
def answer(rasa: FakeRasa, cast: Cast) -> Answer:
    """The answer to "what is it?", with four sources and a related question."""
    rasa.answer("what is it?", {"answer": "about_cd4d"})
    url = "https://www.example.org/"
    sources = [{"title": f"Page {n}", "date": "2020", "url": url} for n in range(1, 5)]
    return cast.answer("about_cd4d", related=["cd4d_status"], sources=sources)


@pytest.mark.parametrize(("days", "is_due"), [(-2, True), (2, False), (400, False)])
async def test_an_answer_past_its_review_says_so(
    phone: Phone, rasa: FakeRasa, cast: Cast, days: int, is_due: bool
) -> None:
    """In one line, also when it is short."""
    cast.answer("about_cd4d", review_by=TODAY + timedelta(days=days))
    rasa.answer("what is it?", {"answer": "about_cd4d"})
    assert (DUE in (await phone.says("what is it?"))["text"]) == is_due
    await phone.hears()
    await phone.says("/short")
    assert (DUE in (await phone.says("what is it?"))["text"]) == is_due


async def test_a_short_answer_is_the_first_line_and_a_button_for_the_rest(
    phone: Phone, answer: Answer
) -> None:
    await phone.says("/short")
    short = await phone.says("what is it?")
    assert short["text"] == (
        "Lead of about_cd4d (en).\n\nSource: Page 1 (2020)\nAs of 26 January 2024."
    )
    assert labels(short) == ["👍", "👎", "More"]
    rest = await phone.presses(short, "More")
    assert rest["text"].startswith("Body of about_cd4d (en).")
    assert "Page 3 (2020)" in rest["text"]
    assert "Lead of" not in rest["text"]
    assert labels(rest) == ["Is CD4D still running?", "All 4 sources", "👍", "👎"]


async def test_more_is_of_the_version_that_was_shown(
    phone: Phone, answer: Answer, database: Database, cast: Cast
) -> None:
    """Also when a new one has gone live meanwhile."""
    await phone.says("/short")
    short = await phone.says("what is it?")
    with database.session() as session:
        session.get_one(Answer, answer.id).live = False
    cast.answer("about_cd4d", version=2, body="Something else.")
    assert (await phone.presses(short, "More"))["text"].startswith("Body of about_cd4d (en).")


async def test_the_command_toggles(phone: Phone, database: Database) -> None:
    assert "short answers" in (await phone.says("/short"))["text"]
    with database.session() as session:
        assert session.scalars(select(Person)).one().short_answers is True
    assert "answers in full" in (await phone.says("/short"))["text"]
    with database.session() as session:
        assert session.scalars(select(Person)).one().short_answers is False


async def test_buttons_say_what_they_do_however_often_they_are_pressed(
    phone: Phone, answer: Answer
) -> None:
    """An old [Shorter] does not lengthen."""
    whole = await phone.says("what is it?")
    await phone.hears()
    short = await phone.presses(whole, "Shorter")
    assert labels(short) == ["In full again"]
    other = await phone.says("what is it?")
    assert labels(other)[-1] == "More"
    assert "answers in full" in (await phone.presses(short, "In full again"))["text"]
    assert labels(await phone.says("what is it?"))[-1] == "Shorter"


async def test_help_in_danger_is_never_cut(phone: Phone, rasa: FakeRasa, cast: Cast) -> None:
    cast.answer("domestic_violence")
    understood = {"topic": "domestic_violence", "confidence": 0.9, "ranking": []}
    rasa.answer("he hits me", {"answer": "domestic_violence"}, understood=understood)
    await phone.says("/short")
    told = await phone.says("he hits me")
    assert "Body of domestic_violence (en)." in told["text"]
    assert not {"More", "Shorter"} & set(labels(told))
