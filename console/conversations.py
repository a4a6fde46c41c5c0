"""The conversations: list and transcript."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from aiohttp import web

from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import audit, transcripts
from store.audit import Action
from store.transcripts import Cursor, NoSuchConversationError

LARGEST_ID = 2**63 - 1
PLACE = re.compile(r"(\S+)~([A-Za-z0-9_-]{22})")


async def show_home(request: web.Request) -> web.Response:
    """The first page after the log-in."""
    return redirect(str(request.app.router["conversations"].url_for()))


async def show_conversations(request: web.Request) -> web.Response:
    """Fifty conversations, newest first; `?only=waiting` (for staff) or `?only=safety` (danger)."""
    before = _cursor(request.query.get("before"))
    asked = request.query.get("only")
    only = asked if asked in (transcripts.WAITING, transcripts.SAFETY) else None
    page = await request.app[DATABASE].read(transcripts.list_conversations, before, only)
    older = page.older and _cursor_text(page.older)
    return render(
        request,
        "conversations.html",
        page=page,
        older=older,
        only=only,
        is_first=before is None,
    )


async def show_transcript(request: web.Request) -> web.Response:
    """The newest fifty messages, or those before message `?before`; the look is recorded."""
    conversation = request.match_info["id"]
    before = _message_id(request.query.get("before"))
    database = request.app[DATABASE]
    try:
        transcript = await database.read(transcripts.read_transcript, conversation, before)
    except NoSuchConversationError:
        raise web.HTTPNotFound from None
    viewer = request[WHO].staff_id
    await database.run(audit.record, viewer, Action.TRANSCRIPT_VIEWED, conversation)
    return render(request, "conversation.html", transcript=transcript, is_newest=before is None)


def _cursor_text(cursor: Cursor) -> str:
    return f"{cursor.last_message_at.isoformat()}~{cursor.conversation_id}"


def _cursor(text: str | None) -> Cursor | None:
    """The place in the list that an address names; HTTPBadRequest when it is none."""
    if text is None:
        return None
    place = PLACE.fullmatch(text)
    try:
        if place:
            return Cursor(datetime.fromisoformat(place[1]).astimezone(UTC), place[2])
    except (ValueError, OverflowError):
        pass
    raise web.HTTPBadRequest


def _message_id(text: str | None) -> int | None:
    """The message that an address names; HTTPBadRequest when it is no number or too large."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST_ID):
        raise web.HTTPBadRequest
    return int(text)
