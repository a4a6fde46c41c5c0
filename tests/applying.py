"""What tests about applying share: answers, drafts, files, and what people were told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.languages import Languages
from store.applications import drafts
from store.database import Database
from store.tables import Document, Draft, Opening, OutboxRow, Person
from store.types import ZONE, now
from store.wording.catalogue import Catalogue
from store.wording.speaker import Speaker
from store.wording.wording import Wording
from tests.factories import Cast
from tests.stories.files import content

CONTENT = Path(__file__).parent.parent / "content"
ANSWERS = {
    "name": "Hodan Ali",
    "email": "hodan@example.org",
    "phone": "+31612345678",
    "residence": "NL",
    "origin": "SO",
    "field": "health",
    "education": "higher",
    "experience": "5+",
    "languages": "en,so",
    "availability": "From March on",
    "motivation": "I would like to help.",
    "cv": "unsaid",
    "consent": "2026-11",
}
PDF = content("cv.pdf")


class Desk:
    """A person who writes, and an opening that is open today."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.database: Database = cast.database
        self.person: Person = cast.person()
        cast.conversation(self.person)
        self.opening = self.open()

    def open(self, days: int = 30, **fields: Any) -> Opening:
        """One whose last day is so many days from today."""
        today = now().astimezone(ZONE).date()
        return self.cast.opening(deadline=today + timedelta(days=days), **fields)

    async def write(self, opening: str | None = None, **answers: str | None) -> None:
        """Fill in everything for the opening (or `pool`), with other answers where given."""
        wanted = opening or self.opening.reference
        given = ANSWERS | answers
        await self.database.run(drafts.keep, self.person.id, wanted, given)

    def drafts(self) -> list[Draft]:
        """All drafts of everybody."""
        return all_of(self.database, Draft)

    def document(self, person: Person | None = None, **fields: Any) -> Document:
        """A file that somebody sent."""
        given = {"name": "cv.pdf", "kind": "pdf", "size": 4, "content": b"%PDF", "file_id": "f"}
        owner = person or self.person
        return self.cast.add(Document(**{"person_id": owner.id} | given | fields))

    def told(self, person: Person | None = None) -> list[str]:
        """What a person was told by notices, in English."""
        replies = [row.parameters["reply"] for row in self.notices(person)]
        return [_speaker().reply(reply, ()).text for reply in replies]

    def notices(self, person: Person | None = None) -> list[OutboxRow]:
        """As they wait to be worded."""
        owner = person or self.person
        rows = all_of(self.database, OutboxRow)
        return [row for row in rows if row.person_id == owner.id]

    def phrases(self) -> list[str]:
        """The first lines of the notices by their keys."""
        return [row.parameters["reply"]["phrase"] for row in self.notices()]


def all_of(database: Database, table: Any) -> list[Any]:
    """Every row of a table, in order."""
    with database.session() as session:
        keys = table.__table__.primary_key.columns
        return list(session.scalars(select(table).order_by(*keys)))


def _speaker() -> Speaker:
    languages = Languages.load(CONTENT)
    return Speaker(Wording(CONTENT, languages), Catalogue.load(CONTENT), "en")
