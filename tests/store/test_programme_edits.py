"""What staff change of programmes, and what is refused, with the line where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import select

from store.database import Database
from store.programmes import programme_edits, programme_rules, programmes
from store.programmes.programme_edits import (
    Facts,
    NoSuchProgrammeError,
    SeenOlderError,
    TakenIdError,
    UnusableProgrammeError,
    countries_of,
    sectors_of,
)
from store.programmes.programme_rules import Known, RulesError, read, written
from store.programmes.programmes import read_programmes
from store.tables import AuditRow, Programme
from tests.factories import Cast

CONTENT = Path(__file__).parents[2] / "content"
KNOWN = Known(("en", "nl"), ("health", "water"))
ALL = Known(
    tuple(one["code"] for one in yaml.safe_load((CONTENT / "languages.yml").read_text("utf-8"))),
    tuple(yaml.safe_load((CONTENT / "sectors.yml").read_text("utf-8"))),
)
LANGUAGES = ("en", "nl")
NAME = {"en": "Third phase", "nl": "Derde fase"}
RULES = """\
- fact: origin
  kind: one_of
  values: [SO, IQ]
  says: {en: From there., nl: Daarvandaan.}
  sources:
  - {title: A page, date: "2026", url: null}
- fact: field
  kind: listed
  by: origin
  says: {en: No list., nl: Geen lijst.}
  sources: [{title: A page, date: "2026"}]
  lists:
  - of: [SO]
    values: [health]
    says: {en: Health., nl: Zorg.}
    sources: [{title: A page, date: "2026"}]
"""


def stored(database: Database, programme_id: str = "again") -> Programme:
    with database.session() as session:
        return session.get_one(Programme, programme_id)


def facts(**changes: Any) -> Facts:
    given = {"name": NAME, "starts_on": date(2026, 1, 1), "ends_on": None, "shown": True}
    return Facts(**given | changes)


async def save(database: Database, given: Facts, seen: int = 1) -> None:
    await database.run(programme_edits.save_facts, "again", given, LANGUAGES, "ada", seen)


async def test_name_and_dates_are_saved_and_undone(database: Database, cast: Cast) -> None:
    cast.programme()
    await save(database, facts())
    assert (stored(database).name, stored(database).ends_on) == (NAME, None)
    await database.run(programme_edits.undo, "again", "bo", 2)
    assert stored(database).name["en"] == "Again"
    assert stored(database).ends_on is not None
    await database.run(programme_edits.undo, "again", "bo", 3)
    assert stored(database).name == NAME
    with database.session() as session:
        rows = session.execute(select(AuditRow.actor, AuditRow.action).order_by(AuditRow.id))
        assert [tuple(row) for row in rows] == [
            ("ada", "programme_saved"),
            ("bo", "programme_undone"),
            ("bo", "programme_undone"),
        ]


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"ends_on": date(2025, 12, 31)}, {"ends_on": "before_beginning"}),
        ({"starts_on": None, "ends_on": date(2026, 1, 1)}, {"starts_on": "no_beginning"}),
        ({"name": {"en": "Only English"}}, {"name": "incomplete"}),
        ({"name": {"en": " ", "nl": "x"}}, {"name": "incomplete"}),
        ({"name": {"en": "x" * 121, "nl": "x"}}, {"name": "too_long"}),
    ],
)
async def test_what_contradicts_itself_is_refused(
    database: Database, cast: Cast, changes: dict[str, Any], faults: dict[str, str]
) -> None:
    cast.programme()
    with pytest.raises(UnusableProgrammeError) as error:
        await save(database, facts(**changes))
    assert error.value.faults == faults
    assert stored(database).revision == 1


async def test_nobody_writes_over_what_they_have_not_seen(database: Database, cast: Cast) -> None:
    cast.programme()
    await save(database, facts())
    for seen in (1, 3):
        with pytest.raises(SeenOlderError):
            await save(database, facts(), seen)
    with pytest.raises(NoSuchProgrammeError):
        await database.run(programme_edits.save_facts, "none", facts(), LANGUAGES, "ada", 1)


async def test_a_copy_is_worked_on_unseen(database: Database, cast: Cast) -> None:
    cast.programme()
    with pytest.raises(NoSuchProgrammeError):
        await database.run(programme_edits.undo, "again", "ada", 1)
    await database.run(programme_edits.copy, "again", "third", "ada")
    copied = stored(database, "third")
    assert (copied.starts_on, copied.ends_on, copied.shown) == (None, None, False)
    assert copied.details == stored(database).details
    assert [one.id for one in await database.read(programmes.all_programmes)] == ["again"]
    assert len(await database.read(programmes.every_programme)) == 2
    with pytest.raises(TakenIdError):
        await database.run(programme_edits.copy, "again", "third", "ada")
    with pytest.raises(NoSuchProgrammeError):
        await database.run(programme_edits.copy, "none", "fourth", "ada")
    for name in ("", "A", "a/b", "x" * 42):
        with pytest.raises(UnusableProgrammeError):
            await database.run(programme_edits.copy, "again", name, "ada")


async def test_rules_countries_and_fields_are_saved(database: Database, cast: Cast) -> None:
    cast.programme()
    await database.run(programme_edits.save_rules, "again", RULES, KNOWN, "ada", 1)
    assert countries_of(stored(database)) == ["SO", "IQ"]
    [one] = sectors_of(stored(database))
    assert (one.countries, one.sectors) == (["SO"], ["health"])
    choose = programme_edits.save_choices
    await database.run(choose, "again", ["SO", "GH"], {0: ["water", "health"]}, "ada", 2)
    assert countries_of(stored(database)) == ["SO", "GH"]
    assert sectors_of(stored(database))[0].sectors == ["water", "health"]
    for countries, sectors in (([], {0: ["water"]}), (["SO"], {}), (["SO"], {0: []})):
        with pytest.raises(UnusableProgrammeError):
            await database.run(choose, "again", countries, sectors, "ada", 3)


@pytest.mark.parametrize("row", read_programmes(CONTENT), ids=lambda row: row["id"])
def test_the_rules_of_the_project_can_be_edited_as_text(row: dict[str, Any]) -> None:
    rules = row["details"]["rules"]
    assert read(written(rules), ALL) == rules


@pytest.mark.parametrize(
    ("old", "new", "line", "named"),
    [
        ("kind: one_of", "kind: magic", 2, "kind: expected one of"),
        ("[SO, IQ]", "[SO, QQ]", 3, "'QQ' is no answer on origin"),
        ("[SO, IQ]", "[NO]", 3, "values: expected texts"),
        ("nl: Daarvandaan.", "xx: Y", 4, "says: lacks nl"),
        ("nl: Daarvandaan.", "nl: A, fr: B", 4, "says: no language fr"),
        ('date: "2026", url: null', "url: null", 6, "date: expected a text"),
        ("  by: origin", "  bi: origin", 9, "bi: no such field"),
        ("values: [health]", "values: [magic]", 14, "'magic' is no answer on field"),
        ("of: [SO]", "of: [XX]", 13, "'XX' is no answer on origin"),
        ("fact: field", "fact: origin\n  fact: field", 8, "fact: stands there twice"),
        ("fact: field", "fact: [", 9, "not YAML"),
        ("[SO, IQ]", "&a [SO]\n  then: *a", 4, "write it out"),
        ("kind: one_of", "kind: one_of\n  ? [1]\n  : 2", 3, "expected the name of a field"),
    ],
)
def test_what_is_wrong_in_rules_is_named_with_its_line(
    old: str, new: str, line: int, named: str
) -> None:
    assert old in RULES
    with pytest.raises(RulesError) as error:
        read(RULES.replace(old, new, 1), KNOWN)
    assert named in error.value.text
    assert error.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "[]", "{}", "- x", "- 1", "-", "[" * 40_000, "a: \x01", "- 2020-99-99"),
        *("!!python/object:os.system x", "x" * 40_001, "- !!binary x", "--- a\n--- b"),
        "- {fact: origin, kind: one_of, values: SO, says: x, sources: y}",
        "- {fact: field, kind: listed, by: origin, lists: [x], says: {en: a, nl: b}, sources: []}",
    ],
)
def test_what_are_no_rules_at_all_is_refused(text: str) -> None:
    with pytest.raises(RulesError):
        read(text, KNOWN)


def test_defaults_are_left_out_of_the_text() -> None:
    text = written(read(RULES, KNOWN))
    assert "then" not in text
    assert "cases" not in text
    assert programme_rules.read(text, KNOWN) == read(RULES, KNOWN)
