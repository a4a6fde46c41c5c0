"""One transaction for each use case, reads that cannot write, locks that order turns."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from store.crypto import Vault
from store.database import Database
from store.tables import Person, Staff
from tests.factories import Cast


def add_staff(session: Session, login: str) -> None:
    """Add somebody and make sure that the database has heard of it."""
    session.add(Staff(login=login, password_hash="-", role="reader"))
    session.flush()


def logins(session: Session) -> list[str]:
    """Who is there."""
    return list(session.scalars(select(Staff.login).order_by(Staff.login)))


async def test_a_use_case_is_committed_when_it_returns(database: Database) -> None:
    await database.run(add_staff, "iago")

    assert await database.read(logins) == ["iago"]


async def test_a_use_case_that_raises_changes_nothing(database: Database) -> None:
    def add_and_fail(session: Session) -> None:
        add_staff(session, "iago")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await database.run(add_and_fail)

    assert await database.read(logins) == []


async def test_a_read_may_not_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await database.read(add_staff, "iago")

    # The same connections still serve those who may.
    await database.run(add_staff, "hamlet")
    assert await database.read(logins) == ["hamlet"]


async def test_a_read_does_not_wait_for_a_writer(database: Database) -> None:
    with database.session() as session:
        add_staff(session, "iago")

        async with asyncio.timeout(5):
            assert await database.read(logins) == []


async def test_many_use_cases_at_once_all_take_effect(database: Database) -> None:
    await asyncio.gather(*(database.run(add_staff, f"clerk{n}") for n in range(50)))

    assert len(await database.read(logins)) == 50


async def test_foreign_keys_hold(cast: Cast) -> None:
    with pytest.raises(IntegrityError):
        cast.conversation(Person(id="nobody"))


async def test_an_error_of_the_database_does_not_quote_what_people_wrote(cast: Cast) -> None:
    cast.person(telegram_id=7, name="Ophelia")
    with pytest.raises(IntegrityError) as caught:
        cast.person(telegram_id=7, name="Ophelia")

    assert cast.database.vault.lookup("7") not in str(caught.value.args[0].splitlines()[0])
    assert "[SQL parameters hidden" in str(caught.value)


async def test_personal_fields_are_ciphertext_in_the_database(cast: Cast) -> None:
    person = cast.person(telegram_id=4711, name="Ophelia")
    cast.conversation(person, state={"slots": {"secret": "rosemary"}, "loop": None})

    with cast.database.session() as session:
        raw = str(session.execute(text("SELECT * FROM people")).all())
        raw += str(session.execute(text("SELECT * FROM conversations")).all())
        assert session.get_one(Person, person.id).name == "Ophelia"
    assert not [word for word in ("4711", "Ophelia", "rosemary") if word in raw]


async def test_check_tells_whether_the_database_answers(database: Database, vault: Vault) -> None:
    gone = Database("postgresql+psycopg://nobody@127.0.0.1:1/none", vault)

    assert await database.check() is True
    assert await gone.check() is False
    await gone.close()


async def test_turns_of_one_conversation_come_one_after_another(database: Database) -> None:
    seen: list[str] = []

    async def turn(name: str) -> None:
        async with database.conversation_lock("c"):
            seen.append(f"{name} begins")
            await asyncio.sleep(0)
            seen.append(f"{name} ends")

    await asyncio.gather(*(turn(name) for name in "abc"))

    assert seen == [f"{name} {what}" for name in "abc" for what in ("begins", "ends")]


async def test_conversations_do_not_wait_for_each_other(database: Database) -> None:
    async with asyncio.timeout(5):
        async with database.conversation_lock("one"), database.conversation_lock("other"):
            pass


async def test_a_cancelled_turn_frees_its_conversation(database: Database) -> None:
    async def wait_for_ever() -> None:
        async with database.conversation_lock("c"):
            await asyncio.Event().wait()

    turns = [asyncio.create_task(wait_for_ever()) for _ in range(3)]
    await asyncio.sleep(0)
    for turn in turns:
        turn.cancel()
    await asyncio.gather(*turns, return_exceptions=True)

    async with asyncio.timeout(5), database.conversation_lock("c"):
        pass


async def test_processes_wait_for_each_other(postgres_url: str, vault: Vault) -> None:
    ours, theirs = Database(postgres_url, vault), Database(postgres_url, vault)
    seen: list[str] = []

    async def turn_of_theirs() -> None:
        async with theirs.conversation_lock("c"):
            seen.append("theirs")

    async with ours.conversation_lock("c"):
        waiting = asyncio.create_task(turn_of_theirs())
        # Another conversation is free meanwhile, and shows that theirs has had its chance.
        async with theirs.conversation_lock("d"):
            assert seen == []
        seen.append("ours")
    await asyncio.wait_for(waiting, 5)

    assert seen == ["ours", "theirs"]
    await asyncio.gather(ours.close(), theirs.close())


async def test_more_waiting_turns_than_connections_do_not_starve_the_one_that_works(
    postgres_url: str, vault: Vault
) -> None:
    ours, theirs = Database(postgres_url, vault), Database(postgres_url, vault)

    async def turn(database: Database, key: str) -> None:
        async with database.conversation_lock(key):
            assert await database.read(lambda session: session.scalar(text("SELECT 1"))) == 1

    keys = [str(number) for number in range(100)]
    async with asyncio.timeout(30):
        await asyncio.gather(*(turn(database, key) for key in keys for database in (ours, theirs)))
    await asyncio.gather(ours.close(), theirs.close())


async def test_locks_come_back_when_their_connection_was_lost(
    postgres_url: str, vault: Vault
) -> None:
    database = Database(postgres_url, vault)
    async with database.conversation_lock("c"):
        pass
    kill = text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
    async with database.conversation_lock("c"):
        await database.run(lambda session: session.execute(kill).all())

    async with asyncio.timeout(5), database.conversation_lock("c"):
        pass
    await database.close()
