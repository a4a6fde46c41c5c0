"""Words phrases in a language: Project Fluent, with the fallback chain of the list of languages."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import get_timezone_location
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date
from fluent.syntax.ast import Resource

from store.answers import gaps
from store.content import ContentError
from store.wording.direction import right_to_left
from store.wording.languages import Languages

logger = logging.getLogger(__name__)

TIME_ZONE = ZoneInfo("Europe/Amsterdam")


class Wording:
    """All phrases in all languages, read once."""

    def __init__(self, content: Path, languages: Languages) -> None:
        self.languages = languages
        self._bundles = {code: _bundle(content, languages, code) for code in languages.codes}
        self._missing: set[tuple[str, str]] = set()

    def knows(self, key: str) -> bool:
        """Whether there is such a phrase."""
        return self._bundles[self.languages.first].has_message(key)

    def say(
        self,
        language: str,
        key: str,
        args: Mapping[str, Any] | None = None,
        zone: ZoneInfo = TIME_ZONE,
    ) -> str:
        """The phrase in the language or the next of its chain; the key when nobody has it.

        Moments are told in the time zone, which the phrase may name as `$zone`.
        """
        for code in self.languages.chain(language):
            bundle = self._bundles[code]
            if bundle.has_message(key):
                pattern = bundle.get_message(key).value
                if pattern is not None:
                    if code != language:
                        gaps.note(gaps.PHRASE, key, language, code)
                    return self._format(bundle, code, key, pattern, args or {}, zone)
            self._report(code, key)
        gaps.note(gaps.PHRASE, key, language, None)
        return key

    def localised(self, language: str, texts: Mapping[str, Any]) -> str:
        """A text of the content in the language or the next of its chain."""
        for code in self.languages.chain(language):
            if texts.get(code):
                return str(texts[code])
        return str(next(iter(texts.values()), ""))

    def country_name(self, language: str, code: str) -> str:
        """A country's name in the language or the next of its chain; the code when unknown."""
        return self._name("territories", language, code)

    def language_name(self, language: str, code: str) -> str:
        """A language's name in the language or the next of its chain; the code when unknown."""
        return self._name("languages", language, code)

    def zone_name(self, language: str, zone: ZoneInfo) -> str:
        """The city after which a time zone is named, in the language or the next of its chain."""
        locale = next(filter(None, map(_locale, self.languages.chain(language))), None)
        return get_timezone_location(zone, locale=locale, return_city=True)

    def _name(self, kind: str, language: str, code: str) -> str:
        locales = filter(None, map(_locale, self.languages.chain(language)))
        names = (getattr(locale, kind).get(code) for locale in locales)
        return next(filter(None, names), code)

    def _format(
        self,
        bundle: FluentBundle,
        code: str,
        key: str,
        pattern: Any,
        args: Mapping[str, Any],
        zone: ZoneInfo,
    ) -> str:
        values = {name: self._value(code, value, zone) for name, value in args.items()}
        values |= {"zone": self.zone_name(code, zone)} if _has_moment(args) else {}
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            logger.error("phrase.badly_formed key=%s language=%s", key, code)
        return self.in_order(code, str(text))

    def in_order(self, language: str, text: str) -> str:
        """The text with marks that keep it in order, if the language runs from right to left."""
        return right_to_left(text) if self.languages[language].direction == "rtl" else text

    def _value(self, language: str, value: Any, zone: ZoneInfo) -> Any:
        """An argument of a reply as Fluent takes it (docs/architecture.md, "A reply")."""
        if not isinstance(value, Mapping):
            return value
        kind, content = next(iter(value.items()))
        if kind == "date":
            return fluent_date(date.fromisoformat(content), dateStyle="long")
        if kind == "datetime":
            local = datetime.fromisoformat(content).astimezone(zone)
            return fluent_date(local, dateStyle="full", timeStyle="short")
        if kind == "country":
            return self.country_name(language, content)
        if kind == "phrase":
            return self.say(language, content, value.get("args"), zone)
        return self.localised(language, content)

    def _report(self, language: str, key: str) -> None:
        if (language, key) not in self._missing:
            self._missing.add((language, key))
            logger.error("phrase.missing key=%s language=%s", key, language)


def _has_moment(args: Mapping[str, Any]) -> bool:
    return any(isinstance(value, Mapping) and "datetime" in value for value in args.values())


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _bundle(content: Path, languages: Languages, code: str) -> FluentBundle:
    # Isolation marks keep an English title in order inside a right-to-left line.
    language = languages[code]
    bundle = FluentBundle([language.locale], use_isolating=language.direction == "rtl")
    for file in sorted((content / "phrases" / code).glob("*.ftl")):
        try:
            bundle.add_resource(_parsed(file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            raise ContentError(f"{file}: not UTF-8") from None
    return bundle


@cache
def _parsed(text: str) -> Resource:
    """What a file of phrases holds: to parse all of them takes seconds."""
    return FluentResource(text)
