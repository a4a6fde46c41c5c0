"""A reviewer works through what people wrote, by keyboard alone: right, another topic, not ours."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.installation import Installation
from tests.e2e.phone import Phone
from tests.walks.conftest import SignIn

RIGHT, NOT_OURS, SKIP = "Enter", "o", "s"
# What the model is not sure of, or has never seen a word of, and what the reviewer does: presses a
# key, or types a part of another topic's name.
WRITTEN = {
    "mail me op hodan@example.org over de toelage": "is it paid",
    "bel me op 06 12345678 over mijn reispapieren": "visa_and",
    "duurt het lang voor iemand terugschrijft": RIGHT,
    "mijn nicht is verpleegster, zij ook?": "can apply",
    "betalen ze daar de tandarts": RIGHT,
    "is de laptop daarna van mij": NOT_OURS,
    "alleen halve dagen, zou dat gaan": RIGHT,
    "ik ben vorig jaar niet door het gesprek gekomen": "selection_pro",
    "wie tekent de brief voor mijn baas": "employed",
    "hoe laat eten jullie": NOT_OURS,
    "krijg ik ook iets voor de bus": "my ticket",
    "ik heb een eigen zaakje, helpt dat": RIGHT,
    "is er iets voor een imker": SKIP,
}
TOPICS = {
    "is it paid": "assignment_pay",
    "visa_and": "visa_and_travel_papers",
    "can apply": "who_can_apply",
    "selection_pro": "selection_process",
    "employed": "employed_expert",
    "my ticket": "travel_costs",
}
AT_LEAST = 10
# Nobody has asked about it.
SLIP = "film_festival"
# The queue takes in what is half a minute old, and is no page that moves by itself.
FILLED_WITHIN = 90_000  # milliseconds
IS_FILLED = """async ([least, within]) => {
  const pause = () => new Promise((done) => setTimeout(done, 1000));
  const waiting = async () => {
    const page = await (await fetch(location.href)).text();
    return Number(/>(\\d+) waits?</.exec(page)?.[1] ?? 0);
  };
  for (const end = Date.now() + within; Date.now() < end; await pause()) {
    if ((await waiting()) >= least) return true;
  }
  return false;
}"""


def test_messages_are_reviewed_by_keyboard(sign_in: SignIn, installation: Installation) -> None:
    page = sign_in("reviewer")
    before = number_of_examples(page)
    page.goto("/")
    press(page, page.get_by_role("link", name="Review", exact=True))
    focus(page, page.get_by_role("combobox", name=re.compile("^Language")))
    page.keyboard.type("Dutch")
    press(page, page.get_by_role("button", name="Show"))
    page.wait_for_url("**language=nl**")
    waiting = number(page.locator("#task"), r"(\d+) waits?\b")

    somebody_writes(installation)
    assert page.evaluate(IS_FILLED, [waiting + AT_LEAST, FILLED_WITHIN])
    page.reload()
    slip_twice_and_undo(page)
    found = work(page)

    assert len(found) >= AT_LEAST
    look_at_skipped(page, [text for text in found if WRITTEN[text] == SKIP])
    learnt = {text: topic for text, topic in found.items() if WRITTEN[text] != SKIP}
    assert number_of_examples(page) == before + len(learnt)
    rows = page.locator(".examples tbody tr")
    for text, topic in learnt.items():
        expect(rows.filter(has_text=ending(text))).to_contain_text(topic)
    expect(rows.filter(has_text=SLIP)).to_have_count(0)
    # Nothing by which somebody could be found is learnt.
    expect(rows.filter(has_text=re.compile("toelage|reispapieren"))).to_have_count(2)
    for secret in ("hodan", "example.org", "12345678"):
        expect(page.locator(".examples .text", has_text=secret)).to_have_count(0)


def somebody_writes(installation: Installation) -> None:
    """Somebody chats with the bot, and is not understood well."""
    phone = Phone(installation.sandbox, "nl")
    phone.press(phone.say("/start"), "Nederlands")
    for text in WRITTEN:
        phone.say(text)


def slip_twice_and_undo(page: Page) -> None:
    """The first two messages are given a topic that they do not mean; both come back."""
    said = []
    for _ in range(2):
        said.append(shown(page))
        choose(page, SLIP, SLIP)
        settle(page, said[-1])
        expect(page.locator("#outcome")).to_contain_text("Another topic")
    for text in reversed(said):
        page.keyboard.press("u")
        expect(page.locator("#said")).to_have_text(text)
        expect(page.locator("#outcome")).to_contain_text("Undone: Another topic")


def work(page: Page) -> dict[str, str]:
    """Judge all that was written to us here; what was written, and what it became."""
    found: dict[str, str] = {}
    passed: set[str] = set()
    while (said := shown(page)) and said not in passed:
        text = next((text for text in WRITTEN if said.endswith(ending(text))), None)
        if text is None:
            # Somebody else's: it stays in the queue.
            passed.add(said)
            page.keyboard.press("j")
        else:
            found[text] = judge(page, WRITTEN[text])
        settle(page, said)
        if text and WRITTEN[text] != SKIP:
            expect(page.locator("#outcome")).to_contain_text("It is an example now")
    return found


def judge(page: Page, deed: str) -> str:
    """Do with the message that is shown what the table says; the topic that it gets."""
    for secret in ("hodan", "12345678"):
        expect(page.locator("#said")).not_to_contain_text(secret)
    if deed in TOPICS:
        choose(page, deed, TOPICS[deed])
        return TOPICS[deed]
    guess = page.locator("[data-key='1']").get_attribute("value") or ""
    page.keyboard.press(deed)
    return {RIGHT: guess, NOT_OURS: "out_of_scope", SKIP: ""}[deed]


def choose(page: Page, typed: str, topic: str) -> None:
    """Find a topic by a part of its name, and take it."""
    page.keyboard.press("t")
    page.keyboard.type(typed)
    expect(page.locator(".pick.first")).to_have_attribute("value", topic)
    page.keyboard.press("Enter")


def look_at_skipped(page: Page, texts: list[str]) -> None:
    """What was skipped waits where the reviewer finds it again."""
    press(page, page.get_by_role("link", name="Skipped by me"))
    page.wait_for_url("**part=skipped**")
    for text in texts:
        expect(page.locator("#said")).to_have_text(text)


def number_of_examples(page: Page) -> int:
    """How many there are by the page that lists them."""
    page.goto("/review")
    press(page, page.get_by_role("link", name="Examples", exact=True))
    page.get_by_role("heading", name="Examples").wait_for()
    return number(page.locator("main"), r"(\d+) examples?\b")


def number(part: Locator, pattern: str) -> int:
    """The number that a part of the page tells; 0 when it tells none."""
    found = re.search(pattern, part.inner_text())
    return int(found[1]) if found else 0


def shown(page: Page) -> str:
    """The message that is to be judged; empty when none is."""
    said = page.locator("#said")
    return said.inner_text().strip() if said.count() else ""


def settle(page: Page, said: str) -> None:
    """Wait until another message is shown, or none."""
    expect(page.locator("#said", has_text=said)).to_have_count(0)
    expect(page.locator(".htmx-request")).to_have_count(0)


def ending(text: str) -> str:
    """The last words of a message: what stands before them may be masked."""
    return " ".join(text.split()[-2:])


def focus(page: Page, wanted: Locator) -> None:
    """Go there with the tabulator."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("the tabulator does not lead there")


def press(page: Page, wanted: Locator) -> None:
    """Go to a link or button with the tabulator, and press it."""
    focus(page, wanted)
    page.keyboard.press("Enter")
