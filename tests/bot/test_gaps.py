"""Somebody wants a text that is not there in their language."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import sender as sender_module
from store import notices
from store.database import Database
from store.notices import Notice
from store.tables import MissingText, Person
from tests.bot.conftest import CONTENT, Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

# In Dutch: "Some of this is not there in Dutch yet, so you see it in this language: English."
NOTE = "Een deel hiervan is er nog niet in het Nederlands"
GONE = ("thank", "goodbye", "topic-list_events")


@pytest.fixture
async def dutch(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Phone]:
    """Somebody who chose Dutch, of which some phrases are lost."""
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    for file in (content / "phrases" / "nl").glob("*.ftl"):
        text = file.read_text(encoding="utf-8")
        for key in GONE:
            text = re.sub(rf"^{key} = .*\n", "", text, flags=re.MULTILINE)
        file.write_text(text, encoding="utf-8")
    async with stage.bot(CONTENT_DIR=str(content)):
        phone = await stage.phone(language_code="nl")
        await phone.presses(await phone.says("/start"), "Nederlands")
        yield phone


def counted(database: Database) -> dict[str, int]:
    """How often each was wanted in Dutch."""
    with database.session() as session:
        rows = session.scalars(select(MissingText).where(MissingText.language == "nl"))
        return {f"{row.kind} {row.key}": row.times for row in rows}


async def test_a_missing_phrase_is_shown_in_another_language_with_one_note(
    dutch: Phone, rasa: FakeRasa, database: Database
) -> None:
    """However many are missing; each message says it for itself."""
    rasa.answer("x", {"phrase": "thank", "items": [{"phrase": "goodbye"}]}, {"phrase": "greet"})
    before = counted(database)
    told = await dutch.says("x")
    assert told["text"].startswith("You are welcome")
    assert "Goodbye!" in told["text"]
    assert told["text"].count(NOTE) == 1
    assert "Engels" in told["text"].splitlines()[-1]
    assert NOTE not in (await dutch.hears())["text"]
    await dutch.says("x")
    assert before == {"phrase topic-list_events": 1}
    assert counted(database) == {
        **before,
        "phrase thank": 2,
        "phrase goodbye": 2,
    }


async def test_a_missing_label_is_noted_too(dutch: Phone, database: Database) -> None:
    """The menu has one button in English."""
    menu = await dutch.says("/menu")
    assert "Coming events" in labels(menu)
    assert menu["text"].count(NOTE) == 1


async def test_a_missing_answer_has_one_note_and_is_counted(
    dutch: Phone, rasa: FakeRasa, cast: Cast, database: Database
) -> None:
    """With a missing label under it."""
    cast.answer("about_cd4d", related=["list_events"])
    rasa.answer("x", {"answer": "about_cd4d"})
    answer = await dutch.says("x")
    assert "Lead of about_cd4d (en)." in answer["text"]
    assert answer["text"].count(NOTE) == 1
    assert counted(database)["answer about_cd4d"] == 1


async def test_what_is_nowhere_is_excused_and_counted(
    dutch: Phone, rasa: FakeRasa, database: Database
) -> None:
    """A phrase, and an answer: never silence, never a key."""
    rasa.answer("x", {"phrase": "made-up-phrase"})
    rasa.answer("y", {"answer": "about_cd4d"})
    told = await dutch.says("x")
    assert told["text"].startswith("Hier heb ik nog geen woorden voor")
    assert "made-up" not in told["text"]
    assert "nog geen tekst" in (await dutch.says("y"))["text"]
    assert counted(database).keys() >= {"phrase made-up-phrase", "answer about_cd4d"}


async def test_a_notice_is_noted_and_counted_too(dutch: Phone, database: Database) -> None:
    with database.session() as session:
        person = session.scalars(select(Person)).one()
    await database.run(notices.tell, person.id, Notice({"phrase": "thank"}, asked_for=True))
    told = await dutch.hears()
    assert told["text"].startswith("You are welcome")
    assert told["text"].count(NOTE) == 1
    assert counted(database)["phrase thank"] == 1


async def test_what_is_there_is_not_counted(
    phone: Phone, rasa: FakeRasa, database: Database, cast: Cast
) -> None:
    cast.answer("about_cd4d")
    rasa.answer("x", {"answer": "about_cd4d"})
    await phone.presses(await phone.says("/start"), "English")
    await phone.says("x")
    with database.session() as session:
        assert session.scalars(select(MissingText)).all() == []
