"""More about one opening, however it is named, and a question when it is not clear which."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.applications import references
from tests.actions.conftest import Rasa
from tests.factories import TODAY, Cast

DETAILS = "action_opening_details"


@pytest.fixture
def shelf(cast: Cast) -> Cast:
    """Three openings, D-001 to D-003."""
    host = cast.institution("SO", name="Banadir Hospital", city="Mogadishu")
    for number in (1, 2, 3):
        cast.opening(host, reference=f"D-00{number}", title={"en": f"Nurse {number}"})
    return cast


SHOWN = ["D-001", "D-002", "D-003"]


async def test_by_reference(rasa: Rasa, shelf: Cast) -> None:
    answer = await rasa.ask(DETAILS, {"reference": "D-002"})

    assert "DEMO · Nurse 2 (D-002)\nBanadir Hospital, Mogadishu, Somalia" in answer.text
    assert "Train the staff." in answer.text
    assert "Last day to apply: 1 April 2026\n\nThis is an example" in answer.text
    apply, share, search = answer.replies[0]["buttons"]
    assert (apply["topic"], apply["entities"]) == ("apply_opening", {"reference": "D-002"})
    assert (share["tap"], search["topic"]) == ({"share": "D-002"}, "search_openings")


@pytest.mark.parametrize(
    ("position", "expected"), [("1", "D-001"), ("2", "D-002"), ("3", "D-003"), ("-1", "D-003")]
)
async def test_by_its_place_in_the_list(
    rasa: Rasa, shelf: Cast, position: str, expected: str
) -> None:
    answer = await rasa.ask(DETAILS, {"position": position}, SHOWN)

    assert answer.references == [expected]


@pytest.mark.parametrize("position", ["4", "0", "-2", "999999999999999", "x", "²"])
async def test_a_place_beyond_the_list_says_how_many_were_shown(
    rasa: Rasa, shelf: Cast, position: str
) -> None:
    answer = await rasa.ask(DETAILS, {"position": position}, SHOWN)

    assert "I showed you 3 openings." in answer.text
    assert answer.buttons == ["More about 1", "More about 2", "More about 3"]


async def test_several_at_once(rasa: Rasa, shelf: Cast) -> None:
    answer = await rasa.ask(DETAILS, {"position": ["1", "3"]}, SHOWN)

    assert answer.references == ["D-001", "D-003"]
    assert len(answer.replies) == 2


async def test_the_only_one_that_was_shown_is_meant(rasa: Rasa, shelf: Cast) -> None:
    assert (await rasa.ask(DETAILS, shown=["D-003"])).references == ["D-003"]


async def test_several_shown_and_none_named_asks_which(rasa: Rasa, shelf: Cast) -> None:
    answer = await rasa.ask(DETAILS, shown=SHOWN)

    assert "Which of the 3 openings do you mean?" in answer.text
    assert (await rasa.press(answer, "More about 2")).references == ["D-002"]


@pytest.mark.parametrize("entities", [{}, {"position": "2"}])
async def test_none_shown_asks_for_a_reference(rasa: Rasa, entities: dict[str, str]) -> None:
    answer = await rasa.ask(DETAILS, entities)

    assert "Give me its reference" in answer.text
    assert answer.replies[0]["buttons"][0]["topic"] == "search_openings"


async def test_a_closed_one_says_since_when_and_offers_search(rasa: Rasa, cast: Cast) -> None:
    cast.opening(reference="D-001", deadline=TODAY - timedelta(days=1))

    answer = await rasa.ask(DETAILS, {"reference": "D-001"})

    assert answer.text.startswith("This opening is closed: the last day to apply was 1 March 2026.")
    assert [button["topic"] for button in answer.replies[0]["buttons"]] == ["search_openings"]


async def test_a_closed_one_shows_open_ones_like_it(rasa: Rasa, shelf: Cast) -> None:
    shelf.opening(reference="D-000", status="closed")

    answer = await rasa.ask(DETAILS, {"reference": "D-000"})

    assert answer.references == ["D-000", "D-001", "D-002", "D-003"]
    assert answer.slots == {"shown_openings": SHOWN, "search": None, "opening": None}
    assert answer.buttons == ["About 1", "About 2", "About 3", "All openings"]


async def test_one_that_staff_closed_early_is_closed(rasa: Rasa, cast: Cast) -> None:
    cast.opening(reference="D-001", status="closed")

    answer = await rasa.ask(DETAILS, {"reference": "D-001"})

    assert answer.text.startswith("This opening is closed: nobody can apply any more.")


@pytest.mark.parametrize("reference", ["D-999", "X-1", "D-" + "9" * 500, "🌿"])
async def test_an_unknown_reference_is_named(rasa: Rasa, reference: str) -> None:
    answer = await rasa.ask(DETAILS, {"reference": reference})

    assert f"I know no opening {reference}." in answer.text
    assert answer.replies[0]["buttons"]


async def test_a_draft_is_as_unknown_as_one_that_does_not_exist(rasa: Rasa, cast: Cast) -> None:
    cast.opening(reference="D-001", status="draft")

    assert (await rasa.ask(DETAILS, {"reference": "D-001"})).phrases == ["opening-unknown"]


async def test_the_reference_of_an_event_shows_the_event(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-003", title={"en": "Evening"})

    assert "Evening (E-003)" in (await rasa.ask(DETAILS, {"reference": "E-003"})).text


async def test_the_reference_of_an_application_shows_where_it_is(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    reference = references.new()
    cast.application(person, cast.opening(), reference=reference)

    answer = await rasa.ask(DETAILS, {"reference": reference}, person=person.id)

    assert "Status: received" in answer.text
