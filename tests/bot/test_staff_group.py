"""The group of staff on Telegram: connected by a code, told who waits, left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select
from telegram import Update, User
from telegram.error import ChatMigrated

from bot import duties as bot_duties
from bot import sender as sender_module
from bot.groups import Elsewhere
from bot.incoming import read
from bot.sender import Sender
from store import installation
from store.database import Database
from store.handover import handover_duties, staff_group
from store.tables import OutboxRow, Person
from store.types import now
from tests.bot.conftest import Stage
from tests.bot.phone import Phone
from tests.factories import Cast

ME = User(1, "Assistant", is_bot=True, username="cd4d_bot")
FROM = {"id": 7, "is_bot": False, "first_name": "Iago", "language_code": "nl"}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(bot_duties, "DUTIES", ())


class Group:
    """A group on Telegram in which the bot is, seen by one of its people."""

    def __init__(self, stage: Stage, phone: Phone, database: Database, staff: str) -> None:
        self.stage, self.phone, self.database, self.staff = stage, phone, database, staff
        self.id = 0
        self._cursor = 0

    async def make(self, title: str = "Help desk") -> None:
        """Make it, with the bot in it."""
        made = await self.stage.call("POST", "groups", title=title, persons=[self.phone.id])
        self.id = made["chat"]["id"]

    async def code(self) -> str:
        """A new one, from the console."""
        return await self.database.run(staff_group.new_code, self.staff)

    async def says(self, text: str) -> None:
        """Somebody in the group writes."""
        await self.phone.does("send", text=text, chat_id=self.id)

    async def hears(self) -> str:
        """The next thing that the bot does there: a text, or `left`."""
        path = f"chats/{self.id}/events?types=message,left&by=bot&timeout=10&after={self._cursor}"
        events = (await self.stage.call("GET", path))["events"]
        assert events, "nothing came"
        self._cursor = events[0]["cursor"]
        return str(events[0].get("message", {}).get("text") or events[0]["type"])

    async def is_connected(self) -> bool:
        """Whether it is the group of staff."""
        return await self.database.read(staff_group.is_connected, str(self.id))


@pytest.fixture
def make_group(stage: Stage, phone: Phone, database: Database, cast: Cast) -> Callable[[], Group]:
    """Makes groups."""
    staff = cast.staff().id
    return lambda: Group(stage, phone, database, staff)


@pytest.mark.parametrize("command", ["/connect", "/connect@sandbox_bot", "/start"])
async def test_a_code_makes_a_group_the_one_that_is_told(
    make_group: Callable[[], Group], database: Database, command: str
) -> None:
    """In the language of whoever sent the code; nobody in it is stored."""
    group = make_group()
    code = await group.code()
    await group.make()
    assert "/connect" in await group.hears()
    await group.says(f"{command} {code}")
    assert "is connected" in await group.hears()
    assert await group.is_connected()
    for text in ("/help", "hello @sandbox_bot", "/connect WRONG"):
        await group.says(text)
    await database.run(installation.save, "console_address", "https://desk.example", group.staff)
    assert "cannot promise" in (await group.phone.says("/human"))["text"]
    later = now().replace(year=now().year + 1)
    assert await database.run(handover_duties.escalate, later) == 1
    told = await group.hears()
    assert told.startswith("Somebody waits for a person of the staff")
    assert "Language: English." in told
    assert told.endswith("https://desk.example")
    assert "Hodan" not in told
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 1


async def test_a_wrong_code_is_refused_like_any_group(make_group: Callable[[], Group]) -> None:
    group = make_group()
    await group.code()
    await group.make()
    await group.hears()
    await group.says("/connect 123")
    assert "only work in a private chat" in await group.hears()
    assert await group.hears() == "left"
    assert not await group.is_connected()


async def test_without_a_code_the_bot_stays_nowhere(make_group: Callable[[], Group]) -> None:
    group = make_group()
    await group.make()
    assert "only work in a private chat" in await group.hears()
    assert await group.hears() == "left"


async def test_only_one_group_is_told(make_group: Callable[[], Group]) -> None:
    """Another one takes its place."""
    first, second = make_group(), make_group()
    for group in (first, second):
        code = await group.code()
        await group.make()
        await group.hears()
        await group.says(f"/connect {code}")
        assert "is connected" in await group.hears()
    assert "not connected any more" in await first.hears()
    assert await first.hears() == "left"
    assert [await first.is_connected(), await second.is_connected()] == [False, True]


async def test_removed_from_the_group_none_is_told(
    make_group: Callable[[], Group], stage: Stage
) -> None:
    group = make_group()
    code = await group.code()
    await group.make()
    await group.hears()
    await group.says(f"/connect {code}")
    await group.hears()
    await stage.call("POST", f"groups/{group.id}/remove_bot", by=group.phone.id)
    await group.phone.says("/menu")
    assert not await group.is_connected()


class MovedBot:
    """Telegram's side of a group that has become a supergroup."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.refused = asyncio.Event()

    async def send_message(self, chat_id: str, text: str, **_: Any) -> None:
        """The old number is not known any more."""
        if chat_id == "-77":
            self.refused.set()
            raise ChatMigrated(-100777)
        self.sent.append((chat_id, text))


async def test_what_was_on_its_way_to_a_group_that_moved_arrives_there(
    database: Database, monkeypatch: pytest.MonkeyPatch, cast: Cast
) -> None:
    monkeypatch.setattr(sender_module, "RETRY_SECONDS", (0.05,))
    row = OutboxRow(chat="-77", method="send_message", parameters={"text": "Somebody waits"})
    cast.add(row)
    bot = MovedBot()

    async def word(_: Any) -> None:
        """There is nothing to word."""

    sender = Sender(database, bot, 0, word)  # type: ignore[arg-type]
    sending = asyncio.create_task(sender.run())
    await bot.refused.wait()
    await database.run(staff_group.moved, "-77", "-100777")
    async with asyncio.timeout(10):
        while not bot.sent:
            await asyncio.sleep(0.02)
    sender.stop()
    await sending
    assert bot.sent == [("-100777", "Somebody waits")]


def received(**update: Any) -> Any:
    """What an update means."""
    made = Update.de_json({"update_id": 1, **update}, None)
    assert made
    return read(made, ME)


def message(chat: int, **fields: Any) -> dict[str, Any]:
    """A message in a group, by an administrator who hides (as Telegram sends that)."""
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    kind = "supergroup" if str(chat).startswith("-100") else "group"
    where = {"id": chat, "type": kind, "title": "Desk"}
    return {"message_id": 5, "date": 0, "from": hidden, "chat": where, **fields}


@pytest.mark.parametrize(
    "update",
    [
        message(-77, migrate_to_chat_id=-100777),
        message(-100777, migrate_from_chat_id=-77),
    ],
)
def test_both_chats_say_that_a_group_has_become_a_supergroup(update: dict[str, Any]) -> None:
    elsewhere = received(message=update)
    assert isinstance(elsewhere, Elsewhere)
    assert (elsewhere.event, elsewhere.chat_id, elsewhere.to) == ("moved", -77, -100777)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("/connect ABC", "ABC"),
        ("/connect@CD4D_bot  ABC ", "ABC"),
        ("/connect@other_bot ABC", None),
        ("/connect", None),
        ("/start ABC", "ABC"),
        ("/help ABC", None),
        ("connect ABC", None),
        ("/connect " + "A" * 4000, "A" * 64),
    ],
)
def test_a_code_is_what_stands_behind_the_command(text: str, code: str | None) -> None:
    elsewhere = received(message=message(-77, text=text) | {"from": FROM})
    assert elsewhere.code == code
