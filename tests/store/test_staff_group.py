"""The group of staff: connected by a code, once; left, removed from, moved."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.database import Database
from store.handover import staff_group
from store.handover.staff_group import NotConnectedError
from store.tables import OutboxRow, Setting
from store.types import now
from tests.factories import Cast

CHAT, OTHER, SUPER = "-77", "-78", "-100777"


class House:
    """Does things, and looks what is on its way to which chat."""

    def __init__(self, database: Database, staff: str) -> None:
        self.database, self.staff = database, staff

    async def code(self) -> str:
        """A new one."""
        return await self.database.run(staff_group.new_code, self.staff)

    async def connect(self, code: str, chat: str = CHAT) -> None:
        """Somebody sends it in a group."""
        await self.database.run(staff_group.connect, chat, f"Group {chat}", "nl", code)

    async def is_connected(self, chat: str = CHAT) -> bool:
        """Whether it is the group."""
        return await self.database.read(staff_group.is_connected, chat)

    def sent(self, chat: str = CHAT) -> list[str]:
        """Phrases and methods, in order."""
        with self.database.session() as session:
            rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
        return [_what(row.method, row.parameters) for row in rows if row.chat == chat]


def _what(method: str, parameters: dict[str, Any]) -> str:
    return str(parameters["reply"]["phrase"]) if method == "notice" else method


@pytest.fixture
def house(database: Database, cast: Cast) -> House:
    """With an administrator."""
    return House(database, cast.staff().id)


async def test_a_code_connects_one_group_once(house: House) -> None:
    """However it is typed."""
    code = await house.code()
    await house.connect(f" {code.lower()} ")
    group = await house.database.read(staff_group.connected)
    assert group is not None
    assert (group.chat, group.title, group.language) == (CHAT, f"Group {CHAT}", "nl")
    await house.connect(code, OTHER)
    assert not await house.is_connected(OTHER)
    assert (house.sent(), house.sent(OTHER)) == (["group-connected"], [])


async def test_only_the_newest_code_within_a_quarter_of_an_hour(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = await house.code()
    code = await house.code()
    assert not await house.database.read(staff_group.fits, old)
    later = now() + timedelta(minutes=15)
    monkeypatch.setattr(staff_group, "now", lambda: later)
    await house.connect(code)
    assert not await house.is_connected()
    assert not await house.database.read(staff_group.is_expected)


@pytest.mark.parametrize("code", ["", "AAAAAAAAAA", "ÅÄÖ" * 5])
async def test_any_other_code_does_nothing(house: House, code: str) -> None:
    await house.connect(code)
    await house.code()
    await house.connect(code)
    assert not await house.is_connected()
    assert house.sent() == []


async def test_of_two_groups_with_one_code_one_is_connected(house: House) -> None:
    code = await house.code()
    await asyncio.gather(house.connect(code), house.connect(code, OTHER))
    assert [await house.is_connected(), await house.is_connected(OTHER)].count(True) == 1


async def test_the_code_itself_is_kept_nowhere(house: House) -> None:
    code = await house.code()
    with house.database.session() as session:
        assert code not in repr([row.value for row in session.scalars(select(Setting))])


async def test_another_group_takes_its_place(house: House) -> None:
    """The first one is told, and left."""
    await house.connect(await house.code())
    await house.connect(await house.code(), OTHER)
    assert await house.is_connected(OTHER)
    assert house.sent() == ["group-connected", "group-disconnected", "leave_chat"]


async def test_the_same_group_again_stays(house: House) -> None:
    for _ in range(2):
        await house.connect(await house.code())
    assert house.sent() == ["group-connected"] * 2


async def test_an_administrator_disconnects_it(house: House) -> None:
    await house.connect(await house.code())
    await house.database.run(staff_group.disconnect, house.staff)
    assert house.sent()[1:] == ["group-disconnected", "leave_chat"]
    assert await house.database.read(staff_group.connected) is None
    with pytest.raises(NotConnectedError):
        await house.database.run(staff_group.disconnect, house.staff)


async def test_removed_from_it_none_is_connected(house: House) -> None:
    await house.connect(await house.code())
    await house.database.run(staff_group.removed, OTHER)
    assert await house.is_connected()
    await house.database.run(staff_group.removed, CHAT)
    assert not await house.is_connected()


async def test_a_group_that_grows_takes_what_is_on_its_way_along(house: House) -> None:
    """And the bot does not leave the new one, though it was added there first."""
    await house.connect(await house.code())
    assert await house.database.read(staff_group.may_be_moving, SUPER)
    assert not await house.database.read(staff_group.may_be_moving, OTHER)
    await house.database.run(staff_group.leave_soon, SUPER)
    for _ in range(2):
        await house.database.run(staff_group.moved, CHAT, SUPER)
    assert await house.is_connected(SUPER)
    assert (house.sent(), house.sent(SUPER)) == ([], ["group-connected"])
    assert not await house.database.read(staff_group.may_be_moving, "-100888")


async def test_other_groups_may_move_as_they_like(house: House) -> None:
    await house.connect(await house.code())
    await house.database.run(staff_group.moved, OTHER, SUPER)
    assert await house.is_connected()


async def test_while_a_code_waits_the_bot_stays_where_it_is_added(house: House) -> None:
    """And leaves when the code is worth nothing any more."""
    wait = staff_group.wait_for_code
    await house.database.run(wait, CHAT, "en")
    assert house.sent() == []
    code = await house.code()
    for chat in (CHAT, OTHER):
        await house.database.run(wait, chat, "en")
    assert house.sent() == ["group-say-code", "leave_chat"]
    await house.connect(code)
    assert house.sent() == ["group-say-code", "group-connected"]
    with house.database.session() as session:
        (leaves,) = session.scalars(select(OutboxRow).where(OutboxRow.method == "leave_chat"))
        assert leaves.chat == OTHER
        assert leaves.due_at > now() + timedelta(minutes=14)
