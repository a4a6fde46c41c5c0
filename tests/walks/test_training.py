"""What reviewers teach reaches the chat: a model is trained, compared, goes live, and goes back."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.e2e.installation import ROOT, Installation
from tests.e2e.phone import Phone
from tests.walks.conftest import SignIn

# Words that nobody has said before: one example of them is enough to learn from.
WORDS = {
    # Taken for another topic.
    "how many moons does the voyage last": "assignment_duration",
    # Not known: the assistant asks what is meant.
    "who tickles the paper tiger first": "selection_process",
}
PLAIN = {
    "assignment_duration": "how long does an assignment last",
    "selection_process": "how does the selection work",
}
# Messages are put into the queue half a minute after they were written.
QUEUED = 120  # seconds
# Twelve minutes were measured on two cores that had ten other things to do.
TRAINED = 1_500_000  # milliseconds


@dataclass(frozen=True)
class Answers:
    """What somebody gets to read by the made-up words; and by the plain ones, the right thing."""

    before: dict[str, str]
    right: dict[str, str]


@pytest.fixture
def answers(phone: Phone, installation: Installation) -> Answers:
    """Somebody asks in words of their own, somebody else as everybody does."""
    plain = Phone(installation.sandbox, name="Sagal")
    plain.press(plain.say("/start"), "English")
    right = {topic: plain.say(question).text for topic, question in PLAIN.items()}
    before = {text: phone.say(text).text for text in WORDS}
    assert not set(right.values()) & set(before.values())
    return Answers(before, right)


def open_models(page: Page) -> None:
    """The page of models, by the menu."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Models").click()
    expect(page.get_by_role("heading", name="Models", exact=True)).to_be_visible()


def find_in_queue(page: Page, text: str) -> None:
    """Turn the queue of reviews over until a message is shown, as soon as it is in there."""
    deadline = time.monotonic() + QUEUED
    shown = page.locator("#said", has_text=text)
    further = page.get_by_role("link", name="Next")
    page.goto("/review")
    while not shown.is_visible():
        assert time.monotonic() < deadline, "it never came to the queue"
        with page.expect_navigation():
            if further.is_visible():
                further.click()
            else:
                page.get_by_role("navigation", name="Part").get_by_role("link").first.click()


def teach(page: Page, text: str, topic: str) -> None:
    """By keyboard: another topic, the first letters of its name."""
    find_in_queue(page, text)
    page.keyboard.press("t")
    page.keyboard.type(topic)
    expect(page.locator(".pick.first")).to_have_attribute("value", topic)
    page.keyboard.press("Enter")
    expect(page.locator("#outcome")).to_contain_text("It is an example now.")


def wait_until_compared(page: Page) -> None:
    """Watch the bar, and touch nothing until it is gone."""
    bar = page.get_by_role("progressbar")
    expect(page.locator("#progress")).to_contain_text("is being trained")
    for _ in range(2):
        shown = bar.get_attribute("value") or ""
        expect(bar).not_to_have_attribute("value", shown, timeout=TRAINED)
    expect(page.locator("#progress")).to_contain_text("is being compared", timeout=TRAINED)
    expect(page.locator("#progress")).to_have_count(0, timeout=TRAINED)


def section(page: Page, title: str) -> Locator:
    """A part of the page of a model."""
    return page.get_by_role("region", name=title)


def test_what_was_taught_is_understood_when_the_model_goes_live_and_no_more_when_it_goes_back(
    sign_in: SignIn, phone: Phone, installation: Installation, answers: Answers
) -> None:
    reviewer = sign_in("reviewer")
    for text, topic in WORDS.items():
        teach(reviewer, text, topic)

    administrator, editor = sign_in("administrator"), sign_in("editor")
    open_models(administrator)
    open_models(editor)
    # Other walks have taught as well: one sentence more or less must not keep the model back.
    for margin in administrator.get_by_role("textbox").all():
        margin.fill("5")
    administrator.get_by_role("button", name="Keep", exact=True).click()
    expect(administrator.get_by_text(re.compile(r"\d+ of them new"))).to_be_visible()
    administrator.get_by_role("button", name="Train a new model").click()
    expect(administrator.get_by_role("status")).to_contain_text("The training has begun")
    # Somebody else, whose page was open before, presses it too.
    editor.get_by_role("button", name="Train a new model").click()
    expect(editor.get_by_role("alert")).to_contain_text("a training goes on already")
    wait_until_compared(administrator)
    # Nobody has said yet that people are understood by it.
    for text, before in answers.before.items():
        assert phone.say(text).text == before

    row = administrator.get_by_role("row").filter(has_text="ready").filter(has_text="administrator")
    row.get_by_role("rowheader").get_by_role("link").click()
    figures = section(administrator, "Sentences that it has never seen")
    languages = yaml.safe_load((ROOT / "content/languages.yml").read_text(encoding="utf-8"))
    expect(figures.get_by_role("rowheader")).to_have_count(len(languages))
    english = figures.get_by_role("row").filter(has_text="English")
    expect(english.locator(".figure").first).to_have_text(
        re.compile(r"\d+\.\d .*becomes\s+\d+\.\d")
    )
    changes = section(administrator, "What people have written")
    for text, topic in WORDS.items():
        taught = changes.get_by_role("listitem").filter(has_text=text)
        expect(taught).to_contain_text(re.compile(rf"becomes\s+{topic}"))
        expect(taught).to_contain_text(f"reviewers say {topic}")

    administrator.get_by_role("button", name="Go live").click()
    expect(administrator.get_by_role("status")).to_contain_text("The model is live")
    for text, topic in WORDS.items():
        assert phone.say(text).text == answers.right[topic]

    administrator.get_by_text("Go back to model").click()
    administrator.get_by_role("button", name="Roll back").click()
    expect(administrator.get_by_role("status")).to_contain_text("The model before is live again")
    for text, before in answers.before.items():
        assert phone.say(text).text == before
    # It was the same installation all the time.
    assert installation.output.count("\nready\n") == 1
