"""The bot's place in a chat, and the my_chat_member updates when it changes."""

import time

from sandbox.state import Chat, World
from sandbox.wire import Json

_KICKED_OUT = {"status": "kicked", "until_date": 0}
STATUSES: dict[str, Json] = {
    "member": {"status": "member"},
    "left": {"status": "left"},
    "kicked": _KICKED_OUT,
}


def change_membership(world: World, chat: Chat, actor: Json, old: str, new: str) -> int | None:
    """Queues my_chat_member; returns the update's id, or None when the bot does not want it."""
    bot = world.bot.user()
    change = {
        "chat": chat.info,
        "from": actor,
        "date": int(time.time()),
        "old_chat_member": {"user": bot, **STATUSES[old]},
        "new_chat_member": {"user": bot, **STATUSES[new]},
    }
    return world.updates.add("my_chat_member", change, chat.id)
