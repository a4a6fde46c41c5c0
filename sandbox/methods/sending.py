"""sendMessage, sendChatAction and the like."""

from sandbox.errors import bad_request
from sandbox.methods.common import post, read_text, writable_chat
from sandbox.params import Params
from sandbox.state import World
from sandbox.wire import Json

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(world: World, params: Params) -> Json:
    """Sends a text of 1 to 4096 UTF-16 units."""
    chat = writable_chat(world, params)
    return post(world, chat, params, read_text(params))


def send_chat_action(world: World, params: Params) -> bool:
    """Shows the typing sign (or another one) for up to five seconds."""
    chat = writable_chat(world, params)
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.publish("typing", "bot", chat, action=action)
    return True


METHODS = {"sendMessage": send_message, "sendChatAction": send_chat_action}
