"""Groups and channels: one polite sentence, then the bot leaves. Nobody there is stored.

Only in the group of staff it stays (store/handover/staff_group.py), and where one is about to be
connected.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from sqlalchemy.orm import Session

from bot.desk import Desk
from bot.groups import Elsewhere
from store.conversations.changes import Change, Said
from store.handover import staff_group

Done = Callable[[Session], object]


class Elsewheres:
    """Remembers where it has been said today, in memory only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._refused: dict[int, date] = {}

    async def take(self, elsewhere: Elsewhere) -> Change:
        """What is done: for the group of staff, or the refusal."""
        done = await self._for_staff(elsewhere)
        if done is None:
            return self._refuse(elsewhere)
        return Change(elsewhere.update_id, also=done)

    async def _for_staff(self, elsewhere: Elsewhere) -> list[Done] | None:
        """What the group of staff makes necessary; None when it has nothing to do with that."""
        chat = str(elsewhere.chat_id)
        if elsewhere.event == "removed":
            return [partial(staff_group.removed, chat=chat)]
        if elsewhere.event == "moved":
            return [partial(staff_group.moved, chat=chat, to=str(elsewhere.to))]
        if elsewhere.is_channel or not elsewhere.addressed:
            return None
        if elsewhere.code:
            fits = await self._desk.database.read(staff_group.fits, elsewhere.code)
            if fits:
                return [self._connect(elsewhere)]
        return await self._stay(elsewhere)

    async def _stay(self, elsewhere: Elsewhere) -> list[Done] | None:
        """Where the bot stays without a code, and what it does there; None: nowhere else."""
        database, chat = self._desk.database, str(elsewhere.chat_id)
        if await database.read(staff_group.is_connected, chat):
            return []
        was_added = elsewhere.event == "added"
        if not elsewhere.code and await database.read(staff_group.is_expected):
            language = self._language(elsewhere)
            wait = partial(staff_group.wait_for_code, chat=chat, language=language)
            return [wait] if was_added else []
        if was_added and await database.read(staff_group.may_be_moving, chat):
            return [partial(staff_group.leave_soon, chat=chat)]
        return None

    def _connect(self, elsewhere: Elsewhere) -> Done:
        return partial(
            staff_group.connect,
            chat=str(elsewhere.chat_id),
            title=elsewhere.title,
            language=self._language(elsewhere),
            code=str(elsewhere.code),
        )

    def _refuse(self, elsewhere: Elsewhere) -> Change:
        """Leave, and say why once a day; what was not meant for us is ignored."""
        change = Change(elsewhere.update_id, chat=str(elsewhere.chat_id))
        if not elsewhere.addressed:
            return change
        if not elsewhere.is_channel and self._refused.get(elsewhere.chat_id) != _today():
            text = self._desk.wording.say(self._language(elsewhere), "group-refusal")
            change.said.append(Said(text, {"text": text}))
        change.said.append(Said("", {}, method="leave_chat"))
        return change

    def _language(self, elsewhere: Elsewhere) -> str:
        languages = self._desk.languages
        return languages.match(elsewhere.language_tag) or languages.first

    def remember(self, change: Change, elsewhere: Elsewhere) -> None:
        """The refusal, if it was one, has taken effect."""
        if change.said:
            today = _today()
            self._refused = {chat: day for chat, day in self._refused.items() if day == today}
            self._refused[elsewhere.chat_id] = today


def _today() -> date:
    return datetime.now(UTC).date()
