"""A real browser at the console of a test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Page, async_playwright

from tests.console.browser import Browser
from tools.browser import find


@asynccontextmanager
async def opened(browser: Browser, **options: Any) -> AsyncIterator[Page]:
    """A page of Chromium with the log-in that `browser` holds; `options` are the page's.

    What Chromium reports to its console fails the test. Requests that fail are among it; those
    that the next page cuts short are not.
    """
    complaints: list[str] = []
    home = str(browser.client.make_url("/"))
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = await chromium.new_page(base_url=home, **options)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if token := browser.cookie("cd4d_session"):
            cookie = {"name": "cd4d_session", "value": token, "url": home}
            await page.context.add_cookies([cookie])
        yield page
        await chromium.close()
    assert complaints == []
