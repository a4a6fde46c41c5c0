"""Checks keyboards that the bot sends."""

from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import ApiError, bad_request
from sandbox.params import Params
from sandbox.wire import Json

REPLY_KINDS = ("keyboard", "remove_keyboard", "force_reply")
BUTTON_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
URL_SCHEMES = ("http", "https", "tg", "mailto", "tel")
MAX_CALLBACK_BYTES = 64
MAX_BUTTONS = 100


def read_keyboard(params: Params) -> Json | None:
    """The reply_markup of a call, checked; None when there is none. Raises ApiError 400."""
    markup = params.json("reply_markup")
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = [row for row in _rows(markup["inline_keyboard"]) if row]
        _check_inline(rows)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        for row in _rows(markup["keyboard"], plain=True):
            for button in row:
                _label(button)
    return markup if any(kind in markup for kind in REPLY_KINDS) else None


def inline_part(keyboard: Json | None) -> Json | None:
    """The keyboard when it stands under the message, else None."""
    return keyboard if keyboard and "inline_keyboard" in keyboard else None


def reply_part(keyboard: Json | None) -> Json | None:
    """The keyboard when it replaces the phone's own, else None."""
    return keyboard if keyboard and "inline_keyboard" not in keyboard else None


def _rows(rows: object, plain: bool = False) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse keyboard: array of arrays expected")
    named: list[list[Any]] = [[_as_button(b) if plain else b for b in row] for row in rows]
    if not all(isinstance(button, dict) for row in named for button in row):
        raise bad_request("can't parse keyboard button: object expected")
    return named


def _as_button(button: object) -> object:
    return {"text": button} if isinstance(button, str) else button


def _check_inline(rows: list[list[Json]]) -> None:
    buttons = [button for row in rows for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise ApiError(400, "Bad Request: reply markup is too long")
    for button in buttons:
        _label(button)
        _check_action(button)


def _label(button: Json) -> None:
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request("can't parse keyboard button: text must be non-empty")


def _check_action(button: Json) -> None:
    action = next((name for name in BUTTON_ACTIONS if name in button), None)
    if action is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if action == "callback_data":
        _check_callback(button["callback_data"])
    elif action == "url":
        _check_url(str(button["url"]))


def _check_callback(data: object) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode(errors="replace")) <= (
        MAX_CALLBACK_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url or ":" in url else f"http://{url}")
    if parts.scheme not in URL_SCHEMES or not (parts.netloc or parts.path):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
