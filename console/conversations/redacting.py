"""Takes the text of a message away, after asking."""

from __future__ import annotations

from aiohttp import web

from console.conversations.endangered import done
from console.keys import DATABASE, WHO
from console.pages import render
from store import audit
from store.audit import Action
from store.conversations import transcripts
from store.privacy import masking, people, redaction
from store.privacy.redaction import AlreadyRedactedError, OnItsWayError


async def ask(request: web.Request) -> web.Response:
    """The question before it is done, with the message; the look is recorded."""
    return await _page(request)


async def redact(request: web.Request) -> web.Response:
    """Do it; there is no way back."""
    database, (conversation, number) = request.app[DATABASE], _message(request)
    try:
        await database.run(redaction.redact, request[WHO].staff_id, conversation, number)
    except AlreadyRedactedError:
        return await _page(request, 409, problem="redacted")
    except OnItsWayError:
        return await _page(request, 409, problem="on_its_way")
    await people.scrub(database)
    return done(request, "redacted")


async def _page(
    request: web.Request, status: int = 200, problem: str | None = None
) -> web.Response:
    database, (conversation, number) = request.app[DATABASE], _message(request)
    viewer = request[WHO].staff_id
    message = await database.read(redaction.find, conversation, number)
    person = await database.read(transcripts.person_of, conversation)
    veil = await database.read(masking.veil, viewer, person)
    await database.run(audit.record, viewer, Action.TRANSCRIPT_VIEWED, conversation, veil.on_record)
    return render(
        request,
        "conversations/redact.html",
        status,
        conversation=conversation,
        message=message,
        veil=veil,
        problem=problem,
    )


def _message(request: web.Request) -> tuple[str, int]:
    return request.match_info["id"], int(request.match_info["message"])
