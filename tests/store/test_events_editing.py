"""Events from a draft to their end; whoever has a place is told what concerns them."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from store.editing import ChangedMeanwhileError, InUseError, WrongStatusError, version
from store.events import events_editing as editing
from store.events.event_fields import cells, columns, read
from store.events.events import Conditions, EventNotFoundError, coming
from store.events.events_editing import OverError
from store.events.events_listing import Filters, list_events
from store.programmes.programme_choices import Choices
from store.sheets.columns import moment_cell
from store.tables import Event
from store.types import now
from tests.factories import Cast
from tests.store.told import told

CHOICES = Choices(("en", "nl", "ar"), ("health",))
SOON = timedelta(days=10)
GIVEN = {
    "starts_at": moment_cell(now() + SOON),
    "ends_at": moment_cell(now() + SOON + timedelta(hours=2)),
    "city": "The Hague",
    "languages": "en, Dutch",
    "capacity": "40",
    "title_en": "Evening",
    "summary_en": "You meet others.",
}
IAGO = "staff-iago"


def fields(**changed: str) -> dict[str, Any]:
    """What a form without a fault makes of an event."""
    found, faults = read(GIVEN | changed, CHOICES)
    assert faults == []
    return found


async def made(cast: Cast, **changed: str) -> Event:
    """A draft."""
    return await cast.database.run(editing.create, fields(**changed), IAGO)


async def published(cast: Cast) -> Event:
    """One that people can find."""
    event = await made(cast)
    await cast.database.run(editing.publish, event.reference, version(event), IAGO)
    return await cast.database.read(editing.find, event.reference)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"ends_at": GIVEN["starts_at"]}, ("ends_at", "not_after")),
        ({"ends_at": moment_cell(now() + timedelta(days=60))}, ("ends_at", "too_late")),
        ({"starts_at": "2027-03-28 02:30"}, ("starts_at", "no_such_time")),
        ({"starts_at": "2026-10-25 02:30"}, ("starts_at", "twice_that_night")),
        ({"city": ""}, ("city", "nowhere")),
        ({"city": "", "place": "IOM office", "online": "yes"}, ("city", "lacking")),
        ({"capacity": "0"}, ("capacity", "out_of_range")),
        ({"languages": "klingonese"}, ("languages", "no_language")),
        ({"summary_en": ""}, ("summary_en", "half")),
        ({"price_nl": "Gratis"}, ("title_nl", "half")),
    ],
)
def test_what_is_wrong_is_said(changed: dict[str, str], wrong: tuple[str, str]) -> None:
    faults = read(GIVEN | changed, CHOICES)[1]
    assert wrong in [(fault.column, fault.problem) for fault in faults]


async def test_a_draft_is_written_as_it_is_read(cast: Cast) -> None:
    event = await made(cast, title_ar="أمسية", summary_ar="تلتقون", price_en="Free", online="yes")
    assert (event.country, event.languages, event.status) == ("NL", ["en", "nl"], "draft")
    written = cells(event, CHOICES)
    assert list(written) == [column.name for column in columns(CHOICES)]
    again, faults = read(written, CHOICES)
    assert faults == []
    assert all(getattr(event, name) == value for name, value in again.items())


async def test_a_draft_changes_in_all_fields_and_is_then_published(cast: Cast) -> None:
    event = await made(cast)
    changed = await cast.database.run(
        editing.change,
        event.reference,
        version(event),
        fields(capacity="3", city="", online="yes"),
        IAGO,
    )
    assert sorted(changed) == ["capacity", "city", "country", "online"]
    event = await cast.database.read(editing.find, event.reference)
    assert (await cast.database.read(coming, now(), Conditions(), 9)).total == 0
    await cast.database.run(editing.publish, event.reference, version(event), IAGO)
    assert (await cast.database.read(coming, now(), Conditions(), 9)).total == 1


async def test_of_a_published_one_time_place_and_seats_stay(cast: Cast) -> None:
    event = await published(cast)
    args = (event.reference, version(event))
    for changed in ({"capacity": "3"}, {"city": "Delft"}, {"starts_at": moment_cell(now())}):
        with pytest.raises(WrongStatusError):
            await cast.database.run(editing.change, *args, fields(**changed), IAGO)
    renamed = fields(title_en="Night", outcome_en="Many came.")
    assert await cast.database.run(editing.change, *args, renamed, IAGO) == ["title", "outcome"]


async def test_moving_and_cancelling_say_how_many_are_told(cast: Cast) -> None:
    event = await published(cast)
    seated = cast.person()
    cast.registration(seated, event)
    later = fields(starts_at=moment_cell(now() + SOON + timedelta(hours=1)))
    for wanted in (1, 0):
        event = await cast.database.read(editing.find, event.reference)
        args = (event.reference, version(event), later, IAGO)
        assert await cast.database.run(editing.move, *args) == wanted
    event = await cast.database.read(editing.find, event.reference)
    args = (event.reference, version(event), IAGO)
    assert await cast.database.run(editing.cancel, *args) == 1
    assert [one.phrase for one in told(cast, seated)] == ["event-moved", "event-off"]
    cancelled = await cast.database.read(editing.find, event.reference)
    for use_case in (editing.cancel, editing.publish, editing.delete):
        with pytest.raises(WrongStatusError):
            await cast.database.run(use_case, event.reference, version(cancelled), IAGO)
    args = (event.reference, version(cancelled), fields(), IAGO)
    with pytest.raises(WrongStatusError):
        await cast.database.run(editing.change, *args)


async def test_more_seats_are_for_those_who_wait(cast: Cast) -> None:
    event = await published(cast)
    await cast.database.run(editing.resize, event.reference, version(event), 1, IAGO)
    cast.registration(cast.person(), event)
    waiting = cast.person()
    cast.registration(waiting, event, status="waiting")
    event = await cast.database.read(editing.find, event.reference)
    await cast.database.run(editing.resize, event.reference, version(event), 2, IAGO)
    assert [one.phrase for one in told(cast, waiting)] == ["registered-promoted"]


async def test_what_is_over_is_neither_moved_nor_cancelled(cast: Cast) -> None:
    event = cast.event(starts_at=now() - SOON)
    for use_case, args in (
        (editing.cancel, (IAGO,)),
        (editing.move, (fields(), IAGO)),
        (editing.resize, (9, IAGO)),
    ):
        with pytest.raises(OverError):
            await cast.database.run(use_case, event.reference, "", *args)
    draft = cast.event(starts_at=now() - SOON, status="draft")
    with pytest.raises(OverError):
        await cast.database.run(editing.publish, draft.reference, "", IAGO)
    event = await published(cast)
    past = fields(starts_at=moment_cell(now() - SOON), ends_at=moment_cell(now() - SOON + SOON / 9))
    with pytest.raises(OverError):
        await cast.database.run(editing.move, event.reference, version(event), past, IAGO)


async def test_of_two_who_edit_the_second_is_told(cast: Cast) -> None:
    event = await made(cast)
    args = (event.reference, version(event), fields(capacity="9"), IAGO)
    done = await asyncio.gather(
        *(cast.database.run(editing.change, *args) for _ in range(3)), return_exceptions=True
    )
    assert [type(one) for one in done].count(ChangedMeanwhileError) == 2


async def test_a_draft_is_thrown_away_and_its_reference_with_it(cast: Cast) -> None:
    event = await made(cast)
    await cast.database.run(editing.delete, event.reference, version(event), IAGO)
    with pytest.raises(EventNotFoundError):
        await cast.database.read(editing.find, event.reference)
    assert (await made(cast)).reference == "E-002"
    held = cast.event(status="draft")
    cast.registration(cast.person(), held)
    with pytest.raises(InUseError):
        await cast.database.run(editing.delete, held.reference, "", IAGO)


async def test_the_list_counts_seats_and_filters(cast: Cast) -> None:
    coming_ = cast.event(starts_at=now() + SOON, title={"en": "Film", "ar": "فيلم"}, demo=False)
    cast.event(starts_at=now() - SOON, reference="E-past", city="Delft")
    cast.event(starts_at=now() + SOON, reference="E-draft", status="draft")
    cast.event(starts_at=now() + SOON, reference="E-off", status="cancelled")
    cast.registration(cast.person(), coming_, seats=3)
    cast.registration(cast.person(), coming_, status="waiting", seats=2)
    cast.registration(cast.person(), coming_, status="cancelled")

    page = await cast.database.read(list_events, now(), Filters())
    assert [one.event.reference for one in page.events][:2] == ["E-draft", coming_.reference]
    assert (page.events[1].taken, page.events[1].waiting) == (3, 1)
    assert page.states == {"all": 4, "draft": 1, "coming": 1, "past": 1, "cancelled": 1}
    for filters, wanted in (
        (Filters(state="past"), ["E-past"]),
        (Filters(demo="no"), [coming_.reference]),
        (Filters(text="فيلم"), [coming_.reference]),
        (Filters(text="delft e-pa"), ["E-past"]),
        (Filters(text='"%_\\'), []),
    ):
        page = await cast.database.read(list_events, now(), filters)
        assert [one.event.reference for one in page.events] == wanted, filters
