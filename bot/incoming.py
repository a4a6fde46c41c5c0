"""What comes in from Telegram, reduced to what a turn needs."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    InlineQuery,
    Message,
    Update,
    User,
)

from bot import groups
from bot.groups import Elsewhere
from bot.typed import COMMAND, clean
from store.wording.split import LIMIT, units

logger = logging.getLogger(__name__)

# Telegram lets people type so much behind the bot's name.
LONGEST_INQUIRY = 256
# Families of messages that hold no text; each is answered by the phrase media-<family>.
FAMILIES = {
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "photo": "photo",
    "video": "photo",
    "animation": "photo",
    "document": "document",
    "sticker": "sticker",
    "location": "location",
    "venue": "location",
    "contact": "contact",
    "poll": "other",
    "dice": "other",
    "story": "other",
    "game": "other",
}


@dataclass(frozen=True)
class File:
    """A file that lies at Telegram; `size` in bytes, None when Telegram does not say it."""

    file_id: str = field(repr=False)
    name: str = field(repr=False)
    size: int | None


@dataclass(frozen=True)
class Incoming:
    """Something a person did in the private chat.

    `kind`: text, command, button, edit, or what the message holds (voice, photo, ...).
    `text`: what was typed, cleaned; a command's name or a button's data for those kinds.
    """

    update_id: int
    kind: str
    text: str
    user_id: int
    name: str | None = None
    language_tag: str | None = None
    message_id: int | None = None
    # Of a button: the message that it stands under.
    pressed_message: int | None = None
    words: str = ""
    callback_id: str | None = None
    too_long: bool = False
    # Of a document.
    file: File | None = None
    # Of a contact: the number, if it is the person's own.
    phone: str | None = None

    @property
    def chat(self) -> str:
        """The private chat's id is the person's."""
        return str(self.user_id)


@dataclass(frozen=True)
class Membership:
    """The person has blocked the bot in the private chat, or let it in again."""

    update_id: int
    user_id: int
    blocked: bool


@dataclass(frozen=True)
class Inquiry:
    """Words that somebody types behind the bot's name in any chat (bot/inline.py)."""

    update_id: int
    query_id: str
    text: str = field(repr=False)
    user_id: int
    language_tag: str | None


@dataclass(frozen=True)
class Nothing:
    """An update that means nothing to us."""

    update_id: int
    callback_id: str | None = None


Received = Incoming | Membership | Elsewhere | Inquiry | Nothing


def parse(raw: dict[str, Any], bot: Bot) -> Update | None:
    """An update as it came, with an `update_id`; None when the rest cannot be read."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        # python-telegram-bot does not say what it raises; asked again, it would fail again.
        name = type(error).__name__
        logger.error("update.unreadable update=%s error=%s", raw["update_id"], name)
        return None


def read(update: Update, me: User) -> Received:
    """What an update means to the bot `me`."""
    if update.callback_query:
        return _callback(update.update_id, update.callback_query)
    if update.my_chat_member:
        return _membership(update.update_id, update.my_chat_member)
    if update.inline_query:
        return _inquiry(update.update_id, update.inline_query)
    message = update.message or update.edited_message
    if message and (message.migrate_to_chat_id or message.migrate_from_chat_id):
        return groups.moved(update.update_id, message)
    if message is None or message.from_user is None or message.from_user.is_bot:
        return Nothing(update.update_id)
    if message.via_bot and message.via_bot.id == me.id:
        # A card of ours that somebody shares: they are our words, not theirs.
        return Nothing(update.update_id)
    if message.chat.type != Chat.PRIVATE:
        return groups.said(update, message, me)
    return _private(update, message, message.from_user)


def _private(update: Update, message: Message, user: User) -> Received:
    family = _family(message)
    raw = message.text or message.caption or ""
    if message.text is None and family is None:
        # Service messages (a changed timer, a pinned message) are not said by anybody.
        return Nothing(update.update_id)
    if update.edited_message and not raw:
        # Each step of a live location is an edit.
        return Nothing(update.update_id)
    text = clean(raw)
    kind, words = family or "text", ""
    if update.edited_message:
        kind = "edit"
    elif family is None and (match := COMMAND.fullmatch(text)):
        kind, text = "command", match["name"].lower()
        words = (match["words"] or "").strip()
    return Incoming(
        update_id=update.update_id,
        kind=kind,
        text=text[:LIMIT],
        user_id=user.id,
        name=clean(user.full_name)[:200] or None,
        language_tag=user.language_code,
        message_id=message.message_id,
        words=words[:LIMIT],
        too_long=units(raw) > LIMIT,
        file=_file(message),
        phone=_own_phone(message, user),
    )


def _file(message: Message) -> File | None:
    document = message.document
    if document is None:
        return None
    return File(document.file_id, clean(document.file_name or "")[:200], document.file_size)


def _own_phone(message: Message, user: User) -> str | None:
    contact = message.contact
    return contact.phone_number if contact and contact.user_id == user.id else None


def _family(message: Message) -> str | None:
    if message.text is not None:
        return None
    return next((kind for kind in FAMILIES if getattr(message, kind, None)), None)


def _callback(update_id: int, query: CallbackQuery) -> Received:
    chat = query.message.chat if query.message else None
    if chat is None or query.from_user.is_bot:
        return Nothing(update_id, query.id)
    if chat.type != Chat.PRIVATE:
        return Elsewhere(update_id, chat.id, query.from_user.language_code, False, False, query.id)
    return Incoming(
        update_id=update_id,
        kind="button",
        text=clean(query.data or "")[:64],
        user_id=query.from_user.id,
        name=clean(query.from_user.full_name)[:200] or None,
        language_tag=query.from_user.language_code,
        callback_id=query.id,
        pressed_message=query.message.message_id if query.message else None,
    )


def _inquiry(update_id: int, query: InlineQuery) -> Inquiry:
    user = query.from_user
    text = clean(query.query)[:LONGEST_INQUIRY]
    return Inquiry(update_id, query.id, text, user.id, user.language_code)


def _membership(update_id: int, change: ChatMemberUpdated) -> Received:
    status = change.new_chat_member.status
    if change.chat.type == Chat.PRIVATE:
        return Membership(update_id, change.chat.id, blocked=status == "kicked")
    is_in = status in ("member", "administrator")
    if not is_in and status not in ("left", "kicked"):
        return Nothing(update_id)
    return Elsewhere(
        update_id,
        change.chat.id,
        change.from_user.language_code,
        addressed=is_in,
        is_channel=change.chat.type == Chat.CHANNEL,
        title=change.chat.title or "",
        event="added" if is_in else "removed",
    )
