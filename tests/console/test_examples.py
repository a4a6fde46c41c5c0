"""The examples that came of reviews, and stories that come of conversations."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
import yaml

from tests.console.browser import Browser
from tests.console.reviewing import follow, press
from tests.reviewing import add_example, wait_for_review


async def test_examples_are_listed_removed_and_brought_back(browser: Browser) -> None:
    browser.become("reviewer")
    wait_for_review(browser.cast)
    await press(browser, topic="insurance")
    page = await browser.text("/review/examples")
    for shown in ("who pays in Ghana", "Am I insured?", "English", "login-of-reviewer"):
        assert shown in page
    assert "Download all" not in page
    remove = re.search(r'action="(/review/examples/\d+/remove)"', page)
    assert remove
    page = await follow(browser, await browser.post(remove[1], form="/review/examples"))
    assert "There are no examples yet." in page
    # Pressed again by somebody else.
    again = await follow(browser, await browser.post(remove[1], form="/review/examples"))
    assert "is not there any more" in again
    number = re.search(r'name="message" value="(\d+)"', page)
    assert number
    page = await follow(
        browser,
        await browser.post("/review/examples/restore", form="/review/examples", message=number[1]),
    )
    assert "The example is back." in page
    assert "who pays in Ghana" in page
    for unknown in ("", "x", str(2**40)):
        form = {"form": "/review/examples", "message": unknown}
        response = await browser.post("/review/examples/restore", **form)
        assert response.status == (303 if unknown.isdigit() else 400)


async def test_examples_are_filtered_and_downloaded(browser: Browser) -> None:
    editor = browser.become("editor").id
    add_example(browser.cast, "who pays", editor)
    add_example(browser.cast, "wie betaalt", editor, "travel_costs", language="nl")
    page = await browser.text("/review/examples?language=nl&topic=travel_costs")
    assert "wie betaalt" in page
    assert "who pays" not in page
    assert "No example of this kind." in await browser.text("/review/examples?language=so")
    response = await browser.get("/review/examples.zip")
    assert response.headers["Content-Disposition"].startswith("attachment")
    with zipfile.ZipFile(io.BytesIO(await response.read())) as archive:
        assert set(archive.namelist()) == {
            "nlu/en/conditions/insurance.console.yml",
            "nlu/nl/conditions/travel_costs.console.yml",
        }
    assert browser.actions()[-1] == "examples_exported"


async def test_a_conversation_is_downloaded_as_a_story(browser: Browser) -> None:
    cast = browser.cast
    browser.become("reviewer")
    talk = cast.conversation(cast.person(name="Hodan Warsame"))
    asked = cast.message(talk, "I am Warsame: who pays?", topic="travel_costs")
    answer = cast.answer("travel_costs")
    told = {"direction": "out", "kind": "bot", "reply_to": asked.id, "answer_id": answer.id}
    cast.message(talk, f"{answer.lead} <b>", **told)
    page = f"/conversations/{talk.id}"
    assert "Download as a test story" in await browser.text(page)
    response = await browser.post(f"{page}/story", form=page)
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="asks_travel_costs.yml"')
    text = await response.text()
    assert text.startswith("# A conversation that was kept in the console")
    assert "it held personal data" in text
    [step] = yaml.safe_load(text)["steps"]
    assert step["hears"] == {"answer": "travel_costs"}
    assert "Warsame" not in text
    assert browser.actions()[-1] == "story_exported"


@pytest.mark.parametrize("role", ["reviewer", "editor"])
async def test_what_is_no_story_says_so(browser: Browser, role: str) -> None:
    browser.become(role)
    talk = browser.cast.conversation()
    page = f"/conversations/{talk.id}"
    response = await browser.post(f"{page}/story", form=page)
    assert response.status == 409
    assert "There is nothing to play here" in await response.text()
    assert (await browser.post(f"{page}/story", form=page, before="x")).status == 400
    gone = f"/conversations/{'x' * 22}/story"
    assert (await browser.post(gone, form=page)).status == 404


async def test_readers_are_offered_no_story(browser: Browser) -> None:
    browser.become("reader")
    talk = browser.cast.conversation()
    assert "test story" not in await browser.text(f"/conversations/{talk.id}")
