"""The methods of the Bot API, by lower-case name."""

from collections.abc import Awaitable, Callable

from sandbox.methods import callbacks, chats, editing, files, inline, polling, profile, sending
from sandbox.params import Params
from sandbox.state import World

type Method = Callable[[World, Params], object | Awaitable[object]]

METHODS: dict[str, tuple[str, Method]] = {
    name.lower(): (name, method)
    for module in (callbacks, chats, editing, files, inline, polling, profile, sending)
    for name, method in module.METHODS.items()
}
