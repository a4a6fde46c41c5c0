"""The desk in a real browser: it moves by itself, is worked by keyboard, and needs no script."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page, async_playwright, expect
from sqlalchemy import delete, update

from console.handover import badge
from store.handover import canned_replies, handovers
from store.tables import Conversation, OutboxRow, Staff, StaffSession, Unmasking
from store.types import now
from tests.console.browser import Browser
from tests.console.desk import ask
from tools.browser import find

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# The console looks once a second.
SOON = 3000
# What Chromium says of a page with a status of 400 or 409.
REFUSED = "the server responded with a status of 4"
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture(autouse=True)
def uncached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of people who wait is counted each time."""
    monkeypatch.setattr(badge, "FRESH_SECONDS", 0.0)


@pytest.fixture
async def chromium() -> AsyncIterator[Chromium]:
    """A browser."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield chromium
        await chromium.close()


@pytest.fixture
def open_page(browser: Browser, chromium: Chromium) -> Callable[..., Any]:
    """Opens pages of somebody who is logged in, and fails when one of them complains."""

    numbers = count()

    @asynccontextmanager
    async def open_one(staff: Staff, path: str, **options: Any) -> AsyncIterator[Page]:
        token = f"token-{staff.login}-{next(numbers)}"
        browser.hold_session(staff, token)
        context = await chromium.new_context(**options)
        home = str(browser.client.make_url("/"))
        await context.add_cookies([{"name": "cd4d_session", "value": token, "url": home}])
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(str(browser.client.make_url(path)))
        yield page
        await context.close()
        # What the console refuses on purpose is written there, too.
        assert [line for line in complaints if REFUSED not in line] == []

    return open_one


@pytest.fixture
def iris(browser: Browser) -> Staff:
    """Somebody who works the desk."""
    return browser.cast.staff("iris", "agent")


def write(browser: Browser, conversation: Conversation, text: str) -> None:
    """The person writes."""
    browser.cast.message(conversation, text)
    with browser.cast.database.session() as session:
        handovers.heard(session, conversation.id)


async def test_message_appears_without_a_reload_while_somebody_types(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    conversation = ask(browser)
    write(browser, conversation, "Hello?")
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        box = page.get_by_label("Your answer")
        await box.click()
        await page.keyboard.type("I am wri")
        await page.evaluate("window.stays = true")
        write(browser, conversation, "Are you there?")
        await expect(page.locator(".bubble").last).to_have_text("Are you there?", timeout=SOON)
        await page.keyboard.type("ting")
        await expect(box).to_have_value("I am writing")
        await expect(box).to_be_focused()
        assert await page.evaluate("window.stays")
        # The newest one is in sight, at the bottom.
        await expect(page.locator(".bubble").last).to_be_in_viewport()


async def test_reply_is_shown_as_due_then_sent(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    conversation = ask(browser)
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        await page.get_by_label("Your answer").fill("Here I am.")
        await expect(page.locator("#counter")).to_contain_text("10 / 2000")
        await page.keyboard.press("Control+Enter")
        await page.get_by_text("Your answer is on its way").wait_for()
        await expect(page.locator(".message").last).to_contain_text("due")
        await expect(page.locator("#state")).to_contain_text("the assistant is silent")
        await expect(page.get_by_label("Your answer")).to_be_focused()
        # The bot puts it on record and sends it.
        message = browser.cast.message(
            conversation, "Here I am.", direction="out", kind="staff", staff_id=iris.id
        )
        with browser.cast.database.session() as session:
            written = update(OutboxRow).values(
                method="sendMessage", status="sent", message_id=message.id, parameters={}
            )
            session.execute(written)
        await expect(page.locator(".message").last).to_contain_text("sent", timeout=SOON)
        await expect(page.locator(".bubble", has_text="Here I am.")).to_have_count(1)


async def test_queue_and_badge_move_by_themselves(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    async with open_page(iris, "/desk") as desk, open_page(iris, "/links") as elsewhere:
        await expect(desk.get_by_text("Nobody waits for a person")).to_be_visible()
        await expect(elsewhere.locator("#waiting")).to_be_hidden()
        conversation = ask(browser)
        row = desk.get_by_role("link", name=f"Person {conversation.person_id[:8]}")
        await expect(row).to_be_visible(timeout=SOON)
        await expect(desk).to_have_title("(1) Desk · CD4D console")
        await expect(elsewhere.locator("#waiting")).to_have_text("1", timeout=SOON)
        await row.focus()
        write(browser, conversation, "Hello?")
        await expect(desk.get_by_text("1 unread")).to_be_visible(timeout=SOON)
        await expect(row).to_be_focused()
        ask(browser)
        await expect(elsewhere.locator("#waiting")).to_have_text("2", timeout=SOON)


async def test_desk_is_worked_by_keyboard_alone(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    with browser.cast.database.session() as session:
        texts = {"en": "Hello! We are there {hours}."}
        canned_replies.save(session, "Greeting", texts, iris.id)
    conversation = ask(browser)
    async with open_page(iris, "/desk", viewport={"width": 390, "height": 800}) as page:
        await page.get_by_role("link", name="Person").focus()
        await page.keyboard.press("Enter")
        box = page.get_by_label("Your answer")
        await box.focus()
        await page.keyboard.type("Dear reader,")
        await page.keyboard.press("Tab")
        await page.keyboard.type("greet")
        await page.keyboard.press("Enter")
        await expect(box).to_have_value("Dear reader,\n\nHello! We are there {hours}.")
        await expect(page.get_by_text("Still to be filled in")).to_be_visible()
        # What is still open is selected: one types over it.
        await expect(box).to_be_focused()
        await page.keyboard.type("from 9 to 5")
        await expect(box).to_have_value("Dear reader,\n\nHello! We are there from 9 to 5.")
        await page.keyboard.press("Control+Enter")
        await page.get_by_text("Your answer is on its way").wait_for()
        assert await page.evaluate(OVERFLOW) <= 0
        await page.get_by_role("button", name="Close").focus()
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="Reopen").focus()
        await page.keyboard.press("Enter")
        await page.get_by_text("The talk is open again").wait_for()
    assert conversation.id


async def test_whoever_is_logged_out_keeps_what_they_have_written(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    with browser.cast.database.session() as session:
        canned_replies.save(session, "Greeting", {"en": "Hello!"}, iris.id)
    conversation = ask(browser)
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        box = page.get_by_label("Your answer")
        await box.fill("Dear reader,")
        with browser.cast.database.session() as session:
            session.execute(delete(StaffSession))
        await page.get_by_label("Canned reply", exact=True).fill("Greeting")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("you are logged out")).to_be_visible()
        await expect(box).to_have_value("Dear reader,")
        # Also what they send all the same is there again after the log-in.
        await box.press("Control+Enter")
        await page.wait_for_url("**/login**")
        browser.hold_session(iris, "another-log-in")
        cookie = {"name": "cd4d_session", "value": "another-log-in"}
        await page.context.add_cookies([{**cookie, "url": str(browser.client.make_url("/"))}])
        await page.goto(str(browser.client.make_url(f"/desk/{conversation.id}")))
        await expect(box).to_have_value("Dear reader,")
        await box.press("Control+Enter")
        await page.get_by_text("Your answer is on its way").wait_for()
        await expect(box).to_have_value("")


async def test_canned_replies_are_found_by_typing(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    with browser.cast.database.session() as session:
        canned_replies.save(session, "Goodbye", {"en": "Bye"}, iris.id)
        canned_replies.save(session, "Say good morning", {"en": "Morning", "so": "Subax"}, iris.id)
        canned_replies.save(session, "<b>Thanks</b>", {"en": "Thanks"}, iris.id)
    conversation = ask(browser, language="so")
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        field, box = page.get_by_label("Canned reply", exact=True), page.get_by_label("Your answer")
        options = page.locator("#canned-list").get_by_role("option")
        await field.focus()
        await expect(options).to_have_count(3)
        await page.keyboard.type("GOOD")
        # What begins so comes first; what is not there in the person's language says so.
        await expect(options).to_have_text(["Goodbye in English", "Say good morning"])
        await page.keyboard.press("Escape")
        await expect(options).to_have_count(0)
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("ArrowDown")
        chosen = page.locator("#canned-list [aria-selected=true]")
        await expect(chosen).to_have_text("Say good morning")
        await page.keyboard.press("Enter")
        await expect(box).to_have_value("Subax")
        await field.focus()
        await page.get_by_role("option", name="Goodbye").click()
        await expect(box).to_have_value("Subax\n\nBye")
        await expect(page.get_by_text("put in in English")).to_be_visible()
        await field.fill("nothing like this")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("No canned reply has that name")).to_be_visible()
        await expect(box).to_have_value("Subax\n\nBye")


async def test_somebody_else_answers_first(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    noor = browser.cast.staff("noor", "agent")
    conversation = ask(browser)
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        await page.get_by_label("Your answer").fill("Me, too.")
        with browser.cast.database.session() as session:
            handovers.reply(session, conversation.id, "I have it.", noor.id)
        await expect(page.get_by_text("I have it.")).to_be_visible(timeout=SOON)
        await expect(page.get_by_text("This talk is given to noor")).to_be_visible()
        await page.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("noor has answered since")).to_be_visible()
        await expect(page.get_by_label("Your answer")).to_have_value("Me, too.")
        # The page goes on moving, although its address is that of the form.
        write(browser, conversation, "Thank you both.")
        await expect(page.get_by_text("Thank you both.")).to_be_visible(timeout=SOON)
        async with open_page(noor, f"/desk/{conversation.id}") as other:
            await expect(other.get_by_text("iris has this talk open, too.")).to_be_visible()
            await expect(page.get_by_text("noor has this talk open")).to_be_visible(timeout=SOON)
        await expect(page.get_by_text("noor has this talk open")).to_be_hidden(timeout=SOON)


async def test_everything_works_without_script(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    with browser.cast.database.session() as session:
        canned_replies.save(session, "Greeting", {"en": "Hello!"}, iris.id)
    ask(browser)
    async with open_page(iris, "/desk", java_script_enabled=False) as page:
        await expect(page.locator("#waiting")).to_have_text("1")
        await page.get_by_role("button", name="Take it").click()
        await expect(page.get_by_text("The talk is yours.")).to_be_visible()
        await page.get_by_label("Canned reply", exact=True).fill("Greeting")
        await page.get_by_role("button", name="Put in").click()
        await expect(page.get_by_label("Your answer")).to_have_value("Hello!")
        await page.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("Your answer is on its way")).to_be_visible()
        await page.get_by_label("Note for other staff").fill("Is new.")
        await page.get_by_role("button", name="Keep the note").click()
        await expect(page.get_by_text("Is new.")).to_be_visible()
        await page.get_by_role("button", name="Close").click()
        await expect(page.get_by_text("The talk is closed")).to_be_visible()


async def test_notification_comes_after_a_press_and_says_nothing_of_what_was_written(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    allowed = {"permissions": ["notifications"]}
    async with open_page(iris, "/desk", **allowed) as page:
        await page.evaluate(
            """() => {
              window.shown = [];
              window.Notification = class extends Notification {
                constructor(title, options) { super(title, options); shown.push([title, options]); }
              };
            }"""
        )
        ask(browser)
        await expect(page.locator("#waiting")).to_have_text("1", timeout=SOON)
        assert await page.evaluate("shown") == []
        button = page.get_by_role("button", name="Sound and notification")
        await button.click()
        await expect(button).to_have_attribute("aria-pressed", "true")
        write(browser, ask(browser, name="Hodan"), "a secret")
        await expect(page.locator("#waiting")).to_have_text("2", timeout=SOON)
        said = {"body": "Somebody waits for a person.", "tag": "desk-alerts"}
        assert await page.evaluate("shown") == [["CD4D desk", said]]
        await button.click()
        await expect(button).to_have_attribute("aria-pressed", "false")


async def test_what_was_unmasked_for_a_while_is_masked_again_on_the_open_page(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    conversation = ask(browser)
    write(browser, conversation, "Mail me at hodan@example.org")
    # The last seconds of it.
    until = now() + timedelta(seconds=3)
    fields = {"staff_id": iris.id, "person_id": conversation.person_id}
    browser.cast.add(Unmasking(**fields, reason="to write to her", until=until))
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        await expect(page.get_by_text("hodan@example.org")).to_be_visible()
        await expect(page.get_by_text("hodan@example.org")).to_have_count(0, timeout=2 * SOON)
        await expect(page.get_by_text("contact data are masked: show them")).to_be_visible()


async def test_page_says_when_it_is_logged_out_and_keeps_what_was_typed(
    browser: Browser, open_page: Callable[..., Any], iris: Staff
) -> None:
    conversation = ask(browser)
    async with open_page(iris, f"/desk/{conversation.id}") as page:
        await page.get_by_label("Your answer").fill("Half a sen")
        with browser.cast.database.session() as session:
            session.execute(update(Staff).values(disabled_at=conversation.created_at))
        write(browser, conversation, "Hello?")
        lost = page.get_by_text("This page has stopped moving")
        await expect(lost).to_be_visible(timeout=SOON)
        await expect(page.get_by_label("Your answer")).to_have_value("Half a sen")
