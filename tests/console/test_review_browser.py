"""Reviewing in a real browser: by keyboard alone, and with words selected by mouse."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import select

from store.tables import AnswerFlag, Example, Review
from tests.console.browser import Browser
from tests.console.chromium import opened
from tests.reviewing import answer_to, wait_for_review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# Seconds. By itself it takes 0.04; a machine that tests has other things to do as well.
QUICK = 1

Press = Callable[..., Awaitable[float]]


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A reviewer's page of Chromium."""
    browser.become("reviewer")
    async with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.fixture
async def press(page: Page) -> Press:
    """Presses keys and waits until a message is shown; how many seconds that took."""

    async def press_keys(*keys: str, shows: str) -> float:
        for key in keys[:-1]:
            await page.keyboard.press(key)
        start = time.perf_counter()
        await page.keyboard.press(keys[-1])
        await page.locator("#said", has_text=shows).wait_for()
        return time.perf_counter() - start

    return press_keys


async def test_ten_messages_are_reviewed_by_keyboard_and_undone(
    browser: Browser, page: Page, press: Press
) -> None:
    tasks = [wait_for_review(browser.cast, f"message {n}.", score=20 - n) for n in range(12)]
    answer_to(browser.cast, tasks[4])
    await page.goto("/review")
    took = [
        await press("1", shows="message 1."),
        await press("Enter", shows="message 2."),
        await press("2", shows="message 3."),
        await press("3", shows="message 4."),
    ]
    # The answer is wrong, and the message is still to be judged.
    await page.keyboard.press("w")
    await expect(page.locator("#outcome")).to_contain_text("flagged as wrong")
    took += [
        await press("o", shows="message 5."),
        await press("s", shows="message 6."),
    ]
    # By a part of its name, and by its id with an arrow.
    await page.keyboard.press("t")
    await page.keyboard.type("still running")
    took.append(await press("Enter", shows="message 7."))
    await page.keyboard.press("t")
    await page.keyboard.type("cd4d_")
    took.append(await press("ArrowDown", "ArrowDown", "Enter", shows="message 8."))
    await press("j", shows="message 9.")
    await press("k", shows="message 8.")
    took += [await press("1", shows="message 9."), await press("1", shows="message 10.")]
    with browser.cast.database.session() as session:
        verdicts = session.scalars(select(Review.topic).order_by(Review.id)).all()
    costs = "travel_costs"
    assert verdicts[:4] == [costs, costs, "insurance", "assignment_pay"]
    assert verdicts[4:7] == ["out_of_scope", None, "cd4d_status"]
    assert verdicts[7].startswith("cd4d_")
    assert verdicts[8:] == [costs, costs]

    for number in (9, 8, 7, 6, 5, 4):
        await press("u", shows=f"message {number}.")
    await page.keyboard.press("u")
    await expect(page.locator("#outcome")).to_contain_text("Undone: The answer is flagged as wrong")
    for number in (3, 2, 1, 0):
        await press("u", shows=f"message {number}.")
    await page.keyboard.press("u")
    await expect(page.locator("#outcome")).to_contain_text("nothing of yours left to undo")
    with browser.cast.database.session() as session:
        assert session.scalars(select(Example)).all() == []
        assert session.scalars(select(AnswerFlag)).all() == []
    assert statistics.median(took) < QUICK, took


async def test_keys_for_an_answer_say_that_there_is_none(
    browser: Browser, page: Page, press: Press
) -> None:
    answer_to(browser.cast, wait_for_review(browser.cast, "the first", score=2))
    wait_for_review(browser.cast, "the other", score=1)
    await page.goto("/review")
    await page.keyboard.press("d")
    outcome = page.locator("#outcome")
    await expect(outcome).to_contain_text("flagged as outdated")
    for key in ("d", "w"):
        await press("s", shows="the other")
        await expect(outcome).to_contain_text("Skipped")
        await page.keyboard.press(key)
        await expect(outcome).to_have_text("There is no answer to mark here.")
        await expect(page.locator("#said")).to_have_text("the other")
        await press("u", shows="the first")
    with browser.cast.database.session() as session:
        assert session.scalars(select(AnswerFlag.reason)).all() == ["outdated"]


async def test_keys_mean_nothing_while_somebody_types(browser: Browser, page: Page) -> None:
    wait_for_review(browser.cast, "stays here")
    await page.goto("/review")
    await page.keyboard.press("t")
    await page.keyboard.type("1 o s u zzz")
    await expect(page.locator("#none-found")).to_be_visible()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(page.locator("#topics")).not_to_have_attribute("open", "")
    # Nor together with the keys of the browser itself.
    await page.keyboard.press("Control+o")
    await page.keyboard.press("e")
    await page.keyboard.press("1")
    await expect(page.locator("#said")).to_have_text("stays here")
    with browser.cast.database.session() as session:
        assert session.scalars(select(Review)).all() == []


async def test_topics_are_found_in_the_reviewer_s_language_and_in_english(
    browser: Browser, page: Page
) -> None:
    wait_for_review(browser.cast)
    await page.goto("/review?labels=ar")
    for typed in ("تأمين", "insured", "insur"):
        await page.keyboard.press("t")
        await page.locator("#find-topic").fill(typed)
        await expect(page.locator(".pick.first")).to_have_attribute("value", "insurance")
        await page.keyboard.press("Escape")
    name = page.locator(".pick[value=insurance] .named")
    assert await name.evaluate("element => getComputedStyle(element).direction") == "rtl"


async def test_selected_words_become_an_entity(browser: Browser, page: Page, press: Press) -> None:
    wait_for_review(browser.cast, "who pays in Ghana", score=2)
    wait_for_review(browser.cast, "the next one", score=1)
    await page.goto("/review")
    await page.locator("#said [data-word='3']").dblclick()
    await expect(page.locator("#entities")).to_have_attribute("open", "")
    await page.locator("#new-kind").select_option("country")
    await page.locator("[name=new_value]").fill("GH")
    # Enter in a field keeps nothing yet.
    await page.keyboard.press("Enter")
    await expect(page.locator("#entities")).to_contain_text("Changed, but not kept yet")
    await expect(page.locator("#said .marked")).to_have_text("Ghana")
    await press("Escape", "1", shows="the next one")
    with browser.cast.database.session() as session:
        entity = {"entity": "country", "value": "GH", "start": 12, "end": 17}
        assert session.scalars(select(Example)).one().entities == [entity]


async def test_whoever_was_logged_out_gets_the_page_to_log_in(browser: Browser, page: Page) -> None:
    wait_for_review(browser.cast)
    await page.goto("/review")
    await page.context.clear_cookies()
    await page.keyboard.press("1")
    await page.get_by_role("heading", name="Log in").wait_for()


async def test_on_a_phone_nothing_is_wider_than_the_page(browser: Browser, page: Page) -> None:
    wait_for_review(browser.cast, f"{'x' * 300} {'very long ' * 50}", topic="t" * 60)
    await page.set_viewport_size({"width": 360, "height": 800})
    for path in ("/review", "/review?labels=fa", "/review/examples"):
        await page.goto(path)
        if path == "/review":
            await page.keyboard.press("e")
            await page.locator("#topics > summary").click()
        overflow = "document.documentElement.scrollWidth - window.innerWidth"
        assert await page.evaluate(overflow) <= 0, path
