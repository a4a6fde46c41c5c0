"""Talks with staff in tests: somebody who asks, somebody who answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from store.database import Database
from store.handover import handovers
from store.handover.handovers import ASKED
from store.tables import AuditRow, Conversation, Handover, Person
from tests.factories import Cast
from tests.store.told import Told, told


class Desk:
    """A conversation, and two of the staff."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database, self.cast = database, cast
        self.person = cast.person(4711)
        self.id = cast.conversation(self.person).id
        self.staff = cast.staff("iago").id
        self.other = cast.staff("emilia", role="agent").id

    async def asks(self, reason: str = ASKED) -> int:
        """Staff are wanted; the number of the handover."""
        await self.database.run(handovers.ask, self.id, reason)
        return self.handover.id

    async def writes(self, text: str) -> None:
        """The person writes something."""
        self.cast.message(self.talk, text)
        await self.database.run(handovers.heard, self.id)

    async def replies(self, text: str = "Hello!", staff: str | None = None) -> int:
        """Staff write; the number of the handover."""
        return await self.database.run(handovers.reply, self.id, text, staff or self.staff)

    async def closes(self) -> None:
        """Staff close what is open."""
        await self.database.run(handovers.close, self.handover.id, self.staff)

    @property
    def talk(self) -> Conversation:
        """The conversation as it stands."""
        with self.database.session() as session:
            return session.get_one(Conversation, self.id)

    @property
    def handover(self) -> Handover:
        """The newest handover."""
        with self.database.session() as session:
            query = select(Handover).where(Handover.conversation_id == self.id)
            return session.scalars(query.order_by(Handover.id.desc())).first() or Handover()

    def change(self, **values: Any) -> None:
        """Set columns of the newest handover."""
        with self.database.session() as session:
            row = session.get_one(Handover, self.handover.id)
            for name, value in values.items():
                setattr(row, name, value)

    def change_talk(self, **values: Any) -> None:
        """Set columns of the conversation."""
        with self.database.session() as session:
            row = session.get_one(Conversation, self.id)
            for name, value in values.items():
                setattr(row, name, value)

    def told(self) -> list[Told]:
        """Notices of phrases that wait for the person."""
        return told(self.cast, self.person)

    def phrases(self) -> list[str]:
        """What waits for the person: phrases by key, words of staff as they stand."""
        return [one.phrase for one in self.told()]

    def audit(self) -> list[tuple[str, str, str | None]]:
        """Who did what to what, in order."""
        with self.database.session() as session:
            rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
        return [(row.actor, row.action, row.subject) for row in rows]

    def somebody(self, telegram_id: int, **fields: Any) -> str:
        """Another person's conversation."""
        person: Person = self.cast.person(telegram_id)
        return self.cast.conversation(person, **fields).id


def asked_at(desk: Desk, moment: datetime) -> None:
    """As if the person had asked then."""
    desk.change(asked_at=moment, requested_at=moment, waiting_since=moment)
    desk.change_talk(handover_since=moment)
