"""Groups and channels: one polite sentence, then the bot leaves. Nobody there is stored."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.desk import Desk
from bot.incoming import Elsewhere
from store.changes import Change, Said


class Elsewheres:
    """Remembers where it has been said today, in memory only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._refused: dict[int, date] = {}

    def refuse(self, elsewhere: Elsewhere) -> Change:
        """Say it once a day and leave; what was not meant for us is ignored."""
        today = datetime.now(UTC).date()
        change = Change(elsewhere.update_id, chat=str(elsewhere.chat_id))
        if not elsewhere.addressed or self._refused.get(elsewhere.chat_id) == today:
            return change
        self._refused = {chat: day for chat, day in self._refused.items() if day == today}
        self._refused[elsewhere.chat_id] = today
        if not elsewhere.is_channel:
            language = self._desk.languages.match(elsewhere.language_tag)
            code = language or self._desk.languages.first
            text = self._desk.wording.say(code, "group-refusal")
            change.said.append(Said(text, {"text": text}))
        change.said.append(Said("", {}, method="leave_chat"))
        return change
