"""More about one event, however it is named; a question when it is not clear which."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

DETAILS = "action_event_details"


@pytest.fixture
def agenda(cast: Cast) -> Cast:
    """Two events to come and one that is over."""
    cast.event(reference="E-001", title={"en": "Evening for nurses", "nl": "Avond voor zorg"})
    cast.event(
        reference="E-002",
        title={"en": "Evening on water", "nl": "Avond over water"},
        starts_at=NOW + timedelta(days=40),
    )
    cast.event(reference="E-003", title={"en": "Film"}, starts_at=NOW - timedelta(days=3))
    return cast


async def test_by_reference(rasa: Rasa, agenda: Cast) -> None:
    answer = await rasa.ask(DETAILS, {"reference": "E-002"})

    assert "Evening on water (E-002)" in answer.text
    assert "over" not in answer.phrases[0]


async def test_one_that_is_over_is_said_to_be_over(rasa: Rasa, agenda: Cast) -> None:
    assert (await rasa.ask(DETAILS, {"reference": "E-003"})).text.startswith(
        "This event is over.\n\nDEMO · Film (E-003)"
    )


@pytest.mark.parametrize(("position", "expected"), [("1", "E-002"), ("-1", "E-001")])
async def test_by_its_place_in_the_list_shown_last(
    rasa: Rasa, agenda: Cast, position: str, expected: str
) -> None:
    answer = await rasa.ask(DETAILS, {"position": position}, ["E-002", "E-001"])

    assert answer.references == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when is the evening for NURSES?", "E-001"),
        ("hoe laat begint de avond over water", "E-002"),
        ("where was the film", "E-003"),
        ("who speaks for the nurse?", "E-001"),
    ],
)
async def test_by_words_of_its_title(rasa: Rasa, agenda: Cast, text: str, expected: str) -> None:
    assert (await rasa.ask(DETAILS, text=text)).references == [expected]


async def test_more_words_in_common_go_before_rarer_ones(rasa: Rasa, agenda: Cast) -> None:
    agenda.event(reference="E-004", title={"en": "When I am there"})
    agenda.event(reference="E-005", title={"en": "Webinar on Somali water"})
    agenda.event(reference="E-006", title={"en": "Webinar on Ghana"})
    named = await rasa.ask(DETAILS, text="when is the webinar for Somalis?")
    unclear = await rasa.ask(DETAILS, text="when is the webinar?")

    assert named.references == ["E-005"]
    assert "Which event do you mean?" in unclear.text


async def test_by_what_was_said_of_it(rasa: Rasa, agenda: Cast) -> None:
    assert (await rasa.ask(DETAILS, {"month": "4"}, text="x")).references == ["E-002"]


async def test_the_only_one_is_meant(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-007")

    assert (await rasa.ask(DETAILS, text="when is it")).references == ["E-007"]


async def test_the_only_one_that_was_shown_is_meant(rasa: Rasa, agenda: Cast) -> None:
    answer = await rasa.ask(DETAILS, shown=["E-002"], text="when is it")

    assert answer.references == ["E-002"]


async def test_asks_which_one(rasa: Rasa, agenda: Cast) -> None:
    answer = await rasa.ask(DETAILS, text="where is the evening")

    assert "Which event do you mean?" in answer.text
    assert answer.buttons[:2] == ["Evening for nurses", "Evening on water"]
    assert (await rasa.press(answer, "Evening on water")).references == ["E-002"]


@pytest.mark.parametrize("given", [{}, {"position": "1"}, {"month": "7"}])
async def test_nothing_is_planned(rasa: Rasa, given: dict[str, Any]) -> None:
    assert "No event is planned now." in (await rasa.ask(DETAILS, given, text="?!")).text


@pytest.mark.parametrize("reference", ["E-999", "E-" + "9" * 500, "🌿"])
async def test_an_unknown_reference_is_named(rasa: Rasa, reference: str) -> None:
    assert reference in (await rasa.ask(DETAILS, {"reference": reference})).text


async def test_what_one_can_do_with_it(rasa: Rasa, agenda: Cast) -> None:
    answer = await rasa.ask(DETAILS, {"reference": "E-001"})

    assert answer.buttons == ["I want to come", "Calendar file", "Share", "Map", "Coming events"]
    assert answer.button("Calendar file")["tap"] == {"calendar": "E-001"}
    assert answer.button("Share")["tap"] == {"share": "E-001"}
    map_ = answer.button("Map")["url"]
    assert map_ == "https://www.openstreetmap.org/search?query=Humanity+House%2C+The+Hague%2C+NL"
    assert "40 seats left" in answer.text
    assert answer.slots["event"] == "E-001"


async def test_online_has_no_map(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", place=None, city=None, country=None, online=True)

    assert "Map" not in (await rasa.ask(DETAILS, {"reference": "E-001"})).buttons


async def test_who_has_a_place_sees_it(rasa: Rasa, agenda: Cast) -> None:
    hodan, other = agenda.person(), agenda.person()
    event = agenda.event(reference="E-009", capacity=1)
    agenda.registration(other, event, status="waiting")
    agenda.registration(hodan, event, status="waiting", seats=2)
    answer = await rasa.ask(DETAILS, {"reference": "E-009"}, person=hodan.id)

    assert "waiting list for 2 seats. You are number 2 in the line." in answer.text
    assert answer.buttons[:3] == ["Calendar file", "Change seats", "I cannot come"]


async def test_one_that_was_cancelled_is_said_to_be(rasa: Rasa, agenda: Cast) -> None:
    agenda.event(reference="E-009", status="cancelled", title={"en": "Picnic"})
    named = await rasa.ask(DETAILS, {"reference": "E-009"})

    assert named.text.startswith("This event was cancelled.")
    assert "I want to come" not in named.buttons
    assert "Picnic" not in (await rasa.ask(DETAILS, text="when is the picnic")).text


async def test_one_that_has_begun(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", starts_at=NOW - timedelta(minutes=5))
    answer = await rasa.ask(DETAILS, {"reference": "E-001"})

    assert answer.text.startswith("This event has begun.")
    assert "I want to come" not in answer.buttons
