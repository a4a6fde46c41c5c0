"""One conversation: a stretch of it, who it is about, and where to begin."""

from __future__ import annotations

from datetime import date

from aiohttp import web

from console.content import chat
from console.conversations import filters
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store import audit
from store.audit import Action
from store.conversations import tags, transcripts
from store.conversations.transcripts import NoSuchPlaceError
from store.privacy.masking import LONGEST_REASON, SHORTEST_REASON

LARGEST_ID = 2**63 - 1
PLACES = ("before", "after", "at")
# What `?done=` may say.
DONE = ("unmasked", "masked", "seen", "unseen", "redacted", "tagged", "untagged", "kept", "let-go")


async def show_transcript(request: web.Request) -> web.Response:
    """The newest messages, or those that the address names; the look is recorded."""
    if request.query.get("date"):
        return await _go_to_day(request)
    places = {name: _message_id(request.query.get(name)) for name in PLACES}
    if sum(place is not None for place in places.values()) > 1:
        raise web.HTTPBadRequest
    return await transcript_page(request, places=places)


async def transcript_page(
    request: web.Request,
    status: int = 200,
    *,
    places: dict[str, int | None] | None = None,
    problem: str | None = None,
    reason: str = "",
    tag: str = "",
) -> web.Response:
    """The page, with what was typed when a form was refused."""
    conversation, places = request.match_info["id"], places or {}
    content, viewer = await chat.load(request), request[WHO].staff_id
    look = await request.app[DATABASE].read(
        transcripts.look, viewer, conversation, content.catalogue.safety_topics, **places
    )
    tagged = await request.app[DATABASE].read(tags.look, viewer, conversation)
    await request.app[DATABASE].run(
        audit.record, viewer, Action.TRANSCRIPT_VIEWED, conversation, look.veil.on_record
    )
    done = request.query.get("done")
    return render(
        request,
        "conversations/transcript.html",
        status,
        look=look,
        transcript=look.transcript,
        veil=look.veil,
        marks=look.marks,
        labels=dict(filters.topics(content)),
        is_newest=not any(place is not None for place in places.values()),
        at=places.get("at"),
        done=done if done in DONE else None,
        problem=problem,
        reason=reason,
        tagged=tagged,
        tag=tag,
        longest_tag=tags.LONGEST_TAG,
        most_tags=tags.MOST,
        shortest=SHORTEST_REASON,
        longest=LONGEST_REASON,
    )


async def _go_to_day(request: web.Request) -> web.Response:
    """To the first message of a day, or of the next day on which anything was said."""
    conversation = request.match_info["id"]
    try:
        day = date.fromisoformat(request.query["date"])
        if not date(1970, 1, 1) <= day <= date(9998, 1, 1):
            raise ValueError
        found = await request.app[DATABASE].read(transcripts.find_day, conversation, day)
    except ValueError:
        return await transcript_page(request, 400, problem="day")
    except NoSuchPlaceError:
        return await transcript_page(request, problem="no_day")
    url = request.app.router["conversation"].url_for(id=conversation)
    return redirect(f"{url.with_query(at=found)}#m{found}")


def _message_id(text: str | None) -> int | None:
    """The message that an address names; HTTPBadRequest when it is no number or too large."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST_ID):
        raise web.HTTPBadRequest
    return int(text)
