"""Giving a place back: which one, and whether it is meant."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.tables import Person
from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

CANCEL = "action_cancel_registration"


@pytest.fixture
def hodan(cast: Cast) -> Person:
    """Somebody with two registrations."""
    hodan = cast.person()
    cast.registration(hodan, cast.event(reference="E-001", title={"en": "Film on Ghana"}), seats=2)
    later = cast.event(
        reference="E-002", title={"en": "Water meeting"}, starts_at=NOW + timedelta(days=20)
    )
    cast.registration(hodan, later, status="waiting")
    return hodan


async def test_asks_before_it_is_done(rasa: Rasa, hodan: Person) -> None:
    answer = await rasa.ask(CANCEL, {"reference": "E-001"}, person=hodan.id)

    assert "Film on Ghana (E-001)" in answer.text
    assert "Shall I cancel your 2 seats?" in answer.text
    assert "This is an exercise" in answer.text
    assert answer.replies[0]["confirm"] == {
        "tap": {"cancel_registration": "E-001"},
        "yes": "button-cancel-yes",
        "no": "button-cancel-no",
    }


async def test_who_waits_is_told_of_the_end_of_the_line(rasa: Rasa, hodan: Person) -> None:
    answer = await rasa.ask(CANCEL, {"reference": "E-002"}, person=hodan.id)

    assert "take you off the waiting list? If you come back later, you stand at its end" in (
        answer.text
    )


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("I can't come to the film", None, "E-001"),
        ("cancel the water meeting", None, "E-002"),
        ("the second one", "2", "E-002"),
    ],
)
async def test_which_one_in_words(
    rasa: Rasa, hodan: Person, text: str, position: str | None, expected: str
) -> None:
    given = {"position": position} if position else {}
    shown = ["E-001", "E-002"]
    answer = await rasa.ask(CANCEL, dict(given), shown, hodan.id, text=text)

    assert answer.replies[0]["confirm"]["tap"] == {"cancel_registration": expected}


@pytest.mark.parametrize("reference", [None, "E-404"])
async def test_asks_which_one(rasa: Rasa, hodan: Person, reference: str | None) -> None:
    given = {"reference": reference} if reference else {}
    answer = await rasa.ask(CANCEL, dict(given), person=hodan.id, text="I cannot come")

    assert answer.text == "Which registration shall I cancel?"
    assert answer.buttons == ["Film on Ghana", "Water meeting"]
    pressed = await rasa.press(answer, "Water meeting", hodan.id)
    assert pressed.replies[0]["confirm"]["tap"] == {"cancel_registration": "E-002"}


async def test_the_only_one_is_meant(rasa: Rasa, cast: Cast) -> None:
    hodan = cast.person()
    cast.registration(hodan, cast.event(reference="E-009"))
    answer = await rasa.ask(CANCEL, person=hodan.id, text="I can't make it")

    assert answer.replies[0]["confirm"]["tap"] == {"cancel_registration": "E-009"}


async def test_nobody_cancels_for_another(rasa: Rasa, hodan: Person, cast: Cast) -> None:
    other = cast.person()
    answer = await rasa.ask(CANCEL, {"reference": "E-001"}, person=other.id)

    assert "I know no registration for a coming event from this chat." in answer.text


async def test_too_late_or_off_anyway(rasa: Rasa, cast: Cast) -> None:
    hodan = cast.person()
    cast.registration(hodan, cast.event(reference="E-001", starts_at=NOW - timedelta(minutes=5)))
    cast.registration(hodan, cast.event(reference="E-002", status="cancelled"))
    begun = await rasa.ask(CANCEL, {"reference": "E-001"}, person=hodan.id)
    off = await rasa.ask(CANCEL, {"reference": "E-002"}, person=hodan.id)

    assert "cannot be cancelled any more" in begun.text
    assert "It does not take place." in off.text
    assert all("confirm" not in one.replies[0] for one in (begun, off))
