"""Commands, name, descriptions and menu button of the bot."""

import re
from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.state import Chat, World
from sandbox.wire import Json, encode

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}
DEFAULT_SCOPE = {"type": "default"}


def _scope(scope: Json) -> str:
    return encode({name: scope[name] for name in sorted(scope)}).decode()


def _key(params: Params) -> tuple[str, str]:
    return _scope(params.json("scope") or DEFAULT_SCOPE), params.text("language_code")


def set_my_commands(world: World, params: Params) -> bool:
    """Sets the command menu of a scope and a language."""
    commands = params.json("commands")
    if not isinstance(commands, list) or len(commands) > MAX_COMMANDS:
        raise bad_request("can't parse commands: array of at most 100 commands expected")
    for command in commands:
        _check_command(command)
    world.bot.commands[_key(params)] = commands
    world.publish("commands", "bot", None)
    return True


def _check_command(command: object) -> None:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: object expected")
    if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def get_my_commands(world: World, params: Params) -> list[Json]:
    """The commands of exactly this scope and language."""
    return world.bot.commands.get(_key(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Takes the commands of this scope and language away."""
    world.bot.commands.pop(_key(params), None)
    world.publish("commands", "bot", None)
    return True


def commands_for(world: World, chat: Chat, language: str) -> list[Json]:
    """The menu that a phone shows: the narrowest scope first, then the person's language."""
    wide = "all_group_chats" if chat.is_group else "all_private_chats"
    scopes: list[Json] = [{"type": "chat", "chat_id": chat.id}, {"type": wide}, DEFAULT_SCOPE]
    keys = [(_scope(scope), code) for scope in scopes for code in (language, "")]
    return next((world.bot.commands[key] for key in keys if key in world.bot.commands), [])


def _setter(kind: str) -> Callable[[World, Params], bool]:
    def set_it(world: World, params: Params) -> bool:
        text = params.text(kind)
        if len(text) > PROFILE_LIMITS[kind]:
            raise bad_request(f"bot {kind} is too long")
        world.bot.profile.setdefault(kind, {})[params.text("language_code")] = text
        return True

    return set_it


def _getter(kind: str) -> Callable[[World, Params], Json]:
    def get_it(world: World, params: Params) -> Json:
        texts = world.bot.profile.get(kind, {})
        return {kind: texts.get(params.text("language_code")) or texts.get("", "")}

    return get_it


def set_chat_menu_button(world: World, params: Params) -> bool:
    """Sets the menu button of a chat, or of all with chat_id absent."""
    world.bot.menu_buttons[params.chat_id() or 0] = params.json("menu_button") or DEFAULT_SCOPE
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """The menu button of a chat."""
    buttons = world.bot.menu_buttons
    return buttons.get(params.chat_id() or 0) or buttons.get(0) or DEFAULT_SCOPE


METHODS: dict[str, Callable[[World, Params], object]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
