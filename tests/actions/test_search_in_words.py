"""A search goes on in words, looks for words, and says which ones it does not know."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.openings.full_text import index_missing
from tests.actions.conftest import Answer, Rasa
from tests.factories import TODAY, Cast

SEARCH = "action_search_openings"
DETAILS = "action_opening_details"


@pytest.fixture
async def market(cast: Cast) -> Cast:
    """Seven openings in health, most of them in Somalia and online, and one in water."""
    somalia = cast.institution("SO", name="Clinic", city="Mogadishu")
    ghana = cast.institution("GH", name="Centre", city="Tamale")
    titles = ("Mentor for laboratory staff", "Trainer of midwives", "Nurse coach", "Surgeon")
    for number, title in enumerate(titles, start=1):
        facts = {"title": {"en": title}, "mode": "online", "weeks": 2 * number}
        deadline = TODAY + timedelta(days=number)
        cast.opening(somalia, reference=f"D-00{number}", deadline=deadline, **facts)
    for number, mode in ((5, "online"), (6, "on_site"), (7, "both")):
        deadline = TODAY + timedelta(days=number)
        cast.opening(ghana, reference=f"D-00{number}", mode=mode, deadline=deadline)
    cast.opening(ghana, reference="D-008", sector="water", title={"en": "Welder of pipes"})
    await cast.database.run(index_missing)
    return cast


def looked_for(answer: Answer) -> str:
    """The line that says what was understood."""
    lines = [line for line in answer.text.splitlines() if line.startswith("I looked for: ")]
    return lines[0].removeprefix("I looked for: ") if lines else ""


async def test_a_word_of_the_text_is_looked_for(rasa: Rasa, market: Cast) -> None:
    text = "I am looking for work in a laboratory in Somalia"

    answer = await rasa.hear(SEARCH, text, country="Somalia=SO")

    assert looked_for(answer) == "Somalia · “laboratory”"
    assert answer.references == ["D-001"]
    assert "Without “laboratory” (4)" in answer.buttons
    wider = await rasa.press(answer, "Without “laboratory” (4)")
    assert (looked_for(wider), wider.replies[0]["edits"]) == ("Somalia", True)


async def test_a_word_that_nothing_holds_is_named(rasa: Rasa, market: Cast) -> None:
    answer = await rasa.hear(SEARCH, "jobs for a plumber or a WELDER in Ghana", country="Ghana=GH")

    assert "No opening mentions: plumber" in answer.text
    assert looked_for(answer) == "Ghana · “WELDER”"
    assert answer.references == ["D-008"]


async def test_only_a_word_that_nothing_holds_shows_all(rasa: Rasa, market: Cast) -> None:
    answer = await rasa.hear(SEARCH, "work for an astronaut")

    assert "No opening mentions: astronaut" in answer.text
    assert "8 openings are open now." in answer.text


async def test_a_closed_opening_holds_no_word(rasa: Rasa, market: Cast) -> None:
    market.opening(reference="D-009", title={"en": "Plumber"}, status="closed")
    await market.database.run(index_missing)

    assert "No opening mentions: plumber" in (await rasa.hear(SEARCH, "plumber")).text


async def test_a_long_story_is_not_asked_word_by_word(rasa: Rasa, market: Cast) -> None:
    story = " ".join(f"zq{chr(97 + n)}x" for n in range(20)) * 30

    answer = await rasa.hear(SEARCH, story)

    assert "Your message has many words." in answer.text
    assert len(answer.text) < 4096


async def test_only_online_goes_on_with_the_search(rasa: Rasa, market: Cast) -> None:
    first = await rasa.hear(
        SEARCH, "health in Somalia", sector="health=health", country="Somalia=SO"
    )
    online = await rasa.hear(SEARCH, "only online", first, mode="online=online")
    ghana = await rasa.hear(SEARCH, "and in Ghana?", online, country="Ghana=GH")

    assert looked_for(online) == "Health · online · Somalia"
    assert looked_for(ghana) == "Health · online · Ghana"
    assert ghana.references == ["D-005", "D-007"]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("everywhere", {}),
        ("show me all openings", {}),
        ("water in Ghana", {"sector": "water=water", "country": "Ghana=GH"}),
        ("welder", {}),
    ],
)
async def test_what_says_more_or_nothing_is_a_new_search(
    rasa: Rasa, market: Cast, text: str, entities: dict[str, str]
) -> None:
    first = await rasa.hear(SEARCH, "online", mode="online=online")

    answer = await rasa.hear(SEARCH, text, first, **entities)

    assert "online" not in looked_for(answer)


async def test_not_online_takes_online_away(rasa: Rasa, market: Cast) -> None:
    first = await rasa.ask(SEARCH, {"mode": "online", "country": "GH"})

    answer = await rasa.hear(SEARCH, "not online", first, mode="online=online")

    assert looked_for(answer) == "Ghana"


@pytest.mark.parametrize("text", ["health jobs not in Somalia", "and not in Somalia"])
async def test_what_is_not_wanted_and_was_looked_for_is_said(
    rasa: Rasa, market: Cast, text: str
) -> None:
    first = await rasa.ask(SEARCH, {"sector": "health"})

    answer = await rasa.hear(SEARCH, text, first, country="Somalia=SO")

    assert "I cannot leave anything out of a search." in answer.text
    plain = await rasa.hear(SEARCH, "and in Somalia", first, country="Somalia=SO")
    assert "leave anything out" not in plain.text


async def test_more_and_back_turn_the_page(rasa: Rasa, market: Cast) -> None:
    first = await rasa.ask(SEARCH, {"sector": "health"})
    second = await rasa.hear(SEARCH, "more", first, position="next")
    third = await rasa.hear(SEARCH, "more", second, position="next")
    beyond = await rasa.hear(SEARCH, "more", third, position="next")
    back = await rasa.hear(SEARCH, "back", second, position="previous")

    assert second.references == ["D-004", "D-005", "D-006"]
    assert third.references == beyond.references == ["D-007"]
    assert "There is no page after this one." in beyond.text
    assert back.references == first.references


@pytest.mark.parametrize(
    ("position", "expected"), [("2", "D-005"), ("5", "D-005"), ("-1", "D-006")]
)
async def test_the_second_one_is_counted_on_the_page(
    rasa: Rasa, market: Cast, position: str, expected: str
) -> None:
    first = await rasa.ask(SEARCH, {"sector": "health"})
    second = await rasa.press(first, "Next ›")

    answer = await rasa.hear(DETAILS, "that one", second, position=position)

    assert answer.references == [expected]


async def test_many_are_narrowed_by_what_splits_best(rasa: Rasa, market: Cast) -> None:
    answer = await rasa.ask(SEARCH)
    narrowed = await rasa.press(answer, "Only Ghana (4)")

    assert [label for label in answer.buttons if label.startswith("Only")] == [
        *("Only Ghana (4)", "Only on site (3)", "Only Health (7)")
    ]
    assert (looked_for(narrowed), narrowed.replies[0]["edits"]) == ("Ghana", True)
    assert not [label for label in narrowed.buttons if label.startswith("Only")]


@pytest.mark.parametrize(
    ("entities", "words", "found"),
    [
        ({"city": "Tamale"}, "Tamale", ["D-005", "D-006", "D-007", "D-008"]),
        ({"length": "-4"}, "at most 4 weeks", ["D-001", "D-002"]),
        ({"length": "8-"}, "at least 8 weeks", ["D-004"]),
        ({"length": "2"}, "2 weeks", ["D-001"]),
        ({"length": "8"}, "about 8 weeks", ["D-004"]),
        ({"length": "3-4"}, "3 to 4 weeks", ["D-002"]),
        ({"start": "../--04"}, "before 1 April 2026", []),
        ({"start": "--06/.."}, "from 1 June 2026", []),
    ],
)
async def test_cities_lengths_and_starts(
    rasa: Rasa, market: Cast, entities: dict[str, str | list[str]], words: str, found: list[str]
) -> None:
    answer = await rasa.ask(SEARCH, entities)

    assert looked_for(answer) == words
    assert answer.references == found[:3]


async def test_a_reference_in_the_text_shows_that_opening(rasa: Rasa, market: Cast) -> None:
    answer = await rasa.hear(SEARCH, "is D-004 open?", reference="D-004=D-004")

    assert answer.phrases[0] == "opening-details"
