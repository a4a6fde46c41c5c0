"""Talking to the real bot in a real browser, on the sandbox's chat page."""

from __future__ import annotations

from playwright.sync_api import expect, sync_playwright

from tests.e2e.installation import Installation
from tests.e2e.phone import Phone
from tools.browser import find


def test_a_person_asks_on_the_chat_page_and_presses_a_button(installation: Installation) -> None:
    phone = Phone(installation.sandbox, name="Nura")
    phone.send("/start")
    phone.next()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(installation.sandbox)
        page.get_by_text("Nura").first.click()
        page.get_by_role("button", name="English").last.click()
        expect(page.get_by_text("112").last).to_be_visible()
        box = page.get_by_role("textbox").last
        box.fill("wat is CD4D?")
        box.press("Enter")
        expect(page.get_by_text("Source").last).to_be_visible(timeout=10_000)
        browser.close()
