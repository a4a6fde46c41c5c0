"""The alert that is meant is found by what it follows, or by its number."""

from __future__ import annotations

from typing import Any

import pytest

from store.openings import alerts
from store.tables import Alert, Person
from tests.actions.conftest import Answer, Rasa
from tests.factories import Cast

LIST = "action_list_alerts"


class Owner:
    """Somebody with three alerts."""

    def __init__(self, rasa: Rasa, cast: Cast) -> None:
        self.rasa, self.cast = rasa, cast
        self.person: Person = cast.person()
        self.health = self.follow(sector=["health"])
        self.ghana = self.follow(sector=["health"], country=["GH"])
        self.water = self.follow(sector=["water"], country=["GH"])

    def follow(self, **conditions: Any) -> Alert:
        """As the bot does it."""
        with self.cast.database.session() as session:
            return alerts.save(session, self.person.id, conditions)

    async def asks(self, text: str, **entities: str) -> Answer:
        """In words."""
        given: dict[str, Any] = dict(entities)
        return await self.rasa.ask(LIST, given, person=self.person.id, text=text)


@pytest.fixture
def owner(rasa: Rasa, cast: Cast) -> Owner:
    """With alerts."""
    return Owner(rasa, cast)


def stops(answer: Answer) -> int | None:
    """The alert that a yes would stop."""
    (reply,) = answer.replies
    return reply["confirm"]["tap"]["stop_alert"] if "confirm" in reply else None


async def test_the_list_is_the_bots(owner: Owner) -> None:
    assert (await owner.asks("which alerts do I have")).replies == [{"command": "alerts"}]


async def test_one_is_found_by_what_it_follows(owner: Owner) -> None:
    answer = await owner.asks("water", sector="water")
    assert stops(answer) == owner.water.id
    assert "Water · Ghana" in answer.text
    assert "as soon as there is something" in answer.text
    assert "Shall I stop this alert?" in answer.text


async def test_the_exact_one_goes_before_the_narrower_one(owner: Owner) -> None:
    assert stops(await owner.asks("health", sector="health")) == owner.health.id


async def test_of_several_those_are_shown(owner: Owner) -> None:
    (reply,) = (await owner.asks("Ghana", country="GH")).replies
    assert reply == {"command": "alerts", "args": {"only": [owner.ghana.id, owner.water.id]}}


async def test_one_that_is_not_there_is_named(owner: Owner) -> None:
    answer = await owner.asks("Iraq", country="IQ")
    assert "You have no alert for: Iraq" in answer.text
    assert answer.buttons == ["My alerts"]


@pytest.mark.parametrize(
    ("text", "position", "found"),
    [("stop the second", "2", 1), ("stop alert 3", None, 2), ("the last one", "-1", 2)],
)
async def test_one_is_found_by_its_number(
    owner: Owner, text: str, position: str | None, found: int
) -> None:
    entities = {"position": position} if position else {}
    expected = (owner.health, owner.ghana, owner.water)[found]
    assert stops(await owner.asks(text, **entities)) == expected.id


async def test_a_number_beyond_the_list_says_so(owner: Owner) -> None:
    answer = await owner.asks("stop alert 7")
    assert "You have only 3 alerts." in answer.text


async def test_without_alerts_the_bot_says_so(rasa: Rasa, cast: Cast) -> None:
    answer = await rasa.ask(LIST, {"country": "GH"}, person=cast.person().id, text="Ghana")
    assert answer.replies == [{"command": "alerts"}]
