"""To change or withdraw an application: which one, whether it can be, and a question first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.tables import Person
from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

AMEND, WITHDRAW = "action_amend_application", "action_withdraw_application"
FIRST, SECOND = "CD4D-7K3M-2", "CD4D-2222-2"


@pytest.fixture
def hodan(cast: Cast) -> Person:
    """Somebody who has applied."""
    return cast.person()


async def test_the_only_one_is_meant(rasa: Rasa, cast: Cast, hodan: Person) -> None:
    cast.application(hodan, cast.opening(title={"en": "Nurse"}), reference=FIRST)

    answer = await rasa.ask(AMEND, person=hodan.id)

    assert f"You can change your application {FIRST} (Nurse) until 1 April 2026" in answer.text
    button = answer.button("Change it")
    assert (button["topic"], button["entities"]) == ("apply_opening", {"reference": FIRST})


async def test_withdrawing_asks_first(rasa: Rasa, cast: Cast, hodan: Person) -> None:
    cast.application(hodan, cast.opening(), reference=FIRST)

    answer = await rasa.ask(WITHDRAW, person=hodan.id)

    assert f"Shall I withdraw your application {FIRST}" in answer.text
    assert answer.replies[0]["confirm"]["tap"] == {"withdraw": FIRST}


@pytest.mark.parametrize("action", [AMEND, WITHDRAW])
async def test_of_several_it_is_asked_which(
    rasa: Rasa, cast: Cast, hodan: Person, action: str
) -> None:
    """Only those that it can be done with."""
    for reference, status in ((FIRST, "received"), (SECOND, "in_review"), ("CD4D-X", "rejected")):
        cast.application(hodan, cast.opening(), reference=reference, status=status)

    answer = await rasa.ask(action, person=hodan.id)

    assert "Which application would you like" in answer.text
    assert set(answer.references) == {FIRST, SECOND}
    pressed = await rasa.press(answer, FIRST, person=hodan.id)
    assert FIRST in pressed.text
    assert SECOND not in pressed.text


@pytest.mark.parametrize("action", [AMEND, WITHDRAW])
async def test_of_several_one_is_named(rasa: Rasa, cast: Cast, hodan: Person, action: str) -> None:
    cast.application(hodan, cast.opening(), reference=FIRST)
    cast.application(hodan, cast.opening(reference="D-002"), reference=SECOND)
    for named in (SECOND, "D-002"):
        answer = await rasa.ask(action, {"reference": named}, person=hodan.id)
        assert SECOND in answer.text
        assert FIRST not in answer.text


@pytest.mark.parametrize(
    ("action", "status", "phrase"),
    [
        (AMEND, "interview", "application-too-late"),
        (AMEND, "matched", "application-too-late"),
        (AMEND, "rejected", "application-too-late"),
        (AMEND, "withdrawn", "application-withdrawn-before"),
        (WITHDRAW, "matched", "application-decided"),
        (WITHDRAW, "rejected", "application-decided"),
        (WITHDRAW, "withdrawn", "application-withdrawn-before"),
    ],
)
async def test_what_cannot_be_done_any_more(
    rasa: Rasa, cast: Cast, hodan: Person, action: str, status: str, phrase: str
) -> None:
    cast.application(hodan, cast.opening(), reference=FIRST, status=status)
    for entities in ({}, {"reference": FIRST}):
        answer = await rasa.ask(action, entities, person=hodan.id)
        assert answer.phrases == [phrase]
        assert "confirm" not in answer.replies[0]


async def test_after_the_last_day_nothing_is_changed_but_withdrawn(
    rasa: Rasa, cast: Cast, hodan: Person
) -> None:
    opening = cast.opening(deadline=NOW.date() - timedelta(days=1))
    cast.application(hodan, opening, reference=FIRST)
    assert "the last day to apply is over" in (await rasa.ask(AMEND, person=hodan.id)).text
    assert (await rasa.ask(WITHDRAW, person=hodan.id)).phrases == ["withdraw-ask"]


@pytest.mark.parametrize("action", [AMEND, WITHDRAW])
async def test_nobody_touches_what_belongs_to_others(rasa: Rasa, cast: Cast, action: str) -> None:
    cast.application(cast.person(), cast.opening(), reference=FIRST)
    assert (await rasa.ask(action)).phrases == ["applications-none"]
    assert (await rasa.ask(action, {"reference": FIRST})).phrases == ["application-unknown"]
    mistyped = await rasa.ask(action, {"reference": "CD4D-7K32-M"})
    assert mistyped.phrases == ["application-mistyped"]
