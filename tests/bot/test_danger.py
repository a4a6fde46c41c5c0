"""Words of danger come before everything else; ordinary words about assignments do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from store.database import Database
from store.tables import Conversation, Message
from store.wording.word_list import WordList
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels

CONTENT = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize(
    "text",
    [
        "I am in danger",
        "help me I'm in danger!!",
        "they will kill me if I go back",
        "i want to die",
        "my husband beats me, is there a job",
        "my boss took my passport and I must work",
        "Will they deport me?",
        "ik ben in gevaar",
        "mijn man slaat mij",
        "Ik word thuis geslagen, wat moet ik doen?",
        "ik wil dood",
        "IK BEN VERKRACHT",
        "je veux mourir",
        "mon mari me frappe",
        "اريد ان اموت",
        "زوجي يضربني",
        "می خواهم بمیرم",
        "شوهرم مرا می‌زند",
        "مي خواهم بميرم",
        "waan is dilayaa",
    ],
)
def test_danger_is_heard(text: str) -> None:
    assert WordList.load(CONTENT / "danger.yml").is_heard_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "openings for emergency care in Somalia",
        "emergency contact for the application form",
        "the second one",
        "die opdracht over gezondheid",
        "which event is about trafficking of goods",
        "is there danger pay",
        "hoe meld ik me aan",
        "do not send me messages",
    ],
)
def test_ordinary_words_are_not(text: str) -> None:
    assert not WordList.load(CONTENT / "danger.yml").is_heard_in(text)


async def test_help_lines_come_first_and_staff_see_it(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    rasa.answer("my husband beats me", {"command": "mydata"})
    lines = await phone.says("my husband beats me")
    assert lines["text"].index("112") < lines["text"].index("0800-2000")
    assert "April 2024" in lines["text"]
    assert labels(lines)
    with database.session() as session:
        marked = session.query(Conversation).one()
        assert marked.safety_topic == "emergency"
        assert marked.safety_at is not None


async def test_danger_in_an_edited_message_is_answered_and_marked(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    sent = await phone.does("send", text="my husband")
    await phone.hears()
    message = sent["message"]["message_id"]
    await phone.does("edit", message_id=message, text="my husband beats me")

    assert "0800-2000" in (await phone.hears())["text"]
    assert len(rasa.asked) == 1
    with database.session() as session:
        assert session.query(Conversation).one().safety_topic == "emergency"
        heard = session.scalars(select(Message.text).where(Message.kind == "edit")).all()
    assert heard == ["my husband beats me"]


async def test_danger_in_an_edit_brings_help_lines_while_staff_speak(
    phone: Phone, database: Database
) -> None:
    sent = await phone.does("send", text="my husband")
    await phone.hears()
    with database.session() as session:
        session.connection().exec_driver_sql("UPDATE conversations SET handover = 'open'")
    message = sent["message"]["message_id"]
    await phone.does("edit", message_id=message, text="my husband beats me")
    answer = await phone.hears()

    assert "0800-2000" in answer["text"]
    assert labels(answer) == []
    with database.session() as session:
        assert session.query(Conversation).one().safety_topic == "emergency"


async def test_a_doubtful_wish_to_see_the_data_is_asked_about_first(
    phone: Phone, rasa: FakeRasa
) -> None:
    understood = {"topic": "show_my_data", "confidence": 0.6, "ranking": [], "entities": []}
    rasa.answer("hm", {"command": "mydata"}, understood=understood)
    asked = await phone.says("hm")
    assert "document" not in asked
    assert len(labels(asked)) == 5
