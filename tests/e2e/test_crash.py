"""The bot is killed amid 200 updates: nothing is lost, nothing doubled, order is kept."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import httpx
from sqlalchemy import func, select

from store.crypto import Vault
from store.database import Database
from store.tables import Message, Update
from tests.e2e.conftest import sqlite
from tests.e2e.installation import environment, lone_sandbox, start
from tests.e2e.phone import Phone

PEOPLE = 10
MESSAGES = 20
UPDATES = PEOPLE * MESSAGES


def test_killed_in_the_middle_each_update_has_one_reply_in_order(tmp_path: Path) -> None:
    with lone_sandbox() as sandbox:
        env = environment(**sqlite(tmp_path), TELEGRAM_API_URL=sandbox)
        first = start(env)
        people = [Phone(sandbox, name=f"Person {number}") for number in range(PEOPLE)]
        write(people, range(MESSAGES // 2))
        first.child("bot").kill()
        # However fast it was, there is something left for the second one.
        write(people, range(MESSAGES // 2, MESSAGES))
        first.wait()

        second = start(env)
        try:
            while pending(sandbox):
                people[0].event("message")  # something is still coming: wait for it
        finally:
            second.stop()

    vault = Vault(env["SECRET_KEY"])
    replies = stored(Database(env["DATABASE_URL"], vault))
    assert len(replies) == PEOPLE
    for heard in replies.values():
        assert [text for text, _ in heard] == [f"what is cd4d? {n}" for n in range(MESSAGES)]
        assert all(count == 1 for _, count in heard[1:])


def write(people: list[Phone], numbers: range) -> None:
    """Everybody writes a message for each number, without waiting for answers."""
    for number in numbers:
        for phone in people:
            phone.send(f"what is cd4d? {number}")


def pending(sandbox: str) -> int:
    """Updates that the bot has not acknowledged."""
    return int(httpx.get(f"{sandbox}/sandbox/updates").json()["pending"])


def stored(database: Database) -> dict[str, list[tuple[str, int]]]:
    """For each conversation what was heard, in order, with the number of replies."""
    heard: dict[str, list[tuple[str, int]]] = defaultdict(list)
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Update)) == UPDATES
        out = Message.__table__.alias()
        count = (
            select(func.count())
            .select_from(out)
            .where(out.c.reply_to == Message.id)
            .scalar_subquery()
        )
        rows = session.execute(
            select(Message.conversation_id, Message.text, count)
            .where(Message.direction == "in")
            .order_by(Message.id)
        )
        for conversation, text, number in rows:
            heard[conversation].append((text, number))
    database.engine.dispose()
    return heard
