"""One talk at the desk: transcript, reply, the person's card."""

from __future__ import annotations

import hmac
from typing import Any

from aiohttp import web
from babel.dates import format_datetime

from console import cookies
from console.content import chat
from console.formats import LOCALE
from console.handover.filling import instead
from console.keys import DATABASE, REFRESHING, ROLES_BY_NAME, WHO
from console.live import LIVE
from console.pages import redirect, render
from store import audit
from store.audit import Action
from store.handover import canned_replies, handovers, talks
from store.handover.handover_card import Card
from store.handover.talks import Talk
from store.openings import hours
from store.privacy import masking
from store.types import now

# What `?done=` may say.
DONE = ("sent", "noted", "taken", "given", "closed", "reopened", "unmasked", "masked")
# Answers that nothing is shown of while the person is masked; the others are masked like messages.
HIDDEN = ("name", "email", "phone")


async def show_talk(request: web.Request) -> web.Response:
    """The newest messages and what there is to do."""
    return await talk_page(request)


async def talk_page(
    request: web.Request, status: int = 200, *, problem: str | None = None, **shown: Any
) -> web.Response:
    """The page, with what was typed when a form was refused; the look is recorded."""
    database, conversation = request.app[DATABASE], request.match_info["id"]
    talk = await database.read(talks.read, conversation, request[WHO].staff_id)
    if not _is_refreshed(request, conversation):
        await _record_look(request, talk)
    spoken = (await chat.load(request)).languages
    done = request.query.get("done")
    context = {
        "talk": talk,
        "done": done if done in DONE else None,
        "problem": problem,
        "local_time": local_time(talk.card),
        "veil": talk.veil,
        "hidden": HIDDEN,
        "shortest_reason": masking.SHORTEST_REASON,
        "longest_reason": masking.LONGEST_REASON,
        "reason": "",
        "others": request.app[LIVE].others(conversation, request[WHO].staff_id),
        "look": _look(request, conversation),
        "longest": handovers.LONGEST_REPLY,
        "canned": [
            (one.name, instead(one, talk.card.language, spoken))
            for one in await database.read(canned_replies.all_replies)
        ],
        "agents": await database.read(talks.agents, request.app[ROLES_BY_NAME]["desk"]),
        "reply": "",
        "note": "",
        "inserted": None,
        "unfilled": [],
        "by": None,
    }
    return render(request, "handover/talk.html", status, **context | shown)


def back(request: web.Request, done: str) -> web.Response:
    """To the talk that the form was about."""
    url = request.app.router["desk-talk"].url_for(id=request.match_info["id"])
    return redirect(str(url.with_query(done=done)))


def local_time(card: Card) -> str:
    """Day and time where the person is."""
    zone = hours.known_zone(card.time_zone)
    return format_datetime(now(), "EEEE HH:mm", tzinfo=zone, locale=LOCALE)


async def _record_look(request: web.Request, talk: Talk) -> None:
    what = (Action.TRANSCRIPT_VIEWED, talk.transcript.id, talk.veil.on_record)
    await request.app[DATABASE].run(audit.record, request[WHO].staff_id, *what)


def _look(request: web.Request, conversation: str) -> str:
    """What a page shows to be the one whose opening was recorded, as long as the log-in lasts."""
    session = cookies.session_lookup(request)
    return request.app[DATABASE].vault.sign(f"look:{session}:{conversation}")


def _is_refreshed(request: web.Request, conversation: str) -> bool:
    given = request.headers.get(REFRESHING, "")
    return hmac.compare_digest(given.encode(), _look(request, conversation).encode())
