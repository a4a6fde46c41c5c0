"""Following openings, as a person meets it: asked, told, stopped, also while Rasa is down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot import duties as bot_duties
from bot import sender as sender_module
from store.database import Database
from store.openings import alerts, full_text, tellings
from store.tables import Alert, Opening, Person
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

HEALTH = {"sector": ["health"], "country": ["SO"]}
# Noon in Amsterdam, on a Wednesday.
NOON = datetime.fromisoformat("2026-03-04T11:00:00+00:00")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The duties are done by the tests, at the hour that they are about."""
    monkeypatch.setattr(sender_module, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(bot_duties, "DUTIES", ())


@pytest.fixture(autouse=True)
def asking(rasa: FakeRasa) -> None:
    """What the actions say (tests/actions/test_save_alert.py)."""
    confirm = {"tap": {"follow": HEALTH}, "yes": "button-follow", "no": "button-do-not-follow"}
    args = {"conditions": 1, "unworded": 0, "condition1": {"phrase": "sector-health"}}
    rasa.answer("tell me", {"phrase": "alert-confirm", "args": args, "confirm": confirm})
    rasa.answer("yes", {"command": "confirmed"})
    rasa.answer("my alerts", {"command": "alerts"})


Publish = Callable[..., Opening]


@pytest.fixture
def publish(database: Database, cast: Cast) -> Publish:
    """Publish an opening at noon and do what is due then."""

    def do(**fields: Any) -> Opening:
        given = {"deadline": NOON.date().replace(month=12), "sector": "health"} | fields
        opening = cast.opening(cast.institution("SO", name="Banadir Hospital"), **given)
        with database.session() as session:
            stored = session.get_one(Opening, opening.id)
            full_text.index(session, [stored])
            alerts.announce(session, stored, NOON)
            tellings.tell(session, NOON)
        return opening

    return do


def standing(database: Database) -> list[tuple[dict[str, Any], str]]:
    """What is followed, and how often it is told."""
    with database.session() as session:
        rows = session.scalars(select(Alert).where(Alert.stopped_at.is_(None)).order_by(Alert.id))
        return [(row.conditions, row.pace) for row in rows]


async def follows(phone: Phone, database: Database, *searches: dict[str, Any]) -> None:
    """Somebody who is known, with alerts."""
    await phone.says("/menu")
    with database.session() as session:
        person = session.scalars(select(Person)).one()
        for search in searches:
            alerts.save(session, person.id, search)


async def edited(phone: Phone, message: dict[str, Any], label: str) -> dict[str, Any]:
    """Press a button of the list and return the edited list."""
    await phone.does("press", message_id=message["message_id"], label=label)
    found = (await phone.event("edit"))["message"]
    assert found["message_id"] == message["message_id"]
    return dict(found)


async def test_a_yes_that_is_pressed_follows(phone: Phone, database: Database) -> None:
    asked = await phone.says("tell me")
    assert labels(asked) == ["Yes, follow it", "No, thank you"]
    await phone.hears()
    followed = await phone.presses(asked, "Yes, follow it")
    assert "You now follow: Health · Somalia" in followed["text"]
    assert labels(followed) == ["Once a week instead", "My alerts"]
    assert standing(database) == [(dict(sorted(HEALTH.items())), "at_once")]
    weekly = await phone.presses(followed, "Once a week instead")
    assert "once a week, on Monday morning" in weekly["text"]
    assert [pace for _, pace in standing(database)] == ["weekly"]


async def test_a_yes_in_words_follows_and_twice_is_once(phone: Phone, database: Database) -> None:
    await phone.says("tell me")
    await phone.hears()
    assert "You now follow" in (await phone.says("yes"))["text"]
    await phone.says("tell me")
    assert "You follow this already" in (await phone.says("yes"))["text"]
    assert len(standing(database)) == 1


async def test_no_more_than_ten(phone: Phone, database: Database) -> None:
    await follows(phone, database, *({"month": [str(n)]} for n in range(1, 11)))
    await phone.says("tell me")
    assert "You follow 10 searches already" in (await phone.says("yes"))["text"]
    assert len(standing(database)) == 10


async def test_who_wrote_stop_is_told_that_nothing_will_come(
    phone: Phone, database: Database
) -> None:
    await phone.says("/stop")
    await phone.says("tell me")
    assert "until you send /start" in (await phone.says("yes"))["text"]
    assert len(standing(database)) == 1


async def test_the_list_can_stop_and_slow_down_while_rasa_is_down(
    phone: Phone, database: Database, rasa: FakeRasa
) -> None:
    await follows(phone, database, HEALTH, {"country": ["GH"]})
    rasa.status = 503
    listed = await phone.says("/alerts")
    assert "You follow 2 searches" in listed["text"]
    assert "1. Health · Somalia\nSince" in listed["text"]
    assert labels(listed) == ["Stop 1", "1: once a week", "Stop 2", "2: once a week"]

    listed = await edited(phone, listed, "2: once a week")
    assert ", once a week" in listed["text"]
    assert [pace for _, pace in standing(database)] == ["at_once", "weekly"]

    listed = await edited(phone, listed, "Stop 1")
    assert "1. Ghana" in listed["text"]
    assert "I do not tell you any more about: Health · Somalia" in listed["text"]
    assert labels(listed) == ["Stop 1", "1: at once", "Follow again"]

    again = await phone.presses(listed, "Follow again")
    assert "You now follow: Health · Somalia" in again["text"]
    assert len(standing(database)) == 2


async def test_the_last_one_leaves_an_empty_list(phone: Phone, database: Database) -> None:
    await follows(phone, database, {})
    listed = await phone.says("/alerts")
    assert "1. every opening" in listed["text"]
    listed = await edited(phone, listed, "Stop 1")
    assert "You have no alerts" in listed["text"]
    assert labels(listed) == ["Find an opening", "Follow again"]
    assert standing(database) == []


async def test_one_that_is_stopped_already_changes_nothing(
    phone: Phone, database: Database
) -> None:
    """Two lists are open."""
    await follows(phone, database, HEALTH)
    first, second = await phone.says("/alerts"), await phone.says("/alerts")
    await edited(phone, first, "Stop 1")
    listed = await edited(phone, second, "Stop 1")
    assert "You do not follow this any more" in listed["text"]


async def test_some_keep_their_numbers(phone: Phone, database: Database, rasa: FakeRasa) -> None:
    await follows(phone, database, HEALTH, {"country": ["GH"]}, {"country": ["GH"], "month": ["5"]})
    with database.session() as session:
        ids = list(session.scalars(select(Alert.id).order_by(Alert.id)))
    rasa.answer("for Ghana", {"command": "alerts", "args": {"only": ids[1:]}})
    listed = await phone.says("for Ghana")
    assert "2. Ghana" in listed["text"]
    assert "Somalia" not in listed["text"]
    assert labels(listed)[:3] == ["Stop 2", "2: once a week", "Stop 3"]


async def test_an_opening_is_told_with_the_reason_and_a_way_out(
    phone: Phone, database: Database, publish: Publish
) -> None:
    await follows(phone, database, HEALTH)
    publish(title={"en": "Nurse trainer"})
    told = await phone.hears()
    assert told["text"].startswith("A new opening fits what you follow.")
    assert "Because you follow Health · Somalia:" in told["text"]
    assert "1. DEMO · Nurse trainer" in told["text"]
    assert "it leads to no assignment" in told["text"]
    assert labels(told) == ["About 1", "Stop this alert", "Once a week instead"]
    stopped = await phone.presses(told, "Stop this alert")
    assert "I do not tell you any more about: Health · Somalia" in stopped["text"]
    assert labels(stopped) == ["Follow again", "My alerts"]
    assert standing(database) == []


async def test_what_is_told_can_be_slowed_down(
    phone: Phone, database: Database, publish: Publish
) -> None:
    await follows(phone, database, HEALTH)
    publish()
    told = await phone.hears()
    slowed = await phone.presses(told, "Once a week instead")
    assert "once a week, on Monday morning" in slowed["text"]
    assert [pace for _, pace in standing(database)] == ["weekly"]


async def test_stop_stops_alerts_too(phone: Phone, database: Database, publish: Publish) -> None:
    await follows(phone, database, HEALTH)
    stopped = await phone.says("/stop")
    assert "/stop alerts" in stopped["text"]
    publish()
    await phone.says("/menu")
    assert not any("A new opening" in one["text"] for one in await phone.everything())
    assert len(standing(database)) == 1


@pytest.mark.parametrize("words", ["alerts", "Alert", " ALERTS "])
async def test_stop_alerts_stops_nothing_else(phone: Phone, database: Database, words: str) -> None:
    await follows(phone, database, HEALTH, {})
    assert "Your 2 alerts are stopped" in (await phone.says(f"/stop {words}"))["text"]
    assert standing(database) == []
    with database.session() as session:
        assert session.scalars(select(Person)).one().messages_stopped_at is None
    assert "no alerts, so there was nothing to stop" in (await phone.says("/stop alerts"))["text"]


async def test_nothing_is_followed_by_somebody_new(stage: Stage, phone: Phone) -> None:
    other = await stage.phone(first_name="Iago")
    assert "You have no alerts" in (await other.says("/alerts"))["text"]
