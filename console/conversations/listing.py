"""The list of conversations, with its filters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from aiohttp import web

from console.content import chat
from console.conversations import filters
from console.conversations.filters import Asked
from console.conversations.snippets import Part, snippet
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import audit
from store.audit import Action
from store.conversations import conversations, saved_views, tags
from store.conversations.conversations import MOST_COUNTED, Cursor, Overview, OverviewPage
from store.privacy.masking import Veil
from store.tables import SavedView

PAGE = "conversations"
PLACE = re.compile(r"(\S+)~([A-Za-z0-9_-]{22})")
# What `?done=` may say.
DONE = ("saved", "deleted", "restored")


@dataclass(frozen=True)
class Row:
    """A conversation of the list, and what of its text is shown."""

    item: Overview
    parts: list[Part]
    tags: Sequence[str]


async def show_home(request: web.Request) -> web.Response:
    """The first page after the log-in."""
    return redirect(str(request.app.router[PAGE].url_for()))


async def show_conversations(request: web.Request) -> web.Response:
    """Fifty conversations, newest first, of which all filters of the address are true."""
    blank = [name for name in filters.FIELDS if request.query.get(name) == ""]
    if blank:
        # A form sends all its fields: the address to keep names only what was filled in.
        kept = [(name, value) for name, value in request.query.items() if name not in blank]
        return redirect(str(request.rel_url.with_query(kept)))
    return await list_page(request)


async def list_page(
    request: web.Request,
    status: int = 200,
    *,
    query: Mapping[str, str] | None = None,
    problem: str | None = None,
    name: str = "",
) -> web.Response:
    """The list for a query; `problem` is why a view was not saved as `name`."""
    query = request.query if query is None else query
    before = _cursor(query.get("before"))
    asked = filters.read(query, content := await chat.load(request), request[WHO].staff_id)
    rows, page = await _rows(request, asked, before)
    done = request.query.get("done")
    return render(
        request,
        "conversations/list.html",
        400 if asked.problems else status,
        rows=rows,
        page=page,
        older=page.older and _cursor_text(page.older),
        asked=asked,
        topics=filters.topics(content),
        labels=dict(filters.topics(content)),
        languages=content.languages.codes,
        views=await _views(request),
        tags=await request.app[DATABASE].read(tags.in_use),
        query=urlencode(asked.given),
        without={name: _without(asked, name) for name in asked.given},
        deleted={name: request.query.get(name, "") for name in ("name", "query")},
        is_first=before is None,
        most_counted=MOST_COUNTED,
        longest_name=saved_views.LONGEST_NAME,
        done=done if done in DONE else None,
        problem=problem,
        name=name,
    )


async def _rows(
    request: web.Request, asked: Asked, before: Cursor | None
) -> tuple[list[Row], OverviewPage]:
    """What is found; nothing where a filter makes no sense. The look is recorded."""
    if asked.problems:
        return [], OverviewPage([], None)
    database, viewer = request.app[DATABASE], request[WHO].staff_id
    page, veils, tagged = await database.read(conversations.look, viewer, asked.filters, before)
    # Not what was looked for: that may be what somebody said.
    details: dict[str, object] = {"filters": sorted(asked.given)}
    if shown := page.conversations:
        details |= {"newest": shown[0].id, "oldest": shown[-1].id, "conversations": len(shown)}
    await database.run(audit.record, viewer, Action.CONVERSATIONS_VIEWED, None, details)
    words = asked.filters.words
    rows = [
        Row(item, _parts(item, veils, words), tagged.get(item.id, ()))
        for item in page.conversations
    ]
    return rows, page


def _parts(item: Overview, veils: Mapping[str, Veil], words: Sequence[str]) -> list[Part]:
    return snippet(veils[item.person_id], item.text or "", words)


async def _views(request: web.Request) -> Sequence[SavedView]:
    who = request[WHO]
    return await request.app[DATABASE].read(saved_views.list_views, who.staff_id, PAGE)


def _without(asked: Asked, name: str) -> dict[str, str]:
    return {field: value for field, value in asked.given.items() if field != name}


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
