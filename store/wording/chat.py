"""What the chat is worded with, and how something looks there before it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from store.answers.answer_text import tell
from store.answers.procedures import Procedure, read_procedures
from store.tables import Answer
from store.wording.catalogue import Catalogue
from store.wording.languages import Languages
from store.wording.packing import pack
from store.wording.speaker import Say, Speaker
from store.wording.split import units
from store.wording.wording import TIME_ZONE, Wording


@dataclass(frozen=True)
class Chat:
    """Languages, topics, phrases and steps of content/."""

    languages: Languages
    catalogue: Catalogue
    wording: Wording
    procedures: Mapping[str, Procedure]

    def speaker(self, language: str, zone: ZoneInfo = TIME_ZONE) -> Speaker:
        """Speaks this language, and tells the time in this zone."""
        return Speaker(self.wording, self.catalogue, language, zone)


@dataclass(frozen=True)
class Bubble:
    """One message; `units` is its length as Telegram counts it."""

    text: str
    units: int


@dataclass(frozen=True)
class Preview:
    """What would be sent: messages, and the rows of buttons under the last one."""

    bubbles: list[Bubble]
    rows: list[list[str]]


@cache
def load(content: Path) -> Chat:
    """Read content/ once; raises ContentError."""
    languages = Languages.load(content)
    wording = Wording(content, languages)
    return Chat(languages, Catalogue.load(content), wording, read_procedures(content))


def preview_answer(chat: Chat, answer: Answer, *, short: bool = False) -> Preview:
    """The answer as the chat tells it to somebody who uses its language."""
    speaker = chat.speaker(answer.language)
    return preview(tell(speaker, answer, chat.procedures.values(), short=short))


def preview(say: Say) -> Preview:
    """What is said, packed as for Telegram."""
    said = pack(say, say.language or "")
    bubbles = [Bubble(one.text, units(one.text)) for one in said]
    markup = said[-1].parameters.get("reply_markup", {}) if said else {}
    rows: Sequence[Sequence[Mapping[str, str]]] = markup.get("inline_keyboard", ())
    return Preview(bubbles, [[button["text"] for button in row] for row in rows])
