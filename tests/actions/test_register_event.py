"""Registering for an event: which one, seats, needs, and the summary."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.actions.conftest import Answer, Form, Rasa
from tests.factories import NOW, Cast

FIRST, SECOND = "Evening for nurses", "Evening on water"


@pytest.fixture
def agenda(cast: Cast) -> Cast:
    """Two events to come and one that is over."""
    cast.event(reference="E-001", title={"en": FIRST, "nl": "Avond voor zorg"})
    cast.event(
        reference="E-002",
        title={"en": SECOND, "nl": "Avond over water"},
        starts_at=NOW + timedelta(days=40),
    )
    cast.event(reference="E-003", title={"en": "Film"}, starts_at=NOW - timedelta(days=3))
    return cast


@pytest.fixture
def form(rasa: Rasa, agenda: Cast) -> Form:
    """The form of somebody without a registration."""
    return Form(rasa, "register_event", agenda.person().id)


def command(answer: Answer) -> dict[str, Any]:
    """What the bot is told to do."""
    (found,) = [reply for reply in answer.replies if "command" in reply]
    assert found["command"] == "register"
    return dict(found["args"])


async def test_by_buttons(form: Form) -> None:
    first = await form.starts(reference="E-001")
    assert f"Registering for: DEMO · {FIRST} (E-001)" in first.text
    assert "(time in Amsterdam)" in first.text
    assert "This is an exercise" in first.text
    assert "Question 1 of 2\nHow many seats do you need" in first.text
    assert first.buttons[:4] == ["1", "2", "3", "4"]

    second = await form.presses("2")
    assert "Question 2 of 2\nDo you need anything" in second.text
    summary = await form.presses("Nothing")
    assert "Is this right?" in summary.text
    assert "Seats: 2\nWhat I need: Nothing" in summary.text
    assert summary.buttons == ["Register", "Change", "✕ Stop"] or summary.buttons == [
        *("Register", "Change", "↩ Back", "✕ Stop")
    ]

    done = await form.presses("Register")
    assert command(done) == {"event": "E-001", "seats": 2, "needs": None}
    assert form.left == {}


async def test_in_words(form: Form) -> None:
    await form.starts("two people for E-002", number="two=2", reference="E-002")
    await form.hears("My mother is in a wheelchair.", "qualification_rule", 0.9)
    done = await form.hears("yes please", "affirm", 0.98)

    assert command(done) == {
        "event": "E-002",
        "seats": 2,
        "needs": "My mother is in a wheelchair.",
    }


@pytest.mark.parametrize(
    ("said", "number", "seats"), [("6", None, 6), ("five of us", "five=5", 5), ("just 1", None, 1)]
)
async def test_seats_in_words(form: Form, said: str, number: str | None, seats: int) -> None:
    await form.starts(reference="E-001")
    await form.hears(said, **({"number": number} if number else {}))
    await form.presses("Nothing")

    assert command(await form.presses("Register"))["seats"] == seats


@pytest.mark.parametrize("said", ["7", "0", "100", "there are 25 of us", "1850"])
async def test_so_many_seats_are_refused_clearly(form: Form, said: str) -> None:
    await form.starts(reference="E-001")
    answer = await form.hears(said)

    assert "I can note one to 6 seats." in answer.text
    assert "How many seats" in answer.text
    assert form.slots["seats"] is None


async def test_two_answers_in_vain_bring_help_and_a_person(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.hears("blue")
    answer = await form.hears("very blue")

    assert "1 for yourself, 2 for you and one more person" in answer.text
    assert "Ask a person" in answer.buttons


@pytest.mark.parametrize("said", ["no", "nee hoor"])
async def test_no_means_nothing_is_needed(form: Form, said: str) -> None:
    await form.starts(reference="E-001")
    await form.presses("1")
    await form.hears(said, "deny", 0.97)

    assert command(await form.presses("Register"))["needs"] is None


async def test_needs_that_are_too_long_are_refused_with_their_length(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.presses("1")
    answer = await form.hears("a" * 501)

    assert "501" in answer.text
    assert form.slots.get("needs") is None


async def test_something_in_between(form: Form) -> None:
    await form.starts(reference="E-001")
    answer = await form.answers_other("opening_hours")

    assert "Back to where we were:" in answer.text
    assert "How many seats" in answer.text


async def test_the_summary_can_be_changed(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.presses("1")
    await form.presses("Nothing")
    changed = await form.presses("3")
    assert "Seats: 3" in changed.text

    again = await form.presses("Change")
    assert "How many seats" in again.text
    await form.presses("4")
    await form.hears("An interpreter")
    assert command(await form.presses("Register")) == {
        "event": "E-001",
        "seats": 4,
        "needs": "An interpreter",
    }


@pytest.mark.parametrize("topic", ["affirm", "register_event"])
async def test_another_number_at_the_summary_registers_nobody(form: Form, topic: str) -> None:
    await form.starts("two people for E-002", number="two=2", reference="E-002")
    await form.presses("Nothing")

    corrected = await form.hears("three seats please", topic, 0.98, number="three=3")
    assert "Seats: 3\nWhat I need: Nothing" in corrected.text
    asked_again = await form.hears("4 seats please", topic, 0.98)
    assert not [reply for reply in asked_again.replies if "command" in reply]

    assert command(await form.hears("yes, three please", "affirm", 0.98, number="three=3"))


async def test_no_at_the_summary_registers_nobody(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.presses("1")
    await form.presses("Nothing")
    answer = await form.hears("no, not yet", "affirm", 0.6, answer="yes=yes")

    assert all("command" not in reply for reply in answer.replies)


async def test_stop(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.presses("1")
    answer = await form.presses("✕ Stop")

    assert answer.text.startswith("Stopped.")
    assert form.left == {}


async def test_asks_which_one(form: Form) -> None:
    asked = await form.starts("I want to come")
    assert "Which event would you like to come to?" in asked.text
    assert asked.buttons[:2] == [FIRST, SECOND]

    named = await form.presses(SECOND)
    assert f"Registering for: DEMO · {SECOND}" in named.text
    assert "How many seats" in named.text


@pytest.mark.parametrize(
    ("said", "entities", "expected"),
    [
        ("the second one", {"position": "second=2"}, "E-002"),
        ("E-001", {"reference": "E-001"}, "E-001"),
        ("the one for nurses", {}, "E-001"),
    ],
)
async def test_which_one_in_words(
    form: Form, said: str, entities: dict[str, str], expected: str
) -> None:
    await form.starts("I want to come")
    await form.hears(said, **entities)

    assert form.slots["event"] == expected


async def test_an_unknown_one_is_named(form: Form) -> None:
    assert "I know no event E-404." in (await form.starts(reference="E-404")).text
    assert form.left == {}


@pytest.mark.parametrize("text", ["I come to the evening on water", "sign me up for the water one"])
async def test_by_words_of_its_title(form: Form, text: str) -> None:
    await form.starts(text)
    assert form.slots["event"] == "E-002"


async def test_the_one_that_was_looked_at_last(form: Form) -> None:
    form.slots["event"] = "E-002"
    await form.starts("I want to come")

    assert form.slots["event"] == "E-002"
    assert form.requested == "seats"


async def test_the_second_one_of_the_page_that_is_shown(form: Form, agenda: Cast) -> None:
    for number in range(4, 7):
        agenda.event(reference=f"E-00{number}")
    form.slots["shown_openings"] = [f"E-00{number}" for number in (1, 2, 3, 4, 5, 6)]
    form.slots["search"] = {"topic": "list_events", "entities": {}, "first": 4}
    await form.starts("sign me up for the second one", position="second=2")

    assert form.slots["event"] == "E-005"
    form.slots |= {"event": None}
    assert "Which event would you like" in (await form.starts("I want to come")).text


async def test_another_event_begins_anew(form: Form) -> None:
    await form.starts(reference="E-001")
    await form.presses("2")
    other = await form.starts(reference="E-002")
    assert "Question 1 of 2" in other.text
    form.requested = "needs"
    form.slots |= {"event": "E-001", "seats": "2"}
    again = await form.hears("", "register_event", 1.0, reference="E-002")

    assert f"Registering for: DEMO · {SECOND}" in again.text
    assert "Question 1 of 2" in again.text
    assert form.slots["seats"] is None


async def test_nothing_is_planned(rasa: Rasa, cast: Cast) -> None:
    form = Form(rasa, "register_event")
    assert "No event is planned now." in (await form.starts("I want to come")).text
    assert form.left == {}


async def test_one_that_is_over_or_off_takes_nobody(form: Form, agenda: Cast) -> None:
    agenda.event(reference="E-009", status="cancelled")

    assert "This event is over." in (await form.starts(reference="E-003")).text
    assert form.left == {}
    assert "This event was cancelled." in (await form.starts(reference="E-009")).text
    assert form.left == {}


async def test_a_full_one_says_so_first(form: Form, agenda: Cast) -> None:
    agenda.registration(agenda.person(), agenda.event(reference="E-009", capacity=1))

    assert "All seats are taken." in (await form.starts(reference="E-009")).text


async def test_who_has_a_place_is_told_and_can_change_it(rasa: Rasa, agenda: Cast) -> None:
    hodan = agenda.person()
    event = agenda.event(reference="E-009", title={"en": "Picnic"})
    agenda.registration(hodan, event, seats=2, needs="a ramp")
    form = Form(rasa, "register_event", hodan.id)
    told = await form.starts(reference="E-009")

    assert "You are already registered for Picnic (E-009): 2 seats." in told.text
    assert told.buttons == ["Calendar file", "Change seats", "I cannot come"]
    assert form.left == {}
    form.requested = None
    entities = told.button("Change seats")["entities"]
    changing = await form.starts(**entities)
    assert "you asked for 2 seats. Let us change that." in changing.text
    summary = await form.presses("3")
    assert "Seats: 3\nWhat I need: a ramp" in summary.text
    assert command(await form.presses("Register")) == {
        "event": "E-009",
        "seats": 3,
        "needs": "a ramp",
    }


async def test_who_cancelled_registers_as_for_the_first_time(rasa: Rasa, agenda: Cast) -> None:
    hodan = agenda.person()
    agenda.registration(hodan, agenda.event(reference="E-009"), status="cancelled")
    form = Form(rasa, "register_event", hodan.id)

    assert "How many seats" in (await form.starts(reference="E-009")).text


async def test_an_old_button_is_said_to_be_old(form: Form) -> None:
    answer = await form.starts(question="seats", answer="2")

    assert "questions that are over" in answer.text
    assert form.left == {}
