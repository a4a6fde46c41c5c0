"""Rows for tests: a test states only the fields that it is about."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from store.database import Database
from store.tables import (
    Answer,
    Application,
    Base,
    Conversation,
    Event,
    HelpLine,
    Institution,
    Message,
    Opening,
    Person,
    Programme,
    Registration,
    Staff,
)

Row = TypeVar("Row", bound=Base)

# A fixed day on which the factories' openings are open and their events are to come.
TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Cast:
    """Commits rows with sensible defaults and hands them back, readable without a session."""

    def __init__(self, database: Database, first: int = 1) -> None:
        """References are counted from `first`, beyond those that are there already."""
        self.database = database
        self._numbers = count(first)

    def add(self, row: Row) -> Row:
        """Commit any row."""
        with self.database.session() as session:
            session.add(row)
        return row

    def person(self, telegram_id: int | None = None, **fields: Any) -> Person:
        """Somebody who writes to the assistant in English, without a conversation yet."""
        telegram_id = telegram_id or 1000 + next(self._numbers)
        given = {
            "telegram_lookup": self.database.vault.lookup(str(telegram_id)),
            "telegram_id": str(telegram_id),
            "name": "Hodan",
            "language": "en",
        }
        return self.add(Person(**given | fields))

    def conversation(self, person: Person | None = None, **fields: Any) -> Conversation:
        """A person's conversation with nothing said yet."""
        person = person or self.person()
        return self.add(Conversation(**{"person_id": person.id} | fields))

    def message(self, conversation: Conversation, text: str, **fields: Any) -> Message:
        """Something that was said, by the person unless `direction` says otherwise."""
        given = {"direction": "in", "kind": "text", "text": text, "language": "en"}
        return self.add(Message(**{"conversation_id": conversation.id} | given | fields))

    def answer(self, topic: str = "about_cd4d", language: str = "en", **fields: Any) -> Answer:
        """A live, approved answer, version 1."""
        given = {
            "topic": topic,
            "language": language,
            "status": "approved",
            "lead": f"Lead of {topic} ({language}).",
            "body": f"Body of {topic} ({language}).",
            "sources": [{"title": "A newsletter", "date": "November 2016", "url": None}],
            "related": [],
            "as_of": date(2024, 1, 26),
            "review_by": date(2027, 6, 1),
        }
        return self.add(Answer(**given | fields))

    def help_line(self, line_id: str = "emergency", **fields: Any) -> HelpLine:
        """A help line that is shown, in English and Dutch."""
        given = {
            "id": line_id,
            "position": next(self._numbers),
            "contact": "0800-2000",
            "name": {"en": "Veilig Thuis", "nl": "Veilig Thuis"},
            "about": {"en": "Violence at home", "nl": "Geweld thuis"},
            "source": {"en": "IOM, April 2024", "nl": "IOM, april 2024"},
            "as_of": date(2024, 4, 1),
            "review_by": date(2027, 3, 1),
        }
        return self.add(HelpLine(**given | fields))

    def programme(self, programme_id: str = "again", **fields: Any) -> Programme:
        """A programme that runs on TODAY, for people from Somalia."""
        source = {"title": "A newsletter", "date": "November 2016", "url": None}
        rule = {
            "fact": "origin",
            "kind": "one_of",
            "values": ["SO"],
            "says": {"en": "From Somalia.", "nl": "Uit Somalië."},
            "sources": [source],
            "then": "fits",
            "otherwise": "not",
            "may_leave_out": False,
            "cases": [],
        }
        given = {
            "id": programme_id,
            "name": {"en": "Again", "nl": "Opnieuw"},
            "starts_on": TODAY - timedelta(days=100),
            "ends_on": TODAY + timedelta(days=100),
            "details": {"rules": [rule]},
        }
        return self.add(Programme(**given | fields))

    def institution(self, country: str = "SO", **fields: Any) -> Institution:
        """A host institution in Somalia."""
        number = next(self._numbers)
        given = {"id": f"host-{number}", "name": f"Hospital {number}", "country": country}
        return self.add(Institution(**given | fields))

    def opening(self, institution: Institution | None = None, **fields: Any) -> Opening:
        """A published health assignment on site, open for another 30 days after TODAY."""
        institution = institution or self.institution()
        reference = f"D-{next(self._numbers):03}"
        given = {
            "reference": reference,
            "institution_id": institution.id,
            "title": {"en": f"Adviser {reference}", "nl": f"Adviseur {reference}"},
            "tasks": {"en": "Train the staff.", "nl": "Train het personeel."},
            "covered": {"en": "Travel and insurance.", "nl": "Reis en verzekering."},
            "sector": "health",
            "mode": "on_site",
            "weeks": 6,
            "starts_on": TODAY + timedelta(days=60),
            "deadline": TODAY + timedelta(days=30),
            "demo": True,
        }
        return self.add(Opening(**given | fields))

    def application(self, person: Person, opening: Opening, **fields: Any) -> Application:
        """A person's application that was received."""
        reference = f"A-{next(self._numbers):05}"
        given = {"reference": reference, "person_id": person.id, "opening_id": opening.id}
        return self.add(Application(**given | fields))

    def event(self, **fields: Any) -> Event:
        """A free meeting in The Hague, ten days after NOW, for two hours."""
        reference = f"E-{next(self._numbers):03}"
        starts_at = fields.get("starts_at", NOW + timedelta(days=10))
        given = {
            "reference": reference,
            "title": {"en": f"Meeting {reference}", "nl": f"Bijeenkomst {reference}"},
            "summary": {"en": "Meet others.", "nl": "Ontmoet anderen."},
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=2),
            "place": "Humanity House",
            "city": "The Hague",
            "country": "NL",
            "languages": ["en"],
            "capacity": 40,
            "demo": True,
        }
        return self.add(Event(**given | fields))

    def registration(self, person: Person, event: Event, **fields: Any) -> Registration:
        """A person's place at an event."""
        return self.add(Registration(**{"person_id": person.id, "event_id": event.id} | fields))

    def staff(self, login: str = "iago", role: str = "administrator", **fields: Any) -> Staff:
        """Somebody who works in the console; the password hash fits nothing unless given."""
        return self.add(Staff(**{"login": login, "role": role, "password_hash": "-"} | fields))
