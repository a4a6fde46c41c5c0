"""Seeing who wrote, for a reason; taking the text of a message away; looking after danger."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.conversations import message_search
from store.tables import AuditRow, Conversation, Example, Message, OutboxRow, Review, ReviewTask
from store.types import now
from tests.console.browser import Browser

TEXT = "I am Hodan, call me on 06-12345678"
REASON = "Asked to be called back"


@pytest.fixture
def talk(browser: Browser) -> Conversation:
    """Somebody gave name and number away."""
    conversation = browser.cast.conversation(browser.cast.person(name="Hodan <b>Warsame"))
    browser.cast.message(conversation, TEXT, entities=[{"entity": "city", "value": "Hodan"}])
    return conversation


def path(conversation: Conversation, *parts: object) -> str:
    """An address below a conversation."""
    return "/".join(["/conversations", conversation.id, *map(str, parts)])


def rows(browser: Browser, table: Any) -> list[Any]:
    """All rows of a table."""
    with browser.cast.database.session() as session:
        return list(session.scalars(select(table)))


def actions(browser: Browser) -> list[str]:
    """What is on record, without looks."""
    recorded = [row.action for row in rows(browser, AuditRow)]
    return [action for action in recorded if not action.endswith("_viewed")]


async def test_a_reason_unmasks_for_a_while(browser: Browser, talk: Conversation) -> None:
    browser.become("agent")
    masked = await browser.text(path(talk))
    for part in ("Hodan", "Warsame", "12345678"):
        assert part not in masked
    assert "call me on" in masked
    assert 'title="Masked: telephone number"' in masked
    response = await browser.post(path(talk, "unmask"), path(talk), reason=REASON)
    page = await browser.text(response.headers["Location"])
    assert TEXT in page
    assert "Hodan &lt;b&gt;Warsame" in page
    assert TEXT in await browser.text("/conversations")
    response = await browser.post(path(talk, "mask"), path(talk))
    assert "masked again" in await browser.text(response.headers["Location"])
    assert "12345678" not in await browser.text(path(talk))
    assert actions(browser) == ["person_unmasked", "person_masked"]
    assert REASON not in repr([row.details for row in rows(browser, AuditRow)])


async def test_looks_say_whether_names_could_be_read(browser: Browser, talk: Conversation) -> None:
    browser.become("agent")
    await browser.post(path(talk, "unmask"), path(talk), reason=REASON)
    await browser.text(path(talk))
    browser.become("editor")
    message = path(talk, "messages", rows(browser, Message)[0].id, "redact")
    await browser.text(message)
    await browser.post(path(talk, "unmask"), path(talk), reason=REASON)
    await browser.text(message)
    looks = [row for row in rows(browser, AuditRow) if row.action == "transcript_viewed"]
    unmasked = {"unmasked": True}
    # The form to unmask stands on a page that is a look, too.
    assert [look.details for look in looks] == [None, unmasked, None, None, unmasked]


@pytest.mark.parametrize("reason", ["", "abcd", "     ", "x" * 301])
async def test_a_reason_that_is_none_changes_nothing(
    browser: Browser, talk: Conversation, reason: str
) -> None:
    browser.become("agent")
    response = await browser.post(path(talk, "unmask"), path(talk), reason=reason)
    page = await response.text()
    assert response.status == 400
    assert "give a reason" in page
    assert f'value="{reason}"' in page
    assert "12345678" not in page


async def test_readers_cannot_unmask(browser: Browser, talk: Conversation) -> None:
    browser.become("reader")
    page = await browser.text(path(talk))
    assert "masked" in page
    assert "unmask" not in page
    response = await browser.post(path(talk, "unmask"), "/password", reason=REASON)
    assert response.status == 403


async def test_unmasking_nobody_is_refused(browser: Browser, talk: Conversation) -> None:
    browser.become("agent")
    nobody = "/conversations/" + "x" * 22
    for what in ("unmask", "mask", "danger/seen", "danger/unseen"):
        response = await browser.post(f"{nobody}/{what}", path(talk), reason=REASON)
        assert response.status == 404, what


async def test_a_text_is_taken_away_for_good(browser: Browser, talk: Conversation) -> None:
    editor = browser.become("editor")
    (message,) = rows(browser, Message)
    ranking = [{"topic": "greet", "confidence": 0.5}]
    other = browser.cast.message(talk, "call somebody else", ranking=ranking)
    learnt = {"language": "en", "topic": "greet", "entities": [], "accepted_by": editor.id}
    for number, one in enumerate((message, other)):
        browser.cast.add(Example(message_id=one.id, text=f"example {number}", **learnt))
        task = {"score": 1.0, "reasons": [], "text_key": f"key {number}"}
        browser.cast.add(ReviewTask(message_id=one.id, **task))
        entities = [{"entity": "city", "value": "Hodan"}]
        verdict = {"staff_id": editor.id, "verdict": "right", "entities": entities}
        browser.cast.add(Review(message_id=one.id, **verdict))
    question = path(talk, "messages", message.id, "redact")
    assert f'href="{question}"' in await browser.text(path(talk))
    page = await browser.text(question)
    assert "This cannot be undone" in page
    assert "12345678" not in page
    response = await browser.post(question)
    page = await browser.text(response.headers["Location"])
    assert "gone, for good" in page
    assert "taken away by staff on" in page
    assert "call me" not in page
    assert "call somebody else" in page
    kept = {row.id: row for row in rows(browser, Message)}
    assert (kept[message.id].text, kept[message.id].entities) == ("", None)
    assert kept[message.id].redacted_at
    assert kept[other.id].ranking == ranking
    assert [row.message_id for row in rows(browser, Example)] == [other.id]
    assert [row.message_id for row in rows(browser, ReviewTask)] == [other.id]
    assert [row.entities for row in rows(browser, Review) if row.message_id == message.id] == [None]
    with browser.cast.database.session() as session:
        found = select(Message.id).where(message_search.holds(session, ("call",)))
        assert session.scalars(found).all() == [other.id]
    assert actions(browser) == ["message_redacted"]


async def test_what_is_gone_cannot_be_taken_away_again(
    browser: Browser, talk: Conversation
) -> None:
    browser.become("editor")
    (message,) = rows(browser, Message)
    question = path(talk, "messages", message.id, "redact")
    assert (await browser.post(question)).status == 303
    assert "taken away by staff" in await browser.text("/conversations")
    response = await browser.post(question, path(talk))
    assert response.status == 409
    assert "has been taken away before" in await response.text()
    assert actions(browser) == ["message_redacted"]


async def test_what_is_on_its_way_is_not_taken_away(browser: Browser, talk: Conversation) -> None:
    browser.become("editor")
    told = browser.cast.message(talk, "Dear Hodan", direction="out", kind="staff")
    row = OutboxRow(person_id=talk.person_id, message_id=told.id, status="due")
    row.chat, row.method, row.parameters = "1", "send_message", {"text": "Dear Hodan"}
    browser.cast.add(row)
    response = await browser.post(path(talk, "messages", told.id, "redact"))
    assert response.status == 409
    assert "still to be sent" in await response.text()
    assert [one.text for one in rows(browser, Message) if one.id == told.id] == ["Dear Hodan"]


async def test_messages_of_others_and_of_nobody_are_not_there(
    browser: Browser, talk: Conversation
) -> None:
    browser.become("editor")
    other = browser.cast.message(browser.cast.conversation(), "hello")
    for number in (other.id, 0, 10**17):
        question = path(talk, "messages", number, "redact")
        assert (await browser.get(question)).status == 404
        assert (await browser.post(question, path(talk))).status == 404
    assert {row.text for row in rows(browser, Message)} == {TEXT, "hello"}


async def test_reviewers_are_not_offered_to_take_texts_away(
    browser: Browser, talk: Conversation
) -> None:
    browser.become("reviewer")
    assert "redact" not in await browser.text(path(talk))


async def test_danger_is_looked_after_and_undone(browser: Browser) -> None:
    browser.become("agent")
    marks = {"safety_topic": "emergency", "safety_at": now() - timedelta(hours=1)}
    talk = browser.cast.conversation(**marks)
    assert "I have looked after the danger" in await browser.text(path(talk))
    response = await browser.post(path(talk, "danger/seen"), path(talk))
    page = await browser.text(response.headers["Location"])
    assert "no longer among those in danger" in page
    assert "looked after</span>" in page
    assert "I have looked after the danger" not in page
    assert talk.person_id[:8] not in await browser.text("/conversations?danger=unattended")
    # Twice at once: the second is told.
    second = await browser.post(path(talk, "danger/seen"), path(talk))
    assert second.status == 409
    assert "somebody else did it" in await second.text()
    response = await browser.post(path(talk, "danger/unseen"), response.headers["Location"])
    assert "in danger again" in await browser.text(response.headers["Location"])
    assert talk.person_id[:8] in await browser.text("/conversations?danger=unattended")
    assert actions(browser) == ["danger_seen", "danger_reopened"]


async def test_no_danger_is_nothing_to_look_after(browser: Browser, talk: Conversation) -> None:
    browser.become("agent")
    for what in ("seen", "unseen"):
        assert (await browser.post(path(talk, f"danger/{what}"), path(talk))).status == 409
    assert actions(browser) == []


async def test_administrators_read_the_reason_beside_the_record(
    browser: Browser, talk: Conversation
) -> None:
    browser.become("administrator")
    await browser.post(path(talk, "unmask"), path(talk), reason="<b>Asked</b> to be called")
    page = await browser.text("/audit?action=person_unmasked")
    assert "&lt;b&gt;Asked&lt;/b&gt; to be called" in page
    exported = await browser.get("/audit.csv")
    assert "Asked" not in await exported.text()
