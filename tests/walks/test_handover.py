"""Somebody asks for a person: an agent whose desk is open sees it, answers, and gives them back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.phone import Phone
from tests.walks.conftest import SignIn

# The console looks once a second; pages that ask by themselves do so once a minute.
AT_ONCE = 8_000  # milliseconds
QUESTION = "What is CD4D?"
CANNED = "Programme of an event"
TEXT = "I send you the programme of {event} today."
FILLED_IN = "the evening in Utrecht"
SECOND = "A colleague who knows more writes to you tomorrow."


@pytest.fixture
def canned(sign_in: SignIn) -> str:
    """The name of a canned reply, which an editor writes."""
    page = sign_in("editor")
    page.goto("/desk/replies")
    page.get_by_role("link", name="New canned reply").click()
    page.get_by_label("Name, for staff only").fill(CANNED)
    page.get_by_label("English").fill(TEXT)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The canned reply is saved")).to_be_visible()
    return CANNED


def test_a_talk_from_the_first_request_to_the_bot_s_return(
    sign_in: SignIn, phone: Phone, canned: str
) -> None:
    answer = phone.say(QUESTION).text
    page = sign_in("agent")
    with page.expect_response(lambda answer: answer.request.resource_type == "eventsource"):
        page.get_by_role("link", name="Desk").click()
        page.wait_for_url("**/desk")

    # Somebody asks: they are on the desk at once, and the bot goes on answering until staff write.
    seen = addresses(page)
    stays_open(page)
    assert "the staff see" in phone.say("Can I talk to a person?").text
    expect(people(page)).to_have_count(len(seen) + 1, timeout=AT_ONCE)
    is_same_page(page)
    assert phone.say(QUESTION).text == answer
    (address,) = addresses(page) - seen
    row = page.get_by_role("listitem").filter(has=page.locator(f"a[href='{address}']"))
    expect(row).to_contain_text("1 unread", timeout=AT_ONCE)

    row.get_by_role("button", name="Take it").click()
    expect(page.get_by_text("The talk is yours.")).to_be_visible()
    expect(page.locator("#state")).to_contain_text("Waits for a person")

    # A canned reply, found by its name, with the gap filled in.
    page.get_by_label("Canned reply", exact=True).press_sequentially(canned[:9])
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your answer")).to_have_value(TEXT)
    page.keyboard.type(FILLED_IN)
    send(page)
    first = TEXT.replace("{event}", FILLED_IN)
    assert "a person of the staff writes to you" in phone.next().text
    assert phone.next().text == first
    expect(page.locator(".message", has_text=first)).to_contain_text("sent", timeout=AT_ONCE)

    # What they write now stands on the page while the agent is writing, and is not answered.
    page.get_by_label("Your answer").fill(SECOND)
    stays_open(page)
    phone.send(QUESTION)
    phone.send("And who are you?")
    expect(page.locator(".bubble").last).to_have_text("And who are you?", timeout=AT_ONCE)
    expect(page.locator(".bubble").nth(-2)).to_have_text(QUESTION)
    expect(page.get_by_label("Your answer")).to_have_value(SECOND)
    is_same_page(page)
    send(page)
    assert phone.next().text == SECOND
    texts = [message["text"] for message in phone.messages()]
    assert texts[-4:] == [first, QUESTION, "And who are you?", SECOND]

    # The agent closes: the person is told, and the bot answers what it left to staff before.
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_text("The talk is closed: the assistant is back")).to_be_visible()
    assert "I am back" in phone.next().text
    assert phone.say(QUESTION).text == answer
    page.get_by_role("link", name="Back to the desk").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    assert address not in addresses(page)


def people(page: Page) -> Locator:
    """Those who wait, on the open desk."""
    return page.locator("#queue a.cover")


def addresses(page: Page) -> set[str]:
    """Where the talks lead that stand on the desk."""
    return {link.get_attribute("href") or "" for link in people(page).all()}


def send(page: Page) -> None:
    """Send what stands in the field, by keyboard."""
    page.get_by_label("Your answer").press("Control+Enter")
    expect(page.get_by_text("Your answer is on its way")).to_be_visible()


def stays_open(page: Page) -> None:
    """Leave a mark that a reload would wipe out."""
    page.evaluate("window.stays = true")


def is_same_page(page: Page) -> None:
    """The mark is still there."""
    assert page.evaluate("window.stays") is True
