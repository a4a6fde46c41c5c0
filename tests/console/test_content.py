"""The page about the content: what people asked in vain, and what waits for staff."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from store.questions import LONGEST_REPLY
from store.tables import AuditRow, MissingText, OutboxRow, Question, Rating
from store.types import now
from tests.console.browser import Browser
from tests.factories import TODAY

MARKUP = "<script>alert(1)</script> & \"quoted\" 'text'"


def leave(browser: Browser, text: str = "May I?", **person: object) -> Question:
    """Somebody's question."""
    conversation = browser.cast.conversation(browser.cast.person(**person))
    message = browser.cast.message(conversation, text, language="so")
    asked = {"message_id": message.id, "language": "so"}
    return browser.cast.add(Question(person_id=conversation.person_id, **asked))


def stored(browser: Browser, question: Question) -> Question:
    """As it stands now."""
    with browser.cast.database.session() as session:
        return session.get_one(Question, question.id)


def notices(browser: Browser) -> list[OutboxRow]:
    """What is on its way."""
    with browser.cast.database.session() as session:
        return list(session.scalars(select(OutboxRow)))


def audited(browser: Browser) -> list[tuple[str, str, str | None]]:
    """Who did what to which."""
    with browser.cast.database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id))
        return [(row.actor, row.action, row.subject) for row in rows]


def shown_questions(page: str) -> list[str]:
    """In the order of the page."""
    return re.findall(r'<p class="bubble"[^>]*>([^<]*)</p>', page)


async def test_questions_stand_oldest_first_with_language_and_waiting_time(
    browser: Browser,
) -> None:
    browser.become("reader")
    first = leave(browser, "first", language="nl")
    leave(browser, "second")
    with browser.cast.database.session() as session:
        session.get_one(Question, first.id).created_at = now() - timedelta(days=3)
    page = await browser.text("/content")
    assert shown_questions(page) == ["first", "second"]
    assert "Questions (2)" in page
    assert "3 days ago" in page
    assert '<span class="badge">Somali</span>' in page
    link = re.search(r'<a href="([^"]+)">Read the chat</a>', page)
    assert link
    transcript = await browser.text(link[1].replace("&amp;", "&").partition("#")[0])
    assert shown_questions(transcript) == ["first"]


async def test_a_reader_reads_and_has_no_forms(browser: Browser) -> None:
    browser.become("reader")
    question = leave(browser)
    assert "<textarea" not in await browser.text("/content")
    path = f"/content/questions/{question.id}"
    for action in ("reply", "close"):
        response = await browser.post(f"{path}/{action}", form="/content", reply="Yes")
        assert response.status == 403
    assert stored(browser, question).status == "open"


@pytest.mark.parametrize("role", ["agent", "editor", "administrator"])
async def test_an_answer_is_sent_once_and_recorded(browser: Browser, role: str) -> None:
    staff = browser.become(role)
    question = leave(browser, language="nl")
    page = await browser.text("/content")
    assert "uses the assistant in Dutch" in page
    path = f"/content/questions/{question.id}/reply"
    response = await browser.post(path, form="/content", reply="Yes, you may.")
    assert response.status == 303
    page = await browser.text(response.headers["Location"])
    assert "on its way to the person" in page
    assert "No question waits" in page
    kept = stored(browser, question)
    assert (kept.status, kept.reply, kept.answered_by) == ("answered", "Yes, you may.", staff.id)
    assert len(notices(browser)) == 1
    recorded = audited(browser)
    assert (staff.id, "question_answered", str(question.id)) in recorded
    assert [action for _, action, _ in recorded].count("content_viewed") == 3
    assert "you may" not in str(recorded)


async def test_of_two_tabs_the_second_is_told_and_keeps_its_words(browser: Browser) -> None:
    browser.become("agent")
    question = leave(browser)
    path = f"/content/questions/{question.id}"
    await browser.post(f"{path}/reply", form="/content", reply="first")
    for action in ("reply", "close"):
        late = await browser.post(f"{path}/{action}", form="/content", reply="second words")
        assert late.status == 409
        page = await late.text()
        assert "before you" in page
        assert ("second words" in page) == (action == "reply")
    assert stored(browser, question).reply == "first"
    assert len(notices(browser)) == 1


@pytest.mark.parametrize("reply", ["", "  \r\n ", "x" * (LONGEST_REPLY + 1)])
async def test_an_unusable_answer_is_shown_again(browser: Browser, reply: str) -> None:
    browser.become("agent")
    question = leave(browser)
    path = f"/content/questions/{question.id}/reply"
    response = await browser.post(path, form="/content", reply=reply)
    assert response.status == 400
    page = await response.text()
    assert "empty or too long" in page
    assert reply.strip() in page
    assert stored(browser, question).status == "open"
    assert notices(browser) == []


async def test_closing_tells_nobody(browser: Browser) -> None:
    staff = browser.become("editor")
    question = leave(browser)
    path = f"/content/questions/{question.id}/close"
    response = await browser.post(path, form="/content", reply="not meant to be sent")
    assert "Nobody was told" in await browser.text(response.headers["Location"])
    assert stored(browser, question).status == "closed"
    assert stored(browser, question).reply is None
    assert notices(browser) == []
    assert (staff.id, "question_closed", str(question.id)) in audited(browser)


async def test_staff_read_that_a_person_cannot_be_told(browser: Browser) -> None:
    browser.become("agent")
    question = leave(browser, blocked_at=now())
    path = f"/content/questions/{question.id}/reply"
    response = await browser.post(path, form="/content", reply="Yes")
    assert "has blocked the assistant" in await browser.text(response.headers["Location"])


@pytest.mark.parametrize("number", ["0", "4711", "9" * 18])
async def test_a_question_that_is_gone_is_a_missing_page(browser: Browser, number: str) -> None:
    browser.become("agent")
    leave(browser)
    for action in ("reply", "close"):
        path = f"/content/questions/{number}/{action}"
        assert (await browser.post(path, form="/content", reply="Yes")).status == 404


@pytest.mark.parametrize("number", ["x", "-1", "1.5", "9" * 19, "%00", "٣"])
async def test_a_number_that_makes_no_sense_is_a_missing_page(
    browser: Browser, number: str
) -> None:
    browser.become("agent")
    leave(browser)
    response = await browser.post(f"/content/questions/{number}/reply", form="/content", reply="x")
    assert response.status == 404


async def test_a_forged_form_answers_nothing(browser: Browser) -> None:
    browser.become("agent")
    question = leave(browser)
    for fields in ({}, {"csrf": ""}, {"csrf": "x" * 43}):
        path = f"/content/questions/{question.id}/reply"
        response = await browser.send(path, reply="Yes", **fields)
        assert response.status == 403
    assert stored(browser, question).status == "open"


async def test_markup_stays_text(browser: Browser) -> None:
    """In a question, in words that were refused, and in the address."""
    browser.become("agent")
    question = leave(browser, MARKUP, language='"><b>')
    path = f"/content/questions/{question.id}/reply"
    long = MARKUP + "x" * LONGEST_REPLY
    refused = await (await browser.post(path, form="/content", reply=long)).text()
    for page in (refused, await browser.text("/content?done=<script>")):
        assert "&lt;script&gt;alert(1)" in page
        assert "<script" not in page
        assert "<b>" not in page


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


async def test_the_navigation_leads_there(browser: Browser) -> None:
    browser.become("reader")
    assert 'href="/content"' in await browser.text("/conversations")
