"""Puts the bot together, runs it, and takes it down cleanly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.connection import ALLOWED_UPDATES, Connection, UpdatesBot, connect, make_bot
from bot.desk import make_desk
from bot.duties import do_duties
from bot.handling import Handler
from bot.notices import Notices
from bot.polling import Poller
from bot.profile import describe
from bot.rasa import Rasa
from bot.sender import Sender
from bot.sharing import introduce
from bot.web import Health, Webhook, make_app
from store import outbox
from store.conversations import turns
from store.crypto import Vault
from store.database import Database
from store.settings import SettingError, Settings
from store.types import now

logger = logging.getLogger(__name__)

# Telegram repeats no update after a day; rows are kept for a week to look into complaints.
KEEP_UPDATES = timedelta(days=2)
KEEP_OUTBOX = timedelta(days=7)
PRUNE_SECONDS = 3600
SENDER_WAIT_SECONDS = 1.0


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Run until `stop` is set; raises SettingError when the bot cannot start."""
    if settings.telegram_token is None:
        raise SettingError("TELEGRAM_BOT_TOKEN", "required, but not set")
    connection = Connection()
    bot = make_bot(settings, settings.telegram_token)
    async with AsyncExitStack() as stack:
        database = Database(settings.database_url, Vault(settings.secret_key))
        stack.push_async_callback(database.close)
        rasa = Rasa(settings.rasa_url, settings.rasa_secret)
        await rasa.start()
        stack.push_async_callback(rasa.stop)
        stack.push_async_callback(bot.shutdown)
        desk = make_desk(settings, database, rasa, bot)
        sender = Sender(database, bot, settings.messages_per_second, Notices(desk).word)
        handler = Handler(desk, sender.wake)
        webhook = _webhook(settings, bot, handler, connection)
        health = Health(database, rasa, connection)
        app = make_app(health.check, webhook.receive if webhook else None)
        await stack.enter_async_context(_served(app, settings))
        if not await _connected(bot, connection, stop):
            return
        await stack.enter_async_context(_sending(sender, database))
        stack.push_async_callback(handler.close)
        await stack.enter_async_context(_background(_prune(database)))
        await stack.enter_async_context(_background(do_duties(database, sender.wake)))
        await stack.enter_async_context(_background(describe(bot, desk.wording)))
        await stack.enter_async_context(_background(introduce(database, bot)))
        await _receive(settings, bot, handler, connection, stop)


async def _receive(
    settings: Settings,
    bot: UpdatesBot,
    handler: Handler,
    connection: Connection,
    stop: asyncio.Event,
) -> None:
    if settings.telegram_mode == "polling":
        await Poller(bot, handler, connection).run(stop)
        return
    async with _background(_register(settings, bot, connection)):
        await stop.wait()


def _webhook(
    settings: Settings, bot: Bot, handler: Handler, connection: Connection
) -> Webhook | None:
    if settings.telegram_mode != "webhook" or not settings.webhook_secret:
        return None
    return Webhook(bot, handler, settings.webhook_secret, connection)


async def _register(settings: Settings, bot: Bot, connection: Connection) -> None:
    """Tell Telegram where the webhook is, however long it takes."""
    while True:
        try:
            await bot.set_webhook(
                settings.webhook_url or "",
                secret_token=settings.webhook_secret,
                allowed_updates=ALLOWED_UPDATES,
            )
        except TelegramError as error:
            await asyncio.sleep(connection.failed(error))
        else:
            connection.worked()
            return


async def _connected(bot: Bot, connection: Connection, stop: asyncio.Event) -> bool:
    """Wait for Telegram; false when we are stopped first."""
    connecting = asyncio.create_task(connect(bot, connection))
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({connecting, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not connecting.done():
        connecting.cancel()
        return False
    try:
        connecting.result()
    except InvalidToken:
        raise SettingError("TELEGRAM_BOT_TOKEN", "Telegram does not know this token") from None
    return True


@asynccontextmanager
async def _served(app: web.Application, settings: Settings) -> AsyncIterator[None]:
    """Serve the bot's HTTP; on leaving, requests under way are finished."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.host, settings.bot_port)
        try:
            await site.start()
        except OSError as error:
            taken = f"cannot listen on {settings.host}:{settings.bot_port} ({error.strerror})"
            raise SettingError("BOT_PORT", taken) from None
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _sending(sender: Sender, database: Database) -> AsyncIterator[None]:
    """Send the outbox; among several processes on PostgreSQL only one does."""
    task = asyncio.create_task(_send(sender, database))
    try:
        yield
    finally:
        sender.stop()
        if not sender.running:
            task.cancel()
        await asyncio.wait({task})


async def _send(sender: Sender, database: Database) -> None:
    """Send until told to stop, whatever happens to the database meanwhile."""
    while not sender.stopping:
        try:
            async with database.conversation_lock("outbox"):
                await sender.run()
        except Exception as error:
            logger.error("outbox.stuck error=%s", type(error).__name__)
            await asyncio.sleep(SENDER_WAIT_SECONDS)


@asynccontextmanager
async def _background(work: object) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work)  # type: ignore[call-overload]
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def _prune(database: Database) -> None:
    """Drop what is only needed for a while."""
    while True:
        try:
            await database.run(turns.prune, now() - KEEP_UPDATES)
            await database.run(outbox.prune, KEEP_OUTBOX)
        except Exception as error:
            logger.error("prune.failed error=%s", type(error).__name__)
        await asyncio.sleep(PRUNE_SECONDS)
