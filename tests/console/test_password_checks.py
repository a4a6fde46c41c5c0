"""However many log-ins are tried, only a few passwords are checked at once."""

from __future__ import annotations

import asyncio
import threading

import pytest
from aiohttp import web

from console.keys import PASSWORD_CHECKS
from console.password_checks import PasswordChecks
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser


class Work:
    """Counts how much of it goes on at once, until it is let go."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.going_on = 0
        self.most = 0
        self.let_go = threading.Event()

    def __call__(self) -> str:
        with self.lock:
            self.going_on += 1
            self.most = max(self.most, self.going_on)
        self.let_go.wait(10)
        with self.lock:
            self.going_on -= 1
        return "done"


async def test_few_at_once_some_wait_and_the_others_are_sent_away() -> None:
    checks, work = PasswordChecks(at_once=2, most_waiting=3), Work()
    tried = [asyncio.create_task(checks.run(work)) for _ in range(12)]
    refused, _ = await asyncio.wait(tried, return_when=asyncio.FIRST_COMPLETED)
    work.let_go.set()
    results = await asyncio.gather(*tried, return_exceptions=True)
    assert results.count("done") == 5
    assert sum(isinstance(one, web.HTTPServiceUnavailable) for one in results) == 7
    assert work.most == 2
    assert refused
    # Afterwards there is room again.
    assert await checks.run(work) == "done"


async def test_work_that_fails_makes_room_again() -> None:
    checks = PasswordChecks(at_once=1, most_waiting=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            await checks.run(lambda: 1 // 0)


async def test_flood_of_log_ins_is_told_to_come_again(browser: Browser) -> None:
    browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    app = browser.client.app
    assert app
    work, checks = Work(), app[PASSWORD_CHECKS]
    token = (await browser.text("/login")).split('name="csrf" value="')[1].split('"')[0]
    busy = [asyncio.create_task(checks.run(work)) for _ in range(42)]
    await asyncio.sleep(0)
    response = await browser.send("/login", csrf=token, login="iago", password=PASSWORD)
    assert response.status == 503
    assert response.headers["Retry-After"] == "5"
    assert "Try again in a few seconds" in await response.text()
    # Whoever is logged in notices nothing.
    browser.become("reader")
    assert await browser.is_in()
    work.let_go.set()
    await asyncio.gather(*busy)
