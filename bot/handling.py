"""Handles one update: read, decide under the conversation's lock, commit, only then return."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext

from telegram import Update

from bot import safety
from bot.callbacks import Callbacks
from bot.deciding import decide, live_button
from bot.desk import Desk
from bot.elsewhere import Elsewheres
from bot.groups import Elsewhere
from bot.incoming import Incoming, Inquiry, Membership, Received, read
from bot.inline import Inquiries
from bot.turn import Turn
from bot.typing_sign import typing_sign
from store.answers.gaps import collecting
from store.conversations import turns
from store.conversations.changes import Change, Known
from store.database import DATABASE_DOWN
from store.privacy import people
from store.types import now
from store.wording.keyboards import pressed

logger = logging.getLogger(__name__)

# Nobody begins and ends a talk so often while one message is answered.
MOST_OVERTAKEN = 5


class NotCommittedError(Exception):
    """The update has not taken effect and must come again; the text is the cause's name."""


class Handler:
    """The one way in for updates, whether polled or posted."""

    def __init__(self, desk: Desk, wake_sender: Callable[[], None]) -> None:
        self._desk = desk
        self._wake_sender = wake_sender
        self._callbacks = Callbacks(desk.bot)
        self._elsewheres = Elsewheres(desk)
        self._inquiries = Inquiries(desk)

    async def handle(self, update: Update) -> None:
        """Return when the update has taken effect; raises NotCommittedError when it could not."""
        try:
            await self._handle(read(update, self._desk.bot.bot))
        except DATABASE_DOWN as error:
            # Nothing can be committed: the update is not acknowledged and comes again.
            raise NotCommittedError(type(error).__name__) from None
        except Exception as error:
            # Not even an apology could be committed: without a mark it would come for ever.
            logger.error("update.dropped error=%s", type(error).__name__)
            await self._mark_done(update.update_id)
        self._wake_sender()

    async def close(self) -> None:
        """Wait for answers to callbacks and inquiries that are under way."""
        await self._callbacks.close()
        await self._inquiries.close()

    async def _mark_done(self, update_id: int) -> None:
        try:
            await self._desk.database.run(turns.commit, Change(update_id))
        except turns.RepeatedUpdateError:
            return
        except Exception as error:
            raise NotCommittedError(type(error).__name__) from None

    async def _handle(self, received: Received) -> None:
        try:
            await self._take(received)
        except turns.RepeatedUpdateError:
            self._answer(received)

    async def _take(self, received: Received) -> None:
        if isinstance(received, Incoming):
            await self._private(received)
            return
        self._answer(received)
        if isinstance(received, Membership):
            change = await self._membership(received)
        elif isinstance(received, Elsewhere):
            change = await self._elsewheres.take(received)
        else:
            change = Change(received.update_id)
        await self._desk.database.run(turns.commit, change)
        if isinstance(received, Elsewhere):
            self._elsewheres.remember(change, received)
        elif isinstance(received, Inquiry):
            self._inquiries.take(received)

    def _answer(self, received: Received, text: str | None = None, *, alert: bool = False) -> None:
        """Every callback is answered, else the person's button keeps spinning."""
        if not isinstance(received, Membership | Inquiry) and received.callback_id:
            self._callbacks.answer(received.callback_id, text, alert=alert)

    async def _private(self, incoming: Incoming) -> None:
        desk = self._desk
        lookup = desk.database.vault.lookup(incoming.chat)
        async with desk.database.conversation_lock(lookup):
            turn = await self._begin(incoming, lookup)
            if incoming.kind == "button" and not self._accepts(turn):
                await desk.database.run(turns.commit, Change(incoming.update_id))
                return
            for _ in range(MOST_OVERTAKEN):
                try:
                    await self._take_turn(turn)
                except turns.OvertakenError:
                    # Staff began to write, or ended the talk: who answers has changed.
                    turn = await self._begin(incoming, lookup)
                else:
                    return
            raise NotCommittedError(turns.OvertakenError.__name__)

    async def _begin(self, incoming: Incoming, lookup: str) -> Turn:
        """What is known; raises RepeatedUpdateError."""
        button = pressed(incoming.text) if incoming.kind == "button" else None
        keyboard = button[0] if button else None
        begun = await self._desk.database.read(turns.begin, incoming.update_id, lookup, keyboard)
        if begun.repeated:
            raise turns.RepeatedUpdateError
        return Turn(incoming, begun, lookup, self._language(incoming, begun.known))

    async def _take_turn(self, turn: Turn) -> None:
        await self._desk.help_lines.refresh(self._desk.database)
        if turn.incoming.kind == "edit":
            await self._edited(turn)
        else:
            await self._turn(turn)

    def _language(self, incoming: Incoming, known: Known | None) -> str:
        """The person's; for somebody new Telegram's guess; else the first."""
        stored = known.language if known else None
        languages = self._desk.languages
        if stored in languages:
            return str(stored)
        return languages.match(incoming.language_tag) or languages.first

    def _accepts(self, turn: Turn) -> bool:
        """Answer the callback; false for a button that does nothing (forged, stale, doubled)."""
        incoming, wording = turn.incoming, self._desk.wording
        button = live_button(incoming, turn)
        if button is None:
            self._answer(incoming, wording.say(turn.language, "button-stale"), alert=True)
            return False
        toast = None if turn.with_staff else button.get("toast")
        self._answer(incoming, toast and wording.say(turn.language, toast))
        return not self._callbacks.is_double(incoming.text)

    async def _edited(self, turn: Turn) -> None:
        """An edited message is kept beside the first; only words of danger are answered in it."""
        if safety.words_are_heard(self._desk, turn):
            await self._turn(turn)
            return
        change = Change(turn.incoming.update_id)
        if turn.known:
            change.conversation_id = turn.conversation_id
            change.heard = turn.heard
            change.also = turn.for_staff
        await self._desk.database.run(turns.commit, change)

    async def _turn(self, turn: Turn) -> None:
        desk = self._desk
        try:
            async with self._sign(turn):
                with collecting(turn.gaps):
                    await decide(desk, turn)
                    self._say_languages(turn)
            await desk.database.run(turns.commit, turn.change())
            if turn.forget:
                await people.scrub(desk.database)
        except (*DATABASE_DOWN, turns.RepeatedUpdateError, turns.OvertakenError):
            raise
        except Exception as error:
            await self._apologise(turn, error)
        if turn.incoming.kind == "button":
            self._callbacks.pressed(turn.incoming.text)

    def _sign(self, turn: Turn) -> AbstractAsyncContextManager[None]:
        """The bot types, but not while staff talk."""
        if turn.with_staff:
            return nullcontext()
        return typing_sign(self._desk.bot, turn.incoming.user_id)

    def _say_languages(self, turn: Turn) -> None:
        """Say of what is missing in the person's language that it is in another."""
        for say in turn.says:
            self._desk.speaker(say.language or turn.language).say_language(say)

    async def _apologise(self, failed: Turn, error: Exception) -> None:
        """The update counts as done: sent again, it would only fail again."""
        number = secrets.token_hex(3)
        logger.error(
            "turn.failed number=%s error=%s person=%s",
            number,
            type(error).__name__,
            failed.person_id,
        )
        turn = Turn(failed.incoming, failed.begun, failed.lookup, failed.language)
        speaker = self._desk.speaker(turn.language)
        if not turn.with_staff:
            turn.say(speaker.say("error", [speaker.command("human")], number=number))
        await self._desk.database.run(turns.commit, turn.change())

    async def _membership(self, change: Membership) -> Change:
        """Blocked: nothing more is sent. Nobody is stored for it."""
        lookup = self._desk.database.vault.lookup(str(change.user_id))
        begun = await self._desk.database.read(turns.begin, change.update_id, lookup)
        if begun.known is None:
            return Change(change.update_id)
        return Change(
            change.update_id,
            person_id=begun.known.person_id,
            person={"blocked_at": now() if change.blocked else None},
            blocked=change.blocked,
        )
