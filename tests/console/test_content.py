"""The page about the content: what waits for staff, each with the way to where it is done."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from store.tables import AnswerFlag, MissingText, Question, Rating
from tests.console.browser import Browser
from tests.factories import TODAY


async def test_everything_that_waits_is_listed(browser: Browser) -> None:
    browser.become("reader")
    cast = browser.cast
    late = cast.answer("about_cd4d", review_by=TODAY - timedelta(days=900), status="machine")
    cast.add(MissingText(kind="phrase", key="greet", language="so", times=7))
    person = cast.person()
    cast.add(Rating(person_id=person.id, answer_id=late.id, helpful=False, reason="outdated"))
    page = " ".join(re.sub(r"<[^>]+>", " ", await browser.text("/content")).split())
    assert re.search(r"about_cd4d \d+ \w+ 2023 past English", page)
    assert "English 1 1" in page
    assert "greet phrase Somali 7" in page
    assert "about_cd4d English, version 1 0 1 1 × out of date" in page


async def test_an_empty_page_says_so(browser: Browser) -> None:
    browser.become("reader")
    page = await browser.text("/content")
    for nothing in ("No question waits", "No answer is due", "Nothing was missing", "Nobody has"):
        assert nothing in page


async def test_what_waits_leads_to_where_it_is_done(browser: Browser) -> None:
    editor = browser.become("editor")
    cast = browser.cast
    live = cast.answer("about_cd4d", review_by=TODAY - timedelta(days=900))
    draft = {"version": 2, "live": False, "based_on": 1}
    cast.answer("about_cd4d", **draft, state="proposed", edited_by=cast.staff("bo", "editor").id)
    cast.answer("cd4d_status", **draft, state="draft", edited_by=editor.id)
    cast.add(MissingText(kind="answer", key="cd4d_funding", language="so", times=7))
    cast.add(Rating(person_id=cast.person().id, answer_id=live.id, helpful=False))
    cast.help_line(proposed_by="bo", proposed_at=live.created_at, proposal={})
    conversation = cast.conversation()
    asked = {"message_id": cast.message(conversation, "May I?").id, "language": "en"}
    cast.add(Question(person_id=conversation.person_id, **asked))
    page = await browser.text("/content")
    for address in (
        "/content/questions",
        "/content/answers/about_cd4d/en/proposal",
        "/content/answers/cd4d_status/en",
        "/content/answers/about_cd4d/en",
        "/content/answers/about_cd4d/so",
        "/content/answers/cd4d_funding/so",
        "/content/answers/about_cd4d/en/versions",
        "/content/answers?show=machine&amp;language=en",
        "/content/help-lines/emergency",
    ):
        assert f'href="{address}"' in page, address


async def test_a_flag_of_a_reviewer_is_settled(browser: Browser) -> None:
    browser.become("editor")
    reviewer = browser.cast.staff("rea", "reviewer").id
    row = AnswerFlag(topic="about_cd4d", language="en", reason="wrong", staff_id=reviewer)
    flag = browser.cast.add(row)
    page = await browser.text("/content")
    assert "says rea" in page
    assert "says rea" in await browser.text("/content/answers/about_cd4d")
    response = await browser.post(f"/content/flags/{flag.id}/settle", form="/content")
    assert "says rea" not in await browser.text(response.headers["Location"])
    assert "flag_settled" in browser.actions()
    missing = await browser.post("/content/flags/4711/settle", form="/password")
    assert missing.status == 404


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_who_does_not_edit_has_no_ways_into_the_editor(browser: Browser, role: str) -> None:
    browser.become(role)
    browser.cast.answer("about_cd4d", review_by=TODAY - timedelta(days=900))
    page = await browser.text("/content")
    assert 'href="/content/answers/about_cd4d"' in page
    assert 'href="/content/answers/about_cd4d/en"' not in page


async def test_the_navigation_leads_there(browser: Browser) -> None:
    browser.become("reader")
    assert 'href="/content"' in await browser.text("/conversations")
