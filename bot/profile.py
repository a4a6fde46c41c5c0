"""What Telegram shows around the chat: the list of commands and the description, per language."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from store.wording.wording import Wording

logger = logging.getLogger(__name__)

# Telegram takes codes of ISO 639-1 only.
TELEGRAM_CODE = 2
COMMANDS = (
    "menu",
    "language",
    "short",
    "human",
    "mydata",
    "forget",
    "steps",
    "share",
    "alerts",
    "timezone",
    "stop",
    "help",
)


async def describe(bot: Bot, wording: Wording) -> None:
    """Set all of it; a failure is only logged, for the bot works without."""
    languages = wording.languages
    try:
        # Without a language code it holds for everybody whose language we do not speak.
        tagged = [code for code in languages.codes if len(code) == TELEGRAM_CODE]
        for language, code in [(languages.first, None), *((c, c) for c in tagged)]:
            await _describe(bot, wording, language, code)
    except TelegramError as error:
        logger.warning("profile.not_set error=%s", type(error).__name__)


async def _describe(bot: Bot, wording: Wording, language: str, code: str | None) -> None:
    commands = [BotCommand(name, wording.say(language, f"command-{name}")) for name in COMMANDS]
    await bot.set_my_commands(commands, language_code=code)
    await bot.set_my_description(wording.say(language, "profile-description"), language_code=code)
    await bot.set_my_short_description(wording.say(language, "profile-short"), language_code=code)
