"""The console in a real browser: log in, find a conversation, read it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Page

from store.types import now
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, code
from tests.console.chromium import opened

QUESTION = "هل توجد وظائف صحية في الصومال؟"


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page of Chromium, as wide as a telephone."""
    async with opened(browser, viewport={"width": 390, "height": 800}) as page:
        yield page


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_staff_reads_an_arabic_conversation(browser: Browser, page: Page) -> None:
    cast = browser.cast
    cast.staff("mira", "reader", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    conversation = cast.conversation(cast.person(language="ar"))
    cast.message(conversation, "hello", created_at=now() - timedelta(days=1))
    cast.message(conversation, QUESTION, language="ar", topic="search_openings", confidence=0.9)

    await page.goto("/")
    await page.keyboard.type("mira")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_label("Code of your authenticator app").wait_for()
    await page.keyboard.type(code())
    await page.keyboard.press("Enter")

    snippet = page.get_by_text(QUESTION)
    await snippet.wait_for()
    assert await snippet.evaluate("element => getComputedStyle(element).direction") == "rtl"
    # With the keyboard alone: the link of the conversation takes the whole card.
    await page.locator(".conversations").get_by_role("link").focus()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/conversations/*#end")

    bubble = page.locator(".bubble", has_text=QUESTION)
    assert await bubble.evaluate("element => getComputedStyle(element).direction") == "rtl"
    greeting = page.locator(".bubble", has_text="hello")
    assert await greeting.evaluate("element => getComputedStyle(element).direction") == "ltr"
    overflow = "document.documentElement.scrollWidth - window.innerWidth"
    assert await page.evaluate(overflow) <= 0

    await page.get_by_role("button", name="Log out").click()
    await page.get_by_role("heading", name="Log in").wait_for()
