"""Help lines: two people change them, one goes back; numbers can be dialled."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from store.answers import help_lines
from store.answers.help_line_changes import changes
from store.answers.help_lines import (
    Line,
    NoSuchHelpLineError,
    OwnProposalError,
    SeenOlderError,
    TakenNameError,
    UnusableHelpLineError,
    contact_fault,
)
from store.database import Database
from store.tables import AuditRow, HelpLine
from tests.factories import Cast

LANGUAGES = ("en", "nl")
LINE = Line(
    position=1,
    contact="0800-2001",
    name={"en": "Veilig Thuis", "nl": "Veilig Thuis"},
    about={"en": "Violence at home", "nl": "Geweld thuis"},
    source={"en": "IOM, May 2026", "nl": "IOM, mei 2026"},
    as_of=date(2026, 5, 1),
    review_by=date(2027, 3, 1),
    shown=True,
)


def stored(database: Database, line_id: str = "emergency") -> HelpLine:
    with database.session() as session:
        return session.get_one(HelpLine, line_id)


async def propose(database: Database, line: Line = LINE, who: str = "ada", seen: int = 1) -> None:
    await database.run(help_lines.propose, "emergency", line, LANGUAGES, who, seen)


@pytest.mark.parametrize(
    "contact",
    [
        *("112", "113", "0800-2000", "0900-8844", "116111", "+31 33 448 11 86", "070 318 15 00"),
        *("https://www.113.nl/", "113 / 0800-0113", "112 / 0900-8844 / https://politie.nl"),
    ],
)
def test_what_can_be_dialled_or_opened_is_taken(contact: str) -> None:
    assert contact_fault(contact) is None


@pytest.mark.parametrize(
    ("contact", "fault"),
    [
        ("", "none"),
        ("call us", "unreachable"),
        ("12345", "unreachable"),
        ("0800-20", "unreachable"),
        ("+31 33 448", "unreachable"),
        ("http://www.113.nl/", "unreachable"),
        ("javascript:alert(1)", "unreachable"),
        ("https://", "unreachable"),
        ("٠٨٠٠-٢٠٠٠", "unreachable"),
        ("112 or 113", "unreachable"),
        ("112 / 113 / 112 / 113", "too_many"),
    ],
)
def test_what_cannot_is_refused(contact: str, fault: str) -> None:
    assert contact_fault(contact) == fault


async def test_a_change_holds_when_a_second_person_agrees(database: Database, cast: Cast) -> None:
    cast.help_line()
    await propose(database)
    assert stored(database).contact == "0800-2000"
    with pytest.raises(OwnProposalError):
        await database.run(help_lines.approve, "emergency", "ada", 2)
    await database.run(help_lines.approve, "emergency", "bo", 2)
    line = stored(database)
    assert (line.contact, line.as_of, line.proposal) == ("0800-2001", date(2026, 5, 1), None)
    assert (line.edited_by, line.approved_by) == ("ada", "bo")
    with pytest.raises(NoSuchHelpLineError):
        await database.run(help_lines.approve, "emergency", "bo", 3)


async def test_one_person_goes_back_and_forth(database: Database, cast: Cast) -> None:
    cast.help_line()
    with pytest.raises(NoSuchHelpLineError):
        await database.run(help_lines.undo, "emergency", "bo", 1)
    await propose(database)
    await database.run(help_lines.approve, "emergency", "bo", 2)
    await database.run(help_lines.undo, "emergency", "ada", 3)
    assert stored(database).contact == "0800-2000"
    await database.run(help_lines.undo, "emergency", "ada", 4)
    assert stored(database).contact == "0800-2001"


async def test_a_proposal_is_taken_back_or_rejected(database: Database, cast: Cast) -> None:
    cast.help_line()
    await propose(database)
    await database.run(help_lines.reject, "emergency", "ada", 2)
    await propose(database, seen=3)
    await database.run(help_lines.reject, "emergency", "bo", 4)
    assert stored(database).contact == "0800-2000"
    assert await database.read(help_lines.proposals) == []
    with database.session() as session:
        actions = session.scalars(select(AuditRow.action).order_by(AuditRow.id)).all()
    assert [one.removeprefix("help_line_") for one in actions] == [
        *("proposed", "withdrawn", "proposed", "rejected")
    ]


async def test_nobody_approves_what_they_have_not_seen(database: Database, cast: Cast) -> None:
    cast.help_line()
    await propose(database)
    await propose(database, replace(LINE, contact="0800-2002"), seen=2)
    with pytest.raises(SeenOlderError):
        await database.run(help_lines.approve, "emergency", "bo", 2)
    outcomes = await asyncio.gather(
        *(database.run(help_lines.approve, "emergency", who, 3) for who in ("bo", "cy")),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["NoneType", "SeenOlderError"]
    assert stored(database).contact == "0800-2002"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"contact": "12345"}, {"contact": "unreachable"}),
        ({"position": 1000}, {"position": "out_of_range"}),
        ({"name": {"en": "Only English"}}, {"name": "incomplete"}),
        ({"about": {"en": "x", "nl": " "}}, {"about": "incomplete"}),
        ({"source": {"en": "x" * 161, "nl": "x"}}, {"source": "too_long"}),
        ({"review_by": date(2026, 5, 1)}, {"review_by": "not_after"}),
        ({"review_by": None}, {"review_by": "not_after"}),
    ],
)
async def test_what_cannot_be_told_is_not_proposed(
    database: Database, cast: Cast, change: dict[str, object], fault: dict[str, str]
) -> None:
    cast.help_line()
    with pytest.raises(UnusableHelpLineError) as error:
        await propose(database, replace(LINE, **change))
    assert error.value.faults == fault
    assert stored(database).proposal is None


async def test_a_new_line_is_unseen_until_it_is_approved(database: Database, cast: Cast) -> None:
    cast.help_line()
    new = help_lines.propose_new
    await database.run(new, "legal", replace(LINE, as_of=None), LANGUAGES, "ada")
    assert [line.id for line in await database.read(help_lines.shown)] == ["emergency"]
    await database.run(help_lines.approve, "legal", "bo", 1)
    assert [line.id for line in await database.read(help_lines.shown)] == ["emergency", "legal"]
    assert stored(database, "legal").as_of is None
    with pytest.raises(TakenNameError):
        await database.run(new, "legal", LINE, LANGUAGES, "ada")
    for name in ("", "A", "a b", "../x", "x" * 50):
        with pytest.raises(UnusableHelpLineError):
            await database.run(new, name, LINE, LANGUAGES, "ada")


async def test_what_changes_is_named_by_field_and_language(database: Database, cast: Cast) -> None:
    cast.help_line()
    await propose(database)
    line = stored(database)
    assert line.proposal is not None
    found = changes(help_lines.values(line), line.proposal)
    named = [(one.field, one.language) for one in found if one.field != "position"]
    assert named == [("contact", None), ("source", "en"), ("source", "nl"), ("as_of", None)]
