"""The chat page in a real browser, with a tiny bot behind it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tools.browser import find

TYPED = "<b>مرحبا</b> CD4D"
BUTTONS = [[{"text": "نعم", "callback_data": "yes"}, {"text": "Site", "url": "https://iom.int"}]]


LINK = "https://t.me/sandbox_bot?start=o-D-001"


def card(number: int, words: str) -> dict:
    """A result with a button that leads to the bot."""
    return {
        "type": "article",
        "id": str(number),
        "title": f"{words} {number}",
        "description": "About it",
        "input_message_content": {"message_text": f"Card {number}"},
        "reply_markup": {"inline_keyboard": [[{"text": "Open", "url": LINK}]]},
    }


class Echo:
    """A tiny bot in raw HTTP: echoes texts, answers presses, sends a document."""

    def __init__(self, phones) -> None:
        self.http, self.url = phones.http, f"{phones.url}/bot1:a"

    async def call(self, method: str, **body):
        """Calls a method of the Bot API."""
        async with self.http.post(f"{self.url}/{method}", json=body) as answer:
            return (await answer.json())["result"]

    async def run(self) -> None:
        """Polls for ever."""
        offset = 0
        await self.call("setMyCommands", commands=[{"command": "data", "description": "بياناتي"}])
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                await self.handle(update)

    async def handle(self, update: dict) -> None:
        """One update."""
        if "callback_query" in update:
            await self.answer(update["callback_query"])
        elif "inline_query" in update:
            await self.show(update["inline_query"])
        elif "message" in update:
            message = update["message"]
            await self.reply(message["chat"]["id"], message.get("text", "no text"))

    async def answer(self, query: dict) -> None:
        """Says thanks and replaces the buttons."""
        message = query["message"]
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="شكرا")
        place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.call("editMessageText", text="Chosen", **place)

    async def show(self, query: dict) -> None:
        """Two cards for most words; for others a button."""
        cards = [card(number, query["query"]) for number in (1, 2)]
        found = [] if query["query"] == "nothing" else cards
        button = None if found else {"text": "Ask the bot", "start_parameter": "hello"}
        given = {"inline_query_id": query["id"], "results": found, "button": button}
        await self.call("answerInlineQuery", **given)

    async def reply(self, chat_id: int, text: str) -> None:
        """Types, then echoes."""
        await self.call("sendChatAction", chat_id=chat_id, action="typing")
        if text == "/data":
            form = aiohttp.FormData({"chat_id": str(chat_id)})
            form.add_field("document", b"{}", filename="data.json")
            async with self.http.post(f"{self.url}/sendDocument", data=form) as answer:
                assert answer.status == 200
        elif text != "/wait":
            markup = {"inline_keyboard": BUTTONS}
            await self.call("sendMessage", chat_id=chat_id, text=text, reply_markup=markup)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A Chromium that is on this machine."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser, phones) -> AsyncIterator[Page]:
    """The chat page, with the echo bot running; fails on any error in the page."""
    bot = asyncio.create_task(Echo(phones).run())
    page = await browser.new_page()
    page.set_default_timeout(5000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    await page.goto(phones.url)
    yield page
    bot.cancel()
    with suppress(asyncio.CancelledError):
        await bot
    assert not wrong


async def test_a_person_chats_from_right_to_left(page: Page, phones):
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("First name").fill("ليلى")
    await page.get_by_label("Language of the phone").select_option("ar")
    await page.get_by_role("button", name="Add", exact=True).click()
    await page.get_by_role("button", name="Start", exact=True).click()
    theirs, box = page.locator(".messages .theirs"), page.get_by_label("Message", exact=True)
    await expect(theirs.locator(".text")).to_have_text("/start")

    await box.fill(TYPED)
    await box.press("Enter")
    answer = theirs.nth(1)
    # What was typed is shown, not run, and reads from the right.
    await expect(answer.locator(".text")).to_have_text(TYPED)
    await box.fill("مرحبا")
    await box.press("Enter")
    await expect(theirs.nth(2).locator(".text")).to_have_css("direction", "rtl")
    await expect(answer.get_by_role("button", name="نعم")).to_have_css("direction", "rtl")

    await answer.get_by_role("button", name="نعم").click()
    await expect(page.locator(".toast")).to_have_text("شكرا")
    await expect(answer.locator(".text")).to_have_text("Chosen")
    await expect(answer.locator(".edited")).to_be_visible()
    await expect(answer.get_by_role("button", name="نعم")).to_have_count(0)

    await page.get_by_role("button", name="Commands").click()
    await page.get_by_role("button", name="/data بياناتي").click()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="data.json").click()
    assert (await download.value).suggested_filename == "data.json"

    await box.fill("/wait")
    await box.press("Enter")
    await expect(page.locator(".chat .typing")).to_be_visible()
    await page.locator("input[type=file]").set_input_files(
        {"name": "cv.txt", "mimeType": "text/plain", "buffer": b"cv"}
    )
    await expect(page.locator(".ours").get_by_role("link", name="cv.txt")).to_be_visible()


async def test_two_phones_side_by_side_and_one_on_a_phone(page: Page, phones):
    amina, bram = await phones.add("Amina"), await phones.add("Bram")
    for name in ("Amina", "Bram"):
        await page.locator("#people").get_by_role("button", name=name).click()
    await expect(page.locator("section.chat")).to_have_count(2)
    await phones.send(amina, "hello")
    await phones.send(bram, "hallo")
    await expect(page.locator(f"[data-chat-id='{amina}'] .theirs .text")).to_have_text("hello")
    await expect(page.locator(f"[data-chat-id='{bram}'] .theirs .text")).to_have_text("hallo")

    await page.locator(f"section[data-chat-id='{bram}']").get_by_text("Stop bot").click()
    await expect(page.get_by_role("button", name="Restart bot")).to_be_visible()

    await page.set_viewport_size({"width": 390, "height": 800})
    await page.goto(f"{phones.url}/?again#{amina}")
    await expect(page.locator("#people")).to_be_hidden()
    await expect(page.locator(".theirs .text")).to_have_text("hello")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.get_by_role("button", name="Back").click()
    await expect(page.locator("#people")).to_be_visible()


async def test_faults_are_switched_on_the_page(page: Page, phones):
    await page.get_by_role("button", name="Faults").click()
    await page.get_by_label("What happens").select_option("500")
    await page.get_by_label("How often").fill("2")
    await page.get_by_role("button", name="Switch on").click()
    await expect(page.locator("#fault-list li")).to_contain_text("0 used, 2 left")
    (fault,) = (await phones.get("/faults"))["faults"]
    assert (fault["kind"], fault["method"], fault["count"]) == ("500", "send*", 2)
    await page.get_by_role("button", name="Switch all off").click()
    await expect(page.get_by_text("Everything works.")).to_be_visible()


async def test_the_bot_is_asked_from_a_chat_and_its_card_opens_it(page: Page, phones):
    amina = await phones.add("Amina")
    wish = {"title": "Diaspora", "persons": [amina], "bot": False}
    group = (await phones.post("/groups", **wish))["chat"]["id"]
    await page.goto(f"{phones.url}/?again#{group}")
    column = page.locator(f"[data-chat-id='{group}']")
    box, results = column.get_by_label("Message", exact=True), column.get_by_label("Results")
    await box.fill("@sandbox_bot صحة")
    await expect(results.get_by_role("button")).to_have_count(2)
    await expect(results.get_by_text("صحة 2")).to_have_css("direction", "rtl")
    await results.get_by_role("button", name="صحة 1").click()
    ours = column.locator(".messages .ours")
    await expect(ours.locator(".text")).to_have_text("Card 1")
    await expect(ours.locator(".via")).to_have_text("via @sandbox_bot")
    await expect(box).to_have_value("")

    await ours.get_by_role("button", name="Open").click()
    private = page.locator(f"[data-chat-id='{amina}'] .ours .text")
    await expect(private.first).to_have_text("/start o-D-001")

    await box.fill("@sandbox_bot nothing")
    await results.get_by_role("button", name="Ask the bot").click()
    await expect(private.last).to_have_text("/start hello")
