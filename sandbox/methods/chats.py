"""What a bot asks about a chat, and leaving it."""

from sandbox.errors import bad_request
from sandbox.membership import change_membership
from sandbox.methods.common import find_chat, writable_chat
from sandbox.params import Params
from sandbox.state import World
from sandbox.wire import Json


def get_chat(world: World, params: Params) -> Json:
    """The chat as ChatFullInfo."""
    chat = find_chat(world, params)
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    return chat.info | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in the chat, the bot included."""
    return len(find_chat(world, params).members) + 1


def leave_chat(world: World, params: Params) -> bool:
    """The bot leaves a group."""
    chat = writable_chat(world, params)
    if not chat.is_group:
        raise bad_request("chat can't be left")
    chat.bot_inside = False
    change_membership(world, chat, world.bot.user(), "member", "left")
    world.publish("left", "bot", chat)
    return True


def done(_world: World, _params: Params) -> bool:
    """For methods that mean nothing here."""
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "close": done,
    "logOut": done,
}
