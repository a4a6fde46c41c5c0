"""Words notices (docs/architecture.md, "A notice") in the language that the person has now."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.desk import Desk
from bot.gaps import Gaps, collecting
from bot.packing import pack
from store import notices
from store.changes import Said
from store.database import DATABASE_DOWN
from store.notices import Notice, Recipient, Worded
from store.outbox import Due

logger = logging.getLogger(__name__)


class Notices:
    """The step of the sender before a notice is sent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def word(self, rows: Sequence[Due]) -> None:
        """Make messages of notices that are due; one that cannot be worded or kept fails alone."""
        people = [str(row.person_id) for row in rows]
        known = await self._desk.database.read(notices.recipients, people)
        gaps = Gaps()
        with collecting(gaps):
            worded = [self._outcome(row, known.get(str(row.person_id)), gaps) for row in rows]
        try:
            await self._desk.database.run(notices.take_effect, worded, gaps.found)
        except DATABASE_DOWN:
            raise
        except Exception:
            for one in worded:
                await self._try_alone(one)

    async def _try_alone(self, worded: Worded) -> None:
        try:
            await self._desk.database.run(notices.take_effect, [worded])
        except DATABASE_DOWN:
            raise
        except Exception as error:
            failed = _failed(worded.row_id, type(error).__name__)
            await self._desk.database.run(notices.take_effect, [failed])

    def _outcome(self, row: Due, recipient: Recipient | None, gaps: Gaps) -> Worded:
        if recipient is None:
            return _failed(row.id, "nobody")
        try:
            notice = notices.read(row.parameters)
            obstacle = notices.obstacle(notice, recipient)
            if obstacle:
                return Worded(row.id, status="dropped", error=obstacle)
            said = self._said(notice, recipient, gaps)
        except Exception as error:
            # The reply comes from a use case: what is wrong with it may be anything.
            return _failed(row.id, type(error).__name__)
        if not said:
            return _failed(row.id, "empty")
        return Worded(row.id, said, recipient.conversation_id, notice.reply_to)

    def _said(self, notice: Notice, recipient: Recipient, gaps: Gaps) -> list[Said]:
        languages = self._desk.languages
        language = str(recipient.language) if recipient.language in languages else languages.first
        speaker = self._desk.speaker(language, recipient.time_zone)
        say = speaker.reply(notice.reply, ())
        say.instead = gaps.take(language)
        speaker.say_language(say)
        return pack(say, language)


def _failed(row_id: int, why: str) -> Worded:
    logger.error("notice.failed row=%s error=%s", row_id, why)
    return Worded(row_id, status="failed", error=why)
