"""Buttons: what stands on them, what they do, and the opaque data that Telegram carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.incoming import BUTTON

# Two buttons stand side by side when both labels fit half a phone.
HALF_WIDTH = 16


@dataclass(frozen=True)
class Button:
    """`does` is what the keyboard remembers: a topic, command, sources, language or address."""

    label: str
    does: dict[str, Any]

    def remembered(self) -> dict[str, Any]:
        """As stored with the message."""
        return {"label": self.label, **self.does}


def pressed(data: str) -> tuple[str, int] | None:
    """Keyboard and index from callback data; None when it is not ours."""
    match = BUTTON.fullmatch(data)
    return (match[1], int(match[2])) if match else None


def find(keyboard: Sequence[dict[str, Any]] | None, index: int) -> dict[str, Any] | None:
    """The button at an index of a remembered keyboard."""
    if keyboard is None or index >= len(keyboard) or "url" in keyboard[index]:
        return None
    return keyboard[index]


def markup(keyboard_id: str, buttons: Sequence[Button]) -> dict[str, Any]:
    """Telegram's inline keyboard."""
    keys = [_key(keyboard_id, index, button) for index, button in enumerate(buttons)]
    rows: list[list[dict[str, str]]] = []
    for key in keys:
        if rows and len(rows[-1]) == 1 and _is_short(rows[-1][0]) and _is_short(key):
            rows[-1].append(key)
        else:
            rows.append([key])
    return {"inline_keyboard": rows}


def _key(keyboard_id: str, index: int, button: Button) -> dict[str, str]:
    if "url" in button.does:
        return {"text": button.label, "url": button.does["url"]}
    return {"text": button.label, "callback_data": f"{keyboard_id}:{index}"}


def _is_short(key: dict[str, str]) -> bool:
    return len(key["text"]) <= HALF_WIDTH
