"""Whether what poses as an update holds the types of the Bot API, where we read it.

python-telegram-bot takes any JSON value for any field; a list as a text would fail much later.
"""

from __future__ import annotations

from typing import Any

TEXTS = (
    *("text", "caption", "data", "query", "first_name", "last_name", "language_code", "title"),
)
PARTS = (
    *("message", "edited_message", "callback_query", "my_chat_member", "inline_query"),
    *("from", "chat", "via_bot"),
)
NUMBERS = ("message_id", "date")


def is_well_typed(update: dict[str, Any]) -> bool:
    """Check texts, numbers and objects, as deep as we read them."""
    return all(_is_right(name, value) for name, value in update.items())


def _is_right(name: str, value: Any) -> bool:
    if name in PARTS:
        return isinstance(value, dict) and _is_whole(name, value) and is_well_typed(value)
    if name in TEXTS:
        return isinstance(value, str) and _is_text(value)
    if name in NUMBERS:
        return _is_number(value)
    return True


def _is_whole(name: str, value: dict[str, Any]) -> bool:
    """People and chats have a number, messages also a chat and a date."""
    if name in ("from", "chat", "via_bot"):
        return _is_number(value.get("id"))
    return name not in ("message", "edited_message") or {"chat", *NUMBERS} <= value.keys()


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63


def _is_text(value: str) -> bool:
    """A lone surrogate cannot be stored or sent."""
    return not any("\ud800" <= char <= "\udfff" for char in value)
