"""What people follow: saved once, stopped for good or until they follow it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from store.database import Database
from store.openings import alerts, full_text
from store.openings.alerts import MOST, AlertNotFoundError, TooManyAlertsError
from store.privacy import people
from store.tables import Alert, Base, Opening, Person, Telling
from tests.factories import NOW, Cast

HEALTH_IN_SOMALIA = {"sector": ["health"], "country": ["SO"]}


def standing(database: Database, person: Person) -> list[Alert]:
    """As the list shows them."""
    with database.session() as session:
        return list(alerts.of_person(session, person.id))


def save(database: Database, person: Person, pace: str = "at_once", **conditions: Any) -> Alert:
    """Follow something."""
    with database.session() as session:
        return alerts.save(session, person.id, conditions, pace)


def waiting(database: Database) -> dict[tuple[str, int], datetime]:
    """Who is to be told of what, and when."""
    with database.session() as session:
        rows = session.scalars(select(Telling)).all()
    return {(row.person_id, row.opening_id): row.due_at for row in rows}


Announce = Callable[..., int]


@pytest.fixture
def announce(database: Database) -> Announce:
    """Announces an opening on a Monday morning, 10:00 in the Netherlands."""

    def do(opening: Opening, moment: datetime = NOW) -> int:
        with database.session() as session:
            opening = session.get_one(Opening, opening.id)
            full_text.index(session, [opening])
            return alerts.announce(session, opening, moment)

    return do


def test_the_same_search_twice_is_one_alert(database: Database, cast: Cast) -> None:
    """However it was said; the last pace counts."""
    person = cast.person()
    first = save(database, person, sector=["health"], country=["SO", "GH"])
    save(database, person, "weekly", country=["GH", "SO", "GH"], sector=["health"], mode=[])
    (alert,) = standing(database, person)
    assert (alert.id, alert.pace) == (first.id, "weekly")
    assert alert.conditions == {"country": ["GH", "SO"], "sector": ["health"]}


def test_what_is_no_condition_is_not_followed(database: Database, cast: Cast) -> None:
    person = cast.person()
    save(database, person, position=["6"], shown=["D-001"])
    (alert,) = standing(database, person)
    assert alert.conditions == {}


def test_nobody_follows_more_than_ten(database: Database, cast: Cast) -> None:
    """One that is stopped makes room; the same search again takes none."""
    person = cast.person()
    for month in range(1, MOST + 1):
        last = save(database, person, month=[str(month)])
    save(database, person, "weekly", month=["1"])
    with pytest.raises(TooManyAlertsError):
        save(database, person, sector=["health"])
    with database.session() as session:
        alerts.stop(session, person.id, last.id)
    save(database, person, sector=["health"])
    with pytest.raises(TooManyAlertsError):
        save(database, person, month=[str(MOST)])
    assert len(standing(database, person)) == MOST


def test_stopped_ones_are_not_listed_and_can_be_followed_again(
    database: Database, cast: Cast
) -> None:
    person = cast.person()
    alert = save(database, person, **HEALTH_IN_SOMALIA)
    for _ in range(2):
        with database.session() as session:
            alerts.stop(session, person.id, alert.id)
    assert standing(database, person) == []
    assert save(database, person, "weekly", **HEALTH_IN_SOMALIA).id == alert.id
    assert [one.pace for one in standing(database, person)] == ["weekly"]


def test_all_are_stopped_at_once(database: Database, cast: Cast) -> None:
    person, other = cast.person(), cast.person()
    save(database, person, sector=["health"])
    save(database, person, sector=["ict"])
    save(database, other)
    with database.session() as session:
        alerts.stop_all(session, person.id)
    assert (standing(database, person), len(standing(database, other))) == ([], 1)


@pytest.mark.parametrize("act", ["stop", "set_pace"])
def test_nobody_touches_anothers_alert(database: Database, cast: Cast, act: str) -> None:
    alert = save(database, cast.person())
    other = cast.person()
    more = ("weekly",) if act == "set_pace" else ()
    for alert_id in (alert.id, alert.id + 1):
        with pytest.raises(AlertNotFoundError), database.session() as session:
            getattr(alerts, act)(session, other.id, alert_id, *more)


def test_who_follows_what_fits_is_to_be_told(
    database: Database, cast: Cast, announce: Announce
) -> None:
    fitting = [
        {},
        HEALTH_IN_SOMALIA,
        {"mode": ["online"]},
        {"month": ["5"]},
        {"words": ["train"]},
        {"region": ["somaliland"], "country": ["SO"]},
    ]
    others = [
        {"country": ["GH"]},
        {"sector": ["water"], "country": ["SO"]},
        {"mode": ["on_site"]},
        {"words": ["plumber"]},
        {"region": ["puntland"], "country": ["SO"]},
    ]
    told = [cast.person() for _ in fitting]
    for person, conditions in zip(told, fitting, strict=True):
        save(database, person, **conditions)
    for conditions in others:
        save(database, cast.person(), **conditions)
    opening = cast.opening(cast.institution("SO", region="somaliland"), mode="online")

    assert announce(opening) == len(fitting)
    assert set(waiting(database)) == {(person.id, opening.id) for person in told}


def test_publishing_twice_and_two_alerts_tell_once(
    database: Database, cast: Cast, announce: Announce
) -> None:
    """At once goes before once a week."""
    person = cast.person()
    save(database, person, "weekly", sector=["health"])
    save(database, person, country=["SO"])
    opening = cast.opening()
    assert [announce(opening), announce(opening)] == [1, 0]
    assert waiting(database) == {(person.id, opening.id): NOW}


@pytest.mark.parametrize(
    ("zone", "pace", "due"),
    [
        ("Europe/Amsterdam", "at_once", "2026-03-03T07:00"),
        ("Asia/Kabul", "at_once", "2026-03-03T03:30"),
        ("America/New_York", "at_once", "2026-03-02T21:00"),
        ("Europe/Amsterdam", "weekly", "2026-03-09T09:00"),
        ("Asia/Kabul", "weekly", "2026-03-09T05:30"),
    ],
)
def test_at_once_means_not_at_night(
    database: Database, cast: Cast, announce: Announce, zone: str, pace: str, due: str
) -> None:
    """21:00 in UTC is 22:00 in Amsterdam, half past one in Kabul and afternoon in New York."""
    person = cast.person(time_zone=zone)
    save(database, person, pace)
    announce(cast.opening(), NOW.replace(hour=21))
    (found,) = waiting(database).values()
    assert found == datetime.fromisoformat(due).replace(tzinfo=NOW.tzinfo)


def test_who_wants_none_is_not_told(database: Database, cast: Cast, announce: Announce) -> None:
    save(database, cast.person(messages_stopped_at=NOW))
    save(database, cast.person(blocked_at=NOW))
    stopped = cast.person()
    alert = save(database, stopped)
    with database.session() as session:
        alerts.stop(session, stopped.id, alert.id)
    assert announce(cast.opening()) == 0


def test_a_new_pace_holds_for_what_waits(
    database: Database, cast: Cast, announce: Announce
) -> None:
    person = cast.person()
    alert = save(database, person)
    opening = cast.opening()
    announce(opening)
    with database.session() as session:
        alerts.set_pace(session, person.id, alert.id, "weekly")
    (due,) = waiting(database).values()
    assert due > datetime.now(NOW.tzinfo)
    assert due.weekday() == 0


def test_an_erased_person_follows_nothing(
    database: Database, cast: Cast, announce: Announce
) -> None:
    person = cast.person()
    save(database, person)
    announce(cast.opening())
    with database.session() as session:
        people.erase(session, person.id)
    with database.session() as session:
        assert session.scalars(select(Alert)).all() == []
    assert waiting(database) == {}


def test_thousands_of_alerts_take_a_handful_of_queries(
    database: Database, cast: Cast, announce: Announce
) -> None:
    many = 3000
    tables = Base.metadata.tables
    crowd = [
        {"id": f"p{n}", "telegram_lookup": f"l{n}", "telegram_id": "4711"} for n in range(many)
    ]
    follow = [
        {"person_id": f"p{n}", "conditions": {"country": [("SO", "GH", "NG")[n % 3]]}}
        for n in range(many)
    ]
    with database.session() as session:
        session.execute(insert(tables["people"]), crowd)
        session.execute(insert(tables["alerts"]), follow)
    opening = cast.opening()
    statements: list[str] = []
    event.listen(
        database.engine, "before_cursor_execute", lambda *given: statements.append(given[2])
    )
    assert announce(opening) == many / 3
    assert len(statements) < 20
