"""Buttons: what stands on them, what they do, and the opaque data that Telegram carries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# Callback data: the keyboard and the place of the button in it.
BUTTON = re.compile(r"([A-Za-z0-9_-]{22}):([0-9]{1,2})")
# Buttons that Telegram acts on by itself: we hear nothing of them.
OF_TELEGRAM = {"url", "switch_inline"}
# Two buttons stand side by side when both labels fit half a phone.
HALF_WIDTH = 16


@dataclass(frozen=True)
class Button:
    """`does` is what the keyboard remembers: a topic, a command, an address or one of bot/taps.py.

    Or `switch_inline`: what the bot is asked (bot/inline.py) in the chat that the person chooses.
    `row`: buttons that follow each other and name the same row stand in it, apart from others.
    """

    label: str
    does: dict[str, Any]
    row: str | None = None

    def remembered(self) -> dict[str, Any]:
        """As stored with the message."""
        return {"label": self.label, **self.does}


def pressed(data: str) -> tuple[str, int] | None:
    """Keyboard and index from callback data; None when it is not ours."""
    match = BUTTON.fullmatch(data)
    return (match[1], int(match[2])) if match else None


def find(keyboard: Sequence[dict[str, Any]] | None, index: int) -> dict[str, Any] | None:
    """The button at an index of a remembered keyboard."""
    if keyboard is None or index >= len(keyboard) or OF_TELEGRAM & keyboard[index].keys():
        return None
    return keyboard[index]


def markup(keyboard_id: str, buttons: Sequence[Button]) -> dict[str, Any]:
    """Telegram's inline keyboard."""
    rows: list[list[tuple[int, Button]]] = []
    for index, button in enumerate(buttons):
        if rows and _stand_together([one for _, one in rows[-1]], button):
            rows[-1].append((index, button))
        else:
            rows.append([(index, button)])
    keys = [[_key(keyboard_id, index, button) for index, button in row] for row in rows]
    return {"inline_keyboard": keys}


def _key(keyboard_id: str, index: int, button: Button) -> dict[str, str]:
    if "url" in button.does:
        return {"text": button.label, "url": button.does["url"]}
    if "switch_inline" in button.does:
        return {"text": button.label, "switch_inline_query": button.does["switch_inline"]}
    return {"text": button.label, "callback_data": f"{keyboard_id}:{index}"}


def _stand_together(row: Sequence[Button], button: Button) -> bool:
    first = row[0]
    if button.row or first.row:
        return button.row == first.row
    return len(row) == 1 and _is_short(first) and _is_short(button)


def _is_short(button: Button) -> bool:
    return len(button.label) <= HALF_WIDTH
