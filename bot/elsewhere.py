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
        """Leave, and say why once a day; what was not meant for us is ignored."""
        change = Change(elsewhere.update_id, chat=str(elsewhere.chat_id))
        if not elsewhere.addressed:
            return change
        if not elsewhere.is_channel and self._refused.get(elsewhere.chat_id) != _today():
            language = self._desk.languages.match(elsewhere.language_tag)
            code = language or self._desk.languages.first
            text = self._desk.wording.say(code, "group-refusal")
            change.said.append(Said(text, {"text": text}))
        change.said.append(Said("", {}, method="leave_chat"))
        return change

    def remember(self, elsewhere: Elsewhere) -> None:
        """The refusal has taken effect."""
        if elsewhere.addressed:
            today = _today()
            self._refused = {chat: day for chat, day in self._refused.items() if day == today}
            self._refused[elsewhere.chat_id] = today


def _today() -> date:
    return datetime.now(UTC).date()
