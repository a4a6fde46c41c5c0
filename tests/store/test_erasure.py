"""Erasing a person takes all that hangs on them, and nobody else's; giving out holds it all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import func, select

from store.database import Database
from store.privacy import exports, exports_offers, people
from store.tables import (
    Alert,
    AnswerFlag,
    Application,
    ApplicationStep,
    AuditRow,
    Base,
    Bookmark,
    Document,
    Draft,
    Example,
    Expert,
    Handover,
    Note,
    OutboxRow,
    Person,
    Profile,
    Question,
    Rating,
    Review,
    ReviewTask,
    Tag,
    Telling,
    Tick,
    Unmasking,
)
from store.types import now
from tests.factories import Cast

# Every kind that a receipt counts.
KINDS = {*people.CONVERSATION_TABLES, *people.OWN_TABLES}


def everything(cast: Cast, mark: str) -> Person:
    """Somebody with a row in every table that holds anything of people; `mark` is in each text."""
    person = cast.person(name=f"name {mark}")
    opening, shown = cast.opening(), cast.opening()
    conversation = cast.conversation(person, state={"slots": {"a": mark}})
    message = cast.message(conversation, f"text {mark}")
    staff = cast.staff(login=f"staff of {mark[:2]}")
    document = cast.add(_document(person, mark))
    sent = cast.application(
        person, opening, details={"name": mark}, document_id=document.id, consent_version="1"
    )
    step = ApplicationStep(application_id=sent.id, what="amended", status="received")
    step.before = {"name": f"before {mark}"}
    rows: list[Base] = [
        step,
        Draft(person_id=person.id, opening_id=shown.id, answers={"motivation": mark}),
        _expert(person, mark),
        Alert(person_id=person.id, conditions={"country": ["SO"]}),
        Telling(person_id=person.id, opening_id=shown.id),
        _outbox(person, message.id, mark),
        Question(person_id=person.id, message_id=message.id, language="en", reply=mark),
        Rating(person_id=person.id, answer_id=cast.answer(language=mark[:2]).id, helpful=True),
        Profile(person_id=person.id, details={"origin": mark}),
        Tick(person_id=person.id, procedure="apply", step="read"),
        Handover(conversation_id=conversation.id, reason="asked", assigned_to=staff.id),
        Note(conversation_id=conversation.id, staff_id=staff.id, text=f"note {mark}"),
        Tag(conversation_id=conversation.id, staff_id=staff.id, name=f"tag {mark}"),
        Bookmark(conversation_id=conversation.id, staff_id=staff.id),
        Unmasking(person_id=person.id, staff_id=staff.id, reason=f"for {mark}", until=now()),
        *_reviewed(message.id, staff.id, mark),
    ]
    for row in rows:
        cast.add(row)
    cast.registration(person, cast.event(), needs=f"needs {mark}")
    return person


def _reviewed(message_id: int, staff_id: str, mark: str) -> list[Base]:
    task = ReviewTask(message_id=message_id, score=1, reasons=["fallback"], text_key=f"key {mark}")
    review = Review(message_id=message_id, staff_id=staff_id, verdict="right", topic="insurance")
    review.entities = [{"entity": "words", "value": mark, "start": 0, "end": 4}]
    example = Example(message_id=message_id, accepted_by=staff_id, language="en", entities=[])
    example.text, example.topic = f"example {mark}", "insurance"
    flag = AnswerFlag(message_id=message_id, staff_id=staff_id, topic="insurance", reason="wrong")
    return [task, review, example, flag]


def _document(person: Person, mark: str) -> Document:
    return Document(
        person_id=person.id,
        name=f"{mark}.pdf",
        kind="pdf",
        size=9,
        content=f"%PDF {mark}".encode(),
        file_id=f"file {mark}",
    )


def _expert(person: Person, mark: str) -> Expert:
    expert = Expert(person_id=person.id, consent_version="1", field="health", origin="SO")
    expert.details = {"email": f"{mark}@example.org"}
    return expert


def _outbox(person: Person, message_id: int, mark: str) -> OutboxRow:
    row = OutboxRow(person_id=person.id, message_id=message_id, chat="7", method="send_message")
    row.parameters = {"text": mark}
    return row


def of_people() -> list[str]:
    """All tables with rows that belong to a person, by their foreign keys."""
    found = ["people"]
    for table in Base.metadata.sorted_tables:
        if any(key.column.table.name in found for key in table.foreign_keys):
            found.append(table.name)
    return found


def row_counts(database: Database) -> dict[str, int]:
    """How many rows there are of each kind that belongs to people."""
    tables = Base.metadata.tables
    with database.session() as session:
        return {
            name: session.scalars(select(func.count()).select_from(tables[name])).one()
            for name in of_people()
        }


def contents(database: Database) -> str:
    """All values of all tables, readable."""
    with database.session() as session:
        rows = [
            list(row)
            for table in Base.metadata.sorted_tables
            for row in session.execute(select(table))
        ]
    return repr(rows)


@pytest.fixture
def both(cast: Cast) -> tuple[Person, Person]:
    """One who is erased, and one who stays."""
    return everything(cast, "goes-away"), everything(cast, "stays-here")


async def test_erasing_takes_all_that_hangs_on_a_person_and_nobody_else(
    database: Database, both: tuple[Person, Person]
) -> None:
    """The audit keeps how much it was, not whose."""
    gone, stays = both
    counted = await database.read(people.counts, gone.id)
    assert (set(counted), set(counted.values())) == (KINDS, {1})
    before = contents(database)
    await database.run(people.erase, gone.id)
    assert set((await database.read(people.counts, gone.id)).values()) == {0}
    assert await database.read(people.counts, stays.id) == counted
    after = contents(database)
    for trace in ("goes-away", gone.id, gone.telegram_id, gone.telegram_lookup):
        assert trace in before
        assert trace not in after
    for trace in ("stays-here", stays.id, stays.telegram_lookup):
        assert before.count(trace) == after.count(trace)
    with database.session() as session:
        assert len(session.scalars(select(ApplicationStep)).all()) == 1
        assert len(session.scalars(select(Application)).all()) == 1
        audit = session.scalars(select(AuditRow)).one()
        assert (audit.subject, audit.details) == (None, counted)


async def test_no_table_keeps_a_row_of_whom_was_erased(
    database: Database, both: tuple[Person, Person]
) -> None:
    """But for what was said of an answer: that belongs to the answer, and names no message then."""
    gone, _ = both
    before = row_counts(database)
    assert set(before.values()) == {2}, before
    await database.run(people.erase, gone.id)
    after = row_counts(database)
    assert after == dict.fromkeys(before, 1) | {"answer_flags": 2}
    with database.session() as session:
        flags = session.scalars(select(AnswerFlag).order_by(AnswerFlag.id)).all()
        assert [flag.message_id is None for flag in flags] == [True, False]


async def test_everything_is_given_out_to_whom_it_belongs(
    database: Database, both: tuple[Person, Person]
) -> None:
    own, _ = both
    data: dict[str, Any] = await database.read(exports.export, own.id)
    text = json.dumps(data)
    assert "stays-here" not in text
    marked = ("applications", "drafts", "documents", "pool", "registrations", "questions")
    talk = ("messages", "deliveries", "notes", "conversation", "tags", "reviews", "examples")
    for kind in (*marked, *talk, "profile", "person"):
        assert "goes-away" in json.dumps(data[kind]), kind
    for kind in ("alerts", "tellings", "ratings", "ticks", "handovers"):
        assert data[kind], kind
    (review,), (example,) = data["reviews"], data["examples"]
    assert (review["text"], review["verdict"]) == ("text goes-away", "right")
    assert (example["text"], example["topic"]) == ("example goes-away", "insurance")
    (application,) = data["applications"]
    assert application["history"][0]["before"] == {"name": "before goes-away"}
    (sent,) = await database.read(exports_offers.documents, own.id)
    assert (sent.name, sent.file_id) == ("goes-away.pdf", "file goes-away")
