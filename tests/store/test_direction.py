"""Right-to-left text keeps Latin names, numbers and links in their order, in a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, async_playwright

from store.wording.direction import right_to_left
from tools.browser import find

# As a telephone lays out a message: each line runs as its first letter says.
PAGE = '<div id="said" style="unicode-bidi: plaintext; white-space: pre; width: 900px"></div>'
PLACES = """(pieces) => {
  const node = document.getElementById("said").firstChild;
  return pieces.map((piece) => {
    const range = document.createRange();
    const start = node.data.indexOf(piece);
    range.setStart(node, start);
    range.setEnd(node, start + piece.length);
    return range.getBoundingClientRect().left;
  });
}"""


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """An empty message."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = await browser.new_page()
        await page.set_content(PAGE)
        yield page
        await browser.close()


async def places(page: Page, text: str, *pieces: str) -> list[float]:
    """How far from the left each piece of the text stands."""
    show = 'text => { document.getElementById("said").textContent = text; }'
    await page.evaluate(show, text)
    return await page.evaluate(PLACES, list(pieces))


@pytest.mark.parametrize(
    ("text", "from_the_left"),
    [
        ("اتصل على +31 33 448 11 86 الآن", ["+31", "33", "448", "11", "86"]),
        ("088 746 44 66 شماره", ["088", "746", "44"]),
        ("اتصل على 0900-8844 الآن", ["0900", "8844"]),
        ("113 أو 0800-0113 في أي وقت", ["0800", "-0113"]),
        ("المصدر: https://www.iom.int/one-two?three=4 هنا", ["https", "iom", "three"]),
    ],
)
async def test_numbers_and_links_read_from_the_left(
    page: Page, text: str, from_the_left: list[str]
) -> None:
    found = await places(page, right_to_left(text), *from_the_left)
    assert found == sorted(found)


async def test_without_the_marks_a_number_falls_apart(page: Page) -> None:
    """What the marks are for."""
    found = await places(page, "اتصل على +31 33 448 11 86 الآن", "33", "448", "86")
    assert found == sorted(found, reverse=True)


async def test_a_line_that_begins_with_a_name_still_runs_to_the_left(page: Page) -> None:
    text = "CD4D برنامج للجالية"
    plain = await places(page, text, "CD4D", "برنامج")
    marked = await places(page, right_to_left(text), "CD4D", "برنامج")
    assert plain[0] < plain[1]
    assert marked[0] > marked[1]


def test_what_runs_to_the_left_anyway_is_left_alone() -> None:
    assert right_to_left("مرحبا\n\n112 (أبريل 2024)") == "مرحبا\n\n112 (أبريل 2024)"
