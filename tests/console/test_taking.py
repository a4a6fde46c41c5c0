"""Whose a talk is when several of the staff look at it, and whether it can be had back."""

from __future__ import annotations

import re

from store.handover import handovers
from tests.console.browser import Browser
from tests.console.desk import ask, handover, path


async def test_of_two_who_take_a_talk_the_second_is_told(browser: Browser) -> None:
    me, conversation = browser.become("agent"), ask(browser)
    other = browser.cast.staff("emilia", "agent")
    number = handover(browser, conversation).id
    page = await browser.text(path(conversation))
    assert 'name="whose" value=""' in page
    with browser.cast.database.session() as session:
        handovers.assign(session, number, other.id, other.id)
    taking = path(conversation, "/take")
    fields = {"handover": str(number), "whose": ""}
    late = await browser.post(taking, path(conversation), **fields)
    page = await late.text()
    assert (late.status, "The talk is not yours" in page) == (409, True)
    assert handover(browser, conversation).assigned_to == other.id
    # The page says whose it is; whoever has read that takes it all the same.
    whose = re.search(r'name="whose" value="([^"]+)"', page)
    assert whose
    taken = await browser.post(taking, path(conversation), **fields | {"whose": whose[1]})
    assert taken.status == 303
    assert handover(browser, conversation).assigned_to == me.id


async def test_only_what_staff_have_closed_can_be_reopened(browser: Browser) -> None:
    staff, conversation = browser.become("agent"), ask(browser)
    with browser.cast.database.session() as session:
        handovers.take_back(session, conversation.id)
    assert 'id="reopen"' not in await browser.text(path(conversation))
    with browser.cast.database.session() as session:
        handovers.ask(session, conversation.id, "asked")
    with browser.cast.database.session() as session:
        handovers.close(session, handover(browser, conversation).id, staff.id)
    assert 'id="reopen"' in await browser.text(path(conversation))
