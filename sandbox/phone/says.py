"""Putting a person's message into a chat and on its way to the bot."""

import re
from dataclasses import dataclass

from sandbox.entities import find_entities
from sandbox.errors import PhoneError
from sandbox.methods.common import for_the_bot
from sandbox.phone.http import number_of
from sandbox.state import Chat, Person, World
from sandbox.wire import Json


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody in a chat they may write to."""

    world: World
    person: Person
    chat: Chat


def place_for(world: World, person_id: int, wish: Json, *, may_be_blocked: bool = False) -> Place:
    """Where a person acts: their private chat, or the group in `chat_id`; raises PhoneError."""
    person = world.person(person_id)
    chat = world.chat(number_of(wish, "chat_id") or person.id)
    if person.id not in chat.members:
        raise PhoneError("not_in_this_chat", 403)
    if chat.blocked and not may_be_blocked:
        raise PhoneError("bot_is_blocked", 409)
    return Place(world, person, chat)


def with_text(text: str, name: str = "text") -> Json:
    """A text with the entities that a phone marks in it."""
    if not text:
        return {}
    entities = find_entities(text)
    label = "entities" if name == "text" else "caption_entities"
    return {name: text, label: entities} if entities else {name: text}


def reply_of(place: Place, wish: Json) -> Json:
    """The quoted message of a reply; raises PhoneError."""
    message_id = number_of(wish, "reply_to")
    if message_id is None:
        return {}
    if message_id not in place.chat.messages:
        raise PhoneError("no_such_message", 404)
    return {"reply_to_message": for_the_bot(place.chat.messages[message_id])}


def say(place: Place, content: Json) -> Json:
    """Sends a message; returns it with its update's id (None: the bot does not get it)."""
    world, chat = place.world, place.chat
    chat.started = True
    message = chat.new_message(place.person.user, content)
    cursor = world.publish("message", "person", chat, message=message)
    return {
        "message": message,
        "update_id": hand_over(place, "message", message),
        "cursor": cursor,
    }


def hand_over(place: Place, kind: str, message: Json) -> int | None:
    """Queues a message for the bot if it may see it."""
    if not _visible(place, message):
        return None
    return place.world.updates.add(kind, message, place.chat.id)


def _visible(place: Place, message: Json) -> bool:
    """Privacy mode: in a group a bot sees commands, mentions, replies and its own cards only."""
    chat, bot = place.chat, place.world.bot
    if not chat.is_group or not chat.privacy:
        return chat.bot_inside
    text = message.get("text") or message.get("caption") or ""
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    command = re.match(r"/\w+(?:@(\w+))?", text)
    for_us = command is not None and command.group(1) in (None, bot.username)
    named = for_us or f"@{bot.username}" in text or "via_bot" in message
    return chat.bot_inside and (named or replied == bot.id)
