"""What the forms for applying have the bot do; what becomes of it is told by notices."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.applications import applications, drafts, pool, sending
from store.applications.application_notices import POOL
from store.wording.keyboards import Button

FORMS = frozenset({"apply_opening", "register_profile"})
# The slot that says what the draft of an open form is for.
APPLYING = "applying"


async def draft(
    desk: Desk,
    turn: Turn,
    opening: str,
    answers: Mapping[str, str | None],
    application: str | None = None,
) -> None:
    """Keep what the form has heard; the form itself says so."""
    del desk
    _later(turn, drafts.keep, opening=opening, answers=dict(answers), application=application)


async def discard_draft(desk: Desk, turn: Turn, opening: str) -> None:
    """Throw a draft away; a form that begins it anew goes on by itself."""
    _later(turn, drafts.discard, opening=opening)
    if turn.form_topic not in FORMS:
        turn.say(desk.speaker(turn.language).say("draft-discarded"))


async def send_application(desk: Desk, turn: Turn, opening: str) -> None:
    """Send what is written."""
    del desk
    _later(turn, sending.send, opening=opening)


async def join_pool(desk: Desk, turn: Turn) -> None:
    """Put the person in the pool."""
    del desk
    _later(turn, pool.join)


async def discard(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """A button throws a draft away: {"discard_draft": opening}; its form ends."""
    opening = str(button["discard_draft"])
    _end_form(turn, opening)
    await discard_draft(desk, turn, opening)


async def withdraw(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """Take an application back, after a yes: {"withdraw": reference}"""
    del desk
    _later(turn, applications.withdraw, reference=str(button["withdraw"]))


async def leave_pool(desk: Desk, turn: Turn, button: Mapping[str, Any]) -> None:
    """Ask before the person leaves the pool: {"leave_pool": whether they are sure}"""
    if button["leave_pool"]:
        _end_form(turn, POOL)
        _later(turn, pool.leave)
        return
    speaker = desk.speaker(turn.language)
    yes = Button(speaker.word("button-leave-pool-sure"), {"leave_pool": True})
    turn.say(speaker.say("pool-leave-ask", [yes]))


def _later(turn: Turn, use_case: Any, **args: Any) -> None:
    """In the transaction of the turn."""
    turn.also.append(partial(use_case, person_id=turn.person_id, **args))


def _end_form(turn: Turn, opening: str) -> None:
    """A form asks no more about what was thrown away or left."""
    state = dict(turn.state or {})
    slots = dict(state.get("slots") or {})
    if turn.form_topic in FORMS and slots.get(APPLYING) == opening:
        slots.pop(APPLYING)
        turn.state = state | {"slots": slots, "loop": None}
