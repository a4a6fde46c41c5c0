"""A talk at the desk: answering, taking, giving, closing, notes."""

from __future__ import annotations

import asyncio
import re

import pytest
from sqlalchemy import select, update

from store.handover import handovers
from store.tables import Conversation, Message, Note, Person, Profile
from store.types import now
from tests.console.browser import Browser, OpenBrowser
from tests.console.desk import answer, ask, audited, handover, path, send, told

MARKUP = "<script>alert(1)</script> & \"quoted\" 'text'"


async def test_opening_a_talk_is_recorded_once_and_its_refreshing_not(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    look = re.search(r'data-look="([^"]+)"', page)
    assert look
    viewed = ("transcript_viewed", conversation.id)
    assert audited(browser).count(viewed) == 1
    for _ in range(3):
        await browser.get(path(conversation), headers={"X-Live": look[1]})
    assert audited(browser).count(viewed) == 1
    await browser.get(path(conversation), headers={"X-Live": "1"})
    await browser.get(path(ask(browser)), headers={"X-Live": look[1]})
    assert [action for action, _ in audited(browser)].count("transcript_viewed") == 3


async def test_talk_shows_messages_escaped_with_their_direction(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser, language="ar")
    browser.cast.message(conversation, "مرحبا", language="ar")
    browser.cast.message(conversation, MARKUP)
    page = await browser.text(path(conversation))
    assert "<script>alert" not in page
    assert 'dir="auto" lang="ar">مرحبا' in page


@pytest.mark.parametrize("unknown", ["a" * 22, "-" * 22])
async def test_talk_of_nobody_is_no_page(browser: Browser, unknown: str) -> None:
    browser.become("agent")
    assert (await browser.get(f"/desk/{unknown}")).status == 404
    for what in ("/reply", "/note", "/insert", "/unmask", "/mask"):
        form = f"/desk/{unknown}{what}"
        fields = {"reply": "hello", "note": "hello", "reason": "because"}
        assert (await browser.post(form, "/password", **fields)).status == 404


async def test_talk_about_danger_says_so(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser, "safety")
    with browser.cast.database.session() as session:
        dangerous = {"safety_topic": "emergency_help", "safety_at": now()}
        session.execute(update(Conversation).values(**dangerous))
    for page in ("/desk", path(conversation)):
        assert "Danger: emergency_help" in await browser.text(page)
    page = await browser.text(path(conversation))
    assert "Nobody was asked for" in page
    with browser.cast.database.session() as session:
        handovers.ask(session, conversation.id, "asked")
    assert "Waits for a person, asked" in await browser.text(path(conversation))


async def test_of_two_answers_at_once_one_goes_out(open_browser: OpenBrowser) -> None:
    mine, other = await open_browser(), await open_browser()
    mine.become("agent")
    other.become("editor")
    conversation = ask(mine)
    pages = [await one.text(path(conversation)) for one in (mine, other)]
    sent = await asyncio.gather(
        send(mine, conversation, "It is me.", pages[0]),
        send(other, conversation, "No, me.", pages[1]),
    )
    assert sorted(status for status, _ in sent) == [303, 409]
    assert len(told(mine)) == 1


async def test_reply_goes_out_and_silences_the_assistant(browser: Browser) -> None:
    me = browser.become("agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    assert "The assistant still answers" in page
    status, _ = await send(browser, conversation, "I can help.\r\nTell me more.")
    assert status == 303
    assert told(browser) == ["I can help.\nTell me more."]
    page = await browser.text(path(conversation) + "?done=sent")
    assert "the assistant is silent" in page
    assert "on its way" in page
    assert "I can help." in page
    assert '<span class="delivery">due</span>' in page
    assert handover(browser, conversation).assigned_to == me.id


async def test_staff_may_write_first(browser: Browser) -> None:
    browser.become("agent")
    conversation = browser.cast.conversation()
    assert "It is silent from your first word on" in await browser.text(path(conversation))
    assert (await send(browser, conversation, "Hello"))[0] == 303
    assert handover(browser, conversation).reason == "staff"


@pytest.mark.parametrize("text", ["", "   ", "\0", "x" * 2001, "Hello {hours}"])
async def test_reply_that_cannot_be_sent_is_shown_again(browser: Browser, text: str) -> None:
    browser.become("agent")
    conversation = ask(browser)
    status, page = await send(browser, conversation, text)
    assert status == 400
    assert "Nothing was sent" in page
    assert text.strip("\0 ") in page
    assert told(browser) == []


async def test_braces_that_are_no_fill_in_are_sent(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    assert (await send(browser, conversation, "f(x) = {x}"))[0] == 303


async def test_reply_of_somebody_else_is_not_talked_over(browser: Browser) -> None:
    browser.become("agent")
    noor = browser.cast.staff("noor", "agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    answer(browser, conversation, "I have it.", noor)
    status, page = await send(browser, conversation, "Me, too.", page)
    assert status == 409
    assert "noor has answered since you opened this page" in page
    assert "Me, too." in page
    assert told(browser) == ["I have it."]
    # Whoever has read that and means it sends it again.
    assert (await send(browser, conversation, "Me, too.", page))[0] == 303
    assert told(browser) == ["I have it.", "Me, too."]


async def test_talk_that_was_given_to_somebody_else_is_asked_about(browser: Browser) -> None:
    browser.become("agent")
    noor = browser.cast.staff("noor", "agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    with browser.cast.database.session() as session:
        handovers.assign(session, handover(browser, conversation).id, noor.id, noor.id)
    status, page = await send(browser, conversation, "Hello", page)
    assert status == 409
    assert "given to noor" in page
    assert (await send(browser, conversation, "Hello", page))[0] == 303


async def test_talk_that_was_ended_meanwhile_is_asked_about(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    with browser.cast.database.session() as session:
        handovers.take_back(session, conversation.id)
    status, page = await send(browser, conversation, "Hello", page)
    assert status == 409
    assert "The person has ended the talk" in page
    assert (await send(browser, conversation, "Hello", page))[0] == 303


async def test_reply_that_is_sent_twice_goes_out_once(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    page = await browser.text(path(conversation))
    assert (await send(browser, conversation, "Once", page))[0] == 303
    assert (await send(browser, conversation, "Once", page))[0] == 303
    assert told(browser) == ["Once"]


@pytest.mark.parametrize("seen", ["", "~", "x~y~z", "9" * 30 + "~~", "1~2~3~4~5"])
async def test_nonsense_about_what_was_seen_does_no_harm(browser: Browser, seen: str) -> None:
    browser.become("agent")
    conversation = browser.cast.conversation()
    fields = {"reply": "Hello", "seen": seen}
    response = await browser.post(path(conversation, "/reply"), path(conversation), **fields)
    assert response.status == 303


async def test_person_who_blocked_the_assistant_cannot_be_written_to(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser, blocked_at=now())
    page = await browser.text(path(conversation))
    assert "has blocked the assistant" in page
    status, page = await send(browser, conversation, "Hello", page)
    assert status == 409
    assert "Hello" in page
    assert told(browser) == []


async def test_take_give_close_and_reopen(browser: Browser) -> None:
    me = browser.become("agent")
    noor = browser.cast.staff("noor", "editor")
    conversation = ask(browser)
    number = str(handover(browser, conversation).id)
    for what, fields, owner in (
        ("take", {}, me.id),
        ("give", {"to": noor.id}, noor.id),
        ("give", {"to": ""}, None),
    ):
        form = path(conversation, f"/{what}")
        response = await browser.post(form, path(conversation), handover=number, **fields)
        assert response.status == 303
        assert handover(browser, conversation).assigned_to == owner
    closing = path(conversation, "/close")
    response = await browser.post(closing, path(conversation), handover=number)
    page = await browser.text(response.headers["Location"])
    assert "You can reopen it for ten minutes" in page
    assert "Reopen" in page
    assert handover(browser, conversation).closed_by == me.id
    response = await browser.post(closing, path(conversation), handover=number)
    assert response.status == 409
    reopening = path(conversation, "/reopen")
    response = await browser.post(reopening, path(conversation), handover=number)
    assert response.status == 303
    assert handover(browser, conversation).closed_at is None
    response = await browser.post(reopening, path(conversation), handover=number)
    assert response.status == 409
    assert "was not reopened" in await response.text()


async def test_talk_is_given_to_agents_only(browser: Browser) -> None:
    browser.become("agent")
    reader = browser.cast.staff("rada", "reader")
    gone = browser.cast.staff("gone", "agent", disabled_at=now())
    conversation = ask(browser)
    number = str(handover(browser, conversation).id)
    page = await browser.text(path(conversation))
    assert "rada" not in page
    assert ">gone<" not in page
    for to in (reader.id, gone.id, "nobody-like-this"):
        form = path(conversation, "/give")
        response = await browser.post(form, path(conversation), handover=number, to=to)
        assert response.status == 400


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 19, "٣"])
async def test_number_that_is_none_is_refused(browser: Browser, number: str) -> None:
    browser.become("agent")
    conversation = ask(browser)
    for what in ("take", "give", "close", "reopen"):
        form = path(conversation, f"/{what}")
        response = await browser.post(form, path(conversation), handover=number)
        assert response.status == 400


async def test_number_of_nothing_is_not_found(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    for what in ("take", "give", "close", "reopen"):
        form = path(conversation, f"/{what}")
        response = await browser.post(form, path(conversation), handover="999999")
        assert response.status == 404


async def test_note_is_kept_for_other_staff(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser)
    form = path(conversation, "/note")
    response = await browser.post(form, path(conversation), note=MARKUP)
    assert response.status == 303
    page = await browser.text(path(conversation))
    assert "&lt;script&gt;" in page
    assert "login-of-agent" in page
    for bad in ("", " ", "x" * 2001):
        response = await browser.post(form, path(conversation), note=bad)
        assert response.status == 400
        assert "The note was not kept" in await response.text()
    with browser.cast.database.session() as session:
        assert len(session.scalars(select(Note)).all()) == 1


async def test_who_it_is_stays_masked_until_somebody_says_why(browser: Browser) -> None:
    me = browser.become("agent")
    conversation = ask(browser, name="Hodan Ali")
    profile = {"email": "hodan@example.org", "phone": "+31612345678", "field": "health"}
    browser.cast.add(Profile(person_id=conversation.person_id, details={"facts": profile}))
    browser.cast.message(conversation, "I am Hodan Ali, mail me at hodan@example.org")
    with browser.cast.database.session() as session:
        handovers.note(session, conversation.id, "Hodan is at +31612345678", me.id)
    personal = ("Hodan", "hodan@example.org", "612345678")
    page = await browser.text(path(conversation))
    assert not [one for one in personal if one in page]
    assert "Health" in page
    form = path(conversation, "/unmask")
    for bad in ("", "x", "x" * 301):
        response = await browser.post(form, path(conversation), reason=bad)
        assert response.status == 400
        assert "Nothing was unmasked" in await response.text()
    reason = "She asked me to call her back"
    response = await browser.post(form, path(conversation), reason=reason)
    page = await browser.text(response.headers["Location"])
    assert not [one for one in personal if one not in page]
    assert "Names and contact data are shown until" in page
    assert ("person_unmasked", conversation.person_id) in audited(browser)
    response = await browser.post(path(conversation, "/mask"), path(conversation))
    assert "Hodan" not in await browser.text(response.headers["Location"])


async def test_two_who_have_a_talk_open_know_of_each_other(open_browser: OpenBrowser) -> None:
    browser = await open_browser()
    browser.become("agent")
    conversation = ask(browser)
    address = {"conversation": conversation.id}
    stream = await browser.get("/live", params=address)
    assert stream.status == 200
    assert "open, too" not in await browser.text(path(conversation))
    browser.become("editor")
    assert "login-of-agent has this talk open, too." in await browser.text(path(conversation))
    stream.close()


async def test_person_without_a_language_and_with_a_strange_clock(browser: Browser) -> None:
    browser.become("agent")
    conversation = ask(browser, language=None, time_zone="Nowhere/Land")
    page = await browser.text(path(conversation))
    assert "not known yet" in page
    with browser.cast.database.session() as session:
        session.execute(update(Person).values(language="xx"))
        session.execute(update(Message).values(text="x"))
    assert (await browser.get(path(conversation))).status == 200
