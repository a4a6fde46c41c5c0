"""Who waits at the desk, and the number of them on every page."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import update

from console.handover import badge, queue
from store.handover import handovers, office_hours
from store.tables import Handover
from store.types import now
from tests.console.browser import Browser
from tests.console.desk import ask, audited, handover, path


@pytest.fixture(autouse=True)
def uncached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of people who wait is counted each time."""
    monkeypatch.setattr(badge, "FRESH_SECONDS", 0.0)


def shown(page: str) -> list[str]:
    """Short ids of the people in a list, in order."""
    return re.findall(r'Person <span class="id">([^<]+)</span></a>', page)


async def test_nobody_waits(browser: Browser) -> None:
    browser.become("agent")
    page = await browser.text("/desk")
    assert "Nobody waits for a person" in page
    assert "<title>Desk" in page


async def test_queue_shows_danger_first_then_who_waits_longest(browser: Browser) -> None:
    browser.become("agent")
    first, second, danger = ask(browser), ask(browser), ask(browser, "safety")
    with browser.cast.database.session() as session:
        session.execute(
            update(Handover)
            .where(Handover.conversation_id == second.id)
            .values(waiting_since=now() - timedelta(hours=2))
        )
    page = await browser.text("/desk")
    assert shown(page) == [one.person_id[:8] for one in (danger, second, first)]
    assert "waits for <strong>2 hours</strong>" in page
    assert page.count("in-danger") == 1
    assert "<title>(3) Desk" in page
    assert 'id="waiting">3<' in page


async def test_waiting_time_in_office_hours_is_told_apart(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    # One minute of a week that has passed three hours ago or is to come.
    day = office_hours.DAYS[(now() - timedelta(days=3)).weekday()]
    never = {"week": {day: [["09:00", "09:01"]]}}
    with browser.cast.database.session() as session:
        office_hours.save(session, office_hours.read(never), browser.cast.staff().id)
        session.execute(update(Handover).values(waiting_since=now() - timedelta(hours=3)))
    page = await browser.text("/desk")
    assert "waits for <strong>3 hours</strong>, none of it in office hours" in page
    assert conversation.id in page


async def test_filters_leave_ones_own_and_nobodys(browser: Browser) -> None:
    me = browser.become("agent")
    mine, free = ask(browser), ask(browser)
    with browser.cast.database.session() as session:
        handovers.assign(session, handover(browser, mine).id, me.id, me.id)
    assert shown(await browser.text("/desk?only=mine")) == [mine.person_id[:8]]
    assert shown(await browser.text("/desk?only=nobodys")) == [free.person_id[:8]]
    assert len(shown(await browser.text("/desk?only=nonsense"))) == 2
    assert "1 of the talks is yours" in await browser.text("/desk")


async def test_queue_shows_nothing_that_was_written(browser: Browser) -> None:
    browser.become("agent")
    browser.cast.message(ask(browser, name="Hodan Ali"), "a secret")
    page = await browser.text("/desk")
    assert "secret" not in page
    assert "Hodan" not in page
    assert audited(browser) == []


async def test_number_of_people_who_wait_stands_on_every_page(browser: Browser) -> None:
    browser.become("agent")
    assert 'id="waiting"><' in await browser.text("/password")
    ask(browser)
    for page in ("/password", "/conversations", "/links"):
        assert 'id="waiting">1<' in await browser.text(page), page
    assert await browser.text("/desk/waiting") == "1"


@pytest.mark.parametrize("role", ["reader", "reviewer"])
async def test_desk_belongs_to_agents(browser: Browser, role: str) -> None:
    browser.become(role)
    conversation = ask(browser)
    for address in ("/desk", "/desk/waiting", path(conversation)):
        assert (await browser.get(address)).status == 403
    page = await browser.text("/conversations")
    assert 'id="waiting"' not in page
    assert "live.js" not in page


async def test_long_queue_says_how_many_wait_behind_it(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "SHOWN", 1)
    browser.become("agent")
    for _ in range(3):
        ask(browser)
    for address in ("/desk", "/desk?only=nobodys"):
        page = await browser.text(address)
        assert len(shown(page)) == 1
        assert "2 more wait behind these" in page
