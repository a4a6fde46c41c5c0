"""What a second person approves is what people get, from the next message on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot import sender as sender_module
from store.answers import answer_versions, question_groups
from store.answers.answer_versions import Place, text_of
from store.database import Database
from store.tables import Answer, Conversation, Message, Person, Question
from store.types import now
from store.wording.languages import Languages
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

LANGUAGES = Languages.load(Path(__file__).parents[2] / "content")
PLACE = Place("about_cd4d", "en")
ASKED = "what was cd4d"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)


async def stamp(database: Database, place: Place = PLACE) -> str:
    return (await database.read(answer_versions.current, place)).stamp


async def publish(database: Database, answer: Answer, **changes: str) -> None:
    """Ada writes and proposes, Bo approves and lets whoever asked be told."""
    place, run = Place(answer.topic, answer.language), database.run
    source = {"title": "A page", "date": "2024", "url": "https://example.org/"}
    related = ["cd4d_status", "cd4d_countries"]
    changes = {"body": "It ran until 2023."} | changes
    text = replace(text_of(answer), sources=[source], related=related, **changes)
    seen, known = await stamp(database, place), set(related)
    assert not await run(answer_versions.propose, place, text, "", "ada", seen, known)
    seen = await stamp(database, place)
    await run(question_groups.publish, place, "bo", seen, LANGUAGES)


async def test_an_approved_text_and_a_rolled_back_one_are_seen_at_the_next_message(
    phone: Phone, rasa: FakeRasa, database: Database, cast: Cast
) -> None:
    answer = cast.answer(lead="The old words.", status="machine")
    rasa.answer(ASKED, {"answer": "about_cd4d"})
    told = (await phone.says(ASKED))["text"]
    assert told.startswith("The old words.")
    assert "machine" in told
    await publish(database, answer, lead="The new words.")
    told = (await phone.says(ASKED))["text"]
    assert told.startswith("The new words.")
    assert "machine" not in told
    seen = await stamp(database)
    await database.run(answer_versions.roll_back, PLACE, 1, "bo", seen)
    assert (await phone.says(ASKED))["text"].startswith("The old words.")


async def left(phone: Phone, rasa: FakeRasa, database: Database, cast: Cast) -> Question:
    """A question of the phone's, put under the topic of the answer."""
    rasa.answer("what about it?", {"phrase": "greet"})
    await phone.says("what about it?")
    # The second message of the first turn: which languages there are.
    await phone.hears()
    with database.session() as session:
        message = session.query(Message).filter_by(direction="in").one()
        person = session.query(Conversation).one().person_id
    question = cast.add(Question(person_id=person, message_id=message.id, language="en"))
    await database.run(question_groups.put_under_topic, [question.id], "about_cd4d", "ada")
    return question


async def test_whoever_asked_is_told_with_the_answer_and_its_sources(
    phone: Phone, rasa: FakeRasa, database: Database, cast: Cast
) -> None:
    answer = cast.answer()
    await left(phone, rasa, database, cast)
    with database.session() as session:
        # They agreed to be told.
        session.query(Person).one().messages_stopped_at = now()
    await publish(database, answer, lead="This is what it was.")
    intro = await phone.hears()
    assert "“what about it?”" in intro["text"]
    told = await phone.hears()
    assert told["text"].startswith("This is what it was.")
    assert "https://example.org/" in told["text"]
    assert "👍" in labels(told)
    with database.session() as session:
        shown = session.query(Message).filter(Message.answer_id.is_not(None)).one()
        assert shown.topic == "about_cd4d"


async def test_a_missing_language_is_named(
    phone: Phone, rasa: FakeRasa, database: Database, cast: Cast
) -> None:
    answer = cast.answer()
    await left(phone, rasa, database, cast)
    with database.session() as session:
        session.query(Person).one().language = "nl"
    await publish(database, answer, lead="This is what it was.")
    assert "De medewerkers hebben" in (await phone.hears())["text"]
    told = (await phone.hears())["text"]
    assert "This is what it was." in told
    assert "nog niet in het Nederlands" in told
