"""Changing one's own password."""

from __future__ import annotations

import pytest

from tests.console.browser import PASSWORD, Browser

NEW = "a quite different pass phrase"


async def change(browser: Browser, current: str, new: str, again: str) -> tuple[int, str]:
    """Fill in the form; status and page."""
    response = await browser.post("/password", current=current, new=new, again=again)
    return response.status, await response.text()


async def test_new_password_opens_and_the_old_one_no_longer(browser: Browser) -> None:
    staff = browser.become("agent")
    status, _ = await change(browser, PASSWORD, NEW, NEW)
    assert status == 303
    assert "Your password is changed" in await browser.text("/password?changed=1")
    assert (await browser.log_in(staff.login)).status == 403
    assert (await browser.log_in(staff.login, NEW)).status == 303


async def test_new_password_ends_all_other_sessions(browser: Browser) -> None:
    staff = browser.become("agent")
    browser.hold_session(staff, "left-open-elsewhere")
    browser.take_cookie("cd4d_session", "token-of-agent")
    await change(browser, PASSWORD, NEW, NEW)
    assert browser.cookie("cd4d_session") != "token-of-agent"
    assert (await browser.get("/password")).status == 200
    for token in ("left-open-elsewhere", "token-of-agent"):
        browser.take_cookie("cd4d_session", token)
        assert (await browser.get("/password")).status == 303


@pytest.mark.parametrize(
    ("current", "new", "again", "told"),
    [
        ("wrong", NEW, NEW, "current password is wrong"),
        (PASSWORD, "short", "short", "too short"),
        (PASSWORD, NEW, NEW + "x", "same way twice"),
    ],
)
async def test_refused_change_says_why_and_changes_nothing(
    browser: Browser, current: str, new: str, again: str, told: str
) -> None:
    staff = browser.become("agent")
    status, page = await change(browser, current, new, again)
    assert status in (400, 403)
    assert told in page
    assert (await browser.log_in(staff.login)).status == 303


async def test_guessing_the_current_password_locks_the_login(browser: Browser) -> None:
    browser.become("agent")
    for _ in range(5):
        await change(browser, "wrong", NEW, NEW)
    assert (await change(browser, PASSWORD, NEW, NEW))[0] == 403
