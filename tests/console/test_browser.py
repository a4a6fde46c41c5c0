"""The console in a real browser: log in, find a conversation, read it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Page, async_playwright

from store.types import now
from tests.console.browser import PASSWORD, PASSWORD_HASH, Browser
from tools.browser import find

QUESTION = "هل توجد وظائف صحية في الصومال؟"


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """A page of Chromium; the test fails when anything is reported to its console."""
    complaints: list[str] = []
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = await chromium.new_page(viewport={"width": 390, "height": 800})
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        yield page
        await chromium.close()
    assert complaints == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_staff_reads_an_arabic_conversation(browser: Browser, page: Page) -> None:
    cast = browser.cast
    cast.staff("mira", "reader", password_hash=PASSWORD_HASH)
    conversation = cast.conversation(cast.person(language="ar"))
    cast.message(conversation, "hello", created_at=now() - timedelta(days=1))
    cast.message(conversation, QUESTION, language="ar", topic="search_openings", confidence=0.9)

    await page.goto(str(browser.client.make_url("/")))
    await page.keyboard.type("mira")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
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
