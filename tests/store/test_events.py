"""Coming events, exactly those that match, and one's own registrations."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from store.events.events import (
    Conditions,
    EventNotFoundError,
    by_reference,
    by_references,
    coming,
    registrations_of,
)
from store.openings import links
from tests.factories import NOW, Cast


@pytest.fixture
def calendar(cast: Cast) -> Cast:
    """Events in two countries and online, before and after the end of March."""
    cast.event(reference="over", starts_at=NOW - timedelta(days=1))
    cast.event(reference="begun", starts_at=NOW)
    cast.event(reference="hague", starts_at=NOW + timedelta(days=9), languages=["en", "nl"])
    cast.event(reference="erbil", starts_at=NOW + timedelta(days=8), city="Erbil", country="IQ")
    online = {"place": None, "city": None, "country": None, "online": True}
    cast.event(reference="web", starts_at=NOW + timedelta(days=7), languages=["so", "en"], **online)
    # 22:30 UTC on 31 March is half past midnight on 1 April in the Netherlands.
    cast.event(reference="april", starts_at=datetime(2026, 3, 31, 22, 30, tzinfo=UTC), online=True)
    cast.event(reference="january", starts_at=datetime(2027, 1, 5, 18, 0, tzinfo=UTC))
    cast.event(reference="off", starts_at=NOW + timedelta(days=3), status="cancelled")
    cast.event(reference="long over", starts_at=NOW - timedelta(days=400))
    cast.event(reference="december", starts_at=datetime(2025, 12, 5, 18, 0, tzinfo=UTC))
    return cast


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (Conditions(), ["web", "erbil", "hague", "april", "january"]),
        (Conditions(months=(3,)), ["web", "erbil", "hague"]),
        (Conditions(months=(4,)), ["april"]),
        (Conditions(months=(1, 4)), ["april", "january"]),
        (Conditions(months=(12,)), []),
        (Conditions(modes=("online",)), ["web", "april"]),
        (Conditions(modes=("on_site",)), ["erbil", "hague", "april", "january"]),
        (Conditions(countries=("IQ",)), ["erbil"]),
        (Conditions(countries=("NL",), modes=("online",)), ["april"]),
        (Conditions(languages=("nl",)), ["hague"]),
        (Conditions(languages=("so", "nl")), ["web", "hague"]),
        (Conditions(languages=("%",)), []),
        (Conditions(cities=("Erbil",)), ["erbil"]),
        (Conditions(cities=("Erbil", "Utrecht"), countries=("NL",)), []),
        (Conditions(days=(date(2026, 4, 1),)), ["april"]),
        (Conditions(days=(date(2026, 3, 31), date(2026, 3, 10))), ["erbil"]),
        (Conditions(past=True), ["over", "december"]),
        (Conditions(past=True, months=(12,)), ["december"]),
        (Conditions(past=True, modes=("online",)), []),
    ],
)
async def test_exactly_the_matching_events_soonest_first(
    calendar: Cast, conditions: Conditions, expected: list[str]
) -> None:
    found = await calendar.database.read(coming, NOW, conditions, 100)

    assert [event.reference for event in found.events] == expected
    assert found.total == len(expected)


async def test_no_more_than_asked_for_but_all_are_counted(calendar: Cast) -> None:
    found = await calendar.database.read(coming, NOW, Conditions(), 2, 1)

    assert [event.reference for event in found.events] == ["erbil", "hague"]
    assert found.total == 5


async def test_an_event_by_reference_also_when_it_is_over(calendar: Cast) -> None:
    event = await calendar.database.read(by_reference, "over")

    assert event.starts_at == NOW - timedelta(days=1)
    with pytest.raises(EventNotFoundError):
        await calendar.database.read(by_reference, "E-999")


async def test_ones_own_places_at_events_that_are_not_over(cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    later = cast.event(reference="later", starts_at=NOW + timedelta(days=2))
    sooner = cast.event(reference="sooner", starts_at=NOW - timedelta(minutes=5))
    over = cast.event(reference="over", starts_at=NOW - timedelta(days=2))
    dropped = cast.event(reference="dropped")
    for event in (later, sooner, over):
        cast.registration(hodan, event)
    cast.registration(hodan, dropped, status="cancelled")
    cast.registration(other, dropped)

    registrations = await cast.database.read(registrations_of, hodan.id, NOW)

    assert [r.event.reference for r in registrations] == ["sooner", "later"]


async def test_a_draft_is_the_staffs_alone(cast: Cast) -> None:
    draft = cast.event(status="draft")
    assert (await cast.database.read(coming, NOW, Conditions(), 10)).total == 0
    assert await cast.database.read(by_references, [draft.reference]) == []
    for look_up in (by_reference, links.linked):
        with pytest.raises((EventNotFoundError, links.NoLinkError)):
            await cast.database.read(look_up, draft.reference)
