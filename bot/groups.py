"""What comes in from groups and channels."""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import Message, Update, User

from bot.typed import COMMAND, clean

LONGEST_CODE = 64


@dataclass(frozen=True)
class Elsewhere:
    """Something in a group or channel, where the assistant does not work.

    `addressed`: it is meant for us. `code`: what stands behind /connect, by which the group of
    staff is connected. `event`: `added`, `removed` (we were), or `moved` (to another number, `to`).
    """

    update_id: int
    chat_id: int
    language_tag: str | None
    addressed: bool
    is_channel: bool = False
    callback_id: str | None = None
    title: str = field(default="", repr=False)
    code: str | None = field(default=None, repr=False)
    event: str | None = None
    to: int | None = None


def said(update: Update, message: Message, me: User) -> Elsewhere:
    """What somebody says in a group; `code` only when it is meant for us."""
    sender = message.from_user
    tag = sender.language_code if sender else None
    chat = message.chat
    addressed = update.message is not None and _addressed(message, me)
    code = _code(message, me) if addressed else None
    return Elsewhere(update.update_id, chat.id, tag, addressed, title=chat.title or "", code=code)


def moved(update_id: int, message: Message) -> Elsewhere:
    """A group has become a supergroup; both say so, and the bot is also added to the new one."""
    before = message.migrate_from_chat_id or message.chat.id
    after = message.migrate_to_chat_id or message.chat.id
    return Elsewhere(update_id, before, None, addressed=False, event="moved", to=after)


def _code(message: Message, me: User) -> str | None:
    """Behind /connect; or behind /start, as Telegram sends it for t.me/<bot>?startgroup=<code>."""
    match = COMMAND.fullmatch(clean(message.text or ""))
    if match is None or match["name"].lower() not in ("connect", "start"):
        return None
    is_ours = match["bot"] is None or match["bot"].lower() == (me.username or "").lower()
    return (match["words"] or "").strip()[:LONGEST_CODE] or None if is_ours else None


def _addressed(message: Message, me: User) -> bool:
    """A command, a mention or a reply to us; anything else in a group is none of our business."""
    text = (message.text or "").lower()
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    mentioned = bool(me.username) and f"@{me.username}".lower() in text
    return text.startswith("/") or mentioned or (replied is not None and replied.id == me.id)
