"""Everything the sandbox knows: the bot, the persons, the chats, in memory."""

import secrets
import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.errors import PhoneError
from sandbox.events import EventLog, Hub
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.settings import TOKEN, Settings
from sandbox.updates import EPOCH, UpdateQueue
from sandbox.wire import Json

EVENTS_PER_MESSAGE = 2


@dataclass(slots=True)
class Bot:
    """The one bot of this sandbox, as its father would describe it."""

    id: int = 4_242_424_242
    username: str = "sandbox_bot"
    # Name and descriptions by kind and language code, "" for all languages.
    profile: dict[str, dict[str, str]] = field(default_factory=dict)
    # Command lists by scope and language code.
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    webhook: Json = field(default_factory=dict)

    def user(self) -> Json:
        """The bot as the sender of a message."""
        name = self.profile.get("name", {}).get("") or "Sandbox"
        return {"id": self.id, "is_bot": True, "first_name": name, "username": self.username}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a phone; `user` is how Telegram shows them."""

    id: int
    user: Json


class Chat:
    """A private chat or a group, with its newest messages."""

    def __init__(self, info: Json, limit: int) -> None:
        self.info = info
        self.id: int = info["id"]
        self.members: dict[int, str] = {}
        self.messages: OrderedDict[int, Json] = OrderedDict()
        self.events = EventLog(limit * EVENTS_PER_MESSAGE)
        self.started = False
        self.blocked = False
        self.bot_inside = True
        self.privacy = True
        self.reply_keyboard: Json | None = None
        self._limit = limit
        self._last_message_id = 0

    @property
    def is_group(self) -> bool:
        """Whether this is a group."""
        return self.info["type"] != "private"

    def new_message(self, sender: Json, content: Json) -> Json:
        """Makes a message with the next id and keeps it."""
        self._last_message_id += 1
        message = {
            "message_id": self._last_message_id,
            "from": sender,
            "chat": self.info,
            "date": int(time.time()),
            **content,
        }
        self.messages[self._last_message_id] = message
        if len(self.messages) > self._limit:
            self.messages.popitem(last=False)
        return message


@dataclass(slots=True)
class Callback:
    """A press of a button that the bot has not answered yet."""

    chat_id: int
    person_id: int
    pressed_at: float


@dataclass(slots=True)
class InlineQuery:
    """What somebody asked the bot from a chat, and its results by id once they are there."""

    chat_id: int
    person_id: int
    asked_at: float
    answered: bool = False
    results: dict[str, Json] = field(default_factory=dict)


def _nothing() -> None:
    return None


class World:
    """The state of one sandbox."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.bot = Bot()
        self.hub = Hub()
        self.faults = Faults()
        self.files = FileStore(settings.file_store_limit)
        self.updates = UpdateQueue(self.faults, settings.reorder_hold)
        self.persons: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: OrderedDict[str, Callback] = OrderedDict()
        self.inline_queries: OrderedDict[str, InlineQuery] = OrderedDict()
        self.calls: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        # The webhook delivery puts itself here.
        self.webhook_changed: Callable[[], None] = _nothing
        self._last_token = ""
        if settings.token:
            self.check_token(settings.token)
        # Ids beyond 32 bits, as Telegram has them, and not given twice after a restart.
        self._next_id = 5_000_000_000 + int(time.time() - EPOCH)

    def new_id(self) -> int:
        """An id for a person or, negated, for a group."""
        self._next_id += 1
        return self._next_id

    def check_token(self, token: str) -> int:
        """200 for a token of this bot, 404 for a malformed one, 401 for another one's."""
        if token == self._last_token:
            return 200
        if not TOKEN.fullmatch(token):
            return 404
        if self.settings.token and not secrets.compare_digest(token, self.settings.token):
            return 401
        self._last_token = token
        self.bot.id = int(token.partition(":")[0])
        return 200

    def person(self, person_id: int) -> Person:
        """The person; raises PhoneError 404."""
        if person_id not in self.persons:
            raise PhoneError("no_such_person", 404)
        return self.persons[person_id]

    def chat(self, chat_id: int) -> Chat:
        """The chat; raises PhoneError 404."""
        if chat_id not in self.chats:
            raise PhoneError("no_such_chat", 404)
        return self.chats[chat_id]

    def open_chat(self, info: Json) -> Chat:
        """Makes a chat."""
        chat = self.chats[info["id"]] = Chat(info, self.settings.messages_per_chat)
        return chat

    def publish(self, kind: str, by: str, chat: Chat | None, **fields: object) -> int:
        """Tells everybody who watches what happened; returns the event's cursor."""
        if chat is None:
            return self.hub.publish(kind, by, None, None, **fields)
        return self.hub.publish(kind, by, chat.id, chat.events, **fields)
