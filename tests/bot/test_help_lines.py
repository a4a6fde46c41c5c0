"""Somebody in danger gets the help lines that staff keep, as they are now."""

from __future__ import annotations

import pytest

from bot import help_lines as bot_help_lines
from store.answers import help_lines
from store.answers.help_lines import Line, values
from store.database import Database
from store.tables import HelpLine
from tests.bot.conftest import Stage
from tests.bot.phone import Phone, labels
from tests.factories import Cast

DANGER = "my husband beats me"


@pytest.fixture(autouse=True)
def _asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot_help_lines, "KEPT_SECONDS", 0)


async def change(database: Database, line: HelpLine, **changes: object) -> None:
    """Ada proposes, Bo approves."""
    fields = values(line) | {"as_of": line.as_of, "review_by": line.review_by} | changes
    run, languages = database.run, list(line.name)
    await run(help_lines.propose, line.id, Line(**fields), languages, "ada", line.revision)
    await run(help_lines.approve, line.id, "bo", line.revision + 1)


async def test_they_come_in_order_with_their_source(phone: Phone, cast: Cast) -> None:
    cast.help_line("later", position=20, contact="113", about={"en": "Dark thoughts"})
    cast.help_line("first", position=10)
    cast.help_line("hidden", position=1, contact="999 999", shown=False)
    told = await phone.says(DANGER)
    lines = told["text"].split("\n")
    assert lines[0] == "This sounds serious. Are you in danger now?"
    assert lines[2] == "• Violence at home: Veilig Thuis, 0800-2000 (IOM, April 2024)"
    assert lines[3].startswith("• Dark thoughts: ")
    assert "999" not in told["text"]
    assert "cannot call for help" in lines[-1]
    assert labels(told)


async def test_a_change_is_seen_at_the_next_message(
    phone: Phone, cast: Cast, database: Database
) -> None:
    line = cast.help_line()
    assert "0800-2000" in (await phone.says(DANGER))["text"]
    await change(database, line, contact="0800-0113")
    told = (await phone.says(DANGER))["text"]
    assert "0800-0113" in told
    assert "0800-2000" not in told


async def test_they_are_told_in_the_language_of_the_person(stage: Stage, cast: Cast) -> None:
    cast.help_line()
    async with stage.bot():
        phone = await stage.phone(language_code="nl")
        told = (await phone.says("mijn man slaat mij"))["text"]
    assert "• Geweld thuis: Veilig Thuis, 0800-2000 (IOM, april 2024)" in told


async def test_they_work_while_nothing_is_understood(stage: Stage, cast: Cast) -> None:
    cast.help_line(contact="0800-0113")
    async with stage.bot(RASA_URL="http://127.0.0.1:1"):
        phone = await stage.phone()
        told = (await phone.says(DANGER))["text"]
    assert "0800-0113" in told


@pytest.mark.parametrize("shown", [None, False])
async def test_without_any_the_phrase_of_the_project_stands_in(
    phone: Phone, cast: Cast, shown: bool | None
) -> None:
    if shown is not None:
        cast.help_line(contact="0800-1234", shown=shown)
    told = (await phone.says(DANGER))["text"]
    assert "Call 112 (police, ambulance, fire)" in told
    assert "0800-2000" in told
    assert "0800-1234" not in told
