"""Messages are found by the beginnings of their words, in any spelling, the same on both engines;
what is erased or redacted is found no more and leaves no trace in the index."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text, update

from store.conversations import message_search, record
from store.conversations.changes import Heard, Said
from store.conversations.message_words import LONGEST_WORD, searchable, wanted
from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from store.privacy import people
from store.privacy.personal_data import find
from store.tables import Message
from store.types import now
from tests.factories import Cast


async def found(database: Database, looked_for: str) -> list[str]:
    """Texts of the messages in which this is found."""
    words = tuple(wanted(looked_for))
    with database.session() as session:
        query = select(Message.text).order_by(Message.id)
        by_index = session.scalars(query.where(message_search.holds(session, words))).all()
        by_row = session.scalars(query.where(message_search.holds_by_row(words))).all()
    # What one way finds the other does.
    assert by_index == by_row
    return list(by_index)


@pytest.mark.parametrize(
    ("said", "looked_for"),
    [
        ("Where can I APPLY?", "apply"),
        ("Where can I apply?", "app"),
        ("Where can I apply?", "whe APPLY"),
        ("J'ai étudié à l'étranger", "etudie etranger"),
        ("J'ai etudie", "étudié"),
        ("Ik ben arts in Somaliland", "somali"),
        ("D-017 please", "d-017"),
        ("أريد العمل في الصومال", "اريد"),
        ("اريد العمل", "أريد"),
        ("مُدَرِّس", "مدرس"),
        ("مدرسة", "مدرسه"),
        ("می‌خواهم کار کنم", "ميخواهم".replace("ميخواهم", "مي خواهم")),
        ("كتاب", "کتاب"),
        ("رقم ٢٠١٦", "2016"),
        ("2016", "۲۰۱۶"),
        ("straße", "STRASSE"),
        ("a 3ayez b", "3ay"),
        ("1e5 0012 -7", "0012"),
        ("日本語", "日本"),
        ("ﻣﺮﺣﺒﺎ", "مرحبا"),
    ],
)
async def test_words_are_found_in_any_spelling(
    database: Database, cast: Cast, said: str, looked_for: str
) -> None:
    conversation = cast.conversation()
    cast.message(conversation, said)
    cast.message(conversation, "nothing of the kind")
    assert await found(database, looked_for) == [said]


async def test_what_a_turn_records_is_found(database: Database, cast: Cast) -> None:
    conversation = cast.conversation().id
    said = [record.said_row(Said(text, {}), conversation, None) for text in ("first", "second")]
    with database.session() as session:
        record.add_heard(session.connection(), Heard("text", "May I apply?"), conversation)
        record.add_heard(session.connection(), Heard("button", "Apply now"), conversation)
        record.add_said(session.connection(), [row | {"kind": "staff"} for row in said])
    assert await found(database, "apply") == ["May I apply?"]
    assert await found(database, "second") == ["second"]


async def test_all_words_must_stand_in_one_message(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    cast.message(conversation, "work in Ghana")
    cast.message(conversation, "Ghana")
    cast.message(conversation, "work")
    assert await found(database, "ghana work") == ["work in Ghana"]


async def test_a_single_letter_is_a_word_by_itself(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    cast.message(conversation, "plan B")
    cast.message(conversation, "better")
    assert await found(database, "b") == ["plan B"]


async def test_what_the_bot_says_and_buttons_are_not_searched(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation()
    cast.message(conversation, "openings", direction="out", kind="bot")
    cast.message(conversation, "openings", kind="button")
    cast.message(conversation, "openings of staff", direction="out", kind="staff")
    assert await found(database, "openings") == ["openings of staff"]


@pytest.mark.parametrize(
    "looked_for", ["' OR 1=1", '") OR "x', "a:* | b", "NEAR(a b)", "\\' !x", "*"]
)
async def test_signs_of_the_search_mean_nothing(
    database: Database, cast: Cast, looked_for: str
) -> None:
    cast.message(cast.conversation(), "something else")
    if tuple(wanted(looked_for)):
        assert await found(database, looked_for) == []


@given(st.text(max_size=200))
def test_words_are_short_and_plain_whatever_is_said(said: str) -> None:
    for word in searchable("in", "text", said).split(" "):
        assert len(word) <= LONGEST_WORD
        assert word == "" or word.isalnum()
    # What stands in a text is found by it, but for what is masked.
    if not find(said):
        assert set(wanted(said)) <= set(searchable("in", "text", said).split(" "))


async def test_nobody_is_found_by_trying_what_is_masked(database: Database, cast: Cast) -> None:
    said = "My name is Hodan. Call 06-12345678 or write to hodan@example.org about my permit"
    cast.message(cast.conversation(), said)
    for hidden in ("12345678", "123", "06 12345678", "hodan", "example org", "hodan@example.org"):
        assert await found(database, hidden) == [], hidden
    assert await found(database, "permit") == [said]


async def test_erased_people_are_not_found(database: Database, cast: Cast) -> None:
    gone, stays = cast.conversation(), cast.conversation()
    cast.message(gone, "unmistakable")
    cast.message(stays, "unmistaken")
    await database.run(people.erase, gone.person_id)
    assert await found(database, "unmistak") == ["unmistaken"]


async def test_changed_words_are_found_and_the_old_ones_are_not(
    database: Database, cast: Cast
) -> None:
    message = cast.message(cast.conversation(), "before")
    with database.session() as session:
        session.execute(update(Message).where(Message.id == message.id).values(words="after"))
    assert await found(database, "before") == []
    assert await found(database, "after") == ["before"]


async def test_messages_from_before_the_index_are_found_later(
    database: Database, cast: Cast
) -> None:
    message = cast.message(cast.conversation(), "long ago")
    said = cast.message(cast.conversation(), "long ago", direction="out", kind="bot")
    with database.session() as session:
        session.execute(update(Message).values(words=None))
    assert await found(database, "long") == []
    assert await database.run(message_search.index_missing, now()) == 2
    assert await found(database, "long") == ["long ago"]
    assert await database.run(message_search.index_missing, now()) == 0
    assert message.id != said.id


async def test_nothing_of_the_erased_stays_in_the_file(tmp_path: Path, vault: Vault) -> None:
    """SQLite: not in the index, not in its free pages, not in the journal."""
    url = f"sqlite:///{tmp_path}/erasing.db"
    upgrade(url, vault)
    database = Database(url, vault)
    cast = Cast(database)
    others = [cast.conversation() for _ in range(3)]
    for number in range(60):
        cast.message(others[number % 3], f"ordinary words number{number}")
    gone = cast.conversation()
    for number in range(20):
        cast.message(gone, f"Unmistakable{number} telltale{number}")
    assert b"unmistakable7" in _bytes(tmp_path)
    await database.run(people.erase, gone.person_id)
    await people.scrub(database)
    left = _bytes(tmp_path)
    assert b"nmistakable" not in left
    assert b"elltale" not in left
    assert len(await found(database, "ordin")) == 60
    with database.session() as session:
        session.execute(text("INSERT INTO message_words(message_words) VALUES('integrity-check')"))
    await database.close()


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
