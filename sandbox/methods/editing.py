"""Changing and deleting messages of the bot."""

import time
from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.keyboards import inline_part, read_keyboard
from sandbox.methods.common import read_caption, read_text, writable_chat
from sandbox.params import Params
from sandbox.state import Chat, World
from sandbox.wire import Json

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
CHANGEABLE = ("text", "entities", "caption", "caption_entities", "reply_markup")


def _own_message(world: World, chat: Chat, params: Params) -> Json:
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot.id:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, params: Params, content: Callable[[Json], Json]) -> Json:
    chat = writable_chat(world, params)
    old = _own_message(world, chat, params)
    kept = {name: value for name, value in old.items() if name not in CHANGEABLE}
    new = {**kept, **content(old)}
    if keyboard := inline_part(read_keyboard(params)):
        new["reply_markup"] = keyboard
    if all(new.get(name) == old.get(name) for name in CHANGEABLE):
        raise bad_request(NOT_MODIFIED)
    new["edit_date"] = int(time.time())
    chat.messages[new["message_id"]] = new
    world.publish("edit", "bot", chat, message=new)
    return {name: value for name, value in new.items() if name != "reply_keyboard"}


def edit_message_text(world: World, params: Params) -> Json:
    """Gives a text message another text; without reply_markup its buttons go."""

    def content(old: Json) -> Json:
        if "text" not in old:
            raise bad_request("there is no text in the message to edit")
        return read_text(params)

    return _edit(world, params, content)


def edit_message_caption(world: World, params: Params) -> Json:
    """Gives a file another caption."""
    return _edit(world, params, lambda _old: read_caption(params))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Gives a message other buttons, or none."""
    return _edit(
        world,
        params,
        lambda old: {n: old[n] for n in CHANGEABLE if n in old and n != "reply_markup"},
    )


def delete_message(world: World, params: Params) -> bool:
    """Takes a message away."""
    chat = writable_chat(world, params)
    message_id = params.integer("message_id")
    if chat.messages.pop(message_id, None) is None:
        raise bad_request("message to delete not found")
    world.publish("delete", "bot", chat, message_id=message_id)
    return True


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
}
