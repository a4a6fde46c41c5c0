"""Settings of the installation: checked, kept, recorded."""

from __future__ import annotations

import pytest

from store import installation
from store.database import Database
from store.installation import Installation, UnusableSettingError
from store.tables import AuditRow
from tests.factories import Cast


async def test_what_was_never_set_has_its_default(database: Database) -> None:
    assert await database.read(installation.read) == Installation()


async def test_they_are_kept_and_each_change_is_recorded(database: Database, cast: Cast) -> None:
    staff = cast.staff().id
    for name, text in (
        ("escalate_after", " 05 "),
        ("escalate_after", "5"),
        ("give_up_after", "48"),
        ("close_after", "12"),
        ("console_address", "https://desk.example.org/console/"),
    ):
        await database.run(installation.save, name, text, staff)
    expected = Installation(5, 48, 12, "https://desk.example.org/console")
    assert await database.read(installation.read) == expected
    await database.run(installation.save, "console_address", "", staff)
    assert (await database.read(installation.read)).console_address is None
    with database.session() as session:
        changed = [row.subject for row in session.query(AuditRow).order_by(AuditRow.id)]
    assert changed == [
        *("escalate_after", "give_up_after", "close_after"),
        *("console_address", "console_address"),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("escalate_after", ""),
        ("escalate_after", "0"),
        ("escalate_after", "1e3"),
        ("escalate_after", "٥"),
        ("escalate_after", "99999999999999999999"),
        ("give_up_after", "-1"),
        ("close_after", "721"),
        ("console_address", "desk.example.org"),
        ("console_address", "javascript:alert(1)"),
        ("console_address", "https://"),
        ("console_address", "https://[x"),
        ("console_address", "https://a b.example"),
        ("console_address", "https://example.org/" + "x" * 300),
        ("office_hours", "{}"),
        ("telegram_username", "x"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    database: Database, cast: Cast, name: str, text: str
) -> None:
    with pytest.raises(UnusableSettingError):
        await database.run(installation.save, name, text, cast.staff().id)
    assert await database.read(installation.read) == Installation()
