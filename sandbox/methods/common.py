"""What most methods share: finding the chat, posting a message into it."""

from sandbox.entities import utf16_length
from sandbox.errors import bad_request, forbidden
from sandbox.formatting import formatted
from sandbox.keyboards import inline_part, read_keyboard, reply_part
from sandbox.params import Params
from sandbox.state import Chat, World
from sandbox.wire import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024
NOT_FOR_THE_BOT = ("reply_keyboard", "reply_to_message")


def find_chat(world: World, params: Params) -> Chat:
    """The chat that a call names; raises ApiError 400."""
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat = world.chats.get(params.chat_id() or 0)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def writable_chat(world: World, params: Params) -> Chat:
    """A chat that the bot may write to; raises ApiError 400 or 403."""
    chat = find_chat(world, params)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.bot_inside:
        raise forbidden(f"bot was kicked from the {chat.info['type']} chat")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def read_text(params: Params) -> Json:
    """`text` and `entities` of a message, checked; raises ApiError 400."""
    text, entities = formatted(params, "text", "entities")
    if not text.strip():
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(params: Params) -> Json:
    """`caption` and `caption_entities` of a file, checked; empty without one."""
    caption, entities = formatted(params, "caption", "caption_entities")
    if utf16_length(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    found: Json = {"caption": caption}
    return found | {"caption_entities": entities} if entities else found


def for_the_bot(message: Json) -> Json:
    """A kept message as the Bot API shows it where it is quoted."""
    return {name: value for name, value in message.items() if name not in NOT_FOR_THE_BOT}


def _replied_to(chat: Chat, params: Params) -> Json:
    wish = params.json("reply_parameters") or {}
    message_id = wish.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return {}
    if message_id in chat.messages:
        return {"reply_to_message": for_the_bot(chat.messages[message_id])}
    if wish.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def post(world: World, chat: Chat, params: Params, content: Json) -> Json:
    """Posts a message of the bot and returns it as Telegram would."""
    keyboard = read_keyboard(params)
    content = {**_replied_to(chat, params), **content}
    if inline := inline_part(keyboard):
        content["reply_markup"] = inline
    message = chat.new_message(world.bot.user(), content)
    if replaced := reply_part(keyboard):
        chat.reply_keyboard = None if "remove_keyboard" in replaced else replaced
        chat.messages[message["message_id"]] = {**message, "reply_keyboard": replaced}
    world.publish("message", "bot", chat, message=chat.messages[message["message_id"]])
    return message
