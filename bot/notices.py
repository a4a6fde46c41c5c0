"""Words notices (docs/architecture.md, "A notice") in the language that the person has now."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.desk import Desk
from store import notices
from store.answers import answers
from store.answers.answer_text import tell
from store.answers.answers import Live
from store.answers.gaps import Gaps, collecting
from store.conversations.changes import Said
from store.database import DATABASE_DOWN
from store.notices import Notice, Recipient, Worded
from store.outbox import Due
from store.wording.packing import pack
from store.wording.speaker import Say

logger = logging.getLogger(__name__)


class Notices:
    """The step of the sender before a notice is sent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def word(self, rows: Sequence[Due]) -> None:
        """Make messages of notices that are due; one that cannot be worded or kept fails alone."""
        people = [row.person_id for row in rows if row.person_id]
        known = await self._desk.database.read(notices.recipients, people)
        topics = _topics(rows)
        live = await self._desk.database.read(answers.live_answers, topics) if topics else {}
        gaps = Gaps()
        with collecting(gaps):
            worded = [
                self._outcome(row, known.get(row.person_id), live, gaps)
                if row.person_id
                else self._to_group(row)
                for row in rows
            ]
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

    def _outcome(self, row: Due, recipient: Recipient | None, live: Live, gaps: Gaps) -> Worded:
        if recipient is None:
            return _failed(row.id, "nobody")
        try:
            notice = notices.read(row.parameters)
            obstacle = notices.obstacle(notice, recipient)
            if obstacle:
                return Worded(row.id, status="dropped", error=obstacle)
            later = notices.put_off(notice, recipient)
            if later:
                return Worded(row.id, later=later)
            said = self._said(notice, recipient, live, gaps)
        except Exception as error:
            # The reply comes from a use case: what is wrong with it may be anything.
            return _failed(row.id, type(error).__name__)
        if not said:
            return _failed(row.id, "empty")
        return Worded(row.id, said, recipient.conversation_id, notice.reply_to)

    def _to_group(self, row: Due) -> Worded:
        """Without a person it is for a group, and says in which language."""
        try:
            language = str(row.parameters["language"])
            code = language if language in self._desk.languages else self._desk.languages.first
            say = self._desk.speaker(code).reply(row.parameters["reply"], ())
            return Worded(row.id, pack(say, code))
        except Exception as error:
            return _failed(row.id, type(error).__name__)

    def _said(self, notice: Notice, recipient: Recipient, live: Live, gaps: Gaps) -> list[Said]:
        if "written" in notice.reply:
            return [_written(**notice.reply)]
        languages = self._desk.languages
        language = str(recipient.language) if recipient.language in languages else languages.first
        speaker = self._desk.speaker(language, recipient.time_zone)
        says = [speaker.reply(notice.reply, ())]
        says[0].instead = gaps.take(language)
        if "answer" in notice.reply:
            answer = answers.nearest(live, notice.reply["answer"], languages.chain(language))
            says.append(tell(speaker, answer, self._desk.procedures.values()))
            says[1].instead = gaps.take(language)
        for say in says:
            speaker.say_language(say)
        return [said for say in says for said in pack(say, language)]


def _written(written: str, staff_id: str) -> Said:
    """In the words of staff: no phrase, no markup, no marks of direction of ours."""
    (said,) = pack(Say(written), "")
    said.kind, said.staff_id, said.language = "staff", staff_id, None
    return said


def _topics(rows: Sequence[Due]) -> set[str]:
    """Topics whose answers notices tell."""
    replies = (row.parameters.get("reply") or {} for row in rows)
    return {str(reply["answer"]) for reply in replies if reply.get("answer")}


def _failed(row_id: int, why: str) -> Worded:
    logger.error("notice.failed row=%s error=%s", row_id, why)
    return Worded(row_id, status="failed", error=why)
