"""Openings that people follow reach them: together, once, not at night, not too often."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.crypto import Vault
from store.database import Database
from store.openings import alerts, full_text, openings, tellings
from store.openings.hours import next_allowed
from store.tables import Alert, Opening, OutboxRow, Person, Telling
from store.types import now
from tests.factories import NOW, Cast

DAY = timedelta(days=1)
# Monday, 10:00 in the Netherlands.
MONDAY = NOW


class House:
    """One person who follows things, and a day on which openings are published."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database, self.cast = database, cast
        self.person = cast.person()
        cast.conversation(self.person)

    def follow(self, pace: str = "at_once", person: Person | None = None, **what: Any) -> Alert:
        """Save a search."""
        with self.database.session() as session:
            return alerts.save(session, (person or self.person).id, what, pace)

    def publish(self, moment: datetime = MONDAY, **fields: Any) -> Opening:
        """An opening that everybody who follows it is to be told of."""
        opening = self.cast.opening(**fields)
        self.announce(opening, moment)
        return opening

    def announce(self, opening: Opening, moment: datetime = MONDAY) -> None:
        """Once more."""
        with self.database.session() as session:
            opening = session.get_one(Opening, opening.id)
            full_text.index(session, [opening])
            alerts.announce(session, opening, moment)

    def change(self, row: Any, **fields: Any) -> None:
        """Anything that happens meanwhile."""
        with self.database.session() as session:
            found = session.get_one(type(row), row.id)
            for name, value in fields.items():
                setattr(found, name, value)

    def tell(self, moment: datetime = MONDAY) -> list[dict[str, Any]]:
        """What is told at a moment: replies, until nothing is left to do."""
        before = len(self.replies())
        for _ in range(10):
            if not self.tell_once(moment):
                return self.replies()[before:]
        raise AssertionError("the duty never comes to an end")

    def tell_once(self, moment: datetime = MONDAY) -> int:
        """One batch; how much was done."""
        with self.database.session() as session:
            return tellings.tell(session, moment)

    def replies(self) -> list[dict[str, Any]]:
        """All notices to this person so far."""
        query = select(OutboxRow).where(OutboxRow.person_id == self.person.id)
        with self.database.session() as session:
            rows = session.scalars(query.order_by(OutboxRow.id)).all()
        assert not any(row.parameters["asked_for"] for row in rows)
        return [row.parameters["reply"] for row in rows]

    def dropped(self) -> list[str | None]:
        """Why something was not told after all."""
        with self.database.session() as session:
            return list(session.scalars(select(Telling.dropped).order_by(Telling.opening_id)))


@pytest.fixture
def house(database: Database, cast: Cast) -> House:
    """Where somebody follows things."""
    return House(database, cast)


def cards(reply: dict[str, Any]) -> list[str]:
    """References of the openings that are shown."""
    return [i["args"]["reference"] for i in reply["items"] if i["phrase"] == "opening-card"]


def taps(reply: dict[str, Any]) -> list[dict[str, Any]]:
    """What the buttons under it do, of those that work without understanding."""
    return [button["tap"] for button in reply["buttons"] if "tap" in button]


def test_what_fits_is_told_once_with_the_reason(house: House) -> None:
    alert = house.follow(sector=["health"], country=["SO"])
    opening = house.publish()
    house.publish(sector="water")
    (told,) = house.tell()
    assert told["phrase"] == "alert-told"
    because, card, demo = told["items"]
    assert because["phrase"] == "alert-because"
    assert because["args"]["condition1"] == {"phrase": "sector-health"}
    assert because["args"]["condition2"] == {"country": "SO"}
    assert card["args"]["reference"] == opening.reference
    assert demo["phrase"] == "alert-demo-note"
    assert taps(told) == [{"stop_alert": alert.id}, {"alert_pace": alert.id, "pace": "weekly"}]
    house.announce(opening, MONDAY + DAY)
    assert house.tell(MONDAY + DAY) == []


def test_a_real_opening_is_not_called_an_example(house: House) -> None:
    house.follow()
    house.publish(demo=False)
    (told,) = house.tell()
    assert [item["phrase"] for item in told["items"]] == ["alert-because", "opening-card"]


def test_openings_come_together_under_the_alert_that_is_the_reason(house: House) -> None:
    health, ict = house.follow(sector=["health"]), house.follow("weekly", sector=["ict"])
    for n in range(4):
        house.publish(sector="health", deadline=MONDAY.date() + n * DAY)
    for n in range(3):
        house.publish(MONDAY - 5 * DAY, sector="ict", deadline=MONDAY.date() + (n + 9) * DAY)
    (told,) = house.tell()
    assert [item["phrase"] for item in told["items"]] == [
        *("alert-because", *["opening-card"] * 4),
        *("alert-because", "opening-card", "alert-more", "alert-demo-note"),
    ]
    assert told["items"][-2]["args"] == {"more": 2}
    assert taps(told) == [{"stop_alert": health.id}, {"stop_alert": ict.id}]
    assert told["buttons"][-1]["command"] == "alerts"


def test_nobody_is_woken_up_in_kabul(house: House) -> None:
    house.change(house.person, time_zone="Asia/Kabul")
    house.follow()
    # 21:30 there.
    evening = MONDAY.replace(hour=17)
    house.publish(evening)
    assert house.tell(evening) == []
    assert house.tell(evening + timedelta(hours=10)) == []
    # 8:00 there.
    assert len(house.tell(evening + timedelta(hours=10, minutes=30))) == 1


def test_what_was_held_up_until_the_night_waits_for_the_morning(house: House) -> None:
    """The bot was away all day."""
    house.follow()
    house.publish(MONDAY)
    night = MONDAY.replace(hour=22)
    assert house.tell(night) == []
    assert len(house.tell(night + timedelta(hours=9))) == 1


def test_who_has_moved_is_told_by_day_there(house: House) -> None:
    house.follow()
    house.publish(MONDAY)
    house.change(house.person, time_zone="America/Los_Angeles")
    assert house.tell(MONDAY) == []
    assert len(house.tell(MONDAY.replace(hour=16))) == 1


def test_three_messages_a_week_and_the_rest_with_the_next(house: House) -> None:
    house.follow()
    for day in range(3):
        house.publish(MONDAY + day * DAY)
        assert len(house.tell(MONDAY + day * DAY)) == 1
    waiting = [house.publish(MONDAY + day * DAY).reference for day in (3, 4)]
    for day in (3, 4, 5, 6):
        assert house.tell(MONDAY + day * DAY) == []
    waiting.append(house.publish(MONDAY + 7 * DAY).reference)
    (digest,) = house.tell(MONDAY + 7 * DAY)
    assert sorted(cards(digest)) == sorted(waiting)


def test_once_a_week_is_one_message_on_monday(house: House) -> None:
    house.follow("weekly")
    published = [house.publish(MONDAY + day * DAY + DAY).reference for day in range(5)]
    assert house.tell(MONDAY + 6 * DAY) == []
    (digest,) = house.tell(MONDAY + 7 * DAY)
    assert cards(digest) == published


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"status": "closed"}, "closed"),
        ({"status": "draft"}, "closed"),
        ({"deadline": MONDAY.date() - DAY}, "closed"),
    ],
)
def test_what_has_closed_meanwhile_is_not_told(
    house: House, fields: dict[str, Any], reason: str
) -> None:
    house.follow()
    house.change(house.publish(), **fields)
    still = house.publish()
    (told,) = house.tell()
    assert cards(told) == [still.reference]
    assert house.dropped() == [reason, None]


def test_a_stopped_alert_tells_nothing(house: House) -> None:
    alert = house.follow()
    house.publish()
    with house.database.session() as session:
        alerts.stop(session, house.person.id, alert.id)
    assert house.tell() == []
    assert house.dropped() == ["stopped"]


def test_another_alert_takes_the_place_of_the_stopped_one(house: House) -> None:
    alert, other = house.follow(), house.follow("weekly", country=["SO"])
    house.follow(country=["GH"])
    house.publish()
    with house.database.session() as session:
        alerts.stop(session, house.person.id, alert.id)
    (told,) = house.tell()
    assert taps(told) == [{"stop_alert": other.id}]


@pytest.mark.parametrize(
    ("field", "reason"), [("messages_stopped_at", "stopped"), ("blocked_at", "blocked")]
)
def test_who_stopped_or_blocked_meanwhile_is_told_nothing(
    house: House, field: str, reason: str
) -> None:
    house.follow()
    house.publish()
    house.change(house.person, **{field: MONDAY})
    assert house.tell() == []
    assert house.dropped() == [reason]


def test_staff_who_thought_of_somebody_are_not_in_the_way(house: House, cast: Cast) -> None:
    """Whom staff have told of an opening is not told again, and it is no alert message."""
    opening = cast.opening()
    cast.add(Telling(person_id=house.person.id, opening_id=opening.id, staff_id="s"))
    house.follow()
    house.announce(opening)
    assert house.tell() == []


async def test_two_processes_tell_once(
    house: House, cast: Cast, database_url: str, vault: Vault
) -> None:
    people = [house.person, *(cast.person() for _ in range(20))]
    for person in people:
        house.follow(person=person)
    for _ in range(3):
        house.publish()
    other = Database(database_url, vault)
    try:
        both = (house.database, other) * 3
        await asyncio.gather(*(one.run(tellings.tell, MONDAY) for one in both))
    finally:
        await other.close()
    with house.database.session() as session:
        told = list(session.scalars(select(OutboxRow.person_id)))
        assert None not in set(session.scalars(select(Telling.told_at)))
    assert sorted(told) == sorted(person.id for person in people)


def test_a_crowd_is_told_in_batches(
    house: House, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tellings, "BATCH", 2)
    for _ in range(5):
        house.follow(person=cast.person())
    house.publish()
    assert [house.tell_once() for _ in range(4)] == [2, 2, 1, 0]


def test_an_opening_that_staff_publish_twice_is_told_once(house: House) -> None:
    """As the console does it, at the hour that it is."""
    house.follow(sector=["health"])
    opening = house.cast.opening(status="draft", deadline=now().date() + 30 * DAY)
    for _ in range(2):
        with house.database.session() as session:
            openings.publish(session, opening.reference)
    morning = next_allowed(now() + timedelta(seconds=1), house.person.time_zone)
    (told,) = house.tell(morning)
    assert cards(told) == [opening.reference]
    with house.database.session() as session:
        openings.publish(session, opening.reference)
    assert house.tell(next_allowed(morning + DAY, house.person.time_zone)) == []
