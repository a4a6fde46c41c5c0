"""Follows links (store/openings/links.py): t.me/<bot>?start=o-D-017 opens an opening, e- events."""

from __future__ import annotations

from typing import Any

from bot import conversing
from bot.desk import Desk
from bot.turn import Turn
from store.openings import links
from store.openings.links import NoLinkError

# What the button carries that leads from the inline mode to the chat: there is nothing to open.
HELLO = "hello"


def read(payload: str) -> dict[str, Any] | None:
    """What a link asks for, for `follow`; None when it only leads here."""
    if payload in ("", HELLO):
        return None
    return {"link": links.reference_of(payload)}


async def follow(desk: Desk, turn: Turn, link: dict[str, Any]) -> None:
    """Open exactly that; of what is not there say so, and show the menu."""
    reference = link.get("link")
    if reference is None or not await _exists(desk, reference):
        speaker = desk.speaker(turn.language)
        turn.say(speaker.say("link-unknown", speaker.menu()))
        return
    topic = "event_details" if links.is_event(reference) else "opening_details"
    await conversing.ask(desk, turn, {"topic": topic, "entities": {"reference": reference}})


async def _exists(desk: Desk, reference: str) -> bool:
    try:
        await desk.database.read(links.linked, reference)
    except NoLinkError:
        return False
    return True
