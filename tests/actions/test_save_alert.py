"""Before anything is followed, people read what exactly it is."""

from __future__ import annotations

from typing import Any

import pytest

from store.openings import alerts, full_text
from store.tables import Opening, Person
from tests.actions.conftest import Answer, Rasa
from tests.factories import Cast

SAVE = "action_save_alert"


def searched(**entities: list[str]) -> dict[str, Any]:
    """The slots after a search."""
    return {"search": {"topic": "search_openings", "entities": entities}}


def taps(answer: Answer) -> list[dict[str, Any]]:
    """What a yes would do."""
    return [reply["confirm"]["tap"] for reply in answer.replies if "confirm" in reply]


def follow(cast: Cast, person: Person, **conditions: Any) -> None:
    """As the bot does it."""
    with cast.database.session() as session:
        alerts.save(session, person.id, conditions)


async def test_what_is_named_is_followed(rasa: Rasa) -> None:
    answer = await rasa.ask(
        SAVE, {"sector": "health", "country": "GH"}, text="health Ghana", slots=searched()
    )
    assert "Health · Ghana" in answer.text
    assert "only between 8:00 and 21:00" in answer.text
    assert "at most 3 times in seven days" in answer.text
    assert taps(answer) == [{"follow": {"country": ["GH"], "sector": ["health"]}}]


async def test_else_the_search_that_was_shown_is_followed(rasa: Rasa) -> None:
    shown = searched(sector=["health"], length=["-8"], city=["Mogadishu"])
    answer = await rasa.ask(SAVE, text="", slots=shown)
    assert "Health · Mogadishu · at most 8 weeks" in answer.text
    (tap,) = taps(answer)
    assert tap == {"follow": {"city": ["Mogadishu"], "sector": ["health"], "length": ["-8"]}}


async def test_a_search_for_everything_follows_everything(rasa: Rasa) -> None:
    answer = await rasa.ask(SAVE, text="", slots=searched())
    assert "every opening" in answer.text
    assert taps(answer) == [{"follow": {}}]


@pytest.mark.parametrize(
    "slots", [{}, {"search": None}, {"search": {"topic": "list_events", "entities": {}}}]
)
async def test_without_anything_it_asks_what(rasa: Rasa, slots: dict[str, Any]) -> None:
    answer = await rasa.ask(SAVE, text="", slots=slots)
    assert "What shall I watch for?" in answer.text
    assert "not for events" in answer.text
    assert answer.button("Follow every opening")["tap"] == {"follow": {}}
    assert taps(answer) == []


async def test_words_that_stand_in_an_opening_are_followed_the_others_named(
    rasa: Rasa, cast: Cast
) -> None:
    opening = cast.opening(tasks={"en": "Teach welding to the staff."})
    with cast.database.session() as session:
        full_text.index(session, [session.get_one(Opening, opening.id)])
    answer = await rasa.ask(SAVE, text="tell me of something about welding and plumbing")
    assert "“welding”" in answer.text
    assert "I leave them out: plumbing" in answer.text
    assert taps(answer) == [{"follow": {"words": ["welding"]}}]


async def test_what_is_followed_already_is_not_asked_again(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    follow(cast, person, country=["GH"])
    answer = await rasa.ask(SAVE, {"country": "GH"}, person=person.id, text="Ghana")
    assert "You follow this already: Ghana" in answer.text
    assert answer.buttons == ["My alerts"]
    assert taps(answer) == []


async def test_with_ten_there_is_no_room(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    for month in range(1, alerts.MOST + 1):
        follow(cast, person, month=[str(month)])
    answer = await rasa.ask(SAVE, {"country": "GH"}, person=person.id, text="Ghana")
    assert "You follow 10 searches already" in answer.text
    assert taps(answer) == []
