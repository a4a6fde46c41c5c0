"""What the bot does by itself: commands, languages, a person, one's own data."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import func, select

from store.database import Database
from store.privacy import people
from store.tables import AuditRow, Base, Conversation, Document, OutboxRow, Person, Update
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, every_language, labels
from tests.factories import Cast

PLANTED = "planted phrase 7f3a9c"


async def test_the_menu_shows_the_main_topics(phone: Phone) -> None:
    """As /menu and as /help."""
    expected = [
        "Find an opening",
        "Coming events",
        "What is CD4D?",
        "Is CD4D still running?",
        "Ask a person",
        "Language",
    ]
    assert labels(await phone.says("/menu")) == expected
    assert labels(await phone.says("/help")) == expected


async def test_an_unknown_command_says_so(phone: Phone, rasa: FakeRasa) -> None:
    """With the menu; Rasa is not asked."""
    answer = await phone.says("/frobnicate now")
    assert "do not know that command" in answer["text"]
    assert len(labels(answer)) == 6
    assert rasa.asked == []


async def test_a_typed_intent_is_text(phone: Phone, rasa: FakeRasa) -> None:
    """It goes to Rasa as it was typed, and nothing is erased."""
    await phone.says('/forget_me{"x":1}')
    assert rasa.asked[0]["text"] == '/forget_me{"x":1}'


async def test_the_language_is_switched_by_command_and_by_button(phone: Phone) -> None:
    """/language asks, /language nl switches."""
    choice = await phone.says("/language")
    assert labels(choice) == every_language("en")
    assert "vanaf nu in het Nederlands" in (await phone.says("/language Nederlands"))["text"]
    choice = await phone.says("/language")
    assert "from now on in English" in (await phone.presses(choice, "English"))["text"]


async def test_a_language_named_in_words_is_switched_to_at_once(
    phone: Phone, rasa: FakeRasa
) -> None:
    """In the new language; one that is not there yet is said to be missing."""
    for said, code in (("Dutch please", "nl"), ("Amharic please", "am")):
        entity = {"entity": "language", "value": code}
        rasa.answer(said, {"command": "language"}, understood={"entities": [entity]})
    answer = await phone.says("Amharic please")
    assert "do not speak Amharic yet" in answer["text"]
    assert labels(answer) == every_language("en")
    await phone.hears()
    assert "vanaf nu in het Nederlands" in (await phone.says("Dutch please"))["text"]


async def test_asking_for_a_person_tells_staff(phone: Phone, database: Database) -> None:
    """Honest about when; a second time changes nothing."""
    assert "cannot promise" in (await phone.says("/human"))["text"]
    with database.session() as session:
        first = session.scalars(select(Conversation)).one()
    assert first.handover == "waiting"
    assert "already know" in (await phone.says("/human"))["text"]
    with database.session() as session:
        assert session.scalars(select(Conversation)).one().handover_since == first.handover_since


async def test_stop_ends_unasked_messages_until_start(phone: Phone, database: Database) -> None:
    """And says how to get them again."""
    await phone.presses(await phone.says("/start"), "English")
    assert "/start" in (await phone.says("/stop"))["text"]
    with database.session() as session:
        assert session.scalars(select(Person)).one().messages_stopped_at
    assert "messages again" in (await phone.says("/start"))["text"]
    await phone.hears()
    with database.session() as session:
        assert session.scalars(select(Person)).one().messages_stopped_at is None


async def test_the_name_of_the_file_holds_no_marks_of_direction(phone: Phone) -> None:
    await phone.says("/language fa")
    assert (await phone.says("/mydata"))["document"]["file_name"] == "my-data.json"


async def test_mydata_is_a_document_with_everything(
    phone: Phone, stage: Stage, cast: Cast, database: Database
) -> None:
    """What was said, what was applied for, under names that a person understands."""
    await phone.says(PLANTED)
    await phone.hears()
    with database.session() as session:
        person = session.scalars(select(Person)).one()
    cast.application(person, cast.opening(), details={"why": "to help"})
    cast.registration(person, cast.event())
    sent = await phone.says("/mydata")
    assert sent["document"]["file_name"] == "my-data.json"
    url = f"/sandbox/files/{sent['document']['file_id']}"
    async with stage.session.get(url) as response:
        data = json.loads(await response.read())
    assert data["person"]["Telegram number"] == str(phone.id)
    assert data["messages"][0]["text"] == PLANTED
    assert data["applications"][0]["details"] == {"why": "to help"}
    assert len(data["registrations"]) == 1
    with database.session() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.status == "sent"))
        assert all(row.parameters == {} for row in rows)


async def test_forget_asks_first_and_can_be_declined(phone: Phone, database: Database) -> None:
    """Nothing goes, and the button for yes has lost its power."""
    question = await phone.says("/forget")
    assert labels(question) == ["Yes, erase everything", "No, keep it"]
    assert "Nothing was erased" in (await phone.presses(question, "No, keep it"))["text"]
    await phone.does("press", message_id=question["message_id"], label="Yes, erase everything")
    assert "too old" in (await phone.event("callback_answer"))["text"]
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 1


async def test_only_the_newest_question_can_be_answered(phone: Phone) -> None:
    """A yes under an older one erases nothing."""
    old = await phone.says("/forget")
    await phone.says("/menu")
    await phone.does("press", message_id=old["message_id"], label="Yes, erase everything")
    assert "too old" in (await phone.event("callback_answer"))["text"]
    new = await phone.says("/forget")
    await phone.does("press", message_id=old["message_id"], label="Yes, erase everything")
    assert "too old" in (await phone.event("callback_answer"))["text"]
    assert "has been erased" in (await phone.presses(new, "Yes, erase everything"))["text"]


async def test_forget_erases_everything_with_a_receipt(
    phone: Phone, cast: Cast, database: Database
) -> None:
    """No table and no file holds anything of the person afterwards."""
    await phone.says(PLANTED)
    await phone.hears()
    with database.session() as session:
        person = session.scalars(select(Person)).one()
    document = Document(person_id=person.id, kind="pdf", size=9, file_id=PLANTED)
    document.name, document.content = PLANTED, PLANTED.encode()
    cast.application(person, cast.opening(), document_id=cast.add(document).id)
    question = await phone.says("/forget")
    receipt = await phone.presses(question, "Yes, erase everything")
    assert "messages: 5" in receipt["text"]
    assert "applications for openings: 1" in receipt["text"]
    assert "files that you sent: 1" in receipt["text"]
    assert "registrations for events: 0" in receipt["text"]
    await phone.says("/menu")
    with database.session() as session:
        assert session.get(Person, person.id) is None
        audit = session.scalars(select(AuditRow)).one()
        assert (audit.action, audit.subject) == ("person.erased", None)
        counted = {"messages": 5, "applications": 1, "documents": 1, "outbox": 3}
        kinds = (*people.CONVERSATION_TABLES, *people.OWN_TABLES)
        assert audit.details == dict.fromkeys(kinds, 0) | counted
        assert session.scalar(select(func.count()).select_from(Update)) == 4
    assert holders(database, PLANTED) == []
    assert holders(database, person.id) == []


async def test_a_typed_yes_erases_too(phone: Phone, rasa: FakeRasa, database: Database) -> None:
    """Rasa sees the open question in the state and says what the yes means."""
    rasa.answer("forget me", {"command": "forget"})
    rasa.answer("yes", {"command": "forget_confirmed"})
    await phone.says("forget me")
    await phone.hears()
    assert "has been erased" in (await phone.says("yes"))["text"]
    assert rasa.asked[-1]["state"]["slots"] == {"open_question": "forget"}
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0


async def test_a_question_is_open_for_one_turn_only(phone: Phone, rasa: FakeRasa) -> None:
    """After something else, a yes is an answer to nothing."""
    await phone.says("/forget")
    await phone.says("hello")
    await phone.says("yes")
    assert rasa.asked[-1]["state"]["slots"] == {}


def holders(database: Database, words: str) -> list[str]:
    """Where words can still be found: tables, and on SQLite the files as they lie on the disk."""
    found = []
    with database.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').all()  # noqa: S608
            found += [table.name for row in rows if words in str(row)]
    if database.is_sqlite:
        for file in Path(str(database.engine.url.database)).parent.iterdir():
            found += [file.name] if words.encode() in file.read_bytes() else []
    return found
