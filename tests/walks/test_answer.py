"""An answer is changed by two editors, read in the chat, and changed back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.phone import Phone
from tests.walks.conftest import SignIn

# No other walk changes this answer.
TOPIC, QUESTION = "demand_driven", "what does demand driven mean"
NEW_LEAD = "First an institution had a need, then came the Terms of Reference, then the expert."


def open_answers(page: Page) -> None:
    """The list of all answers, by the menu."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Content").click()
    page.get_by_role("navigation", name="Content").get_by_role("link", name="Answers").click()


def test_an_edited_answer_reaches_the_chat_and_is_rolled_back(
    sign_in: SignIn, phone: Phone
) -> None:
    before = phone.say(QUESTION)
    author, colleague = sign_in("editor"), sign_in("editor")

    open_answers(author)
    author.get_by_role("rowheader").filter(has_text=TOPIC).get_by_role("link").click()
    english = author.locator("#en")
    # Staff read what people get, to the letter.
    expect(english.locator(".bubble")).to_have_count(1)
    assert english.locator(".bubble").text_content() == before.text
    english.get_by_role("link", name="Edit", exact=True).click()

    lead = author.get_by_label("First line")
    old_lead = lead.input_value()
    assert old_lead in before.text
    lead.fill(NEW_LEAD)
    whole = author.locator("#preview .bubble").first
    expect(whole).to_contain_text(NEW_LEAD)
    previewed = whole.text_content()
    author.get_by_label("Why").fill("Shorter words.")
    author.get_by_role("button", name="Save and propose").click()
    expect(author.get_by_role("status")).to_contain_text("It is proposed")
    assert phone.say(QUESTION).text == before.text

    expect(author.get_by_text("You have written this version")).to_be_visible()
    expect(author.get_by_role("button", name="Approve and publish")).to_have_count(0)
    # The page offers no approval to the author; a form that asks for it all the same is refused.
    withdrawal = author.locator("form[action$='/withdraw']")
    withdrawal.evaluate("form => form.action = form.action.replace('/withdraw', '/approve')")
    author.get_by_role("button", name="Take the proposal back").click()
    expect(author.get_by_role("alert")).to_contain_text("nobody approves what they have written")
    assert phone.say(QUESTION).text == before.text

    open_answers(colleague)
    colleague.get_by_role("link", name="What waits for me").click()
    row = colleague.get_by_role("row").filter(has_text=TOPIC)
    row.get_by_role("link", name="look at the proposal in English").click()
    expect(colleague.locator(".differences ins").first).to_be_visible()
    colleague.get_by_role("button", name="Approve and publish").click()
    expect(colleague.get_by_role("status")).to_contain_text("It is live")
    after = phone.say(QUESTION)
    assert after.text == previewed
    assert old_lead not in after.text

    # One person is enough to go back: the text was approved before.
    earlier = colleague.get_by_role("main").locator("ol > li").nth(1)
    earlier.get_by_role("link", name="go back to it").click()
    colleague.get_by_role("button", name="Publish this text again").click()
    expect(colleague.get_by_role("status")).to_contain_text("The old text is live again")
    assert phone.say(QUESTION).text == before.text
