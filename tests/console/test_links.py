"""The page with links to openings and events, and their QR pictures."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from playwright.async_api import Page

from store.database import Database
from store.openings import links
from store.types import now
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, code
from tests.console.chromium import opened
from tests.factories import Cast

SOON = timedelta(days=20)
ADDRESS = "https://t.me/cd4d_bot?start="


def opening(cast: Cast, **fields: object) -> str:
    """The reference of one that is open today."""
    return cast.opening(**{"deadline": now().date() + SOON} | fields).reference


def event(cast: Cast, **fields: object) -> str:
    """The reference of one that is to come."""
    return cast.event(**{"starts_at": now() + SOON} | fields).reference


@pytest.fixture
async def named(database: Database) -> None:
    """The bot has run once."""
    await database.run(links.keep_username, "cd4d_bot")


async def test_all_that_is_open_or_to_come_has_a_link(
    browser: Browser, cast: Cast, named: None
) -> None:
    shown, coming = opening(cast, title={"en": "Midwife <trainer>"}), event(cast)
    closed, over = opening(cast, status="closed"), event(cast, starts_at=now() - SOON)
    browser.become("reader")
    page = await browser.text("/links")
    assert "Midwife &lt;trainer&gt;" in page
    for shared in (f"o-{shown}", f"e-{coming}"):
        assert f"{ADDRESS}{shared}" in page
    for reference in (closed, over):
        assert reference not in page


async def test_pictures_are_downloads(browser: Browser, cast: Cast, named: None) -> None:
    """Of what is closed, too: it may hang somewhere."""
    browser.become("reader")
    for reference, kind in ((opening(cast, status="closed"), "o"), (event(cast), "e")):
        address = f"{ADDRESS}{kind}-{reference}"
        png = await browser.get(f"/links/{reference}.png")
        svg = await browser.get(f"/links/{reference}.svg")
        assert await png.read() == links.picture(address)
        assert await svg.read() == links.drawing(address)
        assert (png.content_type, svg.content_type) == ("image/png", "image/svg+xml")
        wanted = f'attachment; filename="{reference}.png"'
        assert png.headers["Content-Disposition"] == wanted


async def test_there_is_no_picture_of_what_is_not_there(
    browser: Browser, cast: Cast, named: None
) -> None:
    draft = opening(cast, status="draft")
    browser.become("reader")
    for reference in (draft, "D-999", "E-999", "CD4D-7K3M-2", "d-001", "..%2Fx"):
        assert (await browser.get(f"/links/{reference}.png")).status == 404


async def test_without_the_bots_name_there_are_no_links(browser: Browser, cast: Cast) -> None:
    """It is said why."""
    reference = opening(cast)
    browser.become("reader")
    page = await browser.text("/links")
    assert "as soon as the bot has run once" in page
    assert "t.me" not in page
    assert (await browser.get(f"/links/{reference}.png")).status == 404


async def test_only_staff_see_links(browser: Browser, cast: Cast, named: None) -> None:
    reference = opening(cast)
    for path in ("/links", f"/links/{reference}.png", f"/links/{reference}.svg"):
        assert (await browser.get(path)).status == 303


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page of Chromium on a telephone."""
    async with opened(browser, viewport={"width": 390, "height": 800}, color_scheme="dark") as page:
        yield page


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_staff_copies_a_link_and_takes_the_picture(
    browser: Browser, page: Page, named: None
) -> None:
    """With the keyboard, on a telephone's width; the code stays black on white in the dark."""
    cast = browser.cast
    cast.staff("mira", "reader", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    reference = opening(cast, title={"ar": "مدرّس لمهارات الرعاية الطارئة"})
    await page.goto("/links")
    await page.keyboard.type("mira")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_label("Code of your authenticator app").wait_for()
    await page.keyboard.type(code())
    await page.keyboard.press("Enter")

    await page.get_by_role("heading", name="Links").wait_for()
    title = page.get_by_text("مدرّس")
    assert await title.evaluate("element => getComputedStyle(element).direction") == "rtl"
    await page.get_by_label(f"Link of {reference}").focus()
    await page.keyboard.press("Control+A")
    assert await page.evaluate("getSelection().toString()") == f"{ADDRESS}o-{reference}"
    await page.keyboard.press("Tab")
    async with page.expect_download() as download:
        await page.keyboard.press("Enter")
    assert (await download.value).suggested_filename == f"{reference}.png"
    assert await page.locator(".link img").evaluate("image => image.decode().then(() => true)")
    overflow = "document.documentElement.scrollWidth - window.innerWidth"
    assert await page.evaluate(overflow) <= 0
