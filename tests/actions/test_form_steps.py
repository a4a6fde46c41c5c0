"""The steps of a form: back, corrected, helped, left out, stopped; old buttons, other questions."""

from __future__ import annotations

import pytest

from tests.actions.check import answer_all
from tests.actions.conftest import Form


async def test_a_question_in_between_is_answered_and_the_form_goes_on(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")

    back = await form.answers_other("search_openings")

    assert "Back to where we were:" in back.text
    assert "Question 2 of 7" in back.text
    assert form.left["origin"] == "SO"


async def test_to_somebody_in_danger_nothing_is_asked(form: Form) -> None:
    await form.starts()
    waits = await form.answers_other("domestic_violence")

    assert "Question" not in waits.text
    assert waits.buttons == ["Go on"]
    assert "Question 1 of 7" in (await form.presses("Go on")).text


async def test_the_answer_to_another_open_question_is_left_to_it(form: Form) -> None:
    await answer_all(form)
    form.slots["open_question"] = "forget"

    assert (await form.hears("yes", "affirm", 1.0)).replies == []


async def test_back_to_the_first_question_and_on_where_one_was(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    assert "Question 2 of 7" in (await form.presses("↩ Back")).text
    assert "Question 1 of 7" in (await form.hears("go back", "go_back", 0.9)).text
    assert "This is the first question" in (await form.hears("back", "go_back", 0.9)).text

    answer = await form.presses("Nigeria")
    assert "Changed. Country of origin: Nigeria" in answer.text
    assert "Question 3 of 7" in answer.text


@pytest.mark.parametrize("topic", ["deny", "go_back"])
@pytest.mark.parametrize("requested", ["residence", "permit", "experience"])
async def test_an_earlier_answer_is_corrected_by_naming_another(
    form: Form, topic: str, requested: str
) -> None:
    await form.starts()
    await form.presses("Somalia")
    form.requested = requested
    answer = await form.hears("no, I meant Ghana", topic, 0.8, country="Ghana=GH")

    assert "Changed. Country of origin: Ghana" in answer.text
    assert form.requested == requested


async def test_not_this_but_that(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    await form.hears("not Somalia, I mean Kenya", "deny", 0.8, country="Kenya=KE")

    assert form.left["origin"] == "KE"


async def test_help_is_about_the_question(form: Form) -> None:
    await form.starts()
    answer = await form.hears("help", "ask_help", 0.9)

    assert "a parent or a grandparent" in answer.text
    assert "Question 1 of 7" in answer.text


async def test_not_understood_twice_explains_and_offers_a_person_and_to_leave_it_out(
    form: Form,
) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    once = await form.hears("zzz")
    twice = await form.hears("qqq")

    assert "I did not understand that as an answer." in once.text
    assert "Ask a person" not in once.buttons
    assert "Press the button that is nearest, or write it, for example" in twice.text
    assert "Ask a person" in twice.buttons
    await form.presses("Dutch or EU citizen")
    await form.presses("Health")
    await form.presses("Higher education")
    await form.hears("zzz")
    await form.hears("zzz")
    await form.presses("Leave this out")
    assert form.left["experience"] == "unsaid"


async def test_what_must_be_known_cannot_be_left_out(form: Form) -> None:
    await form.starts()
    await form.hears("I don't know", "deny", 0.8, answer="I don't know=unsaid")
    answer = await form.hears("skip", "cancel", 1.0, answer="skip=unsaid")

    assert form.requested == "origin"
    assert "Leave this out" not in answer.buttons


async def test_stopping_leaves_nothing_behind(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    answer = await form.hears("stop", "cancel", 0.9)

    assert "Stopped." in answer.text
    assert answer.buttons == ["Start again"]
    assert (form.requested, form.left) == (None, {})


async def test_an_old_button_says_that_it_is_old(form: Form) -> None:
    await form.starts()
    await form.hears("stop", "cancel", 0.9)
    answer = await form.presses("Somalia")

    assert "belongs to questions that are over" in answer.text
    assert (form.requested, form.left) == (None, {})


@pytest.mark.parametrize(
    ("question", "answer"),
    [("origin", "Somalia"), ("nothing", "SO"), ("permit", "king"), ("experience", "999"), ("", "")],
)
async def test_a_button_that_does_not_fit_changes_nothing(
    form: Form, question: str, answer: str
) -> None:
    await form.starts()
    told = await form.hears("", "check_eligibility", 1.0, question=question, answer=answer)

    assert "origin" not in form.left
    assert "Question 1 of 7" in told.text
