"""Buttons that are about what stands above them, by the name of what they carry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot import (
    alerts,
    answering,
    applying,
    events,
    handover,
    procedure,
    rating,
    sharing,
    time_zone,
)
from bot.desk import Desk
from bot.turn import Turn

Tap = Callable[[Desk, Turn, dict[str, Any]], Awaitable[None]]

TAPS: dict[str, Tap] = {
    "alert_pace": alerts.change_pace,
    "better": events.better,
    "calendar": events.calendar,
    "cancel_registration": events.cancel_registration,
    "discard_draft": applying.discard,
    "end_talk": handover.end,
    "follow": alerts.follow,
    "leave_pool": applying.leave_pool,
    "rate": rating.rate,
    "rate_event": events.rate_event,
    "read_step": procedure.read,
    "reset_steps": procedure.reset,
    "rest": answering.tell_rest,
    "share": sharing.share,
    "short": answering.choose_length,
    "sources": answering.tell_sources,
    "steps": procedure.show,
    "stop_alert": alerts.stop,
    "tick": procedure.tick,
    "time_zone": time_zone.choose,
    "withdraw": applying.withdraw,
}


def find(button: dict[str, Any]) -> Tap | None:
    """What pressing a remembered button does; None when it is none of these."""
    return next((tap for name, tap in TAPS.items() if name in button), None)
