"""An answer is written in a real browser: the preview follows, a telephone shows one language."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from tests.console.browser import Browser
from tests.console.chromium import opened

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
LONG = "x" * 300


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """An editor's page of Chromium."""
    browser.become("editor")
    async with opened(browser, viewport={"width": 390, "height": 800}) as page:
        yield page


async def test_the_preview_follows_what_is_typed(browser: Browser, page: Page) -> None:
    browser.cast.answer(related=["cd4d_status", "cd4d_countries"])
    await page.goto("/content/answers/about_cd4d/en")
    bubble = page.locator("#preview .bubble").first
    await expect(bubble).to_contain_text("Lead of about_cd4d (en).")
    await page.get_by_label("First line").fill("Call 0800-2000 now.")
    await expect(bubble).to_contain_text("Call 0800-2000 now.")
    # What is to be mended before it can be proposed is said at once, too.
    await expect(page.locator("#preview .problem")).to_contain_text("without the year")
    await page.get_by_label("First line").fill(LONG)
    await expect(bubble).to_contain_text(LONG)
    assert await page.evaluate(OVERFLOW) <= 0
    await page.get_by_label("Text").fill("It ran until 2023.")
    await page.get_by_label("First line").fill("It has ended.")
    await page.get_by_role("button", name="Save and propose").click()
    await expect(page.get_by_role("heading", name="What changes")).to_be_visible()
    assert await page.evaluate(OVERFLOW) <= 0


async def test_on_a_telephone_a_tab_leads_to_a_language(browser: Browser, page: Page) -> None:
    for code in ("en", "ar"):
        browser.cast.answer(language=code)
    await page.goto("/content/answers/about_cd4d")
    await (
        page.get_by_role("navigation", name="Languages").get_by_role("link", name="Arabic").click()
    )
    await expect(page.locator("#ar")).to_be_in_viewport(ratio=0.2)
    assert await page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize(
    "path",
    [
        *("answers", "questions", "help-lines", "help-lines/emergency"),
        *("programmes", "programmes/again", "programmes/again/rules"),
    ],
)
async def test_long_words_stay_on_the_page(browser: Browser, page: Page, path: str) -> None:
    cast = browser.cast
    cast.help_line(about={"en": LONG}, name={"en": LONG})
    cast.programme(name={"en": LONG})
    await page.goto(f"/content/{path}")
    assert await page.evaluate(OVERFLOW) <= 0
