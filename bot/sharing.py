"""Shares an opening or an event: its link, as a QR picture, and into other chats."""

from __future__ import annotations

import asyncio
import logging
from base64 import b64encode
from typing import Any
from urllib.parse import urlencode

from telegram import Bot

from bot.desk import Desk
from bot.turn import Turn
from store.database import Database
from store.openings import links
from store.openings.links import Linked, NoLinkError
from store.wording.keyboards import Button
from store.wording.replies import yes_no
from store.wording.speaker import Speaker

logger = logging.getLogger(__name__)

RETRY_SECONDS = 5.0
# Telegram's own page to send an address on, for a bot without inline mode.
SHARE = "https://t.me/share/url"
LONGEST_REFERENCE = 62


async def share(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """The picture of what a button is about: {"share": reference}."""
    await _share(desk, turn, button["share"])


async def share_named(desk: Desk, turn: Turn) -> None:
    """The reference after /share, or what the person looked at last."""
    reference: str | None = turn.incoming.words.strip().upper()[:LONGEST_REFERENCE]
    if not reference:
        reference = await desk.database.read(links.looked_at, turn.conversation_id)
    if reference:
        await _share(desk, turn, reference)
        return
    speaker = desk.speaker(turn.language)
    turn.say(speaker.say("share-which", _ways_on(speaker)))


async def introduce(database: Database, bot: Bot) -> None:
    """Keep the bot's name where the console finds it, however long the database is away."""
    while True:
        try:
            await database.run(links.keep_username, bot.username)
        except Exception as error:
            logger.warning("username.not_kept error=%s", type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)
        else:
            return


async def _share(desk: Desk, turn: Turn, reference: str) -> None:
    speaker = desk.speaker(turn.language)
    try:
        found = await desk.database.read(links.linked, reference)
    except NoLinkError:
        turn.say(speaker.say("share-unknown", _ways_on(speaker)))
        return
    address = links.link(desk.bot.username, reference)
    picture = await asyncio.to_thread(links.picture, address)
    button = _into_a_chat(desk, speaker, reference, address)
    say = speaker.say("share-caption", [button], **_args(found, address))
    say.photo = {"filename": f"{reference}.png", "base64": b64encode(picture).decode()}
    turn.say(say)


def _args(found: Linked, address: str) -> dict[str, Any]:
    return {
        "title": {"text": found.title},
        "reference": found.reference,
        "link": address,
        "demo": yes_no(found.demo),
    }


def _into_a_chat(desk: Desk, speaker: Speaker, reference: str, address: str) -> Button:
    """Lets the person choose a chat; there Telegram asks us in inline mode, if we have it."""
    label = speaker.word("button-share-chat")
    if desk.bot.supports_inline_queries:
        return Button(label, {"switch_inline": reference})
    return Button(label, {"url": f"{SHARE}?{urlencode({'url': address})}"})


def _ways_on(speaker: Speaker) -> list[Button]:
    return [speaker.topic("search_openings"), speaker.topic("list_events")]
