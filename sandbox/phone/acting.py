"""What a person does with the phone: writing, pressing, editing, blocking."""

import secrets
import time

from aiohttp import web

from sandbox.entities import utf16_length
from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.membership import change_membership
from sandbox.phone.http import answer, id_in, number_of, read_json, text_of
from sandbox.phone.says import Place, hand_over, place_for, reply_of, say, with_text
from sandbox.state import Callback, World
from sandbox.wire import Json

MAX_TEXT = 4096
MAX_OPEN_CALLBACKS = 10_000


def _pieces(text: str) -> list[str]:
    """A text as phones send it: trimmed, and cut into messages of at most 4096 units."""
    rest, pieces = text.strip(), []
    while utf16_length(rest) > MAX_TEXT:
        cut = MAX_TEXT
        # A character takes at most two units, so half of what is too much can go at once.
        while (surplus := utf16_length(rest[:cut]) - MAX_TEXT) > 0:
            cut -= (surplus + 1) // 2
        pieces.append(rest[:cut])
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces


async def send(request: web.Request) -> web.Response:
    """POST .../send: a text; `raw` sends it as it is, even empty or too long."""
    wish = await read_json(request)
    place = place_for(request.app[WORLD], id_in(request, "person"), wish)
    text, reply = text_of(wish, "text"), reply_of(place, wish)
    pieces = [text] if wish.get("raw") else _pieces(text)
    if not pieces:
        raise PhoneError("text_is_empty")
    sent = [say(place, {**reply, **(with_text(piece) or {"text": piece})}) for piece in pieces]
    return answer(sent[-1] | {"messages": [one["message"] for one in sent]})


async def edit(request: web.Request) -> web.Response:
    """POST .../edit: changes a text that the person sent."""
    wish = await read_json(request)
    place = place_for(request.app[WORLD], id_in(request, "person"), wish)
    old = place.chat.messages.get(number_of(wish, "message_id") or 0)
    text = text_of(wish, "text").strip()
    if old is None:
        raise PhoneError("no_such_message", 404)
    if old["from"]["id"] != place.person.id or "text" not in old:
        raise PhoneError("not_your_text", 403)
    if not text or utf16_length(text) > MAX_TEXT:
        raise PhoneError("bad_text")
    kept = {name: value for name, value in old.items() if name != "entities"}
    message = {**kept, **with_text(text), "edit_date": int(time.time())}
    place.chat.messages[message["message_id"]] = message
    cursor = place.world.publish("edit", "person", place.chat, message=message)
    update_id = hand_over(place, "edited_message", message)
    return answer({"message": message, "update_id": update_id, "cursor": cursor})


async def press(request: web.Request) -> web.Response:
    """POST .../press: an inline button by `row` and `column`, by `label`, or forged by `data`."""
    wish = await read_json(request)
    place = place_for(request.app[WORLD], id_in(request, "person"), wish)
    message_id = number_of(wish, "message_id") or 0
    if "data" in wish:
        return answer(_press(place, message_id, text_of(wish, "data")))
    button = _button(place.chat.messages.get(message_id), wish)
    if "callback_data" in button:
        return answer(_press(place, message_id, button["callback_data"]))
    of_the_phone = {name: button.get(name) for name in ("url", "switch_inline_query")}
    return answer(of_the_phone | {"update_id": None, "cursor": place.world.hub.cursor})


def _button(message: Json | None, wish: Json) -> Json:
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    if "label" in wish:
        label = text_of(wish, "label")
        found = [button for row in rows for button in row if button["text"] == label]
    else:
        row, column = number_of(wish, "row") or 0, number_of(wish, "column") or 0
        found = [rows[row][column]] if 0 <= row < len(rows) and 0 <= column < len(rows[row]) else []
    if not found:
        raise PhoneError("no_such_button", 404)
    return dict(found[0])


def _press(place: Place, message_id: int, data: str) -> Json:
    world, chat = place.world, place.chat
    gone = {"message_id": message_id, "chat": chat.info, "date": 0}
    query_id = str(secrets.randbits(62))
    query = {
        "id": query_id,
        "from": place.person.user,
        "chat_instance": str(chat.id),
        "message": chat.messages.get(message_id, gone),
        "data": data,
    }
    _remember(world, query_id, Callback(chat.id, place.person.id, time.monotonic()))
    pressed = {"callback_query_id": query_id, "message_id": message_id, "data": data}
    cursor = world.publish("press", "person", chat, **pressed)
    update_id = world.updates.add("callback_query", query, chat.id)
    return {"callback_query_id": query_id, "update_id": update_id, "cursor": cursor}


def _remember(world: World, query_id: str, press: Callback) -> None:
    world.callbacks[query_id] = press
    if len(world.callbacks) > MAX_OPEN_CALLBACKS:
        world.callbacks.popitem(last=False)


async def block(request: web.Request) -> web.Response:
    """POST .../block: stops the bot."""
    world, person_id = request.app[WORLD], id_in(request, "person")
    place = place_for(world, person_id, {})
    place.chat.blocked = True
    update_id = change_membership(world, place.chat, place.person.user, "member", "kicked")
    cursor = world.publish("blocked", "person", place.chat)
    return answer({"update_id": update_id, "cursor": cursor})


async def unblock(request: web.Request) -> web.Response:
    """POST .../unblock: allows the bot again; `restart` also sends /start, as phones do."""
    world, wish = request.app[WORLD], await read_json(request)
    person = world.person(id_in(request, "person"))
    chat = world.chat(person.id)
    if not chat.blocked:
        raise PhoneError("bot_is_not_blocked", 409)
    chat.blocked = False
    update_id = change_membership(world, chat, person.user, "kicked", "member")
    cursor = world.publish("unblocked", "person", chat)
    result: Json = {"update_id": update_id, "cursor": cursor}
    if wish.get("restart"):
        result |= say(place_for(world, person.id, {}), with_text("/start"))
    return answer(result)


ROUTES = [
    web.post("/sandbox/persons/{person}/send", send),
    web.post("/sandbox/persons/{person}/edit", edit),
    web.post("/sandbox/persons/{person}/press", press),
    web.post("/sandbox/persons/{person}/block", block),
    web.post("/sandbox/persons/{person}/unblock", unblock),
]
