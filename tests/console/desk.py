"""What tests of the desk share."""

from __future__ import annotations

import re

from sqlalchemy import select

from store.handover import handovers
from store.tables import AuditRow, Conversation, Handover, OutboxRow, Staff
from tests.console.browser import Browser

_SEEN = re.compile(r'name="seen" value="([^"]*)"')


def ask(browser: Browser, reason: str = "asked", **person: object) -> Conversation:
    """Somebody who wants a person of the staff."""
    conversation = browser.cast.conversation(browser.cast.person(**person))
    with browser.cast.database.session() as session:
        handovers.ask(session, conversation.id, reason)
    return conversation


def handover(browser: Browser, conversation: Conversation) -> Handover:
    """The last one of a conversation."""
    with browser.cast.database.session() as session:
        query = select(Handover).where(Handover.conversation_id == conversation.id)
        return session.scalars(query.order_by(Handover.id.desc())).first()


def answer(browser: Browser, conversation: Conversation, text: str, staff: Staff) -> None:
    """Somebody of the staff answers, elsewhere."""
    with browser.cast.database.session() as session:
        handovers.reply(session, conversation.id, text, staff.id)


def told(browser: Browser) -> list[str]:
    """What staff have written that is on its way."""
    with browser.cast.database.session() as session:
        rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id))
        replies = [row.parameters["reply"] for row in rows]
    return [reply["written"] for reply in replies if "written" in reply]


def audited(browser: Browser) -> list[tuple[str, str | None]]:
    """What was recorded, by action and subject."""
    with browser.cast.database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id))
        return [(row.action, row.subject) for row in rows]


def path(conversation: Conversation, what: str = "") -> str:
    """An address of the desk."""
    return f"/desk/{conversation.id}{what}"


async def send(browser: Browser, conversation: Conversation, text: str, page: str = "") -> tuple:
    """Press "Send" on a page that was opened; status and page."""
    page = page or await browser.text(path(conversation))
    seen = _SEEN.search(page)
    assert seen
    fields = {"reply": text, "seen": seen[1]}
    response = await browser.post(path(conversation, "/reply"), path(conversation), **fields)
    return response.status, await response.text()
