"""Words are found in any spelling and form, in each language, the same on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from store.openings.full_text import (
    forms,
    holds,
    index,
    index_missing,
    says_something,
    words,
    words_of,
)
from store.openings.openings import Conditions, search
from store.openings.understood import understood
from store.tables import Opening, OpeningWord
from store.wording.word_list import WordList
from tests.factories import TODAY, Cast

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def search_words() -> WordList:
    """The real list."""
    return WordList.load(CONTENT / "search_words.yml")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "Trainer of midwives", "midwives MIDWIVES trainers"),
        ("en", "Road planning engineer", "plan engineers engineering roads"),
        ("nl", "Docenten voor laboratoriumpersoneel", "docent laboratorium Laboratoriumpersoneel"),
        ("fr", "Ingénieur pour l'eau potable", "ingenieurs ingénieurs eau POTABLE"),
        ("ar", "تدرّبون الموظفين في المختبر", "موظف مختبر المختبر موظفين"),
        ("fa", "به پزشکان و آموزگاران یاد می‌دهید", "پزشک پزشکان آموزگار پزشك"),
        ("so", "Hage shaqaalaha shaybaarka", "shaybaar shaybaarka Shaybaarku"),
    ],
)
async def test_a_word_is_found_in_other_forms(
    cast: Cast, language: str, text: str, asked: str
) -> None:
    host = cast.institution()
    cast.opening(host, reference="D-002", title={"en": "Other"})
    opening = cast.opening(host, reference="D-001", title={language: text}, tasks={})
    with cast.database.session() as session:
        index_missing(session)
        own = words_of(session, opening.id)

    for word in asked.split():
        found = await cast.database.read(search, TODAY, Conditions(words=(word,)), 10)
        assert [one.reference for one in found.openings] == ["D-001"], word
        assert holds(own, word), word


async def test_an_institution_and_its_city_are_found(cast: Cast) -> None:
    host = cast.institution(name="Banadir Hospital", city="Sekondi-Takoradi")
    cast.opening(host, reference="D-001")
    await cast.database.run(index_missing)

    for word in ("banadir", "hospitals", "takoradi"):
        found = await cast.database.read(search, TODAY, Conditions(words=(word,)), 10)
        assert found.total == 1, word


async def test_words_that_changed_take_the_place_of_the_old_ones(cast: Cast) -> None:
    opening = cast.opening(title={"en": "Welder"})
    await cast.database.run(index_missing)
    with cast.database.session() as session:
        changed = session.get_one(Opening, opening.id)
        changed.title = {"en": "Plumber"}
        index(session, [changed])

    with cast.database.session() as session:
        held = words_of(session, opening.id)
        assert index_missing(session) == 0
    assert (holds(held, "plumbers"), holds(held, "welder")) == (True, False)


async def test_words_go_with_their_opening(cast: Cast) -> None:
    opening = cast.opening()
    await cast.database.run(index_missing)

    with cast.database.session() as session:
        session.delete(session.get_one(Opening, opening.id))

    with cast.database.session() as session:
        assert session.scalars(select(OpeningWord)).all() == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I don't know, I'd like to find work as a welder", ["welder"]),
        ("What's open now?", []),
        ("show me all openings please", []),
        ("Ik ben op zoek naar vacatures voor een loodgieter", ["loodgieter"]),
        ("wat is er nu open?", []),
        ("Je cherche un emploi d'électricien, s'il vous plaît", ["électricien"]),
        ("quels sont les postes ouverts ?", []),
        ("أبحث عن وظيفة لنجّار", ["لنجار"]),
        ("ما هي الوظائف المتاحة؟", []),
        ("دنبال کار برای نجار هستم", ["نجار"]),
        ("فرصت‌های شغلی را نشان بده", []),
        ("Waxaan raadinayaa shaqo nijaar", ["nijaar"]),
        ("Maxaa shaqooyin ah oo furan?", []),
        ("12 3 ab 🌿 --- ", []),
    ],
)
def test_what_only_says_that_something_is_looked_for_is_left_out(
    search_words: WordList, text: str, left: list[str]
) -> None:
    assert list(understood(text, [], search_words).get("words", ())) == left


def test_what_an_entity_holds_is_not_left_over(search_words: WordList) -> None:
    text = "nurses in Mogadishu from March who speak Arabic"
    entities = [
        {
            "entity": name,
            "value": value,
            "start": text.index(word),
            "end": text.index(word) + len(word),
        }
        for name, value, word in (
            ("sector", "health", "nurses"),
            ("city", "Mogadishu", "Mogadishu"),
            ("country", "SO", "Mogadishu"),
            ("residence", "SO", "Mogadishu"),
            ("start", "--03/..", "from March"),
            ("month", "3", "March"),
            ("language", "ar", "Arabic"),
        )
    ]

    # A city says its country too, "from March" its month; a language is looked for in the texts.
    assert understood(text, entities, search_words) == {
        "sector": ("health",),
        "city": ("Mogadishu",),
        "start": ("--03/..",),
        "words": ("Arabic",),
    }


def test_a_city_and_another_country_are_both_meant(search_words: WordList) -> None:
    entities = [
        {"entity": "city", "value": "Mogadishu", "start": 0, "end": 9},
        {"entity": "country", "value": "SO", "start": 0, "end": 9},
        {"entity": "country", "value": "GH", "start": 13, "end": 18},
    ]

    found = understood("Mogadishu or Ghana", entities, search_words)

    assert found == {"city": ("Mogadishu",), "country": ("GH",)}


@given(st.text(max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    for word in words(text):
        assert all(form == form.strip() and "\0" not in form for form in forms(word))
        says_something(word, WordList())
        assert holds(forms(word), word) or not forms(word)
