"""A turn begins, and takes effect once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import StatementError

from store.conversations import turns
from store.conversations.changes import Change, Heard, NewPerson, Said
from store.database import Database
from store.tables import Conversation, Message, OutboxRow, Person, Update
from store.types import now
from tests.factories import Cast

NEW = NewPerson("person", "conversation", "lookup", "4711", "Hodan")


def change(update_id: int = 1, **fields: Any) -> Change:
    """A first turn: a greeting, answered."""
    given: dict[str, Any] = {
        "chat": "4711",
        "person_id": "person",
        "conversation_id": "conversation",
        "heard": Heard("text", "hello", topic="greet", confidence=0.9),
        "said": [Said("Hi.", {"text": "Hi."}), Said("Bye.", {"text": "Bye."}, keyboard_id="k")],
        "conversation": {"state": {"slots": {"a": 1}}},
    }
    return Change(update_id, **given | fields)


def first(update_id: int = 1, **fields: Any) -> Change:
    """The same by somebody new."""
    return change(update_id, new=NEW, person={"language": "nl"}, **fields)


async def test_a_newcomer_is_unknown_and_then_known(database: Database) -> None:
    """Person, conversation and state come from the first turn."""
    assert await database.read(turns.begin, 1, "lookup") == turns.Begun(repeated=False)
    await database.run(turns.commit, first())
    begun = await database.read(turns.begin, 2, "lookup")
    assert begun.known is not None
    assert (begun.known.person_id, begun.known.language) == ("person", "nl")
    assert begun.known.state == {"slots": {"a": 1}}
    assert not begun.known.language_chosen
    assert not begun.repeated


async def test_messages_point_at_what_they_answer_and_wait_in_the_outbox(
    database: Database,
) -> None:
    """In the order in which they are said."""
    await database.run(turns.commit, first())
    with database.session() as session:
        heard, *said = session.scalars(select(Message).order_by(Message.id)).all()
        rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
        assert [one.text for one in said] == ["Hi.", "Bye."]
        assert {one.reply_to for one in said} == {heard.id}
        assert [row.message_id for row in rows] == [one.id for one in said]
        assert [row.parameters for row in rows] == [{"text": "Hi."}, {"text": "Bye."}]
        assert {(row.chat, row.status, row.method) for row in rows} == {
            ("4711", "due", "send_message")
        }


async def test_a_repeated_update_changes_nothing(database: Database) -> None:
    """Neither when it is seen at the beginning nor when two come at once."""
    await database.run(turns.commit, first())
    assert (await database.read(turns.begin, 1, "lookup")).repeated
    assert (await database.read(turns.begin, 1, "somebody else")).repeated
    with pytest.raises(turns.RepeatedUpdateError):
        await database.run(turns.commit, change(person={"language": "en"}))
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Message)) == 3
        assert session.scalars(select(Person)).one().language == "nl"


async def test_a_turn_that_fails_leaves_no_trace(database: Database) -> None:
    """Not even the mark: the update comes again."""
    with pytest.raises(StatementError):
        await database.run(turns.commit, first(conversation={"state": object()}))
    with database.session() as session:
        for table in (Person, Message, OutboxRow, Update):
            assert session.scalar(select(func.count()).select_from(table)) == 0


async def test_a_keyboard_belongs_to_its_conversation(database: Database, cast: Cast) -> None:
    """Nobody else can press it."""
    cast.person(7)
    cast.conversation(cast.person(8))
    buttons = [{"label": "Yes"}]
    said = [Said("?", {}, keyboard_id="keyboard", keyboard=buttons)]
    await database.run(turns.commit, first(said=said))
    begun = await database.read(turns.begin, 2, "lookup", "keyboard")
    assert begun.keyboard == buttons
    other = database.vault.lookup("8")
    assert (await database.read(turns.begin, 2, other, "keyboard")).keyboard is None


async def test_blocking_drops_what_still_waits(database: Database) -> None:
    """And is noted on the person."""
    await database.run(turns.commit, first())
    blocked = Change(2, person_id="person", person={"blocked_at": now()}, blocked=True)
    await database.run(turns.commit, blocked)
    with database.session() as session:
        rows = session.scalars(select(OutboxRow)).all()
        assert [(row.status, row.parameters) for row in rows] == [("dropped", {})] * 2
    known = (await database.read(turns.begin, 3, "lookup")).known
    assert known is not None
    assert known.blocked


async def test_forgetting_leaves_only_the_mark_and_the_receipt(database: Database) -> None:
    """The receipt knows its chat and nobody's name."""
    await database.run(turns.commit, first())
    receipt = [Said("Gone.", {"text": "Gone."})]
    await database.run(turns.commit, change(2, forget=True, said=receipt))
    with database.session() as session:
        for table in (Person, Conversation, Message):
            assert session.scalar(select(func.count()).select_from(table)) == 0
        row = session.scalars(select(OutboxRow)).one()
        assert (row.person_id, row.message_id, row.chat) == (None, None, "4711")
        assert session.get(Update, 2) is not None


async def test_marks_are_kept_for_as_long_as_telegram_repeats(database: Database) -> None:
    """Older ones go."""
    await database.run(turns.commit, Change(1))
    await database.run(turns.prune, now() - timedelta(days=1))
    assert (await database.read(turns.begin, 1, "lookup")).repeated
    await database.run(turns.prune, now() + timedelta(seconds=1))
    assert not (await database.read(turns.begin, 1, "lookup")).repeated
