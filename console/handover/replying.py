"""What staff write: replies, canned ones put in, notes."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web
from sqlalchemy.orm import Session

from console.content import chat
from console.forms import read_form
from console.handover.filling import fill_known, hours_told, in_language, instead, still_open
from console.handover.talk import back, talk_page
from console.keys import DATABASE, WHO
from store.handover import canned_replies, handovers, talks
from store.handover.handovers import BlockedError, UnusableReplyError
from store.handover.talks import OvertakenError
from store.tables import CannedReply
from store.types import now


@dataclass(frozen=True)
class Inserted:
    """A canned reply that was put in: in which language, and what is still open in the text."""

    language: str
    is_fallback: bool
    unfilled: list[str]


async def send_reply(request: web.Request) -> web.Response:
    """Write to the person; what cannot be sent is shown again."""
    form = await read_form(request)
    text, seen = form.get("reply", ""), form.get("seen", "")
    unfilled = still_open(text)
    if unfilled:
        return await talk_page(request, 400, problem="unfilled", reply=text, unfilled=unfilled)
    database, conversation = request.app[DATABASE], request.match_info["id"]
    try:
        await database.run(talks.reply, conversation, text, request[WHO].staff_id, seen)
    except UnusableReplyError:
        return await talk_page(request, 400, problem="unusable", reply=text)
    except BlockedError:
        return await talk_page(request, 409, problem="blocked", reply=text)
    except OvertakenError as error:
        return await talk_page(request, 409, problem=error.what, reply=text, by=error.by)
    return back(request, "sent")


async def insert_canned(request: web.Request) -> web.Response:
    """The page with a canned reply behind what was typed so far; nothing is sent."""
    form = await read_form(request)
    typed, name = form.get("reply", ""), form.get("canned", "")
    database, conversation = request.app[DATABASE], request.match_info["id"]
    card = await database.read(handovers.card, conversation)
    found = await database.read(_named, name)
    if found is None:
        return await talk_page(request, 400, problem="no_canned", reply=typed)
    content = await chat.load(request)
    language, text = in_language(found, card.language, content.languages)
    outlook = await database.read(handovers.outlook, now())
    filled = fill_known(text, card, hours_told(content, language, outlook, card.time_zone))
    reply = "\n\n".join(part for part in (typed.rstrip(), filled) if part)
    is_fallback = instead(found, card.language, content.languages) is not None
    inserted = Inserted(language, is_fallback, still_open(reply))
    return await talk_page(request, reply=reply, inserted=inserted)


async def keep_note(request: web.Request) -> web.Response:
    """Write something for other staff."""
    note = (await read_form(request)).get("note", "")
    database, conversation = request.app[DATABASE], request.match_info["id"]
    try:
        await database.run(handovers.note, conversation, note, request[WHO].staff_id)
    except UnusableReplyError:
        return await talk_page(request, 400, problem="note", note=note)
    return back(request, "noted")


def _named(session: Session, name: str) -> CannedReply | None:
    wanted = " ".join(name.split()).casefold()
    replies = canned_replies.all_replies(session)
    fits = [one for one in replies if wanted and wanted in one.name.casefold()]
    exact = [one for one in fits if one.name.casefold() == wanted]
    # A few letters are enough when they mean one only.
    return exact[0] if exact else fits[0] if len(fits) == 1 else None
