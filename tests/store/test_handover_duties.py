"""What comes by itself: staff are told again, an apology, the end of a quiet talk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from store import installation
from store.answers.help_lines import read_help_lines
from store.database import Database
from store.handover import handovers, office_hours, staff_group
from store.handover.handover_duties import apologise, end_quiet, escalate
from store.handover.handovers import ASKED, SAFETY
from store.tables import Handover, HelpLine, OutboxRow
from tests.factories import Cast
from tests.store.desk import Desk, asked_at

# A Wednesday in winter; the office is open from 9 to 17 in Amsterdam, 8 to 16 in UTC.
WEEK = {day: [["09:00", "17:00"]] for day in office_hours.DAYS[:5]}
NINE = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
CONTENT = Path(__file__).parents[2] / "content"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def desk(database: Database, cast: Cast) -> Desk:
    """Somebody, and two of the staff."""
    return Desk(database, cast)


@pytest.fixture
async def group(desk: Desk) -> str:
    """The group of staff."""
    run = desk.database.run
    code = await run(staff_group.new_code, desk.staff)
    await run(staff_group.connect, "-77", "Desk", "en", code)
    with desk.database.session() as session:
        for row in session.scalars(select(OutboxRow)):
            session.delete(row)
    return "-77"


@pytest.fixture
async def hours(desk: Desk) -> None:
    """Monday to Friday."""
    await desk.database.run(office_hours.save, office_hours.read({"week": WEEK}), desk.staff)


def in_group(desk: Desk) -> list[dict[str, Any]]:
    """What the group is told: replies."""
    with desk.database.session() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.person_id.is_(None)))
        return [row.parameters["reply"] for row in rows if row.chat == "-77"]


@pytest.mark.usefixtures("hours", "group")
async def test_the_group_hears_once_of_who_has_waited_in_office_hours(desk: Desk) -> None:
    """Who asks at night does not wake anybody; nothing of who it is or what was said is told."""
    await desk.asks()
    await desk.writes("my secret")
    asked_at(desk, NINE - 10 * HOUR)
    run = desk.database.run
    assert await run(escalate, NINE - HOUR) == 0
    assert await run(escalate, NINE + 14 * MINUTE) == 0
    assert await run(escalate, NINE + 15 * MINUTE) == 1
    assert await run(escalate, NINE + 9 * HOUR) == 0
    (told,) = in_group(desk)
    assert told["phrase"] == "group-waiting"
    assert told["args"]["language"] == "English"
    for secret in ("secret", "Hodan", "4711", desk.person.id, desk.id):
        assert secret not in repr(told)
    assert (desk.handover.escalations, desk.handover.escalated_at) == (1, NINE + 15 * MINUTE)


@pytest.mark.usefixtures("hours", "group")
async def test_danger_is_told_at_once_and_once_more_at_any_hour(desk: Desk) -> None:
    await desk.asks(SAFETY)
    asked_at(desk, NINE - 6 * HOUR)
    run, night = desk.database.run, NINE - 6 * HOUR
    assert await run(escalate, night) == 1
    assert await run(escalate, night + 4 * MINUTE) == 0
    assert await run(escalate, night + 5 * MINUTE) == 1
    assert await run(escalate, night + HOUR) == 0
    assert [one["phrase"] for one in in_group(desk)] == ["group-danger"] * 2


@pytest.mark.usefixtures("group")
async def test_who_has_an_answer_is_not_told_of(desk: Desk) -> None:
    await desk.asks()
    await desk.replies()
    asked_at(desk, NINE - HOUR)
    assert await desk.database.run(escalate, NINE) == 0


@pytest.mark.usefixtures("group")
async def test_many_who_wait_are_one_message_with_the_address_of_the_console(desk: Desk) -> None:
    """Danger stands first; without office hours all time counts."""
    run = desk.database.run
    await run(installation.save, "console_address", "https://desk.example.org/", desk.staff)
    for number in range(12):
        reason = SAFETY if number == 11 else ASKED
        await run(handovers.ask, desk.somebody(number + 1), reason)
    later = datetime.now(UTC) + HOUR
    assert await run(escalate, later) == 10
    (told,) = in_group(desk)
    lines = [told["phrase"], *(one["phrase"] for one in told["items"])]
    assert lines == ["group-danger", *["group-waiting"] * 9, "group-console"]
    assert told["items"][-1]["args"] == {"address": "https://desk.example.org"}
    assert await run(escalate, later) == 2


async def test_without_a_group_nothing_counts_as_told(desk: Desk) -> None:
    """Whoever waits when it is connected is told of then."""
    await desk.asks(SAFETY)
    assert await desk.database.run(escalate, NINE) == 0
    assert desk.handover.escalations == 0


@pytest.mark.usefixtures("hours")
async def test_whom_nobody_answers_gets_an_apology_with_choices(desk: Desk) -> None:
    """After 24 hours of office time: three working days, over the weekend."""
    await desk.asks()
    await desk.writes("is anybody there?")
    asked_at(desk, NINE)
    run = desk.database.run
    assert await run(apologise, NINE + 2 * 24 * HOUR + 7 * HOUR) == 0
    assert await run(apologise, NINE + 2 * 24 * HOUR + 8 * HOUR) == 1
    (told,) = desk.told()
    assert told.phrase == "handover-unanswered"
    commands = [one.get("command") for one in told.buttons]
    assert commands == ["human", "leave_question", "menu"]
    assert (desk.talk.handover, desk.handover.outcome) == ("none", "unanswered")
    assert desk.handover.closed_by is None
    assert await run(apologise, NINE + 9 * 24 * HOUR) == 0


async def test_the_question_that_may_be_left_is_what_was_written_last(desk: Desk) -> None:
    await desk.asks()
    await desk.writes("how long does it take?")
    asked_at(desk, NINE)
    await desk.database.run(apologise, NINE + 30 * HOUR)
    with desk.database.session() as session:
        (row,) = session.scalars(select(OutboxRow)).all()
    assert row.parameters["reply_to"] is not None


async def test_nobody_is_woken_by_an_apology(desk: Desk) -> None:
    """In their own time zone; but help lines do not wait for the morning."""
    await desk.asks()
    asked_at(desk, NINE - 6 * HOUR)
    run, night = desk.database.run, NINE + 18 * HOUR
    assert await run(apologise, night) == 0
    desk.change(reason=SAFETY)
    assert await run(apologise, night) == 1
    (told,) = desk.told()
    assert (told.phrase, list(told.args)) == ("danger", ["danger", "handover-unanswered"])


async def test_help_lines_are_those_that_staff_keep(desk: Desk, database: Database) -> None:
    with database.session() as session:
        session.add_all(HelpLine(**fields) for fields in read_help_lines(CONTENT))
    await desk.asks(SAFETY)
    await desk.asks(ASKED)
    asked_at(desk, NINE)
    await database.run(apologise, NINE + 30 * HOUR)
    (told,) = desk.told()
    assert list(told.args) == ["danger-intro", "help-line", "handover-unanswered"]


async def test_danger_that_nobody_asked_about_is_never_closed_by_itself(desk: Desk) -> None:
    await desk.asks(SAFETY)
    asked_at(desk, NINE)
    desk.change(requested_at=None)
    assert await desk.database.run(apologise, NINE + 1000 * HOUR) == 0
    assert desk.handover.closed_at is None


async def test_a_talk_that_staff_have_left_ends_with_an_apology_too(desk: Desk) -> None:
    """From what the person wrote last and nobody answered."""
    await desk.replies()
    desk.change(first_reply_at=NINE - 99 * HOUR, last_reply_at=NINE - 99 * HOUR)
    await desk.writes("and then?")
    desk.change(waiting_since=NINE)
    run = desk.database.run
    assert await run(end_quiet, NINE + 23 * HOUR) == 0
    assert await run(apologise, NINE + 23 * HOUR) == 0
    assert await run(apologise, NINE + 24 * HOUR) == 1
    assert desk.phrases()[-1] == "handover-left"
    assert (desk.talk.handover, desk.handover.outcome) == ("none", "unanswered")


async def test_a_talk_in_which_nobody_writes_any_more_is_over(desk: Desk) -> None:
    """Else the bot would be silent for ever because somebody forgot to close it."""
    await desk.replies()
    desk.change(last_reply_at=NINE)
    run = desk.database.run
    assert await run(end_quiet, NINE + 23 * HOUR) == 0
    assert await run(end_quiet, NINE + 24 * HOUR) == 1
    assert desk.phrases()[-1] == "handover-over"
    assert (desk.talk.handover, desk.handover.outcome) == ("none", "answered")


async def test_who_was_told_that_the_talk_is_over_is_not_told_again(desk: Desk) -> None:
    """It was reopened after that, and nobody wrote."""
    await desk.replies()
    desk.change(last_reply_at=NINE, waiting_since=NINE)
    desk.change_talk(handover="waiting")
    before = desk.phrases()
    assert await desk.database.run(apologise, NINE + 30 * HOUR) == 1
    assert (desk.phrases(), desk.handover.outcome) == (before, "answered")


async def test_patience_is_a_setting(desk: Desk) -> None:
    await desk.database.run(installation.save, "give_up_after", "2", desk.staff)
    await desk.asks()
    asked_at(desk, NINE)
    assert await desk.database.run(apologise, NINE + 2 * HOUR) == 1


@pytest.mark.usefixtures("hours")
async def test_the_usual_wait_is_told_only_when_it_is_known(desk: Desk, database: Database) -> None:
    """The median of the last twenty in working time; of fewer than five nothing."""
    for number in range(4):
        await _answered(desk, number, NINE - 10 * HOUR, NINE + (10 + number) * MINUTE)
    assert await database.read(handovers.usual_wait) is None
    await _answered(desk, 4, NINE, NINE + 5 * HOUR)
    assert await database.read(handovers.usual_wait) == 12
    for number in range(5, 25):
        await _answered(desk, number, NINE + 24 * HOUR, NINE + 24 * HOUR + 40 * MINUTE)
    assert await database.read(handovers.usual_wait) == 40
    found = await database.read(handovers.outlook, NINE - HOUR)
    assert (found.is_open, found.opening, found.usual_minutes) == (False, NINE, 40)
    found = await database.read(handovers.outlook, NINE)
    assert (found.is_open, found.opening) == (True, None)


async def _answered(desk: Desk, number: int, asked: datetime, replied: datetime) -> None:
    conversation = desk.somebody(100 + number)
    await desk.database.run(handovers.ask, conversation, ASKED)
    await desk.database.run(handovers.reply, conversation, "Hi", desk.staff)
    with desk.database.session() as session:
        row = session.scalars(select(Handover).order_by(Handover.id.desc()))
        newest = row.first()
        assert newest
        newest.requested_at, newest.first_reply_at = asked, replied


async def test_nothing_is_known_without_office_hours(database: Database) -> None:
    found = await database.read(handovers.outlook, NINE)
    assert (found.is_open, found.opening, found.usual_minutes) == (None, None, None)
