"""Answers to what somebody asks the bot from any chat."""

import re
import time
from collections.abc import Iterable
from typing import Any

from sandbox.entities import utf16_length
from sandbox.errors import bad_request
from sandbox.keyboards import inline_part, read_keyboard
from sandbox.params import Params
from sandbox.state import World
from sandbox.wire import Json

MAX_TEXT = 4096
MAX_RESULTS = 50
MAX_ID_BYTES = 64
START = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_inline_query(world: World, params: Params) -> bool:
    """Answers once, while somebody still looks; raises ApiError 400 otherwise."""
    results = params.json("results")
    if not isinstance(results, list) or len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH" if results else "results must be an array")
    kept = {result["id"]: result for result in map(_checked, results)}
    if len(kept) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    button = _checked_button(params.json("button"))
    query = world.inline_queries.get(params.text("inline_query_id"))
    if query is None or query.answered or _is_late(world, query.asked_at):
        raise bad_request(TOO_OLD)
    query.answered, query.results = True, kept
    world.publish(
        "inline_answer",
        "bot",
        world.chats[query.chat_id],
        inline_query_id=params.text("inline_query_id"),
        person_id=query.person_id,
        results=_shown(kept.values()),
        button=button,
        cache_time=params.integer("cache_time", 300),
        is_personal=params.flag("is_personal"),
    )
    return True


def _is_late(world: World, asked_at: float) -> bool:
    return time.monotonic() - asked_at > world.settings.inline_lifetime


def _checked(result: Any) -> Json:
    """An article; other kinds are not needed here."""
    if not isinstance(result, dict) or result.get("type") != "article":
        raise bad_request("can't parse inline query result: only articles are known here")
    if not 1 <= len(str(result.get("id", "")).encode()) <= MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not str(result.get("title") or "").strip():
        raise bad_request("article title is empty")
    content = result.get("input_message_content")
    text = content.get("message_text") if isinstance(content, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    read_keyboard(Params({"reply_markup": result.get("reply_markup")}))
    return result


def _checked_button(button: Any) -> Json | None:
    if button is None:
        return None
    if not isinstance(button, dict) or not str(button.get("text") or "").strip():
        raise bad_request("can't parse inline query results button")
    if not START.fullmatch(str(button.get("start_parameter", ""))):
        raise bad_request("START_PARAM_INVALID")
    return button


def _shown(results: Iterable[Json]) -> list[Json]:
    """What the list on a phone shows."""
    return [{name: one.get(name) for name in ("id", "title", "description")} for one in results]


def message_of(result: Json) -> Json:
    """The message that somebody posts by choosing a result."""
    content: Json = {"text": result["input_message_content"]["message_text"]}
    keyboard = inline_part(read_keyboard(Params({"reply_markup": result.get("reply_markup")})))
    return content | {"reply_markup": keyboard} if keyboard else content


METHODS = {"answerInlineQuery": answer_inline_query}
