"""Notices: replies in the outbox that wait for their words, and keep their place meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store import notices, outbox
from store.conversations.changes import Said
from store.database import Database
from store.missing import NoSuchPersonError
from store.notices import Notice, Recipient, Worded
from store.outbox import NOTICE, Due, Result
from store.tables import Conversation, Message, OutboxRow, Person
from store.types import now
from tests.factories import Cast

REPLY = {"phrase": "greet"}
LATER = timedelta(hours=1)


class Post:
    """Somebody's outbox."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database = database
        self.cast = cast
        self.person = cast.person(4711)
        self.conversation = cast.conversation(self.person)

    async def notice(self, reply: dict[str, Any] | None = None, **more: Any) -> int:
        """Queue one; its row."""
        notice = Notice(reply or REPLY, asked_for=True)
        await self.database.run(notices.tell, self.person.id, notice, **more)
        return max(self.rows())

    def text(self, text: str) -> int:
        """Queue a message that has its words; its row."""
        row = OutboxRow(person_id=self.person.id, chat="4711", method="send_message")
        row.parameters = {"text": text}
        return self.cast.add(row).id

    async def claim(self) -> list[Due]:
        """What the sender gets."""
        return await self.database.run(outbox.claim, 100)

    async def word(self, row: int, *texts: str, **fields: Any) -> None:
        """Give a notice its words."""
        said = [Said(text, {"text": text}, language="en") for text in texts]
        worded = Worded(row, said, self.conversation.id, **fields)
        await self.database.run(notices.take_effect, [worded])

    def rows(self) -> dict[int, OutboxRow]:
        """By id."""
        with self.database.session() as session:
            return {row.id: row for row in session.scalars(select(OutboxRow))}

    async def sends(self) -> list[str]:
        """Texts in the order in which the sender sends them, until nothing is left."""
        sent: list[str] = []
        while claimed := [row for row in await self.claim() if row.method != NOTICE]:
            sent += [row.parameters["text"] for row in claimed]
            results = [Result(row, "sent", telegram_message_id=row.id) for row in claimed]
            await self.database.run(outbox.settle, results)
        return sent


@pytest.fixture
def post(database: Database, cast: Cast) -> Post:
    """Of one person."""
    return Post(database, cast)


async def test_a_notice_stays_due_until_it_is_worded(post: Post) -> None:
    """So a crash before that loses nothing."""
    row = await post.notice()
    for _ in range(2):
        (found,) = await post.claim()
        assert (found.id, found.method, found.parameters["reply"]) == (row, NOTICE, REPLY)
        assert post.rows()[row].status == "due"
    assert await post.database.run(outbox.recover) == 0


async def test_a_worded_notice_is_on_record_and_on_its_way(post: Post) -> None:
    """As one thing: the message, and the row that was the notice."""
    asked = post.cast.message(post.conversation, "a question")
    row = await post.notice()
    said = Said("Hi.", {"text": "Hi."}, language="nl", keyboard_id="k", keyboard=[{"label": "x"}])
    worded = Worded(row, [said], post.conversation.id, reply_to=asked.id)
    await post.database.run(notices.take_effect, [worded])
    with post.database.session() as session:
        message = session.scalars(select(Message).where(Message.direction == "out")).one()
    assert (message.text, message.language, message.reply_to) == ("Hi.", "nl", asked.id)
    assert (message.keyboard_id, message.keyboard) == ("k", [{"label": "x"}])
    sent = post.rows()[row]
    assert (sent.method, sent.message_id, sent.status) == ("send_message", message.id, "due")
    assert await post.sends() == ["Hi."]


async def test_nothing_overtakes_a_notice_and_it_overtakes_nothing(post: Post) -> None:
    """Before, behind and between two of them."""
    post.text("one")
    first = await post.notice()
    post.text("three")
    second = await post.notice()
    post.text("five")
    found = await post.claim()
    assert [row.id for row in found] == [min(post.rows()), first]
    await post.database.run(outbox.settle, [Result(found[0], "sent")])
    await post.word(first, "two")
    assert await post.sends() == ["two", "three"]
    assert second in {row.id for row in await post.claim()}
    await post.word(second, "four")
    assert await post.sends() == ["four", "five"]


async def test_others_do_not_wait_for_somebodys_notice(
    post: Post, database: Database, cast: Cast
) -> None:
    await post.notice()
    other = Post.__new__(Post)
    other.database, other.cast, other.person = database, cast, cast.person(4712)
    row = other.text("hi")
    assert row in {one.id for one in await post.claim()}


async def test_a_notice_in_pieces_stays_together(post: Post) -> None:
    """What waits behind it goes on waiting behind the last piece; what is for later stays so."""
    row = await post.notice()
    post.text("after")
    later = await post.notice(due_at=now() + LATER)
    assert later
    await post.word(row, "one", "two", "three")
    assert await post.sends() == ["one", "two", "three", "after"]
    (waiting,) = [one for one in post.rows().values() if one.status == "due"]
    assert waiting.method == NOTICE
    assert waiting.due_at > now()
    with post.database.session() as session:
        numbers = session.scalars(
            select(Message.telegram_message_id).where(Message.direction == "out")
        ).all()
    assert None not in numbers


async def test_a_notice_for_later_comes_later(post: Post) -> None:
    row = await post.notice(due_at=now() + LATER)
    assert await post.claim() == []
    with post.database.session() as session:
        session.get_one(OutboxRow, row).due_at = now()
    assert [one.id for one in await post.claim()] == [row]


async def test_words_come_to_nothing_when_the_row_is_gone(post: Post) -> None:
    """The person was erased, or blocked the bot, while it was being worded."""
    row = await post.notice()
    with post.database.session() as session:
        session.get_one(OutboxRow, row).status = "dropped"
    await post.word(row, "too late")
    with post.database.session() as session:
        session.delete(session.get_one(Person, post.person.id))
    await post.word(row, "much too late")
    assert post.rows() == {}
    with post.database.session() as session:
        assert session.scalars(select(Message)).all() == []


async def test_words_are_given_once(post: Post) -> None:
    """Also when two processes had them."""
    row = await post.notice()
    await post.word(row, "hi")
    await post.word(row, "hi")
    assert await post.sends() == ["hi"]


@pytest.mark.parametrize(("status", "error"), [("dropped", "stopped"), ("failed", "KeyError")])
async def test_what_is_not_said_keeps_no_content(post: Post, status: str, error: str) -> None:
    row = await post.notice()
    await post.word(row, status=status, error=error)
    kept = post.rows()[row]
    assert (kept.status, kept.error, kept.parameters) == (status, error, {})
    assert kept.settled_at is not None
    assert await post.claim() == []
    with post.database.session() as session:
        assert session.get_one(Person, post.person.id).blocked_at is None


@pytest.mark.parametrize(
    ("asked_for", "stopped", "blocked", "obstacle"),
    [
        (False, False, False, None),
        (False, True, False, "stopped"),
        (True, True, False, None),
        (True, False, True, "blocked"),
        (False, True, True, "blocked"),
    ],
)
def test_stop_holds_back_what_nobody_asked_for(
    asked_for: bool, stopped: bool, blocked: bool, obstacle: str | None
) -> None:
    """And a block holds back everything."""
    recipient = Recipient("conversation", "en", stopped, blocked)
    assert notices.obstacle(Notice(REPLY, asked_for), recipient) == obstacle


async def test_what_is_known_of_the_recipients(post: Post, database: Database) -> None:
    """As it stands when they are told."""
    unknown = "nobody"
    with database.session() as session:
        person = session.get_one(Person, post.person.id)
        person.language, person.messages_stopped_at = "nl", now()
        person.time_zone = "Africa/Mogadishu"
    found = await database.read(notices.recipients, [post.person.id, unknown])
    expected = Recipient(
        post.conversation.id, "nl", stopped=True, blocked=False, time_zone="Africa/Mogadishu"
    )
    assert found == {post.person.id: expected}


async def test_nobody_cannot_be_told(database: Database) -> None:
    with pytest.raises(NoSuchPersonError):
        await database.run(notices.tell, "nobody", Notice(REPLY, asked_for=True))


async def test_an_erased_persons_notices_are_gone(post: Post, database: Database) -> None:
    await post.notice(due_at=now() + LATER)
    with database.session() as session:
        session.delete(session.get_one(Person, post.person.id))
        assert session.scalars(select(Conversation)).all() == []
    assert post.rows() == {}
