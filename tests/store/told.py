"""What notices tell a person, by their keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from store.tables import OutboxRow, Person
from tests.factories import Cast


@dataclass(frozen=True)
class Told:
    """A notice: its first phrase, the arguments of each line by phrase, and its buttons.

    Of what staff have written, the text.
    """

    phrase: str
    asked_for: bool
    args: dict[str, dict[str, Any]]
    buttons: list[dict[str, Any]]

    def does(self, phrase: str) -> dict[str, Any]:
        """The tap of a button."""
        return next(dict(one["tap"]) for one in self.buttons if one.get("phrase") == phrase)

    @property
    def topics(self) -> dict[str, dict[str, str]]:
        """Entities by topic of the buttons."""
        return {one["topic"]: one.get("entities") for one in self.buttons if "topic" in one}


def told(cast: Cast, person: Person) -> list[Told]:
    """Notices that wait for a person, oldest first."""
    query = select(OutboxRow).where(OutboxRow.person_id == person.id, OutboxRow.method == "notice")
    with cast.database.session() as session:
        rows = session.scalars(query.order_by(OutboxRow.id)).all()
    return [_told(row.parameters) for row in rows]


def _told(parameters: dict[str, Any]) -> Told:
    reply = parameters["reply"]
    if "written" in reply:
        return Told(reply["written"], parameters["asked_for"], {}, [])
    lines = [reply, *reply.get("items", [])]
    return Told(
        reply["phrase"],
        parameters["asked_for"],
        {line["phrase"]: line.get("args", {}) for line in lines},
        reply.get("buttons", []),
    )
