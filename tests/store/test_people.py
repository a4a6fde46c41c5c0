"""What is stored about a person, given out; and what erasing leaves behind on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from store.crypto import Vault
from store.database import Database
from store.privacy import exports, people
from store.tables import OutboxRow, Profile, Question, Rating, Tick
from tests.factories import Cast
from tests.reviewing import add_example


async def test_an_export_holds_everything(database: Database, cast: Cast) -> None:
    """In clear text, oldest first."""
    person = cast.person(4711, name="Hodan")
    conversation = cast.conversation(person, state={"slots": {"a": 1}})
    ranking = [{"topic": "greet", "confidence": 0.9}]
    asked = cast.message(conversation, "first", ranking=ranking, model="made-up")
    cast.message(conversation, "second", direction="out", keyboard=[{"label": "Yes", "topic": "a"}])
    row = OutboxRow(person_id=person.id, chat="4711", method="send_message")
    row.parameters = {"text": "on its way"}
    cast.add(row)
    application = cast.application(person, cast.opening(), details={"why": "to help"})
    event = cast.event()
    cast.registration(person, event, seats=2)
    notice = OutboxRow(person_id=person.id, chat="4711", method="notice")
    notice.parameters = {"reply": {"phrase": "greet"}}
    cast.add(notice)
    cast.add(Question(person_id=person.id, message_id=asked.id, language="en", reply="Because."))
    answer = cast.answer(version=3)
    rating = Rating(person_id=person.id, answer_id=answer.id, helpful=False, reason="unclear")
    cast.add(rating)
    cast.add(Profile(person_id=person.id, details={"age": "30"}))
    cast.add(Tick(person_id=person.id, procedure="apply", step="read"))
    data = await database.read(exports.export, person.id)
    assert data["person"]["telegram_id"] == "4711"
    assert data["person"]["short_answers"] is False
    assert data["deliveries"][1]["notice"] == {"phrase": "greet"}
    (question,) = data["questions"]
    assert (question["text"], question["reply"], question["status"]) == (
        "first",
        "Because.",
        "open",
    )
    (thumb,) = data["ratings"]
    assert (thumb["topic"], thumb["version"]) == ("about_cd4d", 3)
    assert (thumb["helpful"], thumb["reason"]) == (False, "unclear")
    assert data["profile"]["details"] == {"age": "30"}
    assert (data["ticks"][0]["procedure"], data["ticks"][0]["step"]) == ("apply", "read")
    assert data["person"]["name"] == "Hodan"
    assert data["conversation"]["state"] == {"slots": {"a": 1}}
    assert [message["text"] for message in data["messages"]] == ["first", "second"]
    assert (data["messages"][0]["ranking"], data["messages"][0]["model"]) == (ranking, "made-up")
    assert data["messages"][1]["buttons"] == ["Yes"]
    assert [one["text"] for one in data["deliveries"]] == ["on its way", None]
    assert data["applications"][0]["reference"] == application.reference
    assert data["registrations"][0] == data["registrations"][0] | {
        "event": event.reference,
        "seats": 2,
    }


async def test_an_export_holds_nothing_of_others(database: Database, cast: Cast) -> None:
    """Of one who has not written yet it is short."""
    add_example(cast, "somebody else's", cast.staff().id)
    person = cast.person()
    cast.conversation(person)
    data = await database.read(exports.export, person.id)
    for kind in ("messages", "deliveries", "applications", "registrations", "questions"):
        assert data[kind] == []
    for kind in ("ratings", "ticks", "drafts", "documents", "alerts", "tellings", "tags"):
        assert data[kind] == []
    assert (data["reviews"], data["examples"]) == ([], [])
    assert (data["profile"], data["pool"]) == (None, None)


@contextmanager
def reader(path: Path, database: Database) -> Iterator[sqlite3.Connection]:
    """Somebody who reads for long, while nobody has the patience to wait."""
    event.listen(database.engine, "checkout", _impatient)
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM people").fetchone()
    yield connection
    connection.close()


def _impatient(connection: Any, *_: object) -> None:
    connection.execute("PRAGMA busy_timeout=0")


@pytest.mark.parametrize("leaves", [True, False])
async def test_what_was_erased_does_not_stay_in_the_journal(
    sqlite_url: str,
    vault: Vault,
    leaves: bool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Somebody in the way is waited for; one who never goes is told of in the log."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    database = Database(sqlite_url, vault)
    person = Cast(database).person(424242)
    with reader(path, database) as other:
        monkeypatch.setattr(people, "sleep", lambda _: leaves and other.rollback())
        await database.run(people.erase, person.id)
        await people.scrub(database)
        journal = path.with_name(f"{path.name}-wal").stat().st_size
    await database.close()
    assert (journal == 0) == leaves
    assert ("erasure.journal_busy" in caplog.text) != leaves
