"""Answers to pressed buttons."""

import time

from sandbox.entities import utf16_length
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.state import World

MAX_ANSWER = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, params: Params) -> bool:
    """Answers a press once, within the callback's lifetime; raises ApiError 400 otherwise."""
    query_id, text = params.text("callback_query_id"), params.text("text")
    if utf16_length(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.callbacks.pop(query_id, None)
    if press is None or time.monotonic() - press.pressed_at > world.settings.callback_lifetime:
        raise bad_request(TOO_OLD)
    world.publish(
        "callback_answer",
        "bot",
        world.chats[press.chat_id],
        callback_query_id=query_id,
        person_id=press.person_id,
        text=text,
        show_alert=params.flag("show_alert"),
        url=params.text("url"),
    )
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
