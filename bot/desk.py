"""What the bot works with, put together once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from telegram import Bot

from bot.help_lines import HelpLines
from bot.languages import SpokenLanguages
from bot.rasa import Rasa
from store.answers.procedures import Procedure, read_procedures
from store.database import Database
from store.openings.hours import known_zone
from store.settings import Settings
from store.wording.catalogue import Catalogue
from store.wording.speaker import Speaker
from store.wording.word_list import WordList
from store.wording.wording import Wording


@dataclass(frozen=True)
class Desk:
    """Everything that handling an update needs."""

    database: Database
    rasa: Rasa
    bot: Bot
    languages: SpokenLanguages
    catalogue: Catalogue
    wording: Wording
    danger: WordList
    procedures: Mapping[str, Procedure]
    search_words: WordList
    help_lines: HelpLines = field(default_factory=HelpLines)

    def speaker(self, language: str, zone: str | None = None) -> Speaker:
        """Speaks this language, and tells the time in this zone."""
        return Speaker(self.wording, self.catalogue, language, known_zone(zone))


def make_desk(settings: Settings, database: Database, rasa: Rasa, bot: Bot) -> Desk:
    """Read the content and put it beside the connections."""
    languages = SpokenLanguages.load(settings.content)
    return Desk(
        database=database,
        rasa=rasa,
        bot=bot,
        languages=languages,
        catalogue=Catalogue.load(settings.content),
        wording=Wording(settings.content, languages),
        danger=WordList.load(settings.content / "danger.yml"),
        procedures=read_procedures(settings.content),
        search_words=WordList.load(settings.content / "search_words.yml"),
    )
