"""What the bot works with, put together once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Bot

from bot.catalogue import Catalogue
from bot.languages import SpokenLanguages
from bot.rasa import Rasa
from bot.speaker import Speaker
from bot.wording import Wording
from store.database import Database
from store.hours import known_zone
from store.procedures import Procedure, read_procedures
from store.settings import Settings
from store.word_list import WordList


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
