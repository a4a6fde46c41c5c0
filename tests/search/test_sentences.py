"""What people type finds exactly the openings that fit: ten sentences in each language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from store.database import Database
from store.seed import seed
from tests.actions.conftest import Answer, Rasa
from tests.factories import TODAY
from tests.search.conftest import Understand
from tests.test_topics import examples, normal

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
LANGUAGES = sorted(path.stem for path in HERE.glob("*.yml"))
MOST_PAGES = 30


def sentences(language: str) -> list[dict[str, Any]]:
    """What is said, after what, and what it finds."""
    return list(yaml.safe_load((HERE / f"{language}.yml").read_text()))


@pytest.fixture
def openings(database: Database) -> None:
    """The demo openings, counted from the day on which the actions live."""
    with database.session() as session:
        seed(session, ROOT / "content", TODAY)


async def say(
    rasa: Rasa, understand: Understand, text: str, slots: dict[str, Any]
) -> tuple[str, Answer]:
    """The topic of a text, and what the search answers."""
    parsed = understand(text, slots)
    body = rasa.body("action_search_openings", text=text)
    body["tracker"]["latest_message"] |= parsed
    body["tracker"]["slots"] |= slots
    response = await rasa.post(body)
    assert response.status == 200, await response.text()
    return parsed["intent"]["name"], rasa.answer(await response.json())


async def all_found(rasa: Rasa, answer: Answer) -> list[str]:
    """References on all pages."""
    found = list(answer.references)
    for _ in range(MOST_PAGES):
        turned = [button for button in answer.buttons if button.startswith("Next")]
        if not turned:
            return found
        answer = await rasa.press(answer, turned[0])
        found += answer.references
    raise AssertionError("the pages have no end")


@pytest.mark.usefixtures("openings")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_sentence_finds_exactly_what_fits(
    rasa: Rasa, understand: Understand, language: str
) -> None:
    wrong = []
    for sentence in sentences(language):
        slots: dict[str, Any] = {}
        if "after" in sentence:
            _, before = await say(rasa, understand, sentence["after"], slots)
            slots = dict(before.slots)
        topic, answer = await say(rasa, understand, sentence["says"], slots)
        found = sorted(await all_found(rasa, answer))
        if (topic, found) != ("search_openings", sorted(sentence["finds"])):
            wrong.append(f"{sentence['says']}: {topic} {found}, not {sentence['finds']}")
    assert not wrong, "\n".join(wrong)


def test_there_are_ten_sentences_in_each_language() -> None:
    languages = yaml.safe_load((ROOT / "content/languages.yml").read_text())
    assert sorted(language["code"] for language in languages) == LANGUAGES
    assert {language: len(sentences(language)) for language in LANGUAGES} == dict.fromkeys(
        LANGUAGES, 10
    )


def test_none_of_them_is_trained_on() -> None:
    said = {normal(one["says"]) for language in LANGUAGES for one in sentences(language)}
    learned = {
        normal(text)
        for language in LANGUAGES
        for path in (ROOT / "nlu" / language).rglob("*.yml")
        for text in examples(path)
    }
    assert said & learned == set()
