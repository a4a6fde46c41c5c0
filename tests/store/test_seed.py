"""Seeding fills a database once, keeps what staff wrote, and says where content is wrong."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import select, update

from store.answers.answers import live_answer
from store.content import ContentError
from store.database import Database
from store.events.events import by_reference as event_by_reference
from store.openings.openings import by_reference, is_open
from store.seed import Seeded, seed
from store.tables import Answer, Base, Event, HelpLine, Institution, Opening, Programme

REAL = Path(__file__).parents[2] / "content"
TODAY = date(2026, 3, 27)

ANSWER: dict[str, Any] = {
    "topic": "about_cd4d",
    "as_of": date(2024, 1, 26),
    "review_by": date(2027, 6, 1),
    "related": ["cd4d_status"],
    "sources": [{"title": "A newsletter", "date": "November 2016", "url": None}],
    "languages": {
        "en": {"status": "approved", "lead": "What it is.", "body": "All of it."},
        "nl": {"status": "machine", "lead": "Wat het is.", "body": "Alles."},
    },
}
HOST = {"id": "so-hospital", "name": "Hospital", "country": "SO", "region": None, "city": "Bosaso"}
OPENING: dict[str, Any] = {
    "reference": "D-001",
    "institution": "so-hospital",
    "title": {"en": "Nurse trainer", "nl": "Trainer"},
    "tasks": {"en": "Train.", "nl": "Trainen."},
    "sector": "health",
    "mode": "both",
    "weeks": 6,
    "starts_in_days": 60,
    "deadline_in_days": 0,
    "covered": None,
    "based_on": "A newsletter",
}
RULE: dict[str, Any] = {
    "fact": "origin",
    "kind": "one_of",
    "values": ["SO"],
    "says": {"en": "From Somalia.", "nl": "Uit Somalië."},
    "sources": [{"title": "A newsletter", "date": "November 2016", "url": None}],
}
PROGRAMME: dict[str, Any] = {
    "id": "again",
    "name": {"en": "Again", "nl": "Opnieuw"},
    "starts_on": date(2026, 1, 1),
    "ends_on": None,
    "rules": [RULE],
}
HELP_LINE: dict[str, Any] = {
    "id": "emergency",
    "contact": "112",
    "name": {"en": "police", "nl": "politie"},
    "about": {"en": "In danger now", "nl": "Nu in gevaar"},
    "source": {"en": "A page, 2024", "nl": "Een pagina, 2024"},
    "as_of": date(2024, 4, 1),
    "review_by": date(2027, 3, 1),
}
EVENT: dict[str, Any] = {
    "reference": "E-001",
    "title": {"en": "Evening", "nl": "Avond"},
    "summary": {"en": "Meet.", "nl": "Ontmoet."},
    "starts_in_days": 1,
    "starts_at": "18:30",
    "hours": 2.5,
    "place": "IOM office",
    "city": "The Hague",
    "online": False,
    "languages": ["en"],
    "capacity": 40,
    "price": {"en": "Free", "nl": "Gratis"},
    "based_on": "A newsletter",
}


class Content:
    """A small content folder that a test can spoil."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("languages.yml", "sectors.yml"):
            shutil.copy(REAL / name, root / name)
        self.write("answers/programme/about_cd4d.yml", ANSWER)
        self.write("programmes.yml", [PROGRAMME])
        self.write("help_lines.yml", [HELP_LINE])
        self.write("demo/institutions.yml", [HOST])
        self.write("demo/openings.yml", [OPENING])
        self.write("demo/events.yml", [EVENT])

    def write(self, name: str, content: Any) -> None:
        """Write one file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else yaml.safe_dump(content))


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content(tmp_path)


def rows(database: Database, table: type[Base]) -> list[Any]:
    """All rows of a table."""
    with database.session() as session:
        return list(session.scalars(select(table)))


async def test_an_empty_database_is_filled(database: Database, content: Content) -> None:
    seeded = await database.run(seed, content.root, TODAY)

    assert seeded == Seeded(answers=2, openings=1, events=1, programmes=1, help_lines=1)
    answer = await database.read(live_answer, "about_cd4d", ["nl", "en"])
    assert (answer.lead, answer.status, answer.version) == ("Wat het is.", "machine", 1)
    opening = await database.read(by_reference, "D-001")
    assert opening.demo
    assert opening.institution.demo
    assert is_open(opening, TODAY)


async def test_events_begin_by_the_clocks_of_the_place(
    database: Database, content: Content
) -> None:
    # The clocks change in the night of 28 to 29 March 2026.
    content.write("demo/events.yml", [EVENT, EVENT | {"reference": "E-002", "starts_in_days": 2}])
    await database.run(seed, content.root, TODAY)

    winter = await database.read(event_by_reference, "E-001")
    summer = await database.read(event_by_reference, "E-002")
    assert winter.starts_at == datetime(2026, 3, 28, 17, 30, tzinfo=UTC)
    assert winter.ends_at == datetime(2026, 3, 28, 20, 0, tzinfo=UTC)
    assert summer.starts_at == datetime(2026, 3, 29, 16, 30, tzinfo=UTC)
    assert (winter.country, winter.demo) == ("NL", True)


async def test_seeding_again_changes_nothing(database: Database, content: Content) -> None:
    await database.run(seed, content.root, TODAY)

    assert await database.run(seed, content.root, date(2026, 9, 1)) == Seeded(0, 0, 0)
    assert len(rows(database, Answer)) == 2


async def test_a_changed_text_becomes_a_new_live_version(
    database: Database, content: Content
) -> None:
    await database.run(seed, content.root, TODAY)
    texts = ANSWER["languages"] | {"en": ANSWER["languages"]["en"] | {"lead": "Better."}}
    content.write("answers/programme/about_cd4d.yml", ANSWER | {"languages": texts})

    assert (await database.run(seed, content.root, TODAY)).answers == 1
    answer = await database.read(live_answer, "about_cd4d", ["en"])
    assert (answer.lead, answer.version) == ("Better.", 2)


async def test_what_staff_have_edited_stays(database: Database, content: Content) -> None:
    await database.run(seed, content.root, TODAY)
    await database.run(
        lambda session: (
            session.execute(
                update(Answer)
                .where(Answer.language == "en")
                .values(lead="By staff.", edited_by="somebody")
            ).rowcount
        )
    )

    assert (await database.run(seed, content.root, TODAY)).answers == 0
    assert (await database.read(live_answer, "about_cd4d", ["en"])).lead == "By staff."


async def test_a_changed_rule_takes_effect_unless_staff_have_edited_the_programme(
    database: Database, content: Content
) -> None:
    await database.run(seed, content.root, TODAY)
    content.write("programmes.yml", [PROGRAMME | {"rules": [RULE | {"values": ["GH"]}]}])
    assert (await database.run(seed, content.root, TODAY)).programmes == 1
    (row,) = rows(database, Programme)
    assert row.details["rules"][0]["values"] == ["GH"]

    await database.run(
        lambda session: session.execute(update(Programme).values(edited_by="somebody")).rowcount
    )
    content.write("programmes.yml", [PROGRAMME, PROGRAMME | {"id": "more"}])
    assert (await database.run(seed, content.root, TODAY)).programmes == 1
    kept = {row.id: row.details["rules"][0]["values"] for row in rows(database, Programme)}
    assert kept == {"again": ["GH"], "more": ["SO"]}


async def test_a_changed_help_line_takes_effect_unless_staff_have_edited_it(
    database: Database, content: Content
) -> None:
    await database.run(seed, content.root, TODAY)
    content.write("help_lines.yml", [HELP_LINE | {"contact": "113"}])
    assert (await database.run(seed, content.root, TODAY)).help_lines == 1
    await database.run(
        lambda session: session.execute(update(HelpLine).values(edited_by="somebody")).rowcount
    )
    content.write("help_lines.yml", [HELP_LINE])
    assert (await database.run(seed, content.root, TODAY)).help_lines == 0
    [line] = rows(database, HelpLine)
    assert (line.contact, line.shown, line.position) == ("113", True, 1)


async def test_demo_data_does_not_join_real_openings(database: Database, content: Content) -> None:
    await database.run(seed, content.root, TODAY)
    content.write("demo/openings.yml", [OPENING, OPENING | {"reference": "D-002"}])

    assert await database.run(seed, content.root, TODAY) == Seeded(0, 0, 0)
    assert len(rows(database, Opening)) == 1


async def test_the_content_of_the_project_can_be_seeded(database: Database) -> None:
    seeded = await database.run(seed, REAL, TODAY)

    assert seeded.openings >= 30
    assert seeded.events >= 12
    assert all(row.demo for table in (Institution, Opening, Event) for row in rows(database, table))


SPOILED = [
    ("languages.yml", "- {code: en, name: English, direction: up, fallback: []}", "direction"),
    ("languages.yml", "[]", "at least one language"),
    ("sectors.yml", "health: true", "sectors.yml: expected a list"),
    ("answers/programme/about_cd4d.yml", "- a list", "about_cd4d.yml: expected fields"),
    ("answers/programme/about_cd4d.yml", "{", "about_cd4d.yml: not YAML"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"topic": "other"}, "topic"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"as_of": "soon"}, "as_of"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"related": None}, "related"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"sources": [{"url": "x"}]}, "sources: title"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"languages": {"xx": {}}}, "xx"),
    ("answers/programme/about_cd4d.yml", ANSWER | {"languages": {"en": {}}}, "en: status"),
    ("programmes.yml", [PROGRAMME | {"starts_on": "soon"}], "again: starts_on"),
    ("programmes.yml", [PROGRAMME | {"rules": ["x"]}], "again: rules"),
    ("programmes.yml", [PROGRAMME | {"rules": [RULE | {"fact": "age"}]}], "again: age: fact"),
    ("programmes.yml", [PROGRAMME | {"rules": [RULE | {"kind": "magic"}]}], "origin: kind"),
    ("programmes.yml", [PROGRAMME | {"rules": [RULE | {"values": [False]}]}], "origin: values"),
    ("programmes.yml", [PROGRAMME | {"rules": [RULE | {"sources": []}]}], "origin: sources"),
    ("programmes.yml", [PROGRAMME | {"rules": [RULE | {"then": "maybe"}]}], "origin: then"),
    ("help_lines.yml", [HELP_LINE | {"contact": "call us"}], "emergency: contact"),
    ("demo/institutions.yml", [HOST | {"name": " "}], "so-hospital: name"),
    ("demo/openings.yml", [OPENING | {"weeks": "six"}], "D-001: weeks"),
    ("demo/openings.yml", [OPENING | {"weeks": True}], "D-001: weeks"),
    ("demo/openings.yml", [OPENING | {"sector": "magic"}], "D-001: sector"),
    ("demo/openings.yml", [OPENING | {"institution": "nobody"}], "D-001: institution"),
    ("demo/openings.yml", [OPENING | {"title": "Nurse"}], "D-001: title"),
    ("demo/openings.yml", [OPENING | {"title": {}}], "D-001: title"),
    ("demo/openings.yml", [OPENING | {"covered": {"en": ""}}], "D-001: covered: en"),
    ("demo/openings.yml", [{}], "entry 1: reference"),
    ("demo/events.yml", [EVENT | {"starts_at": "25:00"}], "E-001: starts_at"),
    ("demo/events.yml", [EVENT | {"hours": 0}], "E-001: hours"),
    ("demo/events.yml", [EVENT | {"online": "no"}], "E-001: online"),
]


@pytest.mark.parametrize(("name", "spoiled", "named"), SPOILED)
async def test_bad_content_is_named_and_changes_nothing(
    database: Database, content: Content, name: str, spoiled: Any, named: str
) -> None:
    content.write(name, spoiled)

    with pytest.raises(ContentError, match=named) as caught:
        await database.run(seed, content.root, TODAY)

    assert name in str(caught.value)
    assert rows(database, Answer) == rows(database, Opening) == []


async def test_a_missing_file_is_named(database: Database, content: Content) -> None:
    (content.root / "demo/events.yml").unlink()

    with pytest.raises(ContentError, match=r"events\.yml: No such file"):
        await database.run(seed, content.root, TODAY)
