"""Events: register, cancel, the file for a calendar, and how it was afterwards.

What becomes of a registration is only known inside the transaction: a notice tells it.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.desk import Desk
from bot.turn import Turn
from store.events import attendance, registrations
from store.events.attendance import BETTER, NOT_THERE
from store.events.calendar import ics
from store.events.events import EventNotFoundError, by_reference
from store.tables import Event
from store.types import now
from store.wording.direction import without_marks
from store.wording.keyboards import Button
from store.wording.replies import event_args
from store.wording.speaker import Say, Speaker


async def register(
    desk: Desk, turn: Turn, event: str, seats: int | str, needs: str | None = None
) -> None:
    """Take seats at an event, or a place in the line for it; or change what one has."""
    del desk
    use_case = partial(
        registrations.register,
        person_id=turn.person_id,
        event_reference=event,
        seats=int(seats),
        needs=needs,
    )
    turn.also.append(use_case)


async def cancel_registration(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """Give one's place back: {"cancel_registration": reference}"""
    del desk
    reference = button["cancel_registration"]
    use_case = partial(registrations.cancel, person_id=turn.person_id, event_reference=reference)
    turn.also.append(use_case)


async def calendar(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """The event as a file: {"calendar": reference}"""
    speaker, reference = desk.speaker(turn.language, turn.zone), button["calendar"]
    try:
        event = await desk.database.read(by_reference, reference)
    except EventNotFoundError:
        events = [speaker.topic("list_events")]
        turn.say(speaker.say("event-unknown", events, reference=reference))
        return
    say = speaker.say("calendar-file", **event_args(event))
    say.document = {"filename": f"{reference}.ics", "content": _file(speaker, event)}
    turn.say(say)


async def rate_event(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """How it was: {"rate_event": reference, "rating": 1..4, or 0 for "I was not there"}

    What should be better is asked in the same message.
    """
    reference, rating = button["rate_event"], button["rating"]
    turn.also.append(
        partial(attendance.rate, person_id=turn.person_id, reference=reference, rating=rating)
    )
    speaker = desk.speaker(turn.language)
    if rating == NOT_THERE:
        _edit(turn, speaker.say("feedback-not-there"))
        return
    face = speaker.word(f"button-rating-{rating}")
    _edit(turn, speaker.say("feedback-better", _better(speaker, reference), rating=face))


async def better(desk: Desk, turn: Turn, button: dict[str, Any]) -> None:
    """What should be better: {"better": reference, "what": ...}"""
    reference, what = button["better"], button["what"]
    turn.also.append(
        partial(attendance.improve, person_id=turn.person_id, reference=reference, better=what)
    )
    _edit(turn, desk.speaker(turn.language).say("feedback-done"))


def _file(speaker: Speaker, event: Event) -> str:
    """In the person's words, without the marks that only a chat needs."""
    title = speaker.word("calendar-title", **event_args(event))
    text = speaker.word("calendar-text", **event_args(event))
    return ics(event, without_marks(title), without_marks(text), now())


def _better(speaker: Speaker, reference: str) -> list[Button]:
    """[what it was about] [the language] [the place] [the time] [nothing]"""
    return [
        Button(speaker.word(f"button-better-{what}"), {"better": reference, "what": what})
        for what in BETTER
    ]


def _edit(turn: Turn, say: Say) -> None:
    """In place of the message whose button was pressed."""
    say.edits = turn.incoming.pressed_message
    turn.say(say)
