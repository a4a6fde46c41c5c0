"""Which openings and events are shown in another chat."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from store.database import Database
from store.openings import cards, full_text
from store.openings.cards import Question
from store.wording.word_list import WordList
from tests.factories import NOW, TODAY, Cast

SEARCH_WORDS = WordList.load(Path(__file__).parents[2] / "content" / "search_words.yml")


def entity(name: str, value: str, text: str, words: str) -> dict[str, Any]:
    """An entity as Rasa finds it in a text."""
    start = text.index(words)
    return {"entity": name, "value": value, "start": start, "end": start + len(words)}


@pytest.fixture
def found(database: Database) -> Any:
    """References of the cards that a question gets."""

    async def ask(
        text: str, topic: str | None = None, *entities: tuple[str, str, str]
    ) -> list[str]:
        given = [entity(name, value, text, words) for name, value, words in entities]
        question = Question(text, topic, given)
        shown = await database.read(cards.find, NOW, question, SEARCH_WORDS)
        return [card.reference for card in shown]

    return ask


async def test_no_words_show_what_closes_soonest(cast: Cast, found: Any) -> None:
    """Ten at most, and nothing that is closed."""
    openings = [cast.opening(deadline=TODAY + timedelta(days=12 - n)) for n in range(12)]
    cast.opening(status="closed")
    cast.opening(deadline=TODAY - timedelta(days=1))
    assert await found("") == [one.reference for one in reversed(openings)][:10]


async def test_what_was_understood_narrows(cast: Cast, found: Any) -> None:
    ghana, somalia = cast.institution("GH"), cast.institution("SO")
    health = cast.opening(ghana)
    cast.opening(ghana, sector="water")
    cast.opening(somalia)
    said = [("sector", "health", "health"), ("country", "GH", "ghana")]
    assert await found("health ghana", "search_openings", *said) == [health.reference]
    assert await found("health ghana", "nlu_fallback", *said) == [health.reference]


async def test_words_are_enough_when_nothing_is_understood(
    cast: Cast, found: Any, database: Database
) -> None:
    """And words that no opening holds show none, instead of all."""
    midwife = cast.opening(title={"en": "Trainer of midwife teams", "nl": "Trainer vroedvrouwen"})
    cast.opening()
    await database.run(full_text.index_missing)
    assert await found("midwife teams") == [midwife.reference]
    assert await found("vroedvrouw") == [midwife.reference]
    assert await found("plumber") == []
    assert len(await found("openings")) == 2


async def test_what_is_no_search_shows_nothing(cast: Cast, found: Any) -> None:
    cast.opening()
    assert await found("what are you", "about_assistant") == []


async def test_a_reference_shows_just_that(cast: Cast, found: Any) -> None:
    """Unless it is closed, over, or not there: nobody is invited to that."""
    opening, event = cast.opening(), cast.event()
    closed, draft = cast.opening(status="closed"), cast.opening(status="draft")
    over = cast.event(starts_at=NOW - timedelta(days=2))
    cancelled = cast.event(status="cancelled")
    assert await found(opening.reference.lower()) == [opening.reference]
    assert await found(f"come to {event.reference}!") == [event.reference]
    for gone in (closed, draft, over, cancelled):
        assert await found(gone.reference) == []
    assert await found("D-999") == []


async def test_events_are_shown_to_who_asks_for_events(cast: Cast, found: Any) -> None:
    cast.opening()
    here, online = cast.event(), cast.event(online=True, place=None, city=None)
    cast.event(starts_at=NOW - timedelta(days=2))
    assert await found("events", "list_events") == [here.reference, online.reference]
    said = ("mode", "online", "online")
    assert await found("events online", "list_events", said) == [online.reference]
