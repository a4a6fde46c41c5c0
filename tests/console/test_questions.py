"""Questions that people left: read, answered alone or together, told by a curated answer."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from aiohttp import ClientResponse
from sqlalchemy import select

from store.answers.questions import LONGEST_REPLY
from store.privacy import masking
from store.tables import AuditRow, OutboxRow, Question
from store.types import now
from tests.console.browser import Browser

PAGE = "/content/questions"
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
    page = await browser.text("/content/questions")
    assert shown_questions(page) == ["first", "second"]
    assert "Waiting (2)" in page
    assert "3 days ago" in page
    assert '<span class="badge">Somali</span>' in page
    link = re.search(r'<a href="([^"]+)">Read the chat</a>', page)
    assert link
    transcript = await browser.text(link[1].replace("&amp;", "&").partition("#")[0])
    assert shown_questions(transcript) == ["first"]


async def test_a_reader_reads_and_has_no_forms(browser: Browser) -> None:
    browser.become("reader")
    question = leave(browser)
    assert "<textarea" not in await browser.text("/content/questions")
    path = f"/content/questions/{question.id}"
    for action in ("reply", "close"):
        response = await browser.post(f"{path}/{action}", form=PAGE, reply="Yes")
        assert response.status == 403
    assert stored(browser, question).status == "open"


async def test_what_staff_answered_is_masked_like_all_that_is_written(browser: Browser) -> None:
    browser.become("reader")
    question = leave(browser)
    with browser.cast.database.session() as session:
        row = session.get_one(Question, question.id)
        row.status, row.answered_at = "answered", now()
        row.reply = "Dear Hodan, call us at 06-12345678"
    page = await browser.text("/content/questions?status=answered")
    assert "12345678" not in page
    assert "Dear <" in page
    assert "Hodan" not in page


@pytest.mark.parametrize("role", ["agent", "editor", "administrator"])
async def test_an_answer_is_sent_once_and_recorded(browser: Browser, role: str) -> None:
    staff = browser.become(role)
    question = leave(browser, language="nl")
    page = await browser.text("/content/questions")
    assert "uses the assistant in Dutch" in page
    path = f"/content/questions/{question.id}/reply"
    response = await browser.post(path, form=PAGE, reply="Yes, you may.")
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
    await browser.post(f"{path}/reply", form=PAGE, reply="first")
    for action in ("reply", "close"):
        late = await browser.post(f"{path}/{action}", form=PAGE, reply="second words")
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
    response = await browser.post(path, form=PAGE, reply=reply)
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
    response = await browser.post(path, form=PAGE, reply="not meant to be sent")
    assert "Nobody was told" in await browser.text(response.headers["Location"])
    assert stored(browser, question).status == "closed"
    assert stored(browser, question).reply is None
    assert notices(browser) == []
    assert (staff.id, "question_closed", str(question.id)) in audited(browser)


async def test_staff_read_that_a_person_cannot_be_told(browser: Browser) -> None:
    browser.become("agent")
    question = leave(browser, blocked_at=now())
    path = f"/content/questions/{question.id}/reply"
    response = await browser.post(path, form=PAGE, reply="Yes")
    assert "has blocked the assistant" in await browser.text(response.headers["Location"])


@pytest.mark.parametrize("number", ["0", "4711", "9" * 18])
async def test_a_question_that_is_gone_is_a_missing_page(browser: Browser, number: str) -> None:
    browser.become("agent")
    leave(browser)
    for action in ("reply", "close"):
        path = f"/content/questions/{number}/{action}"
        assert (await browser.post(path, form=PAGE, reply="Yes")).status == 404


@pytest.mark.parametrize("number", ["x", "-1", "1.5", "9" * 19, "%00", "٣"])
async def test_a_number_that_makes_no_sense_is_a_missing_page(
    browser: Browser, number: str
) -> None:
    browser.become("agent")
    leave(browser)
    response = await browser.post(f"/content/questions/{number}/reply", form=PAGE, reply="x")
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
    refused = await (await browser.post(path, form=PAGE, reply=long)).text()
    for page in (refused, await browser.text("/content/questions?done=<script>")):
        assert "&lt;script&gt;alert(1)" in page
        assert "<script>" not in page
        assert "<b>" not in page


async def gather(browser: Browser, *chosen: Question, **fields: str) -> ClientResponse:
    """Tick questions and press a button."""
    data = [("csrf", await browser.form_token(PAGE)), *fields.items()]
    data += [("question", str(one.id)) for one in chosen]
    path = f"{PAGE}/gather"
    return await browser.client.post(path, data=data, allow_redirects=False)


async def undo(browser: Browser, page: str) -> ClientResponse:
    """Press the button of a page on which several were moved."""
    data = [("csrf", await browser.form_token(PAGE)), ("do", "back")]
    data += re.findall(r'name="(moved|was)" value="([^"]*)"', page)
    return await browser.client.post(f"{PAGE}/gather", data=data, allow_redirects=False)


async def send(browser: Browser, path: str, *chosen: Question, **fields: str) -> ClientResponse:
    """Send the form that answers several questions."""
    data = [("csrf", await browser.form_token(PAGE)), *fields.items()]
    data += [("question", str(one.id)) for one in chosen]
    return await browser.client.post(f"{PAGE}/{path}", data=data, allow_redirects=False)


async def test_several_are_answered_together(browser: Browser) -> None:
    staff = browser.become("agent")
    asked = [leave(browser, "first", language="nl"), leave(browser, "second", blocked_at=now())]
    leave(browser, "another")
    response = await gather(browser, *asked, do="answer")
    assert response.status == 303
    page = await browser.text(response.headers["Location"])
    assert shown_questions(page) == ["first", "second"]
    assert "What was sent cannot be taken back" in page
    assert "1 of them has blocked the assistant" in page
    response = await send(browser, "answer", *asked, reply="Yes, all of you.")
    page = await browser.text(response.headers["Location"])
    assert "on its way to 1 person" in page
    assert "1 has blocked the assistant" in page
    assert shown_questions(page) == ["another"]
    page = await browser.text(f"{PAGE}?status=answered")
    assert page.count("Yes, all of you.") == 2
    assert page.count("not told: had blocked the assistant") == 1
    assert [who for who, action, _ in audited(browser) if action == "question_answered"] == [
        staff.id,
        staff.id,
    ]


async def test_somebody_faster_is_noticed_and_nobody_is_told_twice(browser: Browser) -> None:
    browser.become("agent")
    asked = [leave(browser, "first"), leave(browser, "second")]
    await send(browser, "answer", asked[0], reply="Yes")
    late = await send(browser, "answer", *asked, reply="my own words")
    assert late.status == 409
    page = await late.text()
    assert "my own words" in page
    assert shown_questions(page) == ["second"]
    assert len(notices(browser)) == 1
    for reply in ("", "x" * (LONGEST_REPLY + 1)):
        assert (await send(browser, "answer", asked[1], reply=reply)).status == 400
    assert len(notices(browser)) == 1


async def test_they_are_put_under_a_topic_and_taken_out_again(browser: Browser) -> None:
    browser.become("agent")
    asked = [leave(browser, "first"), leave(browser, "second")]
    response = await gather(browser, *asked, do="topic", topic="about_cd4d")
    page = await browser.text(response.headers["Location"])
    assert "Nobody was told anything" in page
    assert page.count("waits for the answer “What is CD4D?”") == 2
    await gather(browser, asked[0], do="out")
    page = await browser.text(PAGE)
    assert page.count("waits for the answer “What is CD4D?”") == 1
    assert notices(browser) == []


async def test_moving_them_can_be_undone(browser: Browser) -> None:
    browser.become("agent")
    asked = [leave(browser, "first"), leave(browser, "second")]
    await gather(browser, asked[0], do="new", name="Dogs")
    dogs = stored(browser, asked[0]).group_id
    response = await gather(browser, *asked, do="topic", topic="about_cd4d")
    page = await browser.text(response.headers["Location"])
    response = await undo(browser, page)
    assert "are where they were before" in await browser.text(response.headers["Location"])
    assert [stored(browser, one).group_id for one in asked] == [dogs, None]
    late = await undo(browser, page)
    assert late.status == 409
    assert "Nothing was undone" in await late.text()
    for forged in ("", "x", f"{asked[0].id}.4711", "9" * 40):
        page = f'name="moved" value="{dogs}" name="was" value="{forged}"'
        assert (await undo(browser, page)).status == 409
    assert stored(browser, asked[0]).group_id == dogs
    assert notices(browser) == []


async def test_they_are_put_into_a_group_of_their_own(browser: Browser) -> None:
    browser.become("agent")
    asked = [leave(browser, "first"), leave(browser, "second")]
    await gather(browser, asked[0], do="new", name=f"Dogs {MARKUP}")
    page = await browser.text(PAGE)
    group = re.search(r'\?group=(\d+)"', page)
    assert group
    assert "<script>" not in page
    await gather(browser, asked[1], do="group", group=group[1])
    page = await browser.text(f"{PAGE}?group={group[1]}")
    assert shown_questions(page) == ["first", "second"]
    assert shown_questions(await browser.text(f"{PAGE}?group=0")) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "new", "name": " "},
        {"do": "new", "name": "x" * 121},
        {"do": "group", "group": "4711"},
        {"do": "topic", "topic": "search_openings"},
        {"do": "topic", "topic": ""},
        {"do": "magic"},
        {},
    ],
)
async def test_what_cannot_be_done_with_them_is_said(
    browser: Browser, fields: dict[str, str]
) -> None:
    browser.become("agent")
    asked = leave(browser)
    assert (await gather(browser, asked, **fields)).status == 400
    assert (await gather(browser, **fields)).status == 400
    assert stored(browser, asked).group_id is None


async def test_a_curated_answer_is_told_as_it_stands(browser: Browser) -> None:
    browser.become("agent")
    asked = leave(browser)
    for topic, named in (("nonsense", "choose a topic"), ("about_cd4d", "no text is live")):
        response = await send(browser, "tell", asked, topic=topic)
        assert response.status == 400
        assert named in await response.text()
    browser.cast.answer("about_cd4d")
    response = await send(browser, "tell", asked, topic="about_cd4d")
    assert "on its way to 1 person" in await browser.text(response.headers["Location"])
    assert "What is CD4D?" in await browser.text(f"{PAGE}?status=answered")
    assert (await send(browser, "tell", asked, topic="about_cd4d")).status == 409


async def test_a_closed_question_can_wait_again(browser: Browser) -> None:
    browser.become("agent")
    asked = leave(browser)
    path = f"{PAGE}/{asked.id}"
    await browser.post(f"{path}/close", form=PAGE)
    page = await browser.text(f"{PAGE}?status=closed")
    assert "Let it wait again" in page
    response = await browser.post(f"{path}/reopen", form=f"{PAGE}?status=closed")
    assert shown_questions(await browser.text(response.headers["Location"])) == ["May I?"]
    await browser.post(f"{path}/reply", form=PAGE, reply="Yes")
    assert (await browser.post(f"{path}/reopen", form=PAGE)).status == 409


async def test_more_than_a_page_is_paged(browser: Browser) -> None:
    browser.become("reader")
    for number in range(51):
        leave(browser, f"question {number}")
    page = await browser.text(PAGE)
    assert len(shown_questions(page)) == 50
    link = re.search(r'rel="next" href="([^"]+)"', page)
    assert link
    assert shown_questions(await browser.text(link[1].replace("&amp;", "&"))) == ["question 50"]


async def test_addresses_that_make_no_sense_show_the_list(browser: Browser) -> None:
    browser.become("agent")
    leave(browser, "only one")
    for query in ("status=<b>", "after=x", "group=99999999999999999999", "language=%00"):
        page = await browser.text(f"{PAGE}?{query}")
        assert "<b>" not in page
    page = await browser.text(f"{PAGE}/answer?question=x&question=4711")
    assert "None of these waits any more" in page


async def test_a_reader_cannot_gather(browser: Browser) -> None:
    browser.become("reader")
    asked = leave(browser)
    assert 'type="checkbox"' not in await browser.text(PAGE)
    for path in ("gather", "answer", "tell"):
        response = await browser.post(f"{PAGE}/{path}", form=PAGE, question=str(asked.id), do="out")
        assert response.status == 403
    assert (await browser.get(f"{PAGE}/answer")).status == 403


async def test_contact_data_in_questions_are_masked_until_somebody_says_why(
    browser: Browser,
) -> None:
    editor = browser.become("editor")
    question = leave(browser, "I am Hodan, call 06-12345678. May I?", name="Hodan")
    answering = f"{PAGE}/answer?question={question.id}"
    for path in (PAGE, answering):
        page = await browser.text(path)
        assert "call" in page
        assert "Hodan" not in page
        assert "12345678" not in page
    reason = "The person asked to be called"
    await browser.cast.database.run(masking.unmask, editor.id, question.person_id, reason)
    for path in (PAGE, answering):
        assert "12345678" in await browser.text(path)
