"""The programme in a real browser: the board by keyboard, a spreadsheet with three bad rows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from store.tables import Application, Document, Opening
from store.types import today
from tests.applying import ANSWERS, all_of
from tests.console.browser import Browser
from tests.console.chromium import opened
from tests.factories import Cast
from tests.store.test_imports import TEACHER, sheet

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page of Chromium on a telephone, logged in as an editor."""
    browser.become("editor")
    async with opened(browser, viewport={"width": 390, "height": 800}, color_scheme="dark") as page:
        yield page


@SQLITE
async def test_an_application_is_moved_with_the_keyboard_and_back(page: Page, cast: Cast) -> None:
    opening = cast.opening(deadline=today() + timedelta(days=9))
    cast.application(cast.person(), opening, reference="CD4D-7K3M-2", details=ANSWERS)
    await page.goto("/applications")
    assert await page.evaluate(OVERFLOW) <= 0
    # One column at a time: the next one lies beside it.
    received = await page.locator("#received").bounding_box()
    assert received
    assert received["width"] > 300

    await page.get_by_label("Move CD4D-7K3M-2 to").focus()
    await page.keyboard.type("Int")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("CD4D-7K3M-2 is now “Interview”")).to_be_visible()
    assert all_of(cast.database, Application)[0].status == "interview"
    # Nobody goes back to before somebody had looked at it.
    await expect(page.get_by_text("That cannot be taken back")).to_be_visible()
    await page.get_by_label("Move CD4D-7K3M-2 to").select_option("matched")
    await page.locator("#interview .move button").press("Enter")
    await page.get_by_role("button", name="Undo: back to “Interview”").press("Enter")
    await expect(page.get_by_text("CD4D-7K3M-2 is now “Interview”")).to_be_visible()


@SQLITE
async def test_a_spreadsheet_with_three_bad_rows_is_brought(
    page: Page, cast: Cast, tmp_path: Path
) -> None:
    cast.institution(id="so-hospital", name="Public hospital")
    rows = [
        TEACHER | {"title_en": "<b>Welder</b>", "title_ar": "لحّام", "tasks_ar": "تعلّمون"},
        TEACHER | {"title_en": "Cook", "weeks": "many"},
        TEACHER | {"title_en": "Nurse", "institution": "nobody"},
        TEACHER | {"title_en": "Farmer", "deadline": "31/31/2027"},
    ]
    file = tmp_path / "openings.xlsx"
    file.write_bytes(sheet(rows, "xlsx"))
    await page.goto("/imports")
    await page.get_by_label("What is in it").select_option("openings")
    await page.get_by_label("File").set_input_files(file)
    await page.get_by_role("button", name="Check the file").press("Enter")
    await expect(page.get_by_role("heading", name="Faults (3)")).to_be_visible()
    assert await page.evaluate(OVERFLOW) <= 0
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Error report (CSV)").click()
    assert (await download.value).suggested_filename.startswith("faults-")

    await page.get_by_role("button", name="Take over the one good row").press("Enter")
    await page.get_by_role("link", name="D-001").click()
    await expect(page.get_by_role("heading", name="<b>Welder</b>")).to_be_visible()
    arabic = page.get_by_text("تعلّمون")
    assert await arabic.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert await page.evaluate(OVERFLOW) <= 0
    await page.go_back()
    await page.get_by_role("button", name="Undo the import").press("Enter")
    await expect(page.get_by_text("It is undone")).to_be_visible()
    assert all_of(cast.database, Opening) == []


@SQLITE
async def test_a_cv_is_saved_by_the_browser(page: Page, cast: Cast) -> None:
    """Sandboxed as it is."""
    person = cast.person()
    document = {"name": "سيرة.pdf", "kind": "pdf", "size": 8, "content": b"%PDF-1.7"}
    file = cast.add(Document(person_id=person.id, file_id="f", **document))
    cast.application(person, cast.opening(), reference="CD4D-7K3M-2", document_id=file.id)
    await page.goto("/applications/CD4D-7K3M-2")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Save the CV").press("Enter")
    saved = await download.value
    assert saved.suggested_filename == "سيرة.pdf"
    assert Path(await saved.path()).read_bytes() == b"%PDF-1.7"
